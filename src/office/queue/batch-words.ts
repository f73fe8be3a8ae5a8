// What comes of each case of a batch, before and after it is confirmed.
import type { BatchAction, Outcome } from "#istanze/queue/batch.ts";
import { toName } from "#words/to-name.it.ts";

const refusals: Record<Exclude<Outcome, "moved" | "assigned" | "already">, string> = {
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

export const foreseenWords = (outcome: Outcome): Said => {
  if (isDone(outcome)) return { tone: "success", label: "Si può fare" };
  if (outcome === "already") return { tone: "neutral", label: "Già fatto" };
  return { tone: "warning", label: "Non si può", why: refusals[outcome] };
};

export const outcomeWords = (outcome: Outcome): Said => {
  if (isDone(outcome)) return { tone: "success", label: "Fatto" };
  if (outcome === "already") return { tone: "neutral", label: "Già fatto" };
  return { tone: "warning", label: "Non fatto", why: refusals[outcome] };
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
