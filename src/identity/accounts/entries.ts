// The password was right and more is asked. What is open is bound to the browser by a cookie and ends by itself.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { sha256 } from "#kit/secret.ts";

const minutes = 10;

export type Entry = { account: string; returnTo: string /** A code or a key was shown. */; proved: boolean };

const fingerprint = (browser: string): Buffer => sha256(`account ${browser}`);

/** Takes the place of an earlier one of this browser. */
export const openEntry = async (
  db: Queryable,
  browser: string,
  { account, returnTo, now }: { account: string; returnTo: string; now: Date },
): Promise<void> => {
  await exec(db, "delete from account_entry where asked_at < $1", [new Date(now.getTime() - minutes * 60_000)]);
  await exec(
    db,
    `insert into account_entry (token_sha256, account, return_to, asked_at) values ($1, $2, $3, $4)
     on conflict (token_sha256) do update
       set account = excluded.account, return_to = excluded.return_to, asked_at = excluded.asked_at, proved = false`,
    [fingerprint(browser), account, returnTo, now],
  );
};

export const entryOf = async (db: Queryable, browser: string | undefined, now: Date): Promise<Entry | undefined> =>
  browser === undefined
    ? undefined
    : maybeOne<Entry>(
        db,
        `select account, return_to as "returnTo", proved from account_entry where token_sha256 = $1 and asked_at > $2`,
        [fingerprint(browser), new Date(now.getTime() - minutes * 60_000)],
      );

export const proveEntry = (db: Queryable, browser: string): Promise<number> =>
  exec(db, "update account_entry set proved = true where token_sha256 = $1", [fingerprint(browser)]);

/** @returns false when another request was quicker */
export const closeEntry = async (db: Queryable, browser: string): Promise<boolean> =>
  (await exec(db, "delete from account_entry where token_sha256 = $1", [fingerprint(browser)])) === 1;
