// The offices of an ente: who sits there, and which services they work.
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";
import { sortKey } from "#kit/sort-key.ts";
import { operates } from "./clerks.ts";
import { inForce } from "./in-force.ts";

export type OfficeKey = { ente: string; id: string };
export type OfficeContacts = { phone?: string; email?: string; hours?: string };
export type OfficeSeat = OfficeKey & {
  name: string;
  contacts: OfficeContacts;
  /** Ids of the services that it works. */
  services: string[];
  members: number;
};
export type Colleague = { person: string; nome: string; cognome: string };

const select = `select o.ente, o.id, o.name, o.contacts,
    array(select s.service from office_service s where s.ente = o.ente and s.office = o.id order by 1) as services,
    (select count(*)::int from office_member m where m.ente = o.ente and m.office = o.id) as members
  from office o`;

/** In Italian order. */
export const officesAt = (db: Queryable, ente: string): Promise<OfficeSeat[]> =>
  many<OfficeSeat>(db, `${select} where o.ente = $1 order by o.sort_key, o.id`, [ente]);

export const officeByKey = (db: Queryable, { ente, id }: OfficeKey): Promise<OfficeSeat | undefined> =>
  maybeOne<OfficeSeat>(db, `${select} where o.ente = $1 and o.id = $2`, [ente, id]);

/** Operators of the ente on a day, by surname. */
export const operatorsAt = (db: Queryable, ente: string, today: string): Promise<Colleague[]> =>
  many<Colleague>(
    db,
    `select p.id as person, p.nome, p.cognome from person p
      where exists (select from mandate m where m.ente = $1 and m.person = p.id and ${operates("m")}
                      and ${inForce("m", "$2")})
      order by lower(p.cognome), lower(p.nome), p.id`,
    [ente, today],
  );

export const membersOf = (db: Queryable, { ente, id }: OfficeKey): Promise<Colleague[]> =>
  many<Colleague>(
    db,
    `select p.id as person, p.nome, p.cognome from office_member m join person p on p.id = m.person
      where m.ente = $1 and m.office = $2 order by lower(p.cognome), lower(p.nome), p.id`,
    [ente, id],
  );

/** Names of the offices where each of these people sits, by the person's id. */
export const seatsOf = async (
  db: Queryable,
  ente: string,
  people: readonly string[],
): Promise<Map<string, string[]>> => {
  const rows = await many<{ person: string; offices: string[] }>(
    db,
    `select m.person, array_agg(o.name order by o.sort_key, o.id) as offices
       from office_member m join office o on o.ente = m.ente and o.id = m.office
      where m.ente = $1 and m.person = any($2) group by m.person`,
    [ente, people],
  );
  return new Map(rows.map(({ person, offices }) => [person, offices]));
};

/** @returns false when the ente has an office with this id */
export const addOffice = async (db: Queryable, { ente, id }: OfficeKey, name: string): Promise<boolean> =>
  (await exec(db, "insert into office (ente, id, name, sort_key) values ($1, $2, $3, $4) on conflict do nothing", [
    ente,
    id,
    name,
    sortKey(name),
  ])) > 0;

export const renameOffice = (
  db: Queryable,
  { ente, id }: OfficeKey,
  { name, contacts }: { name: string; contacts: OfficeContacts },
): Promise<number> =>
  exec(db, "update office set name = $3, sort_key = $4, contacts = $5 where ente = $1 and id = $2", [
    ente,
    id,
    name,
    sortKey(name),
    JSON.stringify(contacts),
  ]);

/** @returns false when the person sat there already */
export const addMember = async (db: Queryable, { ente, id }: OfficeKey, person: string): Promise<boolean> =>
  (await exec(db, "insert into office_member (ente, office, person) values ($1, $2, $3) on conflict do nothing", [
    ente,
    id,
    person,
  ])) > 0;

/** @returns false when the person did not sit there */
export const removeMember = async (db: Queryable, { ente, id }: OfficeKey, person: string): Promise<boolean> =>
  (await exec(db, "delete from office_member where ente = $1 and office = $2 and person = $3", [ente, id, person])) > 0;

/** Which office works which of the services that the ente offers; one a service. */
export const workedBy = (db: Queryable, ente: string): Promise<{ service: string; office: string | null }[]> =>
  many(
    db,
    `select o.service, s.office from service_offer o
       left join office_service s on s.ente = o.ente and s.service = o.service
      where o.ente = $1 order by o.service`,
    [ente],
  );

/** The office works the service from now on, with its cases that are open. */
export const giveService = async (db: Queryable, { ente, id }: OfficeKey, service: string): Promise<void> => {
  await exec(
    db,
    `insert into office_service (ente, service, office) values ($1, $2, $3)
     on conflict (ente, service) do update set office = excluded.office`,
    [ente, service, id],
  );
  await exec(
    db,
    `update istanza set office = $3, case_revision = case_revision + 1
      where ente = $1 and service = $2 and sent_at is not null and closed_at is null and office is distinct from $3`,
    [ente, service, id],
  );
};
