import type { Recognition, RecognitionFile } from "#identity/enabling/recognitions.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Facts } from "#ui/facts.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import { FileLinks } from "#ui/file-links.tsx";
import { routes } from "../../routes.ts";

const paramsOf = ({ ente, id }: Recognition) => ({ ente, recognition: id });

export const Outcome = ({ recognition, own }: { recognition: Recognition; own: boolean }) => {
  if (recognition.outcome === "riconosciuta") {
    return (
      <Alert tone="success" title="Utenza attiva">
        <p>La persona riceve l'avviso di attivazione, se ha un indirizzo e-mail confermato. Resta la sua conferma.</p>
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

export const SecondLook = ({
  recognition,
  reason,
  fault,
}: {
  recognition: Recognition;
  reason: string;
  fault: string | undefined;
}) => {
  const action = routes.office.recognition.done.href(paramsOf(recognition));
  return (
    <section class="sp-section" aria-labelledby="secondo">
      <h2 id="secondo">La tua conferma</h2>
      <form method="post" action={action} data-once="">
        <Button name="op" value="conferma" icon="it-check">
          Conferma e attiva
        </Button>
      </form>
      <form method="post" action={action} class="sp-section" noValidate data-once="">
        <Textarea
          name="motivo"
          label="Se qualcosa non torna, il motivo"
          hint="La persona lo legge così com'è scritto."
          value={reason}
          fault={fault}
          max={500}
          rows={3}
        />
        <Button tone="danger" name="op" value="rifiuta">
          Non riconoscere
        </Button>
      </form>
    </section>
  );
};

export const CodeOnPaper = ({ recognition }: { recognition: Recognition }) => (
  <section class="sp-section" aria-labelledby="codice">
    <h2 id="codice">Codice personale temporaneo</h2>
    <form method="post" action={routes.office.recognition.code.href(paramsOf(recognition))} data-once="">
      <p>La persona non ha ancora confermato il codice. Se non lo riceve in altro modo, stampalo qui.</p>
      <Button tone="outline" icon="it-print">
        Stampa un codice
      </Button>
    </form>
  </section>
);
