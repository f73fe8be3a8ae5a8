import { readLine } from "./clean.ts";
import type { Print, Reader } from "./kind.ts";

// S0.52: street and house number on one line, as printed on letters.
export const read: Reader<"address"> = (given, { max }) => readLine(given.text(), max);
export const show: Print<"address"> = (value) => value;
