// How the register is said on screen.
import { showDateTime } from "#kit/time.ts";
import type { Entry } from "#platform/protocol/entry.ts";

export const directions = { entrata: "In entrata", uscita: "In uscita" } as const;

/** An outside system gives its number later. */
export const waitingWords = "In attesa del sistema esterno";

export const registeredWords = ({ registeredAt }: Entry): string =>
  registeredAt ? showDateTime(registeredAt) : waitingWords;

const counts = new Intl.NumberFormat("it-IT", { useGrouping: "always" });

export const counted = (n: number, atMost: number): string => {
  if (n === 1) return "1 registrazione";
  return `${n > atMost ? `oltre ${counts.format(atMost)}` : counts.format(n)} registrazioni`;
};
