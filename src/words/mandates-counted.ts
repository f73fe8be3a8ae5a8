// How many roles a list holds, in words.
import { showCountUpTo } from "#kit/figures.ts";

/** "1 incarico", "37 incarichi", "oltre 1.000 incarichi". */
export const mandatesCounted = (n: number, atMost: number): string =>
  n === 1 ? "1 incarico" : `${showCountUpTo(n, atMost)} incarichi`;
