// What the desk's pages say.

import type { Outcome, Recognition } from "#identity/enabling/recognitions.ts";
import type { NoRecognition } from "#istanze/enabling/paper-at-desk.ts";
import type { Revoked } from "#istanze/enabling/revoke.ts";
import type { Settled } from "#istanze/enabling/second-look.ts";
import type { FileFault } from "#platform/received-file.ts";

export const recognitionTitle = "Riconoscimenti";

const outcomeWords: Record<Outcome, { label: string; tone: "success" | "warning" | "danger" }> = {
  riconosciuta: { label: "Riconosciuta", tone: "success" },
  "da confermare": { label: "Da confermare", tone: "warning" },
  rifiutata: { label: "Non riconosciuta", tone: "danger" },
};

/** Of one that was made, whatever became of it. */
export const outcomeSaid = ({ outcome, revokedAt }: Pick<Recognition, "outcome" | "revokedAt">) =>
  revokedAt ? ({ label: "Revocata", tone: "danger" } as const) : outcomeWords[outcome];

/** Fewest characters of a reason, by what it is the reason of. */
export const leastReason = { rifiuta: 10, revoca: 20 } as const;

export const tooShort = (op: keyof typeof leastReason): string =>
  `Scrivi il motivo in una frase, di almeno ${leastReason[op]} caratteri: la persona lo legge e deve capire che cosa fare`;

export const revokedWords: Record<Exclude<Revoked, "revoked">, string> = {
  gone: "Questa abilitazione non è più attiva: non c'è niente da revocare.",
  oneself: "Questa abilitazione è tua: la revoca spetta a un collega.",
};

export const paperFaults: Record<NoRecognition, string> = {
  used: "Questo modulo è già stato usato: la persona è già riconosciuta. Può accedere e completare la conferma.",
  waiting: "Un collega ha già fatto il riconoscimento: manca la conferma di un secondo operatore dello stesso ente.",
  old: "Questo modulo ha più di 90 giorni e non vale più: la persona accede, ricomincia la richiesta e stampa quello nuovo.",
  oneself: "Questa richiesta è tua: nessuno può riconoscere se stesso. Chiedi a un collega.",
  documentExpired:
    "Il documento indicato nella richiesta è scaduto: la persona accede, ricomincia la richiesta con un documento valido e stampa il modulo nuovo.",
};

export const unknownCode =
  "Nessuna richiesta ha questo codice. Controllalo sul modulo: non ha zeri, uni, né le lettere B, I, L, O, Q, S, U e Z. Se la persona ha ricominciato la richiesta, serve il modulo nuovo.";

export const fileFaults: Record<FileFault, string> = {
  empty: "Il file è vuoto: controllalo e caricalo di nuovo",
  tooLarge: "Un file può essere al massimo di 10 MB: fai una scansione più leggera",
  tooMany: "Puoi caricare al massimo 6 file",
  wrongType: "Sono accettati solo PDF, JPEG e PNG",
};
export const infected = "L'antivirus ha trovato un pericolo in un file: non è stato tenuto. Fai una nuova scansione.";

export const antivirusSilent =
  "L'antivirus non risponde: riprova fra poco, oppure attiva senza scansioni e conserva le copie di carta.";

export const settledWords: Record<Exclude<Settled, "settled">, string> = {
  gone: "Questo riconoscimento non aspetta più una conferma.",
  sameClerk: "Lo hai fatto tu: la conferma spetta a un collega.",
  oneself: "Questa richiesta è tua: la conferma spetta a un collega.",
};
