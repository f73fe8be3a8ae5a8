// What is written to who asked to represent a child or a ward.
import { withArticle } from "./ente.it.ts";

type Text = { subject: string; body: string };
type Facts = { ente: string; name: string; role: string };

/** "Il Comune di Ivrea": at the beginning of a sentence. */
const the = (ente: string): string => withArticle(ente).replace(/^./, (first) => first.toUpperCase());

export const grantedMessage = (f: Facts): Text => ({
  subject: `Puoi operare per ${f.name}`,
  body:
    `${the(f.ente)} ha controllato i documenti: da ora puoi operare per ${f.name} come ${f.role}.\n\n` +
    "Apri “Per chi operi” dal profilo o dalla Bacheca e scegli il suo nome: in alto leggi sempre per chi stai operando, e le sue istanze restano separate dalle tue.",
});

export const refusedMessage = (f: Facts & { because: string }): Text => ({
  subject: `La tua richiesta di operare per ${f.name}`,
  body:
    `${the(f.ente)} non ha potuto accogliere la richiesta di operare per ${f.name} come ${f.role}.\n\nMotivo: ${f.because}\n\n` +
    "Puoi fare una nuova richiesta dal profilo, oppure rivolgerti all'ufficio con i documenti.",
});

/** Whom it is about is said only after signing in. */
export const representationMail = (f: { ente: string; url: string }): Text => ({
  subject: "Una risposta alla tua richiesta",
  body: `${the(f.ente)} ha risposto alla tua richiesta di operare per un'altra persona. La trovi nei tuoi messaggi:\n${f.url}`,
});
