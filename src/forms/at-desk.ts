import type { CellField, Field, Modulo } from "./modulo.ts";

const eased = <F extends CellField>(field: F): F => (field.optionalAtDesk ? { ...field, required: false } : field);

const easedField = (field: Field): Field =>
  field.kind === "rows" ? { ...field, fields: field.fields.map(eased) } : eased(field);

/** As a clerk fills it in for a person at the desk: what not everybody has may stay empty (S4.26). */
export const atDesk = (modulo: Modulo): Modulo => ({
  ...modulo,
  steps: modulo.steps.map((step) => ({
    ...step,
    blocks: step.blocks.map((block) => ({ ...block, fields: block.fields.map(easedField) })),
  })),
});
