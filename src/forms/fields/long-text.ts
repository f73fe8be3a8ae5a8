import { faultOfText, lines } from "./clean.ts";
import type { Print, Reader } from "./kind.ts";

export const read: Reader<"longText"> = (given, { max }) => {
  const value = lines(given.text());
  return value === "" ? "empty" : (faultOfText(value, max) ?? { value });
};

export const show: Print<"longText"> = (value) => value;
