import { fieldsOf, fieldsOfStep } from "../fields-of.ts";
import type { Field, Modulo } from "../modulo.ts";
import { askedOfProfile, ownFields, residenceKinds } from "../profile-fields.ts";

// What is a person's own stands once in a form, and where they live stands whole on one step: so it can be filled in from
// the profile, and kept there.

const repeatedFaults = (own: Field[]): string[] =>
  own
    .filter(({ kind }, at) => own.findIndex((other) => other.kind === kind) !== at)
    .map(({ id }) => `il campo ${id} chiede al profilo quello che chiede già un altro campo`);

const cellFaults = (fields: Field[]): string[] =>
  fields.flatMap((field) =>
    field.kind === "rows"
      ? ownFields(field.fields).map(({ id }) => `il campo ${id} in ${field.id}: una riga non chiede al profilo`)
      : [],
  );

const brokenResidence = (fields: Field[]): string[] =>
  askedOfProfile(fields)
    .filter(({ part, ids }) => part === "residence" && residenceKinds.some((kind) => ids[kind] === undefined))
    .map(({ ids }) => `il campo ${Object.values(ids)[0]}: dal profilo la residenza si chiede tutta, in un passo solo`);

export const profileFaults = (modulo: Modulo): string[] => [
  ...repeatedFaults(ownFields(fieldsOf(modulo))),
  ...cellFaults(fieldsOf(modulo)),
  ...modulo.steps.flatMap((step) => brokenResidence(fieldsOfStep(step))),
];
