import { form } from "./form.ts";
import { parole } from "./testi.it.ts";

/** The modulo as it is published: fields, conditions and words in one document. */
export const modulo = form.words({ it: parole }).build();
