import { readLine } from "./clean.ts";
import type { Print, Reader } from "./kind.ts";

/** Names included: every letter, apostrophe and hyphen of Europe is welcome, and HTML is harmless text. */
export const read: Reader<"text"> = (given, { max }) => readLine(given.text(), max);

export const show: Print<"text"> = (value) => value;
