// What a clerk is asked before a move, and what is said after it.
import type { Purpose } from "#istanze/templates.ts";
import { type Move, type MoveName, slugOf } from "#istanze/workflow.ts";

export type MoveWords = {
  title: string;
  text: string;
  button: string;
  /** "Pratica … validata". */
  done: string;
  /** What is written with it. */
  note?: { label: string; hint: string; missing?: string };
  template?: Purpose;
  /** When this one and not another, where two are easily taken for each other. */
  when?: string;
  /** Title of the act that the decision can go out with. */
  act?: string;
  danger?: true;
};

const askedHint = "Spiega in parole semplici: chi ha presentato l'istanza legge questo testo, anche per e-mail.";

/** What may be said with a good end: in the message, in the history, and in no mail. */
const saidWithIt = {
  label: "Messaggio per chi ha presentato l'istanza (facoltativo)",
  hint: "Se vuoi aggiungere qualcosa: lo legge nella sua area personale e resta nello storico.",
};

export const moveWords: Partial<Record<MoveName, MoveWords>> = {
  "Prendi in carico": {
    title: "Prendere in carico la pratica?",
    text: "La pratica viene assegnata a te e chi l'ha presentata sa che la state esaminando.",
    button: "Prendi in carico",
    done: "presa in carico",
  },
  Valida: {
    title: "Validare la pratica?",
    text: "I dati inviati risultano controllati e la pratica si chiude. Chi l'ha presentata riceve un messaggio. Non si può tornare indietro.",
    button: "Valida",
    done: "validata",
    note: saidWithIt,
    act: "Comunicazione di validazione",
  },
  Accogli: {
    title: "Accogliere la pratica?",
    text: "La richiesta viene accolta e la pratica si chiude. Chi l'ha presentata riceve un messaggio. Non si può tornare indietro.",
    button: "Accogli",
    done: "accolta",
    note: saidWithIt,
    act: "Provvedimento di accoglimento",
  },
  "Richiedi correzioni": {
    title: "Chiedere correzioni?",
    when: "Quello che c'è scritto è sbagliato: va cambiato e inviato di nuovo. Non è una decisione.",
    text: "Si usa quando quello che c'è scritto è sbagliato; se invece manca qualcosa, scegli “Richiedi integrazioni”. Non è una decisione: lo stato diventa RIFIUTATO e chi ha presentato l'istanza corregge e invia di nuovo. Può modificare solo i punti segnalati, oppure tutto se non segnali nulla in particolare. Il termine del procedimento si ferma fino alla risposta.",
    button: "Richiedi correzioni",
    done: "rimandata per le correzioni",
    note: {
      label: "Che cosa bisogna correggere",
      hint: askedHint,
      missing: "Scrivi che cosa bisogna correggere, oppure segnala almeno un dato nella scheda Contenuto",
    },
    template: "correzione",
  },
  "Richiedi integrazioni": {
    title: "Chiedere integrazioni?",
    when: "Quello che c'è scritto va bene, ma manca un dato o un documento: va aggiunto e inviato di nuovo.",
    text: "Si usa quando manca un dato o un documento; se invece quello che c'è scritto è sbagliato, scegli “Richiedi correzioni”. Lo stato diventa DA INTEGRARE e chi ha presentato l'istanza aggiunge e invia di nuovo. Può completare solo i punti segnalati, oppure tutto se non segnali nulla in particolare. Il termine del procedimento si ferma fino alla risposta.",
    button: "Richiedi integrazioni",
    done: "rimandata per le integrazioni",
    note: {
      label: "Che cosa manca",
      hint: askedHint,
      missing: "Scrivi che cosa manca, oppure segnala almeno un dato nella scheda Contenuto",
    },
    template: "integrazione",
  },
  "Preavviso di rigetto": {
    title: "Inviare il preavviso di rigetto?",
    text: "Prima di respingere si comunicano i motivi (art. 10-bis della legge 241/1990). Chi ha presentato l'istanza ha 10 giorni per rispondere. Il termine si ferma subito e ricomincia a correre dieci giorni dopo le osservazioni o, se non arrivano, alla fine dei 10 giorni.",
    button: "Invia il preavviso",
    done: "con preavviso di rigetto inviato",
    note: {
      label: "Motivi che impediscono di accogliere la richiesta",
      hint: askedHint,
      missing: "Scrivi i motivi: senza motivi il preavviso non è valido",
    },
    template: "preavviso",
  },
  Respingi: {
    title: "Respingere la pratica?",
    text: "La pratica si chiude. Chi l'ha presentata riceve la motivazione e le indicazioni per il ricorso. Non si può tornare indietro.",
    button: "Respingi",
    done: "respinta",
    note: {
      label: "Motivazione",
      hint: "Se sono arrivate osservazioni, spiega perché non bastano (art. 10-bis della legge 241/1990).",
      missing: "Scrivi la motivazione: senza motivazione il rigetto non è valido",
    },
    template: "rigetto",
    act: "Provvedimento di rigetto",
    danger: true,
  },
  "Annulla d'ufficio": {
    title: "Annullare la pratica d'ufficio?",
    text: "La pratica si chiude senza una decisione sul merito, per esempio perché è doppia. Chi l'ha presentata riceve il motivo. Non si può tornare indietro.",
    button: "Annulla la pratica",
    done: "annullata",
    note: {
      label: "Motivo",
      hint: askedHint,
      missing: "Scrivi il motivo: chi ha presentato l'istanza deve poterlo leggere",
    },
    danger: true,
  },
};

/** While the applicant is waited for, taking a case in charge is to go on without the answer. */
const resuming: MoveWords = {
  title: "Riprendere l'esame senza aspettare?",
  when: "Se non serve più aspettare la risposta: il termine ricomincia a correre e si può decidere.",
  text: "Chi ha presentato l'istanza non potrà più rispondere a quello che gli è stato chiesto. Il termine ricomincia a correre da oggi, lo stato diventa PRESA IN CARICO e la pratica viene assegnata a te.",
  button: "Riprendi l'esame senza aspettare",
  done: "ripresa in esame",
};

const isResuming = ({ name, term }: Move): boolean => name === "Prendi in carico" && term === "resume";

/** From the state that the case is in. */
export const wordsOf = (move: Move): MoveWords | undefined => (isResuming(move) ? resuming : moveWords[move.name]);

export const labelOf = (move: Move): string => (isResuming(move) ? resuming.button : move.name);

/** What stands in an address after a move: "valida" → "validata". */
export const doneIn = (slug: string | undefined): string | undefined => {
  const found = Object.entries(moveWords).find(([name]) => slugOf(name as MoveName) === slug);
  return found?.[1].done;
};
