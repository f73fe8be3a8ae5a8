// What a provider of identity says when nobody came through (AgID, SPID, tabella dei messaggi di anomalia): what it means
// for the person, and what to do. The others are faults of ours or of the provider: the person can only try again.

export type Anomaly = { title: string; text: string };

const anomalies: Record<number, Anomaly> = {
  19: {
    title: "Hai inserito più volte credenziali sbagliate",
    text: "Il gestore della tua identità ha fermato l’accesso. Controlla nome utente e password; se non li ricordi, recuperali sul sito del gestore e poi riprova.",
  },
  20: {
    title: "La tua identità non arriva al livello richiesto",
    text: "Per questa operazione serve un livello di sicurezza più alto. Chiedi al gestore della tua identità come attivarlo, oppure accedi in un altro modo.",
  },
  21: {
    title: "È passato troppo tempo",
    text: "Il gestore ha aspettato la conferma e non l’ha ricevuta in tempo. Riprova: tieni a portata di mano il telefono o la app.",
  },
  22: {
    title: "Non hai dato il consenso a inviare i dati",
    text: "Senza nome, cognome e codice fiscale non possiamo sapere chi sei. Riprova e, sul sito del gestore, acconsenti all’invio dei dati.",
  },
  23: {
    title: "La tua identità è sospesa o revocata",
    text: "Il gestore non la considera più valida. Contatta il gestore per riattivarla, oppure accedi in un altro modo.",
  },
  25: {
    title: "Hai annullato l’accesso",
    text: "Non è successo nulla: puoi riprovare quando vuoi.",
  },
  30: {
    title: "Questo tipo di identità qui non va bene",
    text: "Hai usato un’identità di un tipo diverso da quello richiesto (per esempio a uso professionale). Riprova con la tua identità personale, oppure scegli l’accesso per conto di un’impresa.",
  },
};

export const anomalySaid = (nr: number | undefined): Anomaly | undefined =>
  nr === undefined ? undefined : anomalies[nr];
