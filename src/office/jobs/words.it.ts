// What stands still while a job does not run, in words that need no technician.

type JobWords = {
  /** Heads the line of its queue. */
  title: string;
  /** What one of them is, before the number of its case: "La mail per MOD.2026.0000001". */
  one: string;
};

const words: Record<string, JobWords> = {
  "account-recovery": {
    title: "Risposte a chi ha dimenticato la password",
    one: "La risposta a chi ha dimenticato la password",
  },
  "account-registration": { title: "Risposte a chi si registra", one: "La risposta a una registrazione" },
  "code-message": { title: "Codici personali temporanei", one: "L'invio di un codice personale temporaneo" },
  confirmation: { title: "Ricevute e conferme di invio", one: "La ricevuta e la conferma di invio" },
  mail: { title: "Mail da consegnare", one: "La mail" },
  observations: { title: "Termini per le osservazioni", one: "La fine del termine per le osservazioni" },
  mandates: { title: "Domande annuali su chi opera", one: "Il giro delle domande su chi opera" },
  "nightly-files": { title: "Controllo notturno dei documenti", one: "Il controllo notturno dei documenti" },
  "nightly-providers": {
    title: "Elenco dei gestori di identità",
    one: "L’aggiornamento dell’elenco dei gestori di identità",
  },
  "nightly-prune": { title: "Pulizia notturna", one: "La pulizia notturna" },
  "nightly-retention": { title: "Avvisi di conservazione", one: "Il giro degli avvisi di conservazione" },
  "nightly-revoke": {
    title: "Sessioni finite da dire ai gestori",
    one: "Il giro delle sessioni finite da dire ai gestori",
  },
  "nightly-root": { title: "Firma giornaliera dello storico", one: "La firma giornaliera dello storico" },
  protocol: { title: "Numeri di protocollo", one: "Il numero di protocollo" },
  "protocol-day": { title: "Registro giornaliero", one: "La stampa del registro giornaliero" },
  "protocol-days": { title: "Ricerca dei giorni da stampare", one: "La ricerca dei giorni da stampare" },
  "protocol-waiting": { title: "Protocolli in attesa", one: "Il giro dei protocolli in attesa" },
  scan: { title: "Controllo antivirus", one: "Il controllo antivirus di un documento" },
  "scan-paper": {
    title: "Controllo antivirus dei documenti di chi rappresenta",
    one: "Il controllo antivirus di un documento di chi rappresenta",
  },
  segnatura: { title: "Segnature di protocollo", one: "La segnatura di protocollo" },
  "remind-enti": { title: "Promemoria agli enti", one: "Il promemoria agli enti" },
  "revoke-token": {
    title: "Chiusura delle sessioni presso i gestori",
    one: "La chiusura di una sessione presso il gestore",
  },
  reminders: { title: "Promemoria", one: "Il giro dei promemoria" },
};

export const jobWords = (name: string): JobWords =>
  (Object.hasOwn(words, name) ? words[name] : undefined) ?? { title: `Lavoro “${name}”`, one: `Il lavoro “${name}”` };

const addresses = /[^\s<>"'()]+@[^\s<>"'()]+/g;
const codes = /\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/gi;

/** The text of a fault, without what may name a person: administrators read no case. */
export const faultShown = (fault: string | null): string => {
  const text = (fault ?? "").replace(addresses, "(indirizzo)").replace(codes, "(codice fiscale)");
  return text.length > 300 ? `${text.slice(0, 299)}…` : text || "Nessuna spiegazione registrata";
};

/** "meno di un minuto", "5 minuti", "3 ore", "2 giorni". */
export const lasting = (seconds: number): string => {
  const units: [number, string, string][] = [
    [86_400, "giorno", "giorni"],
    [3600, "ora", "ore"],
    [60, "minuto", "minuti"],
  ];
  for (const [length, one, many] of units) {
    const n = Math.floor(seconds / length);
    if (n > 0) return `${n} ${n === 1 ? one : many}`;
  }
  return "meno di un minuto";
};
