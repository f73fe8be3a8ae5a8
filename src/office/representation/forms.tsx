// What the official does with a request: "Riconosci" from a day to another, "Rifiuta", or later "Termina".
import { faultSentence } from "#forms/fault-sentence.ts";
import type { Fault, Typed } from "#forms/modulo.ts";
import { StepFields } from "#forms/step-page.tsx";
import { worldOf } from "#istanze/reading.ts";
import { Button, EnterPresses } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { MandatoryNote } from "#ui/fields/field-frame.tsx";
import { Textarea } from "#ui/fields/textarea.tsx";
import type { Context } from "../../context.ts";
import { decisionModulo } from "./decision-form.ts";
import { decisionStep } from "./typed-decision.ts";
import { reasonAtMost } from "./words.it.ts";

export const decisionLines = (faults: readonly Fault[]) =>
  faults.map((fault) => ({ name: fault.name, text: faultSentence(fault, decisionModulo, "it") }));

type GrantProps = { ctx: Context; action: string; typed: Typed; faults: Fault[] };

export const GrantForm = ({ ctx, action, typed, faults }: GrantProps) => (
  <form method="post" action={action} noValidate data-once="">
    <EnterPresses name="esito" value="riconosci" />
    <MandatoryNote />
    <StepFields
      step={decisionStep}
      modulo={decisionModulo}
      typed={typed}
      faults={faults}
      origins={{}}
      world={worldOf(ctx)}
      language="it"
    />
    <Button name="esito" value="riconosci" icon="it-check">
      Riconosci
    </Button>
  </form>
);

export type Reason = { text: string; fault?: string | undefined };

type ReasonProps = {
  title: string;
  action: string;
  hint: string;
  button: string;
  reason: Reason | undefined;
};

/** The reason goes to the person, in these words. */
export const ReasonForm = ({ title, action, hint, button, reason }: ReasonProps) => (
  <div class="sp-section">
    <Disclosure title={title} open={reason?.fault !== undefined}>
      <form method="post" action={action} noValidate data-once="">
        <Textarea
          name="motivo"
          label="Motivo"
          hint={hint}
          value={reason?.text ?? ""}
          fault={reason?.fault}
          max={reasonAtMost}
          rows={3}
          required
        />
        <Button tone="danger" name="esito" value="rifiuta">
          {button}
        </Button>
      </form>
    </Disclosure>
  </div>
);
