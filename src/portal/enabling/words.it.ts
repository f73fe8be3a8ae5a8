// What the pages of the abilitazione say.
import type { Channel, Way } from "#istanze/enabling/code.ts";
import type { CodeAsked } from "#istanze/enabling/send-code.ts";
import type { CodeTried } from "#istanze/enabling/try-code.ts";

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

export const noCode = "Scrivi il codice che hai ricevuto";

/** Why a code was not taken. */
export const codeFaults: Record<Exclude<CodeTried, "confirmed" | "closed">, string> = {
  wrong: "Il codice non è giusto: controllalo e riscrivilo",
  none: "Non c'è un codice che valga: chiedine uno nuovo qui sotto",
  expired: "Il codice è scaduto: chiedine uno nuovo qui sotto",
  spent: "Il codice è stato sbagliato cinque volte e non vale più: chiedine uno nuovo qui sotto",
};
