// What the applicant is told of a move of the office: in the area in full, by mail without what the office wrote
// freely where the law does not ask that it be told at once.

export type NoticeFacts = {
  modulo: string;
  number: string;
  /** What the office wrote with the move. */
  note: string;
  /** What is to be corrected; never what stands there. */
  remarks: readonly { label: string; text: string }[];
  /** Last day for the answer, as it is read ("venerdì 17 aprile 2026"). */
  answerBy: string | undefined;
  /** Last day of the procedure, as it is read. */
  dueOn: string | undefined;
  /** The office stops waiting for what it had asked. */
  resumes: boolean;
};

/** `own`: what the office wrote where only the area shows it. */
export type Notice = { subject: string; body: string; own?: string };

const paragraphs = (...texts: (string | false | undefined)[]): string => texts.filter(Boolean).join("\n\n");

const listed = (remarks: NoticeFacts["remarks"]): string =>
  remarks.map(({ label, text }) => `- ${label || "In generale"}: ${text}`).join("\n");

const until = (day: string | undefined): string => (day ? ` entro ${day}` : "");

// D.Lgs. 104/2010 art. 29, DPR 1199/1971 art. 9; L. 241/1990 art. 3 c. 4: the act says where and by when
const appeal =
  "Se non sei d'accordo puoi presentare ricorso al TAR (tribunale amministrativo regionale) entro 60 giorni da quando ricevi questa comunicazione, oppure ricorso straordinario al Presidente della Repubblica entro 120 giorni.";

const asked = (what: string, how: string) => (f: NoticeFacts) =>
  paragraphs(
    `L'ufficio ha esaminato la tua istanza «${f.modulo}» e ${what}`,
    f.remarks.length > 0 && listed(f.remarks),
    f.note && (f.remarks.length ? `L'ufficio aggiunge: ${f.note}` : f.note),
    `${how}${until(f.answerBy)}, poi invia di nuovo l'istanza. Fino alla tua risposta il termine del procedimento è sospeso.`,
  );

const corrections = asked("ti chiede di correggerla. Ecco che cosa:", "Apri l'istanza, correggi quello che è indicato");
const additions = asked("ha bisogno di altri dati o documenti:", "Apri l'istanza, aggiungi quello che è indicato");

const concluded = (f: NoticeFacts, outcome: string): Notice => ({
  subject: `Istanza ${outcome}: ${f.number}`,
  body: "",
  ...(f.note ? { own: `L'ufficio ha scritto: ${f.note}` } : {}),
});

