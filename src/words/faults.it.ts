// What is wrong with an answer and what to do about it, by key. Every reader names its faults with these keys only.
// The label comes in quotes: «Nome».

type Params = Record<string, string | number>;

export const faultsIt = {
  mancante: (label) => `Compila il campo ${label}`,
  nonScelto: (label) => `Scegli una voce per ${label}`,
  nonDichiarato: () => "Per proseguire devi spuntare questa dichiarazione",
  caratteri: (label) => `${label} contiene caratteri che non si possono usare: cancellali e riscrivi il testo`,
  troppoLungo: (label, { max, lunghezza }) =>
    `${label} può avere al massimo ${max} caratteri, ne hai scritti ${lunghezza}: accorcia il testo`,
  opzioneSconosciuta: (label) => `Per ${label} scegli una delle voci proposte`,

  codiceFiscaleLunghezza: (label, { lunghezza }) =>
    `${label} deve avere 16 caratteri tra lettere e numeri, ne hai scritti ${lunghezza}`,
  codiceFiscaleCaratteri: (label) =>
    `${label} non ha la forma di un codice fiscale, per esempio RSSNNA80A41L219D: ricopialo dalla tessera sanitaria`,
  codiceFiscaleControllo: (label) =>
    `${label} contiene un errore di battitura: ricontrolla ogni carattere sulla tessera sanitaria`,
  codiceFiscaleCognome: (label) => `${label} non corrisponde al cognome: controlla il codice e il cognome`,
  codiceFiscaleNome: (label) => `${label} non corrisponde al nome: controlla il codice e il nome`,
  codiceFiscaleNascita: (label) => `${label} non corrisponde alla data di nascita: controlla il codice e la data`,
  codiceFiscaleSesso: (label) => `${label} non corrisponde al sesso indicato: controlla il codice e il sesso`,
  codiceFiscaleEnteLunghezza: (label) => `${label} deve avere 11 cifre, senza spazi né lettere`,
  codiceFiscaleEnteControllo: (label) => `${label} contiene un errore di battitura: ricontrolla ogni cifra`,

  emailForma: (label) => `${label} deve avere la forma nome@esempio.it, con una sola @ e senza spazi`,
  emailVirgola: (label) => `${label} contiene una virgola: se volevi un punto, correggila; scrivi un solo indirizzo`,
  emailForse: (label, { forse }) => `${label} non sembra giusto: forse intendevi ${forse}`,
  telefonoForma: (label) =>
    `${label} può contenere solo cifre, spazi, trattini, barre, parentesi e un + iniziale, per esempio 011 432 1111`,
  telefonoCifre: (label) => `${label} deve avere da 6 a 15 cifre: controlla il numero`,
  capForma: (label) => `${label} deve avere 5 cifre, per esempio 10121`,
  capDiAltroComune: (label, { comune, elenco }) =>
    `${label} non è di ${comune}: ${String(elenco).includes(",") ? "i suoi CAP sono" : "il suo CAP è"} ${elenco}. Correggi il CAP o il Comune`,
  comuneDiAltraProvincia: (label) => `${label} non è nella provincia scelta: scegli di nuovo il Comune dall’elenco`,

  numeroForma: (label) => `${label} deve essere un numero scritto in cifre`,
  numeroIntero: (label) => `${label} deve essere un numero intero, senza virgola`,
  numeroDecimali: (label, { decimali }) => `${label} può avere al massimo ${decimali} cifre dopo la virgola`,
  numeroBasso: (label, { min }) => `${label} non può essere meno di ${min}`,
  numeroAlto: (label, { max }) => `${label} non può essere più di ${max}`,
  importoForma: (label) => `${label} deve essere un importo in euro, per esempio 1.250,50`,

  dataIncompleta: (label, { parte }) => `Nella data ${label} manca ${parte}`,
  dataForma: (label) => `Scrivi ${label} con giorno, mese e anno, per esempio 4 5 2026`,
  dataAnno: (label) => `Nella data ${label} scrivi l’anno con quattro cifre, per esempio 1985`,
  dataInesistente: (label) => `La data ${label} non esiste nel calendario: controlla giorno e mese`,
  dataPrima: (label, { min }) => `${label} non può essere prima del ${min}`,
  dataDopo: (label, { max }) => `${label} non può essere dopo il ${max}`,

  troppeRighe: (label, { max }) => `In ${label} ci stanno al massimo ${max} voci: eliminane alcune`,
  ripetuto: (label, { riga }) => `${label} è già stato scritto alla voce ${riga}: correggilo o elimina questa voce`,

  ripetutoNelModulo: (label) => `${label} è arrivato più volte: controlla che il valore sia quello giusto`,
  incollaIlleggibile: (label) =>
    `Il testo incollato in ${label} non si legge come tabella: controlla le virgolette e metti una persona per riga`,
  incollaColonne: (label, { riga, attese, trovate }) =>
    `Nel testo incollato in ${label} la riga ${riga} ha ${trovate === 1 ? "1 colonna" : `${trovate} colonne`} invece di ${attese}: correggila e incolla di nuovo`,
  incollaTroppe: (label, { max }) => `Con le righe incollate ${label} avrebbe più di ${max} voci: incollane di meno`,

  nonAllegato: (label) => `Allega il file richiesto in ${label}`,
  allegatoNonScelto: (label) => `Prima scegli il file per ${label}, poi premi “Allega”`,
  allegatoVuoto: (label, { nome }) => `${label}: il file ${nome} è vuoto, scegline un altro`,
  allegatoGrande: (label, { nome, limite }) =>
    `${label}: il file ${nome} supera ${limite}. Riducilo, per esempio abbassando la risoluzione della scansione, e allegalo di nuovo`,
  allegatoFormato: (label, { nome, formati }) =>
    `${label}: il file ${nome} non è ${formati}, o il suo contenuto non corrisponde al nome. Salvalo in uno di questi formati e allegalo di nuovo`,
  allegatoTroppi: (label, { nome, max }) =>
    `${label}: il file ${nome} non è stato allegato, ${max === 1 ? "è ammesso un solo file" : `sono ammessi al massimo ${max} file`}. Per cambiarne uno prima eliminalo`,
} satisfies Record<string, (label: string, params: Params) => string>;

export type FaultKey = keyof typeof faultsIt;

const sentences: Partial<Record<string, (label: string, params: Params) => string>> = faultsIt;
/**
 * The sentence of a fault of the engine; nothing for a key that only a service knows.
 * `row` says which of many has it: «Nome» (Utente 2).
 */
export const faultIt = (key: string, label: string, params: Params = {}, row?: string): string | undefined =>
  Object.hasOwn(sentences, key) ? sentences[key]?.(row ? `«${label}» (${row})` : `«${label}»`, params) : undefined;
