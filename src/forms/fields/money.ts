import { readMoney, showMoney } from "#kit/money.ts";
import { line } from "./clean.ts";
import type { Print, Reader } from "./kind.ts";

/** Cents. */
export const read: Reader<"money"> = (given, { min, max }) => {
  const text = line(given.text());
  if (text === "") return "empty";
  const value = readMoney(text);
  if (value === undefined) return { fault: "importoForma" };
  if (min !== undefined && value < min) return { fault: "numeroBasso", params: { min: showMoney(min) } };
  if (max !== undefined && value > max) return { fault: "numeroAlto", params: { max: showMoney(max) } };
  return { value };
};

export const show: Print<"money"> = (value) => showMoney(value);
