import type { Modulo } from "#forms/modulo.ts";
import { requestForm } from "./request-form.ts";
import { requestWords } from "./request-words.it.ts";

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
