// What the pages of the abilitazione say.
import type { Channel, CodeAsked, CodeTried, Way } from "#istanze/enabling/code.ts";

export const enablingTitle = "Abilitazione alle istanze online";
export const codeTitle = "Codice personale temporaneo";
/** S4.11 */
export const codeAgain = "Ripetizione invio Codice Personale Temporaneo";

const maskedAddress = (address: string): string => {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
};

/** Enough to know which telephone to look at, and no more. */
export const waySaid = (way: Way): string => {
  if (way.channel === "sms") return `per SMS al numero che finisce con ${way.recipient.slice(-3)}`;
  if (way.channel === "email") return `per e-mail a ${maskedAddress(way.recipient)}`;
  return "allo sportello, stampato dall'operatore";
};

export const whereSaid: Record<Channel, string> = {
  sms: "per SMS",
  email: "per e-mail",
  sportello: "allo sportello",
};

type Said = { tone: "success" | "warning" | "danger"; text: string };

/** After a request for a code. */
export const askedSaid: Record<CodeAsked, Said> = {
  sent: { tone: "success", text: "Il codice è partito. Se ne avevi già uno, quello di prima non vale più." },
  tooSoon: {
    tone: "warning",
    text: "Ne abbiamo appena mandato uno: aspetta due minuti, poi se non arriva chiedine un altro.",
  },
  tooMany: {
    tone: "warning",
    text: "Oggi hai già chiesto troppi codici: riprova domani, oppure vai a uno sportello.",
  },
  atDesk: { tone: "warning", text: "Il codice te lo stampa l'operatore quando vai allo sportello." },
  closed: { tone: "success", text: "Il codice è già confermato: non ne serve un altro." },
};

/** What is wrong with what was typed, by the field where it stands. */
export const codeFaults: Record<Exclude<CodeTried, "confirmed" | "closed">, { name: string; text: string }> = {
  otherPerson: {
    name: "codiceFiscale",
    text: "Questo non è il codice fiscale con cui hai fatto l'accesso: scrivi il tuo",
  },
  wrong: { name: "codice", text: "Il codice non è giusto: controllalo e riscrivilo" },
  none: { name: "codice", text: "Non c'è un codice che valga: chiedine uno nuovo qui sotto" },
  expired: { name: "codice", text: "Il codice è scaduto: chiedine uno nuovo qui sotto" },
  spent: {
    name: "codice",
    text: "Il codice è stato sbagliato cinque volte e non vale più: chiedine uno nuovo qui sotto",
  },
};
