// What is wrong with an answer and what to do about it, by key. Every reader names its faults with these keys only.

type Params = Record<string, string | number>;
const quoted = (label: string): string => `«${label}»`;

export const faultsIt = {
  mancante: (label) => `Compila il campo ${quoted(label)}`,
  nonScelto: (label) => `Scegli una voce per ${quoted(label)}`,
  nonDichiarato: () => "Per proseguire devi spuntare questa dichiarazione",
  caratteri: (label) => `${quoted(label)} contiene caratteri che non si possono usare: cancellali e riscrivi il testo`,
  troppoLungo: (label, { max, lunghezza }) =>
    `${quoted(label)} può avere al massimo ${max} caratteri, ne hai scritti ${lunghezza}: accorcia il testo`,
  opzioneSconosciuta: (label) => `Per ${quoted(label)} scegli una delle voci proposte`,

  codiceFiscaleLunghezza: (label, { lunghezza }) =>
    `${quoted(label)} deve avere 16 caratteri tra lettere e numeri, ne hai scritti ${lunghezza}`,
  codiceFiscaleCaratteri: (label) =>
    `${quoted(label)} non ha la forma di un codice fiscale, per esempio RSSNNA80A41L219T: ricopialo dalla tessera sanitaria`,
  codiceFiscaleControllo: (label) =>
    `${quoted(label)} contiene un errore di battitura: ricontrolla ogni carattere sulla tessera sanitaria`,
  codiceFiscaleCognome: (label) => `${quoted(label)} non corrisponde al cognome: controlla il codice e il cognome`,
  codiceFiscaleNome: (label) => `${quoted(label)} non corrisponde al nome: controlla il codice e il nome`,
  codiceFiscaleNascita: (label) =>
    `${quoted(label)} non corrisponde alla data di nascita: controlla il codice e la data`,
  codiceFiscaleSesso: (label) => `${quoted(label)} non corrisponde al sesso indicato: controlla il codice e il sesso`,
  codiceFiscaleEnteLunghezza: (label) => `${quoted(label)} deve avere 11 cifre, senza spazi né lettere`,
  codiceFiscaleEnteControllo: (label) => `${quoted(label)} contiene un errore di battitura: ricontrolla ogni cifra`,

  emailForma: (label) => `${quoted(label)} deve avere la forma nome@esempio.it, con una sola @ e senza spazi`,
  emailVirgola: (label) => `${quoted(label)} contiene una virgola: se volevi un punto, correggila; scrivi un solo indirizzo`,
  emailForse: (label, { forse }) => `${quoted(label)} non sembra giusto: forse intendevi ${forse}`,
  telefonoForma: (label) =>
    `${quoted(label)} può contenere solo cifre, spazi, trattini, barre, parentesi e un + iniziale, per esempio 011 432 1111`,
  telefonoCifre: (label) => `${quoted(label)} deve avere da 6 a 15 cifre: controlla il numero`,
  capForma: (label) => `${quoted(label)} deve avere 5 cifre, per esempio 10121`,
  capDiAltroComune: (label, { comune, elenco }) =>
    `${quoted(label)} non è di ${comune}: i suoi CAP sono ${elenco}. Correggi il CAP o il Comune`,
  comuneDiAltraProvincia: (label) =>
    `${quoted(label)} non è nella provincia scelta: scegli di nuovo il Comune dall'elenco`,

  numeroForma: (label) => `${quoted(label)} deve essere un numero scritto in cifre`,
  numeroIntero: (label) => `${quoted(label)} deve essere un numero intero, senza virgola`,
  numeroDecimali: (label, { decimali }) => `${quoted(label)} può avere al massimo ${decimali} cifre dopo la virgola`,
  numeroBasso: (label, { min }) => `${quoted(label)} non può essere meno di ${min}`,
  numeroAlto: (label, { max }) => `${quoted(label)} non può essere più di ${max}`,
  importoForma: (label) => `${quoted(label)} deve essere un importo in euro, per esempio 1.250,50`,

  dataIncompleta: (label, { parte }) => `Nella data ${quoted(label)} manca ${parte}`,
  dataForma: (label) => `Scrivi ${quoted(label)} con giorno, mese e anno, per esempio 4 5 2026`,
  dataAnno: (label) => `Nella data ${quoted(label)} scrivi l'anno con quattro cifre, per esempio 1985`,
  dataInesistente: (label) => `La data ${quoted(label)} non esiste nel calendario: controlla giorno e mese`,
  dataPrima: (label, { min }) => `${quoted(label)} non può essere prima del ${min}`,
  dataDopo: (label, { max }) => `${quoted(label)} non può essere dopo il ${max}`,

  pocheRighe: (label, { min }) => `In ${quoted(label)} servono almeno ${min} voci: aggiungi quelle che mancano`,
  troppeRighe: (label, { max }) => `In ${quoted(label)} ci stanno al massimo ${max} voci: eliminane alcune`,
  ripetuto: (label, { riga }) => `${quoted(label)} è già stato scritto alla voce ${riga}: correggilo o elimina questa voce`,

  ripetutoNelModulo: (label) => `${quoted(label)} è arrivato più volte: controlla che il valore sia quello giusto`,
  incollaIlleggibile: (label) =>
    `Il testo incollato in ${quoted(label)} non si legge come tabella: controlla le virgolette e metti una persona per riga`,
  incollaColonne: (label, { riga, attese, trovate }) =>
    `Nel testo incollato in ${quoted(label)} la riga ${riga} ha ${trovate} colonne invece di ${attese}: correggila e incolla di nuovo`,
  incollaTroppe: (label, { max }) =>
    `Con le righe incollate ${quoted(label)} avrebbe più di ${max} voci: incollane di meno`,
} satisfies Record<string, (label: string, params: Params) => string>;

export type FaultKey = keyof typeof faultsIt;

const sentences: Partial<Record<string, (label: string, params: Params) => string>> = faultsIt;
/** The sentence of a fault of the engine; nothing for a key that only a service knows. */
export const faultIt = (key: string, label: string, params: Params = {}): string | undefined =>
  Object.hasOwn(sentences, key) ? sentences[key]?.(label, params) : undefined;
