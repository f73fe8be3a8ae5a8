// What the profile says of somebody, each thing with where it comes from.
import type { Contact } from "#identity/contacts.ts";
import type { Person } from "#identity/people.ts";
import type { Method } from "#identity/proof.ts";
import type { Residence } from "#identity/residence.ts";
import type { Comuni } from "#kit/comuni.ts";
import { showLongDate } from "#kit/time.ts";
import { Badge } from "#ui/badge.tsx";
import { Facts } from "#ui/facts.tsx";
import { wayNames } from "../sign-in/way-names.ts";

export const originSaid = (last: { method: Method; at: Date } | undefined): string =>
  last
    ? `Arrivano dal tuo accesso di ${showLongDate(last.at)} (${wayNames[last.method]}): non si cambiano qui.`
    : "Sono quelli che hai scritto quando ti sei registrato: per correggerli rivolgiti a uno sportello.";

export const Identity = ({ person }: { person: Person }) => (
  <Facts
    facts={[
      { label: "Nome", value: person.nome },
      { label: "Cognome", value: person.cognome },
      ...(person.codiceFiscale
        ? [{ label: "Codice fiscale", value: <bdi>{person.codiceFiscale}</bdi> }]
        : person.eidasId
          ? [{ label: "Identificativo del tuo Paese", value: <bdi>{person.eidasId}</bdi> }]
          : []),
    ]}
  />
);

const Verified = ({ yes }: { yes: boolean }) =>
  yes ? <Badge tone="success">Confermato</Badge> : <Badge tone="warning">Non verificato</Badge>;

type ContactsProps = { person: Person; contacts: readonly Contact[] };

/** Who came in with a contact has it from the provider, which has confirmed it. */
const phoneIsConfirmed = ({ person, contacts }: ContactsProps): boolean => {
  const written = contacts.find(({ kind }) => kind === "cellulare");
  return written?.value !== person.phone || written.confirmedAt !== null;
};

export const Contacts = ({ person, contacts }: ContactsProps) => {
  const waiting = contacts.find(({ kind, confirmedAt }) => kind === "email" && confirmedAt === null);
  const landline = contacts.find(({ kind }) => kind === "telefono");
  return (
    <Facts
      facts={[
        {
          label: "Email",
          value: person.email ? (
            <>
              <span class="sp-break">{person.email}</span> <Verified yes />
            </>
          ) : (
            "Non indicata"
          ),
        },
        ...(waiting
          ? [
              {
                label: "Email da confermare",
                value: <span class="sp-break">{waiting.value}</span>,
              },
            ]
          : []),
        {
          label: "Cellulare",
          value: person.phone ? (
            <>
              {person.phone} <Verified yes={phoneIsConfirmed({ person, contacts })} />
            </>
          ) : (
            "Non indicato"
          ),
        },
        { label: "Telefono fisso", value: landline?.value ?? "Non indicato" },
      ]}
    />
  );
};

export const Lives = ({ residence, comuni }: { residence: (Residence & { at: Date }) | undefined; comuni: Comuni }) => {
  if (!residence) return <p>Non l’hai ancora scritta.</p>;
  const { indirizzo, civico, cap, comune, provincia, at } = residence;
  return (
    <>
      <p>
        {indirizzo}, {civico}
        <br />
        {cap} {comuni.byIstat(comune)?.nome ?? comune} ({provincia})
      </p>
      <p class="sp-small">L’hai scritta tu il {showLongDate(at)}.</p>
    </>
  );
};
