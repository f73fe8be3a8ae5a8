// Who represents a child or a ward, and who has asked to (docs/adr/0016).
import { exec, many, maybeOne, one, type Queryable, type Tx } from "#db/connect.ts";
import { day } from "#kit/time.ts";
import { inForce } from "./in-force.ts";

export const representationRoles = ["genitore", "tutore", "amministratore di sostegno"] as const;
export type RepresentationRole = (typeof representationRoles)[number];

const listed = representationRoles.map((role) => `'${role}'`).join(", ");

/** Somebody whom the person represents. */
export type Held = {
  /** Of whom is represented. */
  ente: string;
  /** Of the mandate. */
  id: string;
  role: RepresentationRole;
  name: string;
  codiceFiscale: string;
  /** Last ISO day; null: until it is ended. */
  validTo: string | null;
};

export const heldBy = (db: Queryable, person: string, today: string): Promise<Held[]> =>
  many<Held>(
    db,
    `select m.ente, m.id, m.role, e.name, e.codice_fiscale as "codiceFiscale", m.valid_to as "validTo"
       from mandate m join ente e on e.id = m.ente
      where m.person = $1 and m.role in (${listed}) and ${inForce("m", "$2")} order by e.sort_key, m.role, m.id`,
    [person, today],
  );

/** Adults who represent somebody on a day, beside one; one of a child who is of age does so no more. */
export type Adult = { nome: string; cognome: string; role: RepresentationRole };

export const otherAdults = (
  db: Queryable,
  { codiceFiscale, besides, today }: { codiceFiscale: string; besides: string; today: string },
): Promise<Adult[]> =>
  many<Adult>(
    db,
    `select p.nome, p.cognome, m.role from mandate m
       join ente e on e.id = m.ente join person p on p.id = m.person
      where e.kind = 'persona' and e.codice_fiscale = $1 and m.person <> $2 and m.role in (${listed})
        and ${inForce("m", "$3")}
      order by lower(p.cognome), lower(p.nome), m.role`,
    [codiceFiscale, besides, today],
  );

/** Two who declare the same child at once come one after the other. */
export const lockRepresented = (tx: Tx, id: string): Promise<number> =>
  exec(tx, "select 1 from ente where id = $1 for update", [id]);

export type Asked = {
  /** Where it is looked at. */
  ente: string;
  id: string;
  person: string;
  role: RepresentationRole;
  nome: string;
  cognome: string;
  codiceFiscale: string;
  bornOn: string;
  /** Which act names them, in words; "" of a parent. */
  act: string;
  askedAt: Date;
};

/** @returns false when the person has one open for the same already */
export const storeRequest = async (db: Queryable, of: Asked): Promise<boolean> =>
  (await exec(
    db,
    `insert into representation_request (ente, id, person, role, nome, cognome, codice_fiscale, born_on, act, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (person, codice_fiscale) where decided_at is null do nothing`,
    [of.ente, of.id, of.person, of.role, of.nome, of.cognome, of.codiceFiscale, of.bornOn, of.act, of.askedAt],
  )) > 0;

export type Open = Asked & { askerNome: string; askerCognome: string; askerCodiceFiscale: string; enteName: string };

const select = `select r.ente, r.id, r.person, r.role, r.nome, r.cognome, r.codice_fiscale as "codiceFiscale",
    r.born_on as "bornOn", r.act, r.asked_at as "askedAt", p.nome as "askerNome", p.cognome as "askerCognome",
    coalesce(p.codice_fiscale, '') as "askerCodiceFiscale", e.name as "enteName"
  from representation_request r join person p on p.id = r.person join ente e on e.id = r.ente`;

export const openRequestsOf = (db: Queryable, person: string): Promise<Open[]> =>
  many<Open>(db, `${select} where r.person = $1 and r.decided_at is null order by r.asked_at, r.id`, [person]);

/** The oldest first; one's own are for a colleague. */
export const openRequestsAt = (db: Queryable, ente: string, clerk: string, limit: number): Promise<Open[]> =>
  many<Open>(
    db,
    `${select} where r.ente = $1 and r.person <> $2 and r.decided_at is null order by r.asked_at, r.id limit $3`,
    [ente, clerk, limit],
  );

type Key = { ente: string; id: string };

export const openRequest = (db: Queryable, { ente, id }: Key, clerk: string): Promise<Open | undefined> =>
  maybeOne<Open>(db, `${select} where r.ente = $1 and r.id::text = $2 and r.person <> $3 and r.decided_at is null`, [
    ente,
    id,
    clerk,
  ]);

type Decision = { granted: boolean; by: string; because: string; now: Date };

/** @returns false when a colleague or the person was quicker */
export const closeRequest = async (db: Queryable, { ente, id }: Key, decision: Decision): Promise<boolean> =>
  (await exec(
    db,
    `update representation_request set granted = $3, decided_by = $4, because = $5, decided_at = $6
      where ente = $1 and id = $2 and decided_at is null`,
    [ente, id, decision.granted, decision.by, decision.because, decision.now],
  )) > 0;

/** Taken back by the person. @returns false when there is none open */
export const withdrawRequest = async (db: Queryable, person: string, id: string, now: Date): Promise<boolean> =>
  (await exec(
    db,
    `update representation_request set granted = false, decided_at = $3
      where person = $1 and id::text = $2 and decided_at is null`,
    [person, id, now],
  )) > 0;

/** How many people somebody said to represent in a day. */
export const saidToday = async (db: Queryable, person: string, now: Date): Promise<number> =>
  (
    await one<{ n: number }>(
      db,
      `select count(*)::int as n from profile_event
        where person = $1 and at > $2 and what in ('rappresentanza iniziata', 'rappresentanza chiesta')`,
      [person, new Date(now.getTime() - day)],
    )
  ).n;
