// What is written to who asked to represent a child or a ward.
import { withArticle } from "./ente.it.ts";

type Text = { subject: string; body: string };
type Facts = { ente: string; name: string; role: string };

/** "Il Comune di Ivrea": at the beginning of a sentence. */
const the = (ente: string): string => withArticle(ente).replace(/^./, (first) => first.toUpperCase());

export const grantedMessage = (f: Facts & { lasts: string }): Text => ({
  subject: `Puoi operare per ${f.name}`,
  body:
    `${the(f.ente)} ha controllato i documenti: puoi operare per ${f.name} come ${f.role}, ${f.lasts}.\n\n` +
    "Apri “Per chi operi” dal profilo o dalla Bacheca e scegli il suo nome: in alto leggi sempre per chi stai operando, e le sue istanze restano separate dalle tue.",
});

export const refusedMessage = (f: Facts & { because: string }): Text => ({
  subject: `La tua richiesta di operare per ${f.name}`,
  body:
    `${the(f.ente)} non ha potuto accogliere la richiesta di operare per ${f.name} come ${f.role}.\n\nMotivo: ${f.because}\n\n` +
    "Puoi fare una nuova richiesta dal profilo, oppure rivolgerti all'ufficio con i documenti.",
});

/** Said wherever papers are brought; applied in istanze/representation/retention.ts. */
export const papersKept =
  "Li conserviamo finché la richiesta è in verifica e finché puoi operare per questa persona, poi per altri sei mesi; se ritiri la richiesta li cancelliamo subito.";

/** Dates as people read them; `to`: undefined until it is ended. */
export const lastsSaid = ({ from, to }: { from: string; to: string | undefined }): string =>
  to ? `dal ${from} al ${to}` : `dal ${from}, senza una data di fine`;

export const endedMessage = (f: Facts & { because: string }): Text => ({
  subject: `Non puoi più operare per ${f.name}`,
  body:
    `${the(f.ente)} ha tolto la possibilità di operare per ${f.name} come ${f.role}. Vale da subito.\n\nMotivo: ${f.because}\n\n` +
    "Quello che hai inviato finora resta valido. Se pensi che sia un errore, rivolgiti all'ufficio con i documenti, oppure fai una nuova richiesta dal profilo.",
});

type Infected = { ente: string; name: string; url: string };

export const infectedPaperMessage = (f: Infected): Text => ({
  subject: "Un documento non è stato accettato",
  body:
    `L'antivirus ha trovato un pericolo nel documento «${f.name}»: nessuno lo può aprire.\n\n` +
    `Togli il documento dalla richiesta e caricane un altro, ad esempio una nuova scansione:\n${f.url}`,
});

/** The name of a file may say whom it is about. */
export const infectedPaperMail = (f: Infected): Text => ({
  subject: "Un documento non è stato accettato",
  body: `L'antivirus ha trovato un pericolo in un documento che hai caricato per ${withArticle(f.ente)}: nessuno lo può aprire. Caricane un altro:\n${f.url}`,
});

/** Whom it is about is said only after signing in. */
export const representationMail = (f: { ente: string; url: string }): Text => ({
  subject: "Una risposta alla tua richiesta",
  body: `${the(f.ente)} ha risposto alla tua richiesta di operare per un'altra persona. La trovi nei tuoi messaggi:\n${f.url}`,
});
