import type { Recognition, RecognitionFile } from "#identity/enabling/recognitions.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Facts } from "#ui/facts.tsx";
import { FileLinks } from "#ui/file-links.tsx";
import { scanDays } from "#words/enabling.it.ts";
import { routes } from "../../routes.ts";

const paramsOf = ({ ente, id }: Recognition) => ({ ente, recognition: id });

const TakenBack = ({ revokedAt, revokedName, revokedBecause }: Recognition) => (
  <Alert tone="warning" title="Abilitazione revocata">
    <p>
      {revokedName}, {revokedAt && showDateTime(revokedAt)}. La persona può chiederla di nuovo.
    </p>
    <p class="sp-break">{revokedBecause}</p>
  </Alert>
);

export const Outcome = ({ recognition, own }: { recognition: Recognition; own: boolean }) => {
  if (recognition.revokedAt) return <TakenBack {...recognition} />;
  if (recognition.outcome === "riconosciuta") {
    return (
      <Alert tone="success" title="Utenza attiva">
        <p>La persona riceve l'avviso di attivazione, se ha un indirizzo e-mail confermato.</p>
        <p>
          Dille che cosa le resta: entrare con un secondo fattore (una passkey o un'app che dà codici, da aggiungere in
          Sicurezza se non c'è già) e premere Conferma.
        </p>
      </Alert>
    );
  }
  if (recognition.outcome === "rifiutata") {
    return (
      <Alert tone="danger" title="Non riconosciuta">
        <p class="sp-break">{recognition.because}</p>
      </Alert>
    );
  }
  return (
    <Alert tone="warning" title="Serve la conferma di un collega">
      <p>
        {own
          ? "Il tuo ente chiede due operatori: un collega apre questa pagina da Riconoscimenti e conferma."
          : "Controlla quello che ha scritto il collega, e le scansioni se ci sono."}
      </p>
    </Alert>
  );
};

export const Evidence = ({ recognition, files }: { recognition: Recognition; files: readonly RecognitionFile[] }) => {
  const { clerkName, office, at, seen, delegate, secondName, secondAt } = recognition;
  return (
    <>
      <Facts
        facts={[
          { label: "Operatore", value: `${clerkName}, ${office}` },
          { label: "Quando", value: showDateTime(at) },
          ...(secondName && secondAt
            ? [{ label: "Secondo operatore", value: `${secondName}, ${showDateTime(secondAt)}` }]
            : []),
          ...(delegate
            ? [
                { label: "Delegato", value: `${delegate.nome} ${delegate.cognome}` },
                { label: "Codice fiscale del delegato", value: <bdi>{delegate.codiceFiscale}</bdi> },
                { label: "Documento del delegato", value: delegate.document },
              ]
            : []),
        ]}
      />
      {seen.length > 0 && (
        <section class="sp-section" aria-labelledby="visto">
          <h2 id="visto">Che cosa è stato visto</h2>
          <dl class="sp-facts">
            {seen.map(({ label, value }) => (
              <div key={label} class="sp-fact-wide">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {files.length > 0 && (
        <section class="sp-section" aria-labelledby="scansioni">
          <h2 id="scansioni">Scansioni</h2>
          <p>Si cancellano da sole {scanDays} giorni dopo il riconoscimento.</p>
          <FileLinks
            files={files.map(({ id, name, bytes }) => ({
              id,
              name,
              bytes,
              href: routes.office.recognition.file.href({ ...paramsOf(recognition), file: id }),
            }))}
          />
        </section>
      )}
    </>
  );
};
