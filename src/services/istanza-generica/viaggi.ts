import type { Journey, Labels } from "../../../test/journeys.ts";

// Journeys of citizens through the form, played by viaggi.test.ts.

const allega = "Allega Altri documenti";
const foto = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0xff, 0xd9]);
const pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
const recapiti = { email: "ada.campione@demo.example", telefono: "011 000 0000" };

export const viaggi: Journey[] = [
  {
    name: "a citizen of another country says the Italian codice fiscale that the identity does not know, and sends",
    rows: ["S1.11", "C.SE.1.5"],
    who: "Spagna",
    stops: [
      { step: "informativa", type: { presaVisione: "si" } },
      {
        step: "richiedente",
        type: { ...recapiti, codiceFiscaleItaliano: "CMPDAA85B43L219" },
        faults: ["codiceFiscaleItaliano", "perChi"],
      },
      { step: "richiedente", type: { codiceFiscaleItaliano: "CMPDAA85B43L219T", perChi: "me" } },
      {
        step: "richiesta",
        type: { argomento: "informazioni", oggetto: "Orari della biblioteca", descrizione: "È aperta il sabato?" },
      },
      { step: "documenti" },
    ],
    ends: "INVIATA",
  },
  {
    name: "a citizen reports a lamp that is out, and sends",
    rows: ["C.SE.1.5", "C.SE.1.8"],
    who: "cittadina",
    stops: [
      { step: "informativa", faults: ["presaVisione"] },
      { step: "informativa", type: { presaVisione: "si" } },
      { step: "richiedente", type: { ...recapiti, email: "ada.campione" }, faults: ["email", "perChi"] },
      { step: "richiedente", type: { ...recapiti, perChi: "me" } },
      { step: "richiesta", faults: ["argomento", "oggetto", "descrizione"] },
      {
        step: "richiesta",
        type: {
          argomento: "segnalazione",
          oggetto: "Lampione spento",
          luogo: "Via della Prova, 3",
          descrizione: "Il lampione davanti al numero 3 è spento da una settimana.",
        },
      },
      {
        step: "documenti",
        files: { allegati: [{ name: "lampione.jpg", content: "MZ" }] },
        press: allega,
        faults: ["allegati"],
      },
      { step: "documenti", files: { allegati: [{ name: "lampione.jpg", content: foto }] }, press: allega },
      { step: "documenti" },
    ],
    ends: "INVIATA",
  },
  {
    name: "a daughter asks for a copy of documents for her father, after a wrong code and without the delegation",
    rows: ["S2.28", "S2.29", "S2.41"],
    who: "genitore",
    stops: [
      { step: "informativa", type: { presaVisione: "si" } },
      {
        step: "richiedente",
        type: {
          email: "pia.esempietti@demo.example",
          perChi: "altro",
          nomeDelegante: "Ugo",
          cognomeDelegante: "Finti",
          codiceFiscaleDelegante: "PRVLIA88D57L219Y",
        },
        faults: ["codiceFiscaleDelegante"],
      },
      {
        step: "richiedente",
        type: { nomeDelegante: "Ugo", cognomeDelegante: "Finti", codiceFiscaleDelegante: "FNTGUO65H25L219K" },
      },
      {
        step: "richiesta",
        type: {
          argomento: "documenti",
          oggetto: "Copia del permesso di costruire",
          descrizione: "Chiedo copia del permesso di costruire della casa di mio padre.",
        },
      },
      { step: "documenti", faults: ["delega"] },
      { step: "documenti", files: { delega: [{ name: "delega.pdf", content: pdf }] }, press: "Allega Delega firmata" },
      { step: "documenti" },
    ],
    ends: "INVIATA",
  },
  {
    name: "a draft is left half way",
    rows: [],
    who: "cittadina",
    stops: [
      { step: "informativa", type: { presaVisione: "si" } },
      { step: "richiedente", type: { perChi: "me" }, press: "Salva in bozza" },
      { step: "richiedente", press: "Esci dalla compilazione" },
    ],
    ends: "BOZZA",
  },
];

export const etichette: Labels = {
  "": [
    "Istanza generica",
    "1. Informativa privacy",
    "2. Chi presenta",
    "3. La richiesta",
    "4. Documenti",
    "5. Riepilogo",
    "6. Invia",
  ],
  richiedente: ["Indirizzo e-mail *", "La richiesta è per"],
  documenti: ["Altri documenti"],
  richiesta: ["Argomento", "Oggetto *", "Descrizione *"],
};
