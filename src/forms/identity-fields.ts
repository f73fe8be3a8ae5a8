// Who fills in, as their identity says it: known, read, never typed (S0.9, S0.48). A codice fiscale, or the identifier of
// another country of the Union (eIDAS) for who has none: what the identity does not say is not asked (path.ts).
import { codiceFiscale, text } from "./make-field.ts";
import type { Field } from "./modulo.ts";

export const identityFields = {
  nome: text({ max: 80, locked: true }),
  cognome: text({ max: 80, locked: true }),
  codiceFiscale: codiceFiscale({ locked: true }),
  // eIDAS' PersonIdentifier has no shorter limit
  identificativoEuropeo: text({ max: 256, locked: true }),
};

export type IdentityField = keyof typeof identityFields;

/** A field with one of their names that is locked is theirs, in whichever modulo it stands. */
export const identityIn = (fields: readonly Field[]): IdentityField[] =>
  fields.flatMap(({ id, locked }) => (locked && Object.hasOwn(identityFields, id) ? [id as IdentityField] : []));
