import type { Condition } from "./modulo.ts";

/** Values read so far, by field id. */
export type Values = Readonly<Record<string, unknown>>;

const answerIn = (values: Values, field: string): unknown => (Object.hasOwn(values, field) ? values[field] : undefined);

/** What is not answered, or not validly, is nothing: no option, not filled, not over. */
export const holds = (condition: Condition, values: Values): boolean => {
  if ("is" in condition) {
    const value = answerIn(values, condition.is[0]);
    return (value === true ? "si" : value) === condition.is[1];
  }
  if ("filled" in condition) {
    const value = answerIn(values, condition.filled);
    return value !== undefined && value !== false;
  }
  if ("over" in condition) {
    const value = answerIn(values, condition.over[0]);
    return typeof value === "number" && value > condition.over[1];
  }
  if ("not" in condition) return !holds(condition.not, values);
  if ("all" in condition) return condition.all.every((each) => holds(each, values));
  return condition.any.some((each) => holds(each, values));
};

/** The fields that a condition looks at. */
export const fieldsIn = (condition: Condition): string[] => {
  if ("is" in condition) return [condition.is[0]];
  if ("filled" in condition) return [condition.filled];
  if ("over" in condition) return [condition.over[0]];
  if ("not" in condition) return fieldsIn(condition.not);
  return ("all" in condition ? condition.all : condition.any).flatMap(fieldsIn);
};
