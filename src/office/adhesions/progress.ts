// How far the answers are, and how many reminders leave.
import { type Adhesion, hasAnswered } from "#istanze/adhesions.ts";
import { showCount, showShare } from "#kit/figures.ts";

/** "2 su 1.184": in words, so that nobody needs the colours of a bar. */
export const progressWords = (all: readonly Adhesion[]): string => {
  const [sent, of] = [all.filter(hasAnswered).length, all.length];
  const said = sent === 1 ? "Ha inviato 1 Comune" : `Hanno inviato ${showCount(sent)} Comuni`;
  return `${said} su ${showCount(of)}${of > 0 ? ` (${showShare(sent, of)})` : ""}.`;
};

export const reminded = (n: number): string => {
  if (n === 0) return "Nessun promemoria è partito: chi manca è già stato sollecitato, o non ha persone registrate.";
  return n === 1 ? "Il promemoria parte per 1 Comune." : `Il promemoria parte per ${showCount(n)} Comuni.`;
};
