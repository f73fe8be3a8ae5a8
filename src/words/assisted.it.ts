// Words of the help at the desk.
import type { NowWords } from "./now.it.ts";

// S0.21: a code for one moment, never a key that stays; in the body alone, since subjects are shown on locked screens.
export const deskCodeMail = (f: { code: string; ente: string; minutes: number }) => ({
  subject: "Il codice per confermare la tua istanza allo sportello",
  body: `Un operatore di ${f.ente} sta compilando con te un'istanza allo sportello.\n\nSe i dati del riepilogo sono giusti, digli questo codice:\n\n${f.code}\n\nVale ${f.minutes} minuti e serve solo a confermare questa istanza. Se non sei allo sportello ignora questo messaggio e non dare il codice a nessuno.`,
});

export const deskOrigin = "Dati scritti allo sportello";

/** Said to the clerk: what would have been mailed is handed over on paper. */
export const withoutMail = {
  before:
    "Nell'istanza non c'è un indirizzo e-mail: raccogli la conferma con la firma su carta. Dopo l'invio consegna alla persona la ricevuta stampata, perché la conferma di invio non le arriva per e-mail.",
  after:
    "Nell'istanza non c'è un indirizzo e-mail: la conferma di invio non parte. Consegna alla persona la ricevuta stampata e dille che gli avvisi dell'ufficio li trova nella sua area personale o li chiede allo sportello.",
};

/** In place of what the applicant reads of an istanza that is not sent. */
export const helpedNow = (name: string, completed: boolean): NowWords => ({
  now: completed
    ? `Il modulo è completo ma NON è stato inviato: parte quando ${name} lo conferma, con un codice o con la firma su carta.`
    : `Stai compilando il modulo per ${name}: niente è stato inviato.`,
  when: [],
  who: completed ? "Tocca a te: raccogli la conferma qui sopra." : "Tocca a te: completa il modulo.",
});

export const collectFrom = (name: string): string => `Raccogli la conferma di ${name}`;

export const assistedFaults = {
  service: "Scegli il servizio",
  nome: "Scrivi il nome",
  cognome: "Scrivi il cognome",
  codiceFiscale: "Il codice fiscale non è giusto: ricopialo dalla tessera sanitaria, 16 tra lettere e numeri",
  disagrees: "Il codice fiscale non corrisponde a nome e cognome: controlla il documento",
  otherName: "Questo codice fiscale è registrato con un altro nome: controlla il documento",
  email: "L'indirizzo e-mail non è scritto bene: controllalo, ad esempio nome@esempio.it",
  document: "Dichiara di aver visto il documento d'identità: senza non si può compilare per un'altra persona",
  notForOneself:
    "Questo servizio si chiede a nome di un ente: la persona incaricata entra con la propria identità digitale e lo compila dalla sua area personale",
  oneself: "Per te stesso usa la tua area personale: allo sportello si compila per altre persone",
};

export const signedFaults = {
  absent: "Scegli la scansione o la foto del modulo firmato: senza, l'istanza non parte",
  empty: "Il file è vuoto: controlla di aver scelto quello giusto",
  tooLarge: "Il file è troppo grande: può pesare al massimo 10 MB",
  tooMany: "Scegli un solo file: se i fogli sono più di uno mettili in un unico PDF",
  wrongType: "Il file non è di un tipo ammesso: usa PDF, JPEG o PNG",
};

export const codeRefusals = {
  wrong: "Il codice non è giusto: ricontrollalo con la persona e riprova.",
  expired: "Il codice non vale più: mandane uno nuovo.",
  changed: "I dati sono cambiati dopo l'invio del codice: fai rivedere il riepilogo e manda un codice nuovo.",
  changedSigned: "I dati sono cambiati dopo la stampa: stampa di nuovo il modulo, fallo firmare e carica quello.",
  tooMany: "Hai già mandato cinque codici per questa istanza: usa la firma su carta.",
  noAddress: "Scrivi l'indirizzo e-mail a cui mandare il codice",
  unsigned: "Spunta la casella solo dopo aver raccolto la firma sul modulo stampato",
  refused: "Questa istanza non si può inviare nello stato in cui si trova.",
  incomplete: "Alcuni dati non sono più validi: apri l'istanza, premi Modifica e correggili.",
  noRight: "La persona non può presentare questa richiesta: il suo incarico non è più valido.",
  unconfirmed: "Manca la conferma della persona: manda il codice o raccogli la firma.",
};
