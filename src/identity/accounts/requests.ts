// A registration on its way: what was typed so far, and where its link goes. Nothing of it is an account until the link
// of the mail is used, so that nobody takes a codice fiscale by typing it.
import { randomUUID } from "node:crypto";
import { exec, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { newToken, sha256 } from "#kit/secret.ts";

/** From the first page to "Conferma", and then the link of the mail. */
const fillingMinutes = 60;
export const linkMinutes = 30;

export type TypedRegistration = Record<string, string>;

export type Registration = { id: string; typed: TypedRegistration; confirmedAt: Date | null };

const minutesBefore = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

/** @returns the token for the addresses of its pages */
export const beginRegistration = async (db: Queryable, typed: TypedRegistration, now: Date): Promise<string> => {
  const token = newToken();
  await exec(db, "insert into account_request (id, token_sha256, typed, asked_at) values ($1, $2, $3, $4)", [
    randomUUID(),
    sha256(token),
    JSON.stringify(typed),
    now,
  ]);
  return token;
};

/** While it is being filled in. */
export const registrationAt = (db: Queryable, token: string, now: Date): Promise<Registration | undefined> =>
  maybeOne<Registration>(
    db,
    `select id, typed, confirmed_at as "confirmedAt" from account_request where token_sha256 = $1 and asked_at > $2`,
    [sha256(token), minutesBefore(now, fillingMinutes)],
  );

export const keepTyped = (db: Queryable, id: string, typed: TypedRegistration): Promise<number> =>
  exec(db, "update account_request set typed = $2 where id = $1 and confirmed_at is null", [id, JSON.stringify(typed)]);

/** @returns false when it was pressed before */
export const confirmRegistration = async (db: Queryable, id: string, now: Date): Promise<boolean> =>
  (await exec(db, "update account_request set confirmed_at = $2 where id = $1 and confirmed_at is null", [id, now])) ===
  1;

/** Confirmed and without its link; until the end of the transaction nobody else writes one. */
export const registrationToAnswer = (tx: Tx, id: string): Promise<Registration | undefined> =>
  maybeOne<Registration>(
    tx,
    `select id, typed, confirmed_at as "confirmedAt" from account_request
      where id = $1 and confirmed_at is not null and link_sha256 is null and used_at is null for update`,
    [id],
  );

export const giveLink = (db: Queryable, id: string, link: string): Promise<number> =>
  exec(db, "update account_request set link_sha256 = $2 where id = $1", [id, sha256(link)]);

/** Behind a link that is still good; `lock`: until the end of the transaction nobody else uses it. */
export const registrationOfLink = (
  db: Queryable,
  link: string,
  now: Date,
  { lock = false } = {},
): Promise<Registration | undefined> =>
  maybeOne<Registration>(
    db,
    `select id, typed, confirmed_at as "confirmedAt" from account_request
      where link_sha256 = $1 and used_at is null and confirmed_at > $2 ${lock ? "for update" : ""}`,
    [sha256(link), minutesBefore(now, linkMinutes)],
  );

/** What was typed is kept no longer than it serves. */
export const useUpRegistration = (db: Queryable, id: string, now: Date): Promise<number> =>
  exec(db, "update account_request set used_at = $2, typed = '{}' where id = $1", [id, now]);
