// How far the answers are, and how many reminders leave.
import { type Adhesion, hasAnswered } from "#istanze/adhesions.ts";
import { counted } from "./counted.ts";

const hundredthsOf = (sent: number, of: number): string => {
  const whole = of === 0 ? 0 : Math.floor((sent / of) * 100);
  return sent > 0 && whole === 0 ? "meno dell'1%" : `${whole}%`;
};

/** "2 su 1.184": in words, so that nobody needs the colours of a bar. */
export const progressWords = (all: readonly Adhesion[]): string => {
  const [sent, of] = [all.filter(hasAnswered).length, all.length];
  const said = sent === 1 ? "Ha inviato 1 Comune" : `Hanno inviato ${counted(sent)} Comuni`;
  return `${said} su ${counted(of)} (${hundredthsOf(sent, of)}).`;
};

export const reminded = (n: number): string => {
  if (n === 0) return "Nessun promemoria è partito: chi manca è già stato sollecitato, o non ha persone registrate.";
  return n === 1 ? "Il promemoria parte per 1 Comune." : `Il promemoria parte per ${counted(n)} Comuni.`;
};
