// What is done with a recognition that was made: the second look, a code on paper, taking it back.
import type { Recognition } from "#identity/enabling/recognitions.ts";
import { Button } from "#ui/button.tsx";
import { Code } from "#ui/code.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { routes } from "../../routes.ts";
import { type Reason, ReasonForm } from "./reason-form.tsx";
import { leastReason } from "./words.it.ts";

const paramsOf = ({ ente, id }: Recognition) => ({ ente, recognition: id });

type Of = Reason & { recognition: Recognition };

export const SecondLook = ({ recognition, ...typed }: Of) => {
  const action = routes.office.recognition.done.href(paramsOf(recognition));
  return (
    <section class="sp-section" aria-labelledby="secondo">
      <h2 id="secondo">La tua conferma</h2>
      <form method="post" action={action} data-once="">
        <Button name="op" value="conferma" icon="it-check">
          Conferma e attiva
        </Button>
      </form>
      <ReasonForm
        {...typed}
        action={action}
        op="rifiuta"
        button="Non riconoscere"
        label="Se qualcosa non torna, il motivo"
        hint="La persona lo legge così com'è scritto."
        least={leastReason.rifiuta}
      />
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

/** Shown this once. */
export const PrintedCode = ({ code, back }: { code: string; back: string }) => (
  <>
    <p class="lead">
      <Code>{code}</Code>
    </p>
    <p>
      La persona accede, apre «Abilitazione alle istanze online» e lo scrive lì. Se va a un delegato, dallo in busta
      chiusa.
    </p>
    <p>
      <a href={back}>Torna al riconoscimento</a>
    </p>
  </>
);

export const Revoke = ({ recognition, ...typed }: Of) => (
  <Disclosure title="Devi revocare l'abilitazione?" open={typed.fault !== undefined}>
    <p>
      Per esempio se la persona non era lei, o se il documento era falso. L'account torna al livello 1 ed esce da ogni
      dispositivo; la persona riceve un'e-mail con il motivo.
    </p>
    <p>
      Bozze e istanze inviate non si cancellano: restano di chi ha quel codice fiscale, che le ritrova con SPID, CIE o
      tessera sanitaria, o dopo un nuovo riconoscimento. Se un'istanza inviata non va tenuta buona, avvisa l'ufficio che
      la tratta.
    </p>
    <ReasonForm
      {...typed}
      action={routes.office.recognition.done.href(paramsOf(recognition))}
      op="revoca"
      button="Revoca l'abilitazione"
      label="Motivo della revoca"
      hint="La persona lo legge così com'è scritto."
      least={leastReason.revoca}
    />
  </Disclosure>
);
