import type { Journey, Labels } from "../../../test/journeys.ts";

// Journeys of citizens through the form, played by viaggi.test.ts.

const recapiti = { email: "ada.campione@demo.example", telefono: "011 000 0000" };

export const viaggi: Journey[] = [
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
    ],
    ends: "INVIATA",
  },
  {
    name: "a daughter asks for a copy of documents for her father, after a wrong code",
    rows: [],
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
  "": ["Istanza generica", "1. Informativa privacy", "2. Chi sei", "3. La richiesta", "4. Riepilogo", "5. Invia"],
  richiedente: ["Indirizzo e-mail *", "Presenti la richiesta per"],
  richiesta: ["Argomento", "Oggetto *", "Descrizione *"],
};