/** By the name of the move; a move that is not here tells nobody. */
export const officeNotices = {
  "Prendi in carico": (f: NoticeFacts): Notice => ({
    subject: `Istanza presa in carico: ${f.number}`,
    body: paragraphs(
      f.resumes
        ? `L'ufficio ha ripreso l'esame della tua istanza «${f.modulo}» senza attendere altre risposte: non devi più correggere né aggiungere nulla.`
        : `L'ufficio ha preso in carico la tua istanza «${f.modulo}» e la sta esaminando. Non devi fare nulla.`,
      f.dueOn && `Il procedimento si conclude entro ${f.dueOn}, salvo sospensioni.`,
    ),
  }),
  // S1.31
  Valida: (f: NoticeFacts): Notice => ({
    ...concluded(f, "validata"),
    body: `L'ufficio ha controllato i dati della tua istanza «${f.modulo}» e li ha validati. Il procedimento è concluso: non devi fare altro.`,
  }),
  Accogli: (f: NoticeFacts): Notice => ({
    ...concluded(f, "accolta"),
    body: `L'ufficio ha accolto la tua istanza «${f.modulo}». Il procedimento è concluso: non devi fare altro.`,
  }),
  // S1.32
  "Richiedi correzioni": (f: NoticeFacts): Notice => ({
    subject: `Correzioni da fare: ${f.number}`,
    body: corrections(f),
  }),
  "Richiedi integrazioni": (f: NoticeFacts): Notice => ({
    subject: `Integrazioni richieste: ${f.number}`,
    body: additions(f),
  }),
  // L. 241/1990 art. 10-bis
  "Preavviso di rigetto": (f: NoticeFacts): Notice => ({
    subject: `Preavviso di rigetto: ${f.number}`,
    body: paragraphs(
      `L'ufficio ti comunica i motivi per cui non potrebbe accogliere la tua istanza «${f.modulo}» (art. 10-bis della legge 241/1990):`,
      f.note,
      `Non è ancora una decisione. Hai 10 giorni per rispondere con osservazioni scritte: apri l'istanza e presentale${until(f.answerBy)}. L'ufficio ne tiene conto e, se non le accoglie, spiega perché.`,
      "Il termine del procedimento è sospeso: ricomincia a correre dieci giorni dopo le tue osservazioni o, se non ne presenti, alla fine dei 10 giorni. Se non rispondi, l'ufficio decide con quello che ha.",
    ),
  }),
  "Termine scaduto": (f: NoticeFacts): Notice => ({
    subject: `L'esame dell'istanza riprende: ${f.number}`,
    body: paragraphs(
      `Il termine per presentare osservazioni sulla tua istanza «${f.modulo}» è passato: l'ufficio riprende l'esame e decide.`,
      f.dueOn && `Il procedimento si conclude entro ${f.dueOn}.`,
    ),
  }),
  Respingi: (f: NoticeFacts): Notice => ({
    subject: `Istanza respinta: ${f.number}`,
    body: paragraphs(`L'ufficio ha respinto la tua istanza «${f.modulo}». Questo è il motivo:`, f.note, appeal),
  }),
  "Annulla d'ufficio": (f: NoticeFacts): Notice => ({
    subject: `Istanza annullata dall'ufficio: ${f.number}`,
    body: paragraphs(`L'ufficio ha annullato la tua istanza «${f.modulo}». Questo è il motivo:`, f.note, appeal),
  }),
} as const satisfies Record<string, (f: NoticeFacts) => Notice>;

type MailFacts = { ente: string; url: string };

const signature = (ente: string) =>
  `\n\n${ente}\nQuesto messaggio è stato inviato in automatico: per domande scrivi all'ufficio dalla pagina dell'istanza.`;

export const noticeMail = ({ subject, body, own }: Notice, { ente, url }: MailFacts) => ({
  subject,
  body: `${paragraphs(body, own && "L'ufficio ti ha scritto anche qualcosa: lo leggi nella tua area personale.")}\n\nApri l'istanza nella tua area personale:\n${url}${signature(ente)}`,
});

/** For an address that nobody confirmed (S0.54): that there is something to read, and nothing of it. */
export const quietMail = ({ number, ente, url }: MailFacts & { number: string }) => ({
  subject: `Novità sull'istanza ${number}`,
  body: `C'è una comunicazione dell'ufficio sull'istanza ${number}. Chi l'ha inviata può leggerla nell'area personale:\n${url}\n\nQuesto indirizzo non è stato confermato, perciò il messaggio non contiene altro.${signature(ente)}`,
});

export const noticeMessage = ({ subject, body, own }: Notice) => ({ subject, body: paragraphs(body, own) });

/** To the members of the office that is asked. */
export const opinionAskedMail = (f: MailFacts & { number: string; office: string }) => ({
  subject: `Richiesta di parere: ${f.number}`,
  body: `È stato chiesto un parere a questo ufficio (${f.office}) sull'istanza ${f.number}.\n\nLeggi la domanda e rispondi qui:\n${f.url}\n\n${f.ente}`,
});

/** To who asked. */
export const opinionGivenMail = (f: MailFacts & { number: string; office: string }) => ({
  subject: `Parere ricevuto: ${f.number}`,
  body: `È arrivato il parere richiesto (${f.office}) sull'istanza ${f.number}.\n\nLeggilo nella pratica:\n${f.url}\n\n${f.ente}`,
});
