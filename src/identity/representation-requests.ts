// Who has asked to represent a child or a ward, and what came of it (docs/adr/0016).
import { exec, many, maybeOne, one, type Queryable, type Tx } from "#db/connect.ts";
import { day } from "#kit/time.ts";
import type { RepresentationRole } from "./representation.ts";

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

export type Open = Asked & {
  askerNome: string;
  askerCognome: string;
  askerCodiceFiscale: string;
  askerEidasId: string;
  enteName: string;
  papers: number;
};

/** `because`: what the official saw, or why not. */
export type Decided = Open & { granted: boolean; decidedAt: Date; decidedBy: string; because: string };

const columns = `select r.ente, r.id, r.person, r.role, r.nome, r.cognome, r.codice_fiscale as "codiceFiscale",
    r.born_on as "bornOn", r.act, r.asked_at as "askedAt", p.nome as "askerNome", p.cognome as "askerCognome",
    coalesce(p.codice_fiscale, '') as "askerCodiceFiscale", coalesce(p.eidas_id, '') as "askerEidasId", e.name as "enteName",
    (select count(*)::int from representation_paper d where d.ente = r.ente and d.request = r.id) as papers`;
const from = `from representation_request r join person p on p.id = r.person join ente e on e.id = r.ente`;
const open = `${columns} ${from}`;
const decided = `${columns}, r.granted, r.decided_at as "decidedAt", c.nome || ' ' || c.cognome as "decidedBy", r.because
  ${from} join person c on c.id = r.decided_by`;

export const openRequestsOf = (db: Queryable, person: string): Promise<Open[]> =>
  many<Open>(db, `${open} where r.person = $1 and r.decided_at is null order by r.asked_at, r.id`, [person]);

/** The oldest first; one's own are for a colleague. */
export const openRequestsAt = (db: Queryable, ente: string, clerk: string, limit: number): Promise<Open[]> =>
  many<Open>(
    db,
    `${open} where r.ente = $1 and r.person <> $2 and r.decided_at is null order by r.asked_at, r.id limit $3`,
    [ente, clerk, limit],
  );

type Key = { ente: string; id: string };

export const openRequest = (db: Queryable, { ente, id }: Key, clerk: string): Promise<Open | undefined> =>
  maybeOne<Open>(db, `${open} where r.ente = $1 and r.id::text = $2 and r.person <> $3 and r.decided_at is null`, [
    ente,
    id,
    clerk,
  ]);

/** What an office has decided, the last first; what was taken back is nobody's concern. */
export const decidedAt = (db: Queryable, ente: string, clerk: string, limit: number): Promise<Decided[]> =>
  many<Decided>(db, `${decided} where r.ente = $1 and r.person <> $2 order by r.decided_at desc, r.id limit $3`, [
    ente,
    clerk,
    limit,
  ]);

export const decidedRequest = (db: Queryable, { ente, id }: Key, clerk: string): Promise<Decided | undefined> =>
  maybeOne<Decided>(db, `${decided} where r.ente = $1 and r.id::text = $2 and r.person <> $3`, [ente, id, clerk]);

/** The person's own, while it is open. */
export const ownRequest = (db: Queryable, person: string, id: string): Promise<Open | undefined> =>
  maybeOne<Open>(db, `${open} where r.person = $1 and r.id::text = $2 and r.decided_at is null`, [person, id]);

/** Whose it is, in whatever state. */
export const requesterOf = (
  db: Queryable,
  { ente, id }: Key,
): Promise<{ person: string; isOpen: boolean } | undefined> =>
  maybeOne(
    db,
    `select person, decided_at is null as "isOpen" from representation_request where ente = $1 and id = $2`,
    [ente, id],
  );

/** Nobody decides while papers are added or taken away. @returns undefined when it is open no more */
export const lockOpen = (tx: Tx, { ente, id }: Key): Promise<{ id: string } | undefined> =>
  maybeOne<{ id: string }>(
    tx,
    "select id from representation_request where ente = $1 and id = $2 and decided_at is null for update",
    [ente, id],
  );

type Decision = { granted: boolean; by: string; because: string; now: Date };

/** @returns false when a colleague or the person was quicker */
export const closeRequest = async (db: Queryable, { ente, id }: Key, decision: Decision): Promise<boolean> =>
  (await exec(
    db,
    `update representation_request set granted = $3, decided_by = $4, because = $5, decided_at = $6
      where ente = $1 and id = $2 and decided_at is null`,
    [ente, id, decision.granted, decision.by, decision.because, decision.now],
  )) > 0;

/** Taken back by the person: an office never reads its papers again. @returns false when there is none open */
export const withdrawRequest = async (db: Queryable, person: string, id: string, now: Date): Promise<boolean> =>
  (await exec(
    db,
    `with papers as (delete from representation_paper d using representation_request r
       where r.ente = d.ente and r.id = d.request and r.person = $1 and r.id::text = $2 and r.decided_at is null)
     update representation_request set granted = false, decided_at = $3
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
