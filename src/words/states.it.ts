// What a state means for whoever asked, in one sentence, and whose turn it is; what happens now and by when stands in
// now.it.ts (capability 26).

export type StateLabel =
  | "BOZZA"
  | "DA INVIARE"
  | "INVIATA"
  | "PRESA IN CARICO"
  | "DA INTEGRARE"
  | "RIFIUTATO"
  | "PREAVVISO DI RIGETTO"
  | "ACCOLTA"
  | "VALIDATA"
  | "RESPINTA"
  | "ANNULLATA"
  | "RITIRATA"
  | "SOSTITUITA"
  | "SCADUTA";

/** `label` as the manuals print it; `now`: what happens now; `who`: who has to act. */
export type StateWords = { label: string; now: string; who: string };

const nobody = "Nessuno: non c'è altro da fare.";

export const stateWords: Record<StateLabel, StateWords> = {
  BOZZA: {
    label: "BOZZA",
    now: "Stai ancora compilando il modulo: niente è stato inviato.",
    who: "Tocca a te: completa il modulo e invialo.",
  },
  // S0.43
  "DA INVIARE": {
    label: "DA INVIARE",
    now: "Il modulo è completo ma NON è stato inviato: finché non premi Invia nessuno lo esamina.",
    who: "Tocca a te: premi Invia qui sopra.",
  },
  INVIATA: {
    label: "INVIATA",
    now: "L'istanza è stata inviata e aspetta che l'ufficio la prenda in carico.",
    who: "Tocca all'ufficio.",
  },
  "PRESA IN CARICO": {
    label: "PRESA IN CARICO",
    now: "L'ufficio sta esaminando la tua istanza.",
    who: "Tocca all'ufficio.",
  },
  "DA INTEGRARE": {
    label: "DA INTEGRARE",
    now: "L'ufficio ti ha chiesto altri dati o documenti e aspetta la tua risposta.",
    who: "Tocca a te: leggi la richiesta e rispondi.",
  },
  // S1.32
  RIFIUTATO: {
    label: "RIFIUTATO",
    now: "L'ufficio ha rimandato indietro il modulo, perché c'è qualcosa da correggere. Non è una decisione: correggi e invia di nuovo, e l'esame riprende.",
    who: "Tocca a te: leggi le correzioni chieste, falle e invia di nuovo il modulo.",
  },
  // L. 241/1990 art. 10-bis
  "PREAVVISO DI RIGETTO": {
    label: "PREAVVISO DI RIGETTO",
    now: "L'ufficio ti ha scritto i motivi per cui non potrebbe accogliere la richiesta. Hai 10 giorni per rispondere con osservazioni e documenti.",
    who: "Tocca a te: leggi i motivi e, se vuoi, presenta le tue osservazioni.",
  },
  ACCOLTA: {
    label: "ACCOLTA",
    now: "L'ufficio ha accolto la tua richiesta: l'istanza è conclusa.",
    who: nobody,
  },
  VALIDATA: {
    label: "VALIDATA",
    now: "L'ufficio ha controllato i dati che hai inviato e li ha confermati: l'istanza è conclusa.",
    who: nobody,
  },
  RESPINTA: {
    label: "RESPINTA",
    now: "L'istanza è conclusa: l'ufficio non ha accolto la tua richiesta e ha scritto il motivo.",
    who: "Nessuno, per questa istanza. Se non sei d'accordo, leggi nel provvedimento come presentare ricorso, o chiedi all'ufficio.",
  },
  ANNULLATA: {
    label: "ANNULLATA",
    now: "L'istanza è stata annullata, da te prima dell'invio oppure dall'ufficio dopo: nessuno la esamina.",
    who: nobody,
  },
  RITIRATA: {
    label: "RITIRATA",
    now: "Hai ritirato l'istanza dopo averla inviata: nessuno la esamina più.",
    who: nobody,
  },
  // S0.76
  SOSTITUITA: {
    label: "SOSTITUITA",
    now: "Hai inviato una versione corretta: vale quella nuova, e questa resta solo da leggere.",
    who: "Nessuno, per questa istanza: segui quella nuova.",
  },
  SCADUTA: {
    label: "SCADUTA",
    now: "Il termine per inviare è passato e l'istanza non è stata inviata: nessuno la esamina.",
    who: "Nessuno, per questa istanza. Se la richiesta ti serve ancora, chiedi assistenza.",
  },
};
