// What people are told about being enabled, by mail, by SMS and in the area (manual S4).
import { toEnte } from "./ente.it.ts";

type Text = { subject: string; body: string };

/** Who writes, and why it is they: being enabled counts elsewhere too. */
const foot = (ente: string): string =>
  `\n\n${ente}\nTi scrive l'ente che ha ricevuto la richiesta di abilitazione alle istanze online. Questo messaggio è stato inviato in automatico.`;

// S4.7, S4.9: the papers, and never the code with them (S4.8)
export const papersMail = (f: { ente: string; url: string; byDesk: boolean }): Text => ({
  subject: f.byDesk ? "I tuoi moduli di adesione e di delega" : "Il tuo modulo di adesione",
  body:
    (f.byDesk
      ? "In allegato trovi il modulo di adesione e quello di delega.\n\nStampa il modulo di adesione e portalo a uno degli sportelli: si firma lì, davanti all'operatore. Se non puoi andarci usa il modulo di delega: chi va al posto tuo porta tutti e due i moduli firmati."
      : "In allegato trovi il modulo di adesione con i dati che hai confermato. Conservalo: non serve portarlo a nessuno sportello.") +
    `\n\nIl codice personale temporaneo arriva per un'altra via: qui non c'è.\n\nA che punto sei:\n${f.url}` +
    foot(f.ente),
});

export const addressMail = (f: { ente: string; url: string; minutes: number }): Text => ({
  subject: "Conferma l'indirizzo e-mail",
  body:
    `Questo indirizzo è stato scritto in una richiesta di abilitazione alle istanze online. Se è il tuo, conferma che leggi questa casella:\n${f.url}\n\n` +
    `Il collegamento vale ${f.minutes / 60} ore. Dopo la conferma mandiamo qui i moduli. Se non sei stato tu non fare niente.` +
    foot(f.ente),
});

// S4.8: read on a telephone that may lie on a table
export const codeSms = (f: { ente: string; code: string; hours: number }): string =>
  `Abilitazione alle istanze online, ${f.ente}: il codice personale temporaneo è ${f.code}. Vale ${f.hours} ore, una volta sola. Non dirlo a nessuno.`;

export const codeMail = (f: { ente: string; code: string; hours: number }): Text => ({
  subject: "Codice personale temporaneo",
  body:
    `Il tuo codice personale temporaneo è:\n\n${f.code}\n\nVale ${f.hours} ore e si usa una volta sola, nella pagina della tua richiesta. Non dirlo a nessuno: nessun ufficio te lo chiederà al telefono.\n\n` +
    "Se non hai chiesto niente ignora questo messaggio." +
    foot(f.ente),
});

type Activated = {
  ente: string;
  desk: string;
  url: string;
  codeDone: boolean;
  /** An app or a passkey stands beside the password. */
  hasFactor: boolean;
  delegate: boolean;
};

const stillMissing = ({ codeDone, hasFactor }: Activated): string[] => [
  ...(codeDone ? [] : ["scrivere il codice personale temporaneo"]),
  hasFactor
    ? "entrare con il secondo fattore (la passkey o l'app che dà codici)"
    : "aggiungere un secondo fattore (una passkey o un'app che dà codici) ed entrare usandolo",
  "premere Conferma",
];

const listed = (lines: readonly string[]): string => lines.map((line, at) => `${at + 1}. ${line}`).join("\n");

// S4.27
export const activatedMail = (f: Activated): Text => ({
  subject: "Attivazione dell'utenza",
  body:
    (f.delegate
      ? `Una persona con la tua delega si è presentata allo sportello (${f.desk}): il riconoscimento è fatto e la tua utenza è attiva.`
      : `Il riconoscimento allo sportello (${f.desk}) è fatto: la tua utenza è attiva.`) +
    `\n\nChe cosa manca, in ordine:\n${listed(stillMissing(f))}\n\nAccedi e continua da qui: la pagina ti dice un passo alla volta.\n${f.url}` +
    (f.delegate ? "\n\nSe non hai delegato nessuno avvisa subito l'ente." : "") +
    foot(f.ente),
});

