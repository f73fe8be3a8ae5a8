import type { Field, Modulo, Step } from "./modulo.ts";

/** In the order of the form; rows are one field. */
export const fieldsOfStep = ({ blocks }: Pick<Step, "blocks">): Field[] => blocks.flatMap(({ fields }) => fields);

export const fieldsOf = ({ steps }: Pick<Modulo, "steps">): Field[] => steps.flatMap(fieldsOfStep);
