import type { State } from "#istanze/workflow.ts";

const done = "La pratica è conclusa: non c'è altro da fare.";

/** What happens now, as the office reads it. */
export const nowWords: Record<State, string> = {
  BOZZA: "Non è stata inviata.",
  "DA INVIARE": "Non è stata inviata.",
  INVIATA: "Aspetta che l'ufficio la esamini: puoi prenderla in carico oppure decidere subito.",
  "PRESA IN CARICO": "L'ufficio la sta esaminando e deve decidere.",
  "DA INTEGRARE": "Aspetta che chi l'ha presentata aggiunga quello che manca. Il termine è sospeso.",
  RIFIUTATO:
    "Rimandata indietro: non è una decisione. Aspetta che chi l'ha presentata faccia le correzioni e la invii di nuovo. Il termine è sospeso.",
  "PREAVVISO DI RIGETTO":
    "Aspetta le osservazioni di chi l'ha presentata. Passati i giorni per presentarle torna da sola tra quelle da decidere. Il termine è sospeso: ricomincia a correre dieci giorni dopo le osservazioni o, se non arrivano, alla fine dei giorni per presentarle.",
  ACCOLTA: done,
  VALIDATA: done,
  RESPINTA: done,
  ANNULLATA: done,
  RITIRATA: "Chi l'ha presentata l'ha ritirata: non c'è altro da fare.",
  SOSTITUITA: "Chi l'ha presentata ha inviato una versione corretta: vale quella nuova.",
  SCADUTA: done,
};
