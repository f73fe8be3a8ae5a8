import { define } from "#forms/define.ts";
import {
  cap,
  checkbox,
  choice,
  codiceFiscale,
  comune,
  date,
  declaration,
  email,
  longText,
  money,
  number,
  provincia,
  rows,
  text,
} from "#forms/make-field.ts";
import type { Modulo } from "#forms/modulo.ts";
import { any, filled, is, over } from "#forms/refs.ts";
import type { AnswersOf } from "#forms/shape.ts";
import type { Comune, Comuni } from "#kit/comuni.ts";

// A form with every kind of condition and every kind of row, and a country of four municipalities to fill it in with.

const places: Comune[] = [
  { istat: "001191", nome: "Pino Torinese", provincia: "TO", catastale: "G674", cap: ["10025"] },
  {
    istat: "001272",
    nome: "Torino",
    provincia: "TO",
    catastale: "L219",
    cap: ["10121", "10122", "10123", "10124", "10156"],
  },
  { istat: "004078", nome: "Cuneo", provincia: "CN", catastale: "D205", cap: ["12100"] },
  { istat: "015146", nome: "Milano", provincia: "MI", catastale: "F205", cap: ["20121"] },
];
const provinces = [
  { sigla: "CN", nome: "Cuneo", regione: "01" },
  { sigla: "MI", nome: "Milano", regione: "03" },
  { sigla: "TO", nome: "Torino", regione: "01" },
];
const comuni: Comuni = {
  provinces: (regione) => provinces.filter((each) => regione === undefined || each.regione === regione),
  of: (sigla) => places.filter(({ provincia }) => provincia === sigla),
  byIstat: (istat) => places.find((each) => each.istat === istat),
  byCatastale: (catastale) => places.find((each) => each.catastale === catastale),
};
export const world = { today: "2026-05-04", comuni };

export const form = define("PROVA", "1.0.0")
  .step("chi", { minutes: 1 })
  .block("persona", {
    nome: text({ max: 40, locked: true }),
    nascita: date({ max: "today" }),
    stato: choice(["attivo", "cessato"]),
  })
  .block("cessazione", (ref) => ({ motivo: longText({ max: 200, when: is(ref.stato, "cessato") }) }))
  .step("dove", { minutes: 2 })
  .block("sede", {
    provincia: provincia({ regione: "01" }),
    comune: comune({ in: "provincia", follows: "provincia" }),
    cap: cap({ of: "comune", follows: "comune" }),
    posta: email({ required: false }),
    figli: number({ min: 0, max: 12, decimals: 0, required: false }),
  })
  .step("famiglia", { minutes: 2, when: (ref) => any(over(ref.figli, 2), is(ref.stato, "cessato")) })
  .block("reddito", { reddito: money(), noto: checkbox() })
  .step("persone", { minutes: 3, notice: true })
  .block("utenti", {
    utenti: rows(
      {
        nome: text({ max: 40 }),
        cognome: text({ max: 40 }),
        codiceFiscale: codiceFiscale({ agrees: { nome: "nome", cognome: "cognome" } }),
      },
      { min: 1, max: 3, unique: "codiceFiscale", paste: true },
    ),
  })
  .block("fine", { vero: declaration() }, { when: (ref) => filled(ref.utenti) });

export type Risposte = AnswersOf<typeof form>;

export const modulo: Modulo = form
  .words({
    it: {
      title: "Prova",
      description: "Un modulo di prova",
      steps: {
        chi: {
          title: "Chi sei",
          intro: ["Leggi bene prima di rispondere."],
          blocks: { persona: { title: "Persona" }, cessazione: {} },
        },
        dove: {
          title: "Dove",
          blocks: {
            sede: {
              title: "Sede",
              text: ["La sede è del Comune di:"],
              link: { label: "Guida", url: "https://comune.example/guida" },
              after: ["Scriveremo a questo indirizzo."],
            },
          },
        },
        famiglia: { title: "Famiglia", blocks: { reddito: {} } },
        persone: {
          title: "Persone",
          notice: { title: "Attenzione", text: ["Non è ancora inviata."], button: "Ho capito" },
          blocks: { utenti: { title: "CHIEDE" }, fine: {} },
        },
      },
      fields: {
        nome: { label: "Nome" },
        nascita: { label: "Data di nascita" },
        stato: { label: "Stato", options: { attivo: "Attivo", cessato: "Cessato" } },
        motivo: { label: "Motivo", missing: "Di’ perché hai cessato" },
        provincia: { label: "Provincia" },
        comune: { label: "Comune" },
        cap: { label: "CAP" },
        posta: { label: "E-mail" },
        figli: { label: "Figli", faults: { troppiPerNoi: "Con {figli} figli chiama l’ufficio" } },
        reddito: { label: "Reddito" },
        noto: { label: "Sono già noto all’ufficio" },
        utenti: {
          label: "Utenti",
          row: "Utente {n}",
          add: "Aggiungi utente",
          remove: "Elimina utente {n}",
          fields: {
            nome: { label: "Nome" },
            cognome: { label: "Cognome" },
            codiceFiscale: { label: "Codice Fiscale" },
          },
        },
        vero: { label: "Dichiaro che è tutto vero" },
      },
    },
  })
  .build();

/** A complete filling in, by a person whose status is active and who has few children. */
export const complete = {
  nome: "Anna",
  "nascita.giorno": "1",
  "nascita.mese": "gennaio",
  "nascita.anno": "1980",
  stato: "attivo",
  provincia: "TO",
  comune: "001191",
  cap: "10025",
  "utenti.0.nome": "Anna",
  "utenti.0.cognome": "Rossi",
  "utenti.0.codiceFiscale": "rss nna 80a41 l219 d",
  vero: "si",
};
