// Mails and messages: subject and text together, one function each.

import { toEnte } from "./ente.it.ts";

/** `correction`: 0 of the first sending, then counted. */
type SentFacts = { ente: string; modulo: string; number: string; sentAt: string; url: string; correction: number };
type Text = { subject: string; body: string };

const signature = (ente: string) =>
  `\n\n${ente}\nQuesto messaggio è stato inviato in automatico: per domande usa i contatti di assistenza indicati nella pagina del servizio.`;

const sentSubject = ({ number, correction }: SentFacts): string =>
  correction ? `Correzione inviata: ${number}` : `Istanza inviata: ${number}`;

// S1.32
const sentSentence = ({ correction }: SentFacts): string =>
  correction
    ? "Le correzioni sono state inviate correttamente. Vale quello che hai inviato adesso, al posto dell'invio precedente, che resta consultabile."
    : "L'istanza è stata inviata correttamente.";

// S0.70. Without `lines` the address was not confirmed: nothing of what was declared is said.
export const confirmationMail = (f: SentFacts & { lines: string[] | undefined }): Text => ({
  subject: sentSubject(f),
  body:
    `${sentSentence(f)}\n\nModulo: ${f.modulo}\nCodice istanza: ${f.number}\nData invio: ${f.sentAt}\n\n` +
    (f.lines
      ? `In allegato trovi la ricevuta in PDF. Chi l'ha inviata può seguire l'istanza nell'area personale:\n${f.url}\n\n` +
        `RIEPILOGO (i codici fiscali sono mostrati solo in parte)\n${f.lines.join("\n")}`
      : `Chi l'ha inviata può seguirla e scaricare la ricevuta nell'area personale:\n${f.url}\n\n` +
        "Questo indirizzo non è stato confermato, perciò il messaggio non contiene il riepilogo né la ricevuta.") +
    signature(f.ente),
});

export const confirmationMessage = (f: SentFacts & { recipient: string | undefined }): Text => ({
  subject: sentSubject(f),
  body:
    (f.correction
      ? `Le correzioni alla tua istanza «${f.modulo}» sono state inviate il ${f.sentAt} ${toEnte(f.ente)}: valgono al posto di quello che avevi inviato prima. `
      : `La tua istanza «${f.modulo}» è stata inviata il ${f.sentAt} ${toEnte(f.ente)}. `) +
    (f.recipient ? `Abbiamo inviato la conferma e la ricevuta anche a ${f.recipient}. ` : "") +
    "Da questa pagina puoi aprirla, scaricare la ricevuta e seguirne l'avanzamento.",
});

// S0.54
export const addressMail = (f: { modulo: string; url: string }): Text => ({
  subject: "Conferma il tuo indirizzo e-mail",
  body:
    `Questo indirizzo è stato indicato nel modulo «${f.modulo}» per ricevere la conferma di invio e le comunicazioni successive.\n\n` +
    `Se è corretto, confermalo aprendo questo collegamento:\n${f.url}\n\n` +
    "Se non ti aspettavi questo messaggio puoi ignorarlo: senza la tua conferma l'indirizzo resta segnalato come non verificato.",
});

// S0.43
export const unsentReminder = (f: { modulo: string; number: string; url: string; completed: boolean }): Text => ({
  subject: f.completed ? `Non hai ancora inviato l'istanza ${f.number}` : `Hai una bozza da completare: ${f.modulo}`,
  body: f.completed
    ? `L'istanza ${f.number} («${f.modulo}») è completa ma NON è stata inviata: finché non la invii non viene presa in considerazione.\n\nTi resta un solo passo: aprila e premi Invia.\n${f.url}`
    : `La bozza del modulo «${f.modulo}» è salvata ma non è stata inviata: finché non la completi e la invii non viene presa in considerazione.\n\nPuoi riprenderla da dove l'hai lasciata:\n${f.url}`,
});

// capability 47
export const answerReminder = (f: { ente: string; comune: string; modulo: string; url: string }): Text => ({
  subject: `Manca l'invio di «${f.modulo}»`,
  body:
    `${f.comune} non ha ancora inviato «${f.modulo}» ${toEnte(f.ente)}.\n\n` +
    `Puoi inviarlo tu, che lo rappresenti: apri la pagina del servizio e premi Compila. Se c'è già una bozza la trovi in Le mie istanze.\n${f.url}` +
    signature(f.ente),
});

// capability 11
export const ownReminder = (f: { number: string; note: string; url: string }): Text => ({
  subject: `Promemoria: ${f.number}`,
  body: `Hai chiesto di ricordarti oggi questa istanza.${f.note ? `\n\nLa tua nota: ${f.note}` : ""}\n\n${f.url}`,
});

export const assistanceMail = (f: {
  topic: string;
  name: string;
  email: string;
  service: string;
  number: string;
  body: string;
}): Text => ({
  subject: `Richiesta di assistenza: ${f.topic}`,
  body: `Da: ${f.name} <${f.email}>\nServizio: ${f.service}\nIstanza: ${f.number || "nessuna"}\n\n${f.body}`,
});
