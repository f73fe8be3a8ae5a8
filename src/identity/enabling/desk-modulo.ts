import { deskForm } from "./desk-form.ts";
import { deskWords } from "./desk-words.it.ts";

/** What stands on the desk's page: fields, conditions and words in one document. */
export const deskModulo = deskForm.words({ it: deskWords }).build();
