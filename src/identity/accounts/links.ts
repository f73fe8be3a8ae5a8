// Links in mails about an account: 256 random bits, of which the fingerprint alone is stored; half an hour, once.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import { type Account, accountById } from "./account.ts";
import { linkMinutes } from "./requests.ts";

export type Purpose = "password" | "indirizzo";

export type Link = {
  account: Account;
  /** Becomes the account's address; null: it stays what it is. */
  email: string | null;
  /** A code is asked that was said at the desk. */
  asksCode: boolean;
};

type NewLink = { account: string; purpose: Purpose; email?: string | null; code?: string; now: Date };

/** Former ones for the same are good no more: the last mail counts. */
export const newLink = async (
  db: Queryable,
  { account, purpose, email = null, code, now }: NewLink,
): Promise<string> => {
  const token = newToken();
  await exec(db, "delete from account_link where account = $1 and purpose = $2", [account, purpose]);
  await exec(
    db,
    `insert into account_link (token_sha256, account, purpose, email, code_sha256, asked_at) values ($1, $2, $3, $4, $5, $6)`,
    [sha256(token), account, purpose, email, code === undefined ? null : codeSha256(account, code), now],
  );
  return token;
};

const codeSha256 = (account: string, code: string): Buffer =>
  sha256(`${account} ${code.toUpperCase().replace(/[^A-Z0-9]/g, "")}`);

type Row = { account: string; email: string | null; asksCode: boolean };

export const linkAt = async (db: Queryable, token: string, purpose: Purpose, now: Date): Promise<Link | undefined> => {
  const row = await maybeOne<Row>(
    db,
    `select account, email, code_sha256 is not null as "asksCode" from account_link
      where token_sha256 = $1 and purpose = $2 and used_at is null and asked_at > $3`,
    [sha256(token), purpose, new Date(now.getTime() - linkMinutes * 60_000)],
  );
  const account = row && (await accountById(db, row.account));
  return account && { account, email: row.email, asksCode: row.asksCode };
};

/** Whether the code of the desk is the link's; one without a code asks for none. */
export const isCodeOf = async (db: Queryable, token: string, account: string, code: string): Promise<boolean> =>
  (await maybeOne(
    db,
    "select 1 from account_link where token_sha256 = $1 and (code_sha256 is null or code_sha256 = $2)",
    [sha256(token), codeSha256(account, code)],
  )) !== undefined;

/** @returns false when another request was quicker */
export const useUpLink = async (db: Queryable, token: string, now: Date): Promise<boolean> =>
  (await exec(db, "update account_link set used_at = $2 where token_sha256 = $1 and used_at is null", [
    sha256(token),
    now,
  ])) === 1;
