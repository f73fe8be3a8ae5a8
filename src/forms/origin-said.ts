// Where what was filled in for the person comes from (S0.9, capability 14).
import type { Field, Typed } from "./modulo.ts";

/** By posted name: what was filled in, and where it comes from. */
export type Origins = Record<string, { text: string; origin: string }>;
type Filled = { origins: Origins; typed: Typed };

/** No more, once the person typed something else. */
export const originAt = ({ origins, typed }: Filled, name: string): string | undefined =>
  origins[name]?.text === typed[name] ? origins[name]?.origin : undefined;

/** Said once when all that a block asks comes from one place. */
export const originOfAll = (fields: readonly Field[], drawing: Filled): string | undefined => {
  const [first, ...others] = fields.map(({ id }) => originAt(drawing, id));
  return others.length > 0 && others.every((origin) => origin === first) ? first : undefined;
};
