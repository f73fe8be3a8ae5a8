// What the official reads and ticks: the person, the document that was declared, and the papers (S4.24 to S4.26).

import { faultSentence } from "#forms/fault-sentence.ts";
import type { Typed } from "#forms/modulo.ts";
import { StepFields } from "#forms/step-page.tsx";
import { deskModulo } from "#identity/enabling/desk-modulo.ts";
import type { Enabling, Named } from "#identity/enabling/enabling.ts";
import type { Recognition } from "#identity/enabling/recognitions.ts";
import { worldOf } from "#istanze/reading.ts";
import type { Summary } from "#kit/summary.ts";
import { showDateTime } from "#kit/time.ts";
import { Alert } from "#ui/alert.tsx";
import { Button, EnterPresses } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Facts } from "#ui/facts.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { FileInput } from "#ui/fields/file-input.tsx";
import { SummaryView } from "#ui/summary.tsx";
import { scanDays } from "#words/enabling.it.ts";
import { identifierOf } from "#words/identity.it.ts";
import type { Context } from "../../context.ts";
import type { BirthFacts } from "./birth.ts";
import { type Reason, ReasonForm } from "./reason-form.tsx";
import { type DeskTyped, deskStep } from "./typed-desk.ts";
import { leastReason } from "./words.it.ts";

/** The document is what is compared at the desk; the rest is there for who wants it. */
const part = ({ summary }: Enabling, isDocument: boolean): Summary =>
  (summary ?? []).filter(({ step }) => (step === "documento") === isDocument);

type WhoProps = { named: Named; birth: BirthFacts; enabling: Enabling };

export const Who = ({ named, birth, enabling }: WhoProps) => {
  const identifier = identifierOf(named);
  return (
    <>
      <Facts
        facts={[
          { label: "Nome", value: named.nome },
          { label: "Cognome", value: named.cognome },
          { label: identifier.label, value: <bdi>{identifier.value}</bdi> },
          ...birth,
          ...(enabling.acceptedAt ? [{ label: "Richiesta del", value: showDateTime(enabling.acceptedAt) }] : []),
        ]}
      />
      <SummaryView summary={part(enabling, true)} />
      <Disclosure title="Domicilio e recapiti">
        <SummaryView summary={part(enabling, false)} />
      </Disclosure>
    </>
  );
};

/** Another desk may have sent the person away. */
export const Before = ({ refused }: { refused: readonly Recognition[] }) =>
  refused.length === 0 ? null : (
    <Alert tone="warning" title="Questa persona non è stata riconosciuta in precedenza">
      <ul>
        {refused.map(({ id, at, office, because }) => (
          <li key={id} class="sp-break">
            {showDateTime(at)}, {office}: {because}
          </li>
        ))}
      </ul>
    </Alert>
  );

type FormProps = {
  ctx: Context;
  action: string;
  typed: Typed;
  faults: DeskTyped["faults"];
  fileFault: string | undefined;
};

export const faultLines = (faults: DeskTyped["faults"]) =>
  faults.map((fault) => ({ name: fault.name, text: faultSentence(fault, deskModulo, "it") }));

export const DeskForm = ({ ctx, action, typed, faults, fileFault }: FormProps) => (
  <form method="post" action={action} encType="multipart/form-data" noValidate data-once="">
    <EnterPresses name="op" value="attiva" />
    <MandatoryNote />
    <StepFields
      step={deskStep}
      modulo={deskModulo}
      typed={typed}
      faults={faults}
      origins={{}}
      world={worldOf(ctx)}
      language="it"
    />
    <FileInput
      name="scansioni"
      label="Scansioni"
      hint={`Facoltative: modulo firmato, documento, delega. PDF, JPEG o PNG, al massimo 6 file da 10 MB. Si cancellano da sole dopo ${scanDays} giorni.`}
      fault={fileFault}
      accept=".pdf,.jpg,.jpeg,.png"
      multiple
    />
    <Button name="op" value="attiva" icon="it-check">
      Attiva
    </Button>
  </form>
);

export const RefuseForm = ({ action, ...typed }: Reason & { action: string }) => (
  <Disclosure title="Non puoi riconoscere la persona?" open={typed.fault !== undefined}>
    <ReasonForm
      {...typed}
      action={action}
      op="rifiuta"
      button="Non riconoscere"
      label="Motivo"
      hint="La persona lo legge così com'è scritto: di' che cosa manca e che cosa deve portare."
      least={leastReason.rifiuta}
      multipart
    />
  </Disclosure>
);
