// Invented people, places and codes, so that anybody can try everything. The banner on every page says so.

type DemoEnte = {
  id: string;
  name: string;
  kind: "regione" | "comune";
  codiceFiscale: string;
  istat?: string;
  details: Record<string, string>;
};

/** Municipalities that do not exist, beside the real list: province of Torino, codes out of use. */
export const demoComuni = [
  { istat: "001999", nome: "Borgo Esempio (dimostrativo)", provincia: "TO", catastale: "Z998", cap: ["10999"] },
  { istat: "001998", nome: "Valle Prova (dimostrativo)", provincia: "TO", catastale: "Z999", cap: ["10998"] },
  { istat: "001997", nome: "Colle Finto (dimostrativo)", provincia: "TO", catastale: "Z997", cap: ["10997"] },
  { istat: "001996", nome: "Riva Modello (dimostrativo)", provincia: "TO", catastale: "Z996", cap: ["10996"] },
];

export const demoEnti: DemoEnte[] = [
  {
    id: "regione-piemonte",
    name: "Regione Piemonte",
    kind: "regione",
    codiceFiscale: "99990000038",
    details: {
      short: "Regione Piemonte",
      phone: "011 000 0000 (numero dimostrativo)",
      email: "servizi06@demo.example",
      ipa: "demo_regione",
      aoo: "DEMO001",
    },
  },
  {
    id: "borgo-esempio",
    name: "Comune di Borgo Esempio",
    kind: "comune",
    codiceFiscale: "99990000012",
    istat: "001999",
    details: {
      address: "Piazza della Prova, 1",
      cap: "10999",
      provincia: "TO",
      pec: "protocollo@pec.borgoesempio.example",
      ipa: "demo_borgo",
      aoo: "DEMO002",
    },
  },
  {
    id: "valle-prova",
    name: "Comune di Valle Prova",
    kind: "comune",
    codiceFiscale: "99990000020",
    istat: "001998",
    details: { address: "Via del Collaudo, 7", cap: "10998", provincia: "TO", pec: "comune@pec.valleprova.example" },
  },
  {
    id: "colle-finto",
    name: "Comune di Colle Finto",
    kind: "comune",
    codiceFiscale: "99990000046",
    istat: "001997",
    details: { address: "Largo del Modello, 3", cap: "10997", provincia: "TO", pec: "comune@pec.collefinto.example" },
  },
  {
    id: "riva-modello",
    name: "Comune di Riva Modello",
    kind: "comune",
    codiceFiscale: "99990000053",
    istat: "001996",
    details: { address: "Lungolago Prova, 12", cap: "10996", provincia: "TO", pec: "comune@pec.rivamodello.example" },
  },
];

export type DemoPerson = {
  /** Printed in brackets on the button of the demo sign-in. */
  part: string;
  nome: string;
  cognome: string;
  codiceFiscale: string;
  email: string;
  mandates: { ente: string; role: string }[];
};

export const demoPeople: DemoPerson[] = [
  {
    part: "cittadina",
    nome: "Ada",
    cognome: "Campione",
    codiceFiscale: "CMPDAA85B43L219T",
    email: "ada.campione@demo.example",
    mandates: [],
  },
  {
    part: "genitore",
    nome: "Pia",
    cognome: "Esempietti",
    codiceFiscale: "SMPPIA83R45L219Q",
    email: "pia.esempietti@demo.example",
    mandates: [],
  },
  {
    part: "sindaco",
    nome: "Ivo",
    cognome: "Provamaggio",
    codiceFiscale: "PRVVIO79P21L219X",
    email: "sindaco@borgoesempio.example",
    mandates: [
      { ente: "borgo-esempio", role: "sindaco" },
      { ente: "valle-prova", role: "legale rappresentante" },
    ],
  },
  {
    part: "funzionario comunale",
    nome: "Lia",
    cognome: "Prova",
    codiceFiscale: "PRVLIA88D57L219Y",
    email: "lia.prova@borgoesempio.example",
    mandates: [{ ente: "borgo-esempio", role: "funzionario comunale" }],
  },
  {
    part: "operatore regionale",
    nome: "Ugo",
    cognome: "Finti",
    codiceFiscale: "FNTGUO65H25L219K",
    email: "ugo.finti@demo.example",
    mandates: [{ ente: "regione-piemonte", role: "operatore regionale" }],
  },
  {
    part: "operatore regionale, ufficio legale",
    nome: "Elio",
    cognome: "Fittizi",
    codiceFiscale: "FTTLEI70C12L219K",
    email: "elio.fittizi@demo.example",
    mandates: [{ ente: "regione-piemonte", role: "operatore regionale" }],
  },
  {
    part: "operatore comunale",
    nome: "Nora",
    cognome: "Inventati",
    codiceFiscale: "NVNNRO92M52L219D",
    email: "nora.inventati@borgoesempio.example",
    mandates: [{ ente: "borgo-esempio", role: "operatore comunale" }],
  },
  {
    part: "amministratore",
    nome: "Olga",
    cognome: "Dimostri",
    codiceFiscale: "DMSLGO90L48L219B",
    email: "olga.dimostri@demo.example",
    mandates: [{ ente: "regione-piemonte", role: "amministratore" }],
  },
  {
    part: "amministratore comunale",
    nome: "Remo",
    cognome: "Immaginari",
    codiceFiscale: "MMGRME74M11L219G",
    email: "remo.immaginari@borgoesempio.example",
    mandates: [{ ente: "borgo-esempio", role: "amministratore" }],
  },
];

export type DemoOffice = {
  ente: string;
  id: string;
  name: string;
  members: string[];
  /** As people read them where they are sent to this desk. */
  contacts?: { phone: string; hours: string };
};

/** `members` by their part. */
export const demoOffices: DemoOffice[] = [
  {
    ente: "regione-piemonte",
    id: "servizi-educativi",
    name: "Ufficio servizi educativi",
    members: ["operatore regionale", "operatore regionale, ufficio legale"],
  },
  {
    ente: "regione-piemonte",
    id: "legale",
    name: "Ufficio legale",
    members: ["operatore regionale, ufficio legale"],
  },
  {
    ente: "borgo-esempio",
    id: "relazioni-con-il-pubblico",
    name: "Ufficio relazioni con il pubblico",
    contacts: { phone: "011 000 0001 (numero dimostrativo)", hours: "dal lunedì al venerdì, 9:00-12:30" },
    members: ["operatore comunale"],
  },
  { ente: "borgo-esempio", id: "tecnico", name: "Ufficio tecnico", members: [] },
];

/** Where people are recognised in the demo (S4.24). */
export const demoDesks = [
  { ente: "borgo-esempio", office: "relazioni-con-il-pubblico", address: "Piazza della Prova, 1, piano terra" },
];
