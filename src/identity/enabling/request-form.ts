// What is asked for the abilitazione (S4.5, S4.22): a modulo as any other, so that pages, faults and the papers come of it.
import { define } from "#forms/define.ts";
import { address, cap, choice, comune, date, email, phone, provincia, text } from "#forms/make-field.ts";
import type { Modulo } from "#forms/modulo.ts";
import { requestWords } from "./request-words.it.ts";

export const documentKinds = ["carta-identita", "passaporto", "patente"] as const;

export const requestForm = define("ABILITAZIONE", "1.0.0")
  .step("domicilio", { minutes: 1 })
  .block("domicilio", {
    indirizzo: address({ max: 120 }),
    provincia: provincia(),
    comune: comune({ in: "provincia", follows: "provincia" }),
    cap: cap({ of: "comune" }),
  })
  .step("recapiti", { minutes: 1 })
  .block("recapiti", { cellulare: phone(), telefono: phone({ required: false }), email: email() })
  .block("altroIndirizzo", { altraEmail: email({ required: false }) })
  .step("documento", { minutes: 2 })
  .block("documento", {
    tipo: choice(documentKinds),
    numero: text({ max: 30 }),
    rilasciatoDa: text({ max: 120 }),
    rilasciatoIl: date({ min: "1990-01-01", max: "today" }),
    scadenza: date({ min: "today" }),
  });

const whole: Modulo = requestForm.words({ it: requestWords }).build();

type Means = {
  /** Codes go by SMS. */
  sms: boolean;
  /** Somebody who comes to a desk anyway can get the code there. */
  byDesk: boolean;
};

/** S4.8: the code goes another way than the papers. Without SMS that is a second mailbox. */
export const requestModulo = ({ sms, byDesk }: Means): Modulo => ({
  ...whole,
  steps: whole.steps.map((step) => ({
    ...step,
    blocks: step.blocks
      .filter(({ id }) => !(sms && id === "altroIndirizzo"))
      .map((block) =>
        block.id === "altroIndirizzo" && !byDesk
          ? { ...block, fields: block.fields.map((field) => ({ ...field, required: true })) }
          : block,
      ),
  })),
});
