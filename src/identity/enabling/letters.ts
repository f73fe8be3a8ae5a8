// Codes that people read from paper or a telephone and type again: without what is mistaken for something else
// (0 and O and Q, 1 and I and L, 2 and Z, 5 and S, 8 and B, U and V).
import { randomInt } from "node:crypto";

const alphabet = "ACDEFGHJKMNPRTVWXY34679";

const letters = (n: number): string => Array.from({ length: n }, () => alphabet[randomInt(alphabet.length)]).join("");

/** As it is shown: "ACDE-FGHJ". */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

/** What somebody typed, with or without hyphens, in small letters or not. */
export const normalCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** 36 bits: enough for five attempts in a day. */
export const temporaryCode = (): string => letters(8);

/** 72 bits: nobody finds one by trying. */
export const formCode = (): string => letters(16);
