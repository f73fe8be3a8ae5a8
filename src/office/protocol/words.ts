// How the register is said on screen.
import { showCountUpTo } from "#kit/figures.ts";
import { showDateTime } from "#kit/time.ts";
import type { Entry } from "#platform/protocol/entry.ts";

export const directions = { entrata: "In entrata", uscita: "In uscita" } as const;

/** An outside system gives its number later. */
export const waitingWords = "In attesa del sistema esterno";

export const registeredWords = ({ registeredAt }: Entry): string =>
  registeredAt ? showDateTime(registeredAt) : waitingWords;

export const counted = (n: number, atMost: number): string =>
  n === 1 ? "1 registrazione" : `${showCountUpTo(n, atMost)} registrazioni`;
