import { randomUUID } from "node:crypto";
import { sortKey } from "#kit/sort-key.ts";
import { exec, maybeOne, type Queryable } from "../connect.ts";
import { type DemoOffice, type DemoPerson, demoDesks, demoEnti, demoOffices, demoPeople } from "./demo-data.ts";

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
  // an administrator who says otherwise is not overruled at the next start
  for (const { ente, office, address } of demoDesks) {
    await exec(
      db,
      `insert into recognition_desk (ente, office, address)
       select $1, $2, $3 where not exists (select from enabling_ente where ente = $1) on conflict do nothing`,
      [ente, office, address],
    );
  }
};

const seedOffice = async (db: Queryable, { ente, id, name, members, contacts }: DemoOffice): Promise<void> => {
  await exec(
    db,
    "insert into office (ente, id, name, sort_key, contacts) values ($1, $2, $3, $4, $5) on conflict do nothing",
    [ente, id, name, sortKey(name), contacts ?? {}],
  );
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
