import type { Desk } from "#identity/enabling/settings.ts";
import { Facts } from "#ui/facts.tsx";

/** Where one can go (S4.24): any of them. */
export const Desks = ({ desks }: { desks: readonly Desk[] }) => (
  <section class="sp-section" aria-labelledby="sportelli">
    <h2 id="sportelli">Dove andare</h2>
    {desks.length === 0 ? (
      <p>
        Adesso nessuno sportello fa riconoscimenti. Chiedi all'ente, oppure accedi con SPID o CIE: così lo sportello non
        serve.
      </p>
    ) : (
      <>
        <p>Va bene uno qualunque di questi sportelli.</p>
        {desks.map(({ ente, enteName, office, name, address, hours, phone }) => (
          <article key={`${ente} ${office}`}>
            <h3>{enteName}</h3>
            <Facts
              facts={[
                { label: "Sportello", value: name },
                ...(address ? [{ label: "Indirizzo", value: address }] : []),
                ...(hours ? [{ label: "Orari", value: hours }] : []),
                ...(phone ? [{ label: "Telefono", value: phone }] : []),
              ]}
            />
          </article>
        ))}
      </>
    )}
  </section>
);
