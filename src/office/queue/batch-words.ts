// What comes of each case of a batch, before and after it is confirmed.
import type { Outcome } from "#istanze/queue/batch.ts";
import type { BatchAction } from "#istanze/queue/batch-action.ts";
import { toName } from "#words/to-name.it.ts";

const refusals: Record<Exclude<Outcome, "moved" | "assigned" | "already" | "kept">, string> = {
  refused: "Il suo stato non lo permette.",
  changed: "Nel frattempo è cambiata: aprila e guarda che cosa è successo.",
  own: "È stata presentata da chi dovrebbe lavorarla (art. 6-bis della legge 241/1990).",
  unsaid: "Richiede una motivazione: aprila e scrivila.",
  tooEarly: "Prima serve il preavviso di rigetto.",
  stranger: "La persona scelta non lavora in questo ufficio.",
  nobody: "Oggi nessun collega dell'ufficio può prenderla.",
  drafted: "Ha già segnalazioni preparate e non inviate: aprila e inviale da lì.",
  gone: "Non è più tra le pratiche del tuo ufficio.",
};

const isDone = (outcome: Outcome): outcome is "moved" | "assigned" => outcome === "moved" || outcome === "assigned";

export type Said = { tone: "success" | "neutral" | "warning"; label: string; why?: string };

/** Nothing is to be done, and nothing is wrong. */
const settled: Record<"already" | "kept", Said> = {
  already: { tone: "neutral", label: "Già fatto" },
  kept: {
    tone: "neutral",
    label: "Resta a chi ce l'ha",
    why: "È già assegnata. Per spostarla sceglila da sola e usa “Assegna” con il nome del collega.",
  },
};

const isSettled = (outcome: Outcome): outcome is "already" | "kept" => outcome === "already" || outcome === "kept";

export const foreseenWords = (outcome: Outcome): Said => {
  if (isDone(outcome)) return { tone: "success", label: "Si può fare" };
  if (isSettled(outcome)) return settled[outcome];
  return { tone: "warning", label: "Non si può", why: refusals[outcome] };
};

export const outcomeWords = (outcome: Outcome): Said => {
  if (isDone(outcome)) return { tone: "success", label: "Fatto" };
  if (isSettled(outcome)) return settled[outcome];
  return { tone: "warning", label: "Non fatto", why: refusals[outcome] };
};

/** How many were done; those of which nothing was to be done are no failure. */
export const doneWords = (good: number, settledBefore: number, all: number): string => {
  const before = `${settledBefore} ${settledBefore === 1 ? "era" : "erano"} già a posto`;
  if (good + settledBefore < all) {
    return `Fatto per ${casesWords(good)} su ${all}${settledBefore > 0 ? `; ${before}` : ""}.`;
  }
  if (settledBefore === 0) return `Fatto per ${casesWords(good)} su ${all}.`;
  return good === 0 ? `Niente da fare: ${before}.` : `${good} ${good === 1 ? "fatta" : "fatte"}, ${before}.`;
};

/** Why not one of them can be done. */
export const noneWords = (action: string, lines: readonly Said[]): string => {
  const reasons = [...new Set(lines.map(({ label, why }) => why ?? `${label}.`))];
  return `Nessuna delle pratiche scelte può avere l'operazione “${action}”: non c'è niente da confermare. ${
    reasons.length === 1 ? `Il motivo: ${reasons[0]}` : "Qui sotto trovi il motivo di ognuna."
  }`;
};

/** "Valida", "Assegna a Ugo Finti", "Rimetti in coda". */
export const actionWords = (action: BatchAction, nameOf: (id: string) => string): string => {
  if (action.kind === "move") return action.name;
  if (action.kind === "spread") return "Assegna in modo equilibrato";
  return action.to === null ? "Rimetti in coda" : `Assegna ${toName(nameOf(action.to))}`;
};

export const casesWords = (n: number): string => (n === 1 ? "1 pratica" : `${n} pratiche`);
