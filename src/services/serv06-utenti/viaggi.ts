import type { Journey, Labels } from "../../../test/journeys.ts";

// Journeys of mayors through the form, played by viaggi.test.ts.

const borgo = "borgo-esempio";
const rup = { rup: "Rosa Prova", emailRup: "rosa.prova@borgoesempio.example", telefonoRup: "011 000 0000" };
const lia = { "utenti.0.nome": "Lia", "utenti.0.cognome": "Prova", "utenti.0.codiceFiscale": "PRVLIA88D57L219Y" };
const ugo = { "utenti.1.nome": "Ugo", "utenti.1.cognome": "Finti", "utenti.1.codiceFiscale": "FNTGUO65H25L219K" };

export const viaggi: Journey[] = [
  {
    name: "the mayor asks to enable two officials and sends",
    rows: ["S0.25", "S0.39", "S0.44", "S0.45", "S0.47", "S0.48", "S0.53", "S0.57", "S0.58", "S0.59", "S0.60", "S0.66"],
    who: "sindaco",
    per: borgo,
    stops: [
      { step: "informativa", faults: ["presaVisione"] },
      { step: "informativa", type: { presaVisione: "si" } },
      { step: "comune", faults: ["rup", "emailRup", "telefonoRup"] },
      { step: "comune", type: { ...rup, emailRup: "rosa.prova@borgoesempio" }, faults: ["emailRup"] },
      { step: "comune", type: rup },
      { step: "utenti", type: lia, press: "Aggiungi utente" },
      {
        step: "utenti",
        type: { ...ugo, "utenti.1.codiceFiscale": "FNTGUO65H25L219X" },
        faults: ["utenti.1.codiceFiscale"],
      },
      { step: "utenti", type: ugo },
    ],
    ends: "INVIATA",
  },
  {
    name: "the legal representative chooses another municipality, is told, and goes back to the one represented",
    rows: ["S0.5", "S0.50", "S0.51", "S0.52"],
    who: "sindaco",
    per: "valle-prova",
    stops: [
      { step: "informativa", type: { presaVisione: "si" } },
      { step: "comune", type: { provincia: "CN" }, press: "Aggiorna l’elenco dei Comuni" },
      {
        step: "comune",
        faults: ["comune", "cap", "sede", "codiceFiscaleComune", "pec", "rup", "emailRup", "telefonoRup"],
      },
      {
        step: "comune",
        type: {
          ...rup,
          provincia: "CN",
          comune: "004078",
          cap: "12100",
          sede: "Via della Prova, 28",
          codiceFiscaleComune: "99990000012",
          pec: "comune@pec.valleprova.example",
        },
        // the mandate is for another one
        faults: ["comune", "codiceFiscaleComune"],
      },
      { step: "comune", type: { provincia: "TO" }, press: "Aggiorna l’elenco dei Comuni" },
      {
        step: "comune",
        type: {
          comune: "001998",
          cap: "10998",
          sede: "Via del Collaudo, 7",
          codiceFiscaleComune: "99990000020",
          pec: "comune@pec.valleprova.example",
        },
      },
      { step: "utenti", type: lia },
    ],
    ends: "DA INVIARE",
  },
  {
    name: "a draft is left half way, with what is wrong in it",
    rows: ["S0.40", "S0.41"],
    who: "sindaco",
    per: borgo,
    stops: [
      { step: "informativa", type: { presaVisione: "si" } },
      { step: "comune", type: { ...rup, emailRup: "non è un indirizzo" }, press: "Salva in bozza" },
      { step: "comune", press: "Esci dalla compilazione" },
    ],
    ends: "BOZZA",
  },
  {
    name: "who is enabled already is named, and leaves the list",
    rows: ["S0.17", "S0.58"],
    who: "sindaco",
    per: borgo,
    stops: [
      { step: "informativa", type: { presaVisione: "si" } },
      { step: "comune", type: rup },
      { step: "utenti", type: lia, press: "Aggiungi utente" },
      {
        step: "utenti",
        type: { "utenti.1.nome": "Alda", "utenti.1.cognome": "Provetti", "utenti.1.codiceFiscale": "PRVLDA80A41L219G" },
        faults: ["utenti.1.codiceFiscale"],
      },
      { step: "utenti", press: "Elimina utente 2" },
      { step: "utenti" },
    ],
    ends: "DA INVIARE",
  },
  {
    name: "a list is pasted from a spreadsheet",
    rows: ["S0.57"],
    who: "sindaco",
    per: borgo,
    stops: [
      { step: "informativa", type: { presaVisione: "si" } },
      { step: "comune", type: rup },
      {
        step: "utenti",
        type: { "utenti.incolla": "Lia\tProva\tPRVLIA88D57L219Y\nUgo\tFinti\tFNTGUO65H25L219K" },
        press: "Aggiungi le righe incollate",
      },
      { step: "utenti" },
    ],
    ends: "INVIATA",
  },
  { name: "a citizen cannot begin", rows: ["S0.5"], who: "cittadina", stops: [], ends: "non ammesso" },
  { name: "an official cannot begin", rows: ["S0.5"], who: "funzionario comunale", stops: [], ends: "non ammesso" },
];

/** As the manual prints them. */
export const etichette: Labels = {
  // S0.27, S0.44, S0.45
  "": [
    "Utenti Servizi 06",
    "Sistema Integrato di gestione Servizi 06 – Utenti",
    "1. Informativa privacy",
    "2. Dati del Comune",
    "3. Elenco utenti",
    "4. Riepilogo",
    "5. Invia",
    "Salva in bozza",
    "Successivo",
    "Esci dalla compilazione",
  ],
  // S0.46, S0.47
  informativa: [
    "Dichiarazioni",
    "La Regione Piemonte, in qualità di titolare del trattamento",
    "Regolamento UE 2016/679",
    "Dichiaro di aver preso visione dell'informativa sulla privacy e di averla condivisa con i funzionari nel seguito indicati *",
  ],
  // S0.48 to S0.54
  comune: [
    "Precedente",
    "Dati anagrafici del Sindaco o del Legale Rappresentante",
    "Nome",
    "Cognome",
    "Codice Fiscale",
    "Il sottoscritto, in qualità di Sindaco pro tempore / Legale Rappresentante del Comune di:",
    "Provincia *",
    "Comune *",
    "CAP *",
    "Indirizzo sede legale dell'Ente *",
    "es. Corso Giacomo Matteotti, 10",
    "Codice fiscale del Comune *",
    "Indirizzo PEC Comune *",
    "Nominativo RUP per i Servizi 06 *",
    "Indirizzo email del RUP *",
    "Recapito telefonico del RUP *",
    "ATTENZIONE!",
  ],
  // S0.55 to S0.58
  utenti: [
    "Precedente",
    "CHIEDE",
    "di abilitare al servizio “Sistema Informativo Regionale Servizi Educativi 0-6” i seguenti funzionari comunali",
    "che vi accederanno per conto dell'amministrazione, utilizzando SPID",
    "Qualora anche il Sindaco o il Legale Rappresentante dell'Ente debbano essere abilitati",
    "Nome *",
    "Cognome *",
    "Codice Fiscale *",
    "Aggiungi utente",
  ],
};
