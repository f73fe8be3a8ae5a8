// Invented people, places and codes, so that anybody can try everything. The banner on every page says so.
import { randomUUID } from "node:crypto";
import { sortKey } from "#kit/sort-key.ts";
import { exec, maybeOne, type Queryable } from "../connect.ts";

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
];

type DemoOffice = { ente: string; id: string; name: string; members: string[] };

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
    members: ["operatore comunale"],
  },
  { ente: "borgo-esempio", id: "tecnico", name: "Ufficio tecnico", members: [] },
];

/** Safe to run again: what stands is not touched. */
export const seedDemo = async (db: Queryable, now: Date): Promise<void> => {
  for (const ente of demoEnti) {
    await exec(
      db,
      `insert into ente (id, name, kind, codice_fiscale, istat, details, sort_key) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [
        ente.id,
        ente.name,
        ente.kind,
        ente.codiceFiscale,
        ente.istat ?? null,
        JSON.stringify(ente.details),
        sortKey(ente.name),
      ],
    );
  }
  for (const person of demoPeople) await seedPerson(db, person, now);
  for (const office of demoOffices) await seedOffice(db, office);
};

const seedOffice = async (db: Queryable, { ente, id, name, members }: DemoOffice): Promise<void> => {
  await exec(db, "insert into office (ente, id, name, sort_key) values ($1, $2, $3, $4) on conflict do nothing", [
    ente,
    id,
    name,
    sortKey(name),
  ]);
  const codes = demoPeople.flatMap(({ part, codiceFiscale }) => (members.includes(part) ? [codiceFiscale] : []));
  await exec(
    db,
    `insert into office_member (ente, office, person)
     select $1, $2, id from person where codice_fiscale = any($3) on conflict do nothing`,
    [ente, id, codes],
  );
};

const seedPerson = async (db: Queryable, person: DemoPerson, now: Date): Promise<void> => {
  await exec(
    db,
    `insert into person (id, codice_fiscale, nome, cognome, email, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [randomUUID(), person.codiceFiscale, person.nome, person.cognome, person.email, now],
  );
  for (const { ente, role } of person.mandates) {
    await exec(
      db,
      `insert into mandate (ente, person, role, valid_from, source, granted_at)
       select $1, id, $2, '2024-06-10', 'Dati dimostrativi', '2024-06-10' from person where codice_fiscale = $3
       on conflict (ente, person, role, scope) where revoked_at is null do nothing`,
      [ente, role, person.codiceFiscale],
    );
  }
};

/** Id of the demo person with this part, once the demo is seeded. */
export const demoPersonId = async (db: Queryable, codiceFiscale: string): Promise<string | undefined> =>
  (await maybeOne<{ id: string }>(db, "select id from person where codice_fiscale = $1", [codiceFiscale]))?.id;

/** The ente offers the service, and this office works its cases. */
export const offer = async (db: Queryable, ente: string, service: string, office: string): Promise<void> => {
  await exec(db, "insert into service_offer (ente, service) values ($1, $2) on conflict do nothing", [ente, service]);
  await exec(db, "insert into office_service (ente, service, office) values ($1, $2, $3) on conflict do nothing", [
    ente,
    service,
    office,
  ]);
};