export const refusedMail = (f: { ente: string; desk: string; because: string; url: string }): Text => ({
  subject: "Riconoscimento non riuscito",
  body:
    `Allo sportello (${f.desk}) non è stato possibile riconoscerti. Il motivo:\n\n${f.because}\n\n` +
    `Il modulo che hai stampato vale ancora: puoi tornare in uno sportello con quello che manca. Se devi cambiare i dati, ricomincia la richiesta da qui:\n${f.url}` +
    foot(f.ente),
});

export const revokedMail = (f: { ente: string; desk: string; because: string; url: string }): Text => ({
  subject: "La tua abilitazione è stata revocata",
  body:
    `Lo sportello (${f.desk}) ha revocato la tua abilitazione alle istanze online. Il motivo:\n\n${f.because}\n\n` +
    "Con il tuo account sei uscito da ogni dispositivo, e l'account torna al livello 1. Le bozze e le istanze che avevi inviato non si cancellano: le ritrovi accedendo con SPID, CIE o la tessera sanitaria, o dopo un nuovo riconoscimento. Le istanze già inviate restano valide: se qualcosa non va ti scrive l'ente che le ha ricevute.\n\n" +
    `Se pensi che sia un errore vai allo sportello con un documento. Puoi chiedere di nuovo l'abilitazione da qui:\n${f.url}` +
    foot(f.ente),
});

// S4.28
export const enabledMail = (f: { ente: string; url: string }): Text => ({
  subject: "Sei abilitato alle istanze online",
  body:
    `La tua abilitazione alle istanze online è completa. Puoi compilare e inviare le istanze dalla tua area personale:\n${f.url}` +
    foot(f.ente),
});

/** How long scans of what was shown at a desk are kept, in days: after that the ticks and the paper stand for them. */
export const scanDays = 30;

/** On the papers. */
export const paperWords = {
  adesione: {
    title: "Modulo di adesione",
    lead: (ente: string) =>
      `Chiedo di essere abilitato alle istanze online degli enti di questo sito. Presento la richiesta ${toEnte(ente)}. Dichiaro che i dati qui sotto sono veri (DPR 445/2000, articoli 46 e 76).`,
    codeTitle: "Codice del modulo",
    code: "Serve all'operatore dello sportello, che lo inquadra o lo scrive. Vale una volta sola e lega questo foglio alla tua richiesta.",
    signTitle: "Firma",
    sign: "Non firmare adesso: la firma si mette allo sportello, davanti all'operatore. Solo se va allo sportello una persona delegata, firma prima di consegnarle il modulo.",
    signDigital: "Questo modulo non va firmato: ti sei identificato con la tua identità digitale.",
    needsTitle: "Che cosa portare allo sportello",
    needs: (document: string) => [
      "questo modulo, stampato;",
      `il documento indicato in questo modulo (${document}) e la sua fotocopia, fronte e retro;`,
      "il tesserino del codice fiscale o la tessera sanitaria, e la fotocopia.",
    ],
    desksTitle: "Dove andare",
    desks:
      "Ti riconosce uno qualunque di questi sportelli, anche di un altro ente. Gli orari aggiornati sono nella pagina della tua richiesta.",
  },
  delega: {
    title: "Modulo di delega",
    lead: "Non posso presentarmi allo sportello per il riconoscimento e delego la persona indicata qui sotto a farlo al posto mio, con questo modulo e con il modulo di adesione firmato da me.",
    applicantTitle: "Chi delega",
    delegateTitle: "Chi è delegato",
    lines: ["Nome e cognome", "Codice fiscale", "Documento (tipo e numero)"],
    signTitle: "Firma di chi delega",
    sign: "Firma prima di consegnare il modulo alla persona delegata.",
    needsTitle: "Che cosa porta chi è delegato",
    needs: [
      "il proprio documento di identità valido e il proprio codice fiscale;",
      "questo modulo e il modulo di adesione, firmati da chi delega;",
      "la fotocopia fronte e retro del documento di chi delega, quello indicato nel modulo di adesione;",
      "la fotocopia del tesserino del codice fiscale o della tessera sanitaria di chi delega.",
    ],
  },
  place: "Luogo e data",
  signature: "Firma",
} as const;
