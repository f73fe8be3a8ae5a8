// How a person is reached (S2.71, capability 55). What is relied upon stands with the person; what was written since
// stands here until somebody who reads that mailbox or holds that telephone says so.
import { exec, many, maybeOne, one, type Queryable, type Tx } from "#db/connect.ts";
import { day } from "#kit/time.ts";

export const contactKinds = ["email", "cellulare", "telefono"] as const;
export type ContactKind = (typeof contactKinds)[number];

export type Contact = {
  kind: ContactKind;
  value: string;
  writtenAt: Date;
  /** Null: it waits; of a telephone that nobody can confirm here, it stays so. */
  confirmedAt: Date | null;
  /** When the link or the code was last sent. */
  secretAt: Date | null;
  /** How often a wrong code was typed. */
  attempts: number;
};

const columns = `kind, value, written_at as "writtenAt", confirmed_at as "confirmedAt", secret_at as "secretAt", attempts`;

export const contactsOf = (db: Queryable, person: string): Promise<Contact[]> =>
  many<Contact>(db, `select ${columns} from contact where person = $1 order by kind`, [person]);

export const contactOf = (db: Queryable, person: string, kind: ContactKind): Promise<Contact | undefined> =>
  maybeOne<Contact>(db, `select ${columns} from contact where person = $1 and kind = $2`, [person, kind]);

type Written = {
  person: string;
  kind: ContactKind;
  value: string;
  /** Confirms it; null: nothing will. */
  secret: Buffer | null;
  now: Date;
};

/** Takes the place of what was written before, and of its link or code. */
export const writeContact = (db: Queryable, { person, kind, value, secret, now }: Written): Promise<number> =>
  exec(
    db,
    `insert into contact (person, kind, value, written_at, secret_sha256, secret_at)
     values ($1, $2, $3, $4, $5, case when $5::bytea is null then null else $4::timestamptz end)
     on conflict (person, kind) do update set value = excluded.value, written_at = excluded.written_at,
       confirmed_at = null, secret_sha256 = excluded.secret_sha256, secret_at = excluded.secret_at, attempts = 0`,
    [person, kind, value, now, secret],
  );

export const confirmContact = (db: Queryable, person: string, kind: ContactKind, now: Date): Promise<number> =>
  exec(
    db,
    `update contact set confirmed_at = $3, secret_sha256 = null, secret_at = null where person = $1 and kind = $2`,
    [person, kind, now],
  );

export const forgetContact = (db: Queryable, person: string, kind: ContactKind): Promise<number> =>
  exec(db, "delete from contact where person = $1 and kind = $2", [person, kind]);

/** From here on it is what everything relies on; null: there is none. */
export const relyOnEmail = (db: Queryable, person: string, email: string | null): Promise<number> =>
  exec(db, "update person set email = $2 where id = $1", [person, email]);

export const relyOnPhone = (db: Queryable, person: string, phone: string | null): Promise<number> =>
  exec(db, "update person set phone = $2 where id = $1", [person, phone]);

/** How often, in a day, the person asked for a link or a code of this kind. */
export const askedToday = async (db: Queryable, person: string, what: string, now: Date): Promise<number> =>
  (
    await one<{ n: number }>(
      db,
      "select count(*)::int as n from profile_event where person = $1 and what = $2 and at > $3",
      [person, what, new Date(now.getTime() - day)],
    )
  ).n;

/** One after the other: two windows of one person change the same contacts. */
export const lockPerson = (tx: Tx, person: string): Promise<number> =>
  exec(tx, "select 1 from person where id = $1 for update", [person]);

/** Whose waiting address a link confirms, while it lives. */
export const addressAt = (
  db: Queryable,
  secret: Buffer,
  since: Date,
): Promise<{ person: string; email: string } | undefined> =>
  maybeOne(
    db,
    `select person, value as email from contact
      where kind = 'email' and secret_sha256 = $1 and secret_at > $2 and confirmed_at is null`,
    [secret, since],
  );

/** A wrong secret is counted. @returns whether it is the one that was sent */
export const takeAttempt = async (
  db: Queryable,
  person: string,
  kind: ContactKind,
  secret: Buffer,
): Promise<boolean> => {
  const right = await maybeOne(
    db,
    "select 1 from contact where person = $1 and kind = $2 and secret_sha256 = $3 and confirmed_at is null",
    [person, kind, secret],
  );
  if (right === undefined)
    await exec(db, "update contact set attempts = attempts + 1 where person = $1 and kind = $2", [person, kind]);
  return right !== undefined;
};
