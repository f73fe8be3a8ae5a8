// What the office's pages about who represents somebody say.
import type { PaperScan } from "#identity/representation-papers.ts";

export const representationsTitle = "Rappresentanze";

type Said = { tone: "success" | "warning"; text: string };

export const outcomes: Record<string, Said> = {
  deciso: { tone: "success", text: "Fatto: la persona ha ricevuto un messaggio con l’esito." },
  terminato: {
    tone: "success",
    text: "Fatto: da ora non può più operare per l’altra persona, e ha ricevuto un messaggio.",
  },
  tardi: {
    tone: "warning",
    text: "Questa richiesta non è più aperta: l’ha decisa un collega, è stata ritirata, oppure il minore ha compiuto 18 anni.",
  },
};

/** Why a paper cannot be opened now. */
export const closedBecause: Partial<Record<PaperScan, string>> = {
  "in attesa": "controllo antivirus in corso",
  infetto: "bloccato: contiene un virus",
};

export const reasonAtMost = 500;

/** The reason goes to the person, in these words. */
export const reasonFault = (typed: string): string | undefined => {
  if (typed.trim().length < 10) return "Scrivi il motivo in una frase: la persona lo legge";
  return typed.length > reasonAtMost ? `Scrivi al massimo ${reasonAtMost} caratteri` : undefined;
};
