// What was asked of a provider: a row that is used once, soon, and only in the browser that asked. A stolen or replayed
// answer finds no row; the row is used up in the transaction that opens the session, after every signature was checked,
// so that nobody burns it from outside.
import { exec, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import type { Level } from "#kit/assurance.ts";
import type { ProfessionalUse } from "#kit/professional-use.ts";
import { sha256 } from "#kit/secret.ts";
import { storable } from "#kit/storable.ts";
import type { Method } from "./proof.ts";

/** From the button to the provider's answer. */
export const answerMinutes = 10;

export type SignInRequest = {
  id: string;
  method: Method;
  provider: string;
  level: Level;
  /** An identity for work is asked for; null: any. */
  use: ProfessionalUse | null;
  /** Path to go on to. */
  returnTo: string;
  /** Who is signed in and only shows more: nobody else may come back. Null: anybody. */
  person: string | null;
  /** Fingerprint of the session that the answer takes the place of; its cookie does not come along from another site. */
  former: Buffer | null;
  /** What the way in needs again at the answer, encrypted (platform/sealing.ts). */
  kept: Buffer | null;
  askedAt: Date;
};

/** `browser`: the token of the cookie that binds it. */
export const storeRequest = (db: Queryable, request: SignInRequest, browser: string): Promise<number> =>
  exec(
    db,
    `insert into sign_in_request (id, method, provider, level, browser_sha256, return_to, person, former, kept, asked_at, use)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      request.id,
      request.method,
      request.provider,
      request.level,
      sha256(browser),
      request.returnTo,
      request.person,
      request.former,
      request.kept,
      request.askedAt,
      request.use,
    ],
  );

/** Undefined when it was never asked, is answered already, is too old, or was asked in another browser. */
export const awaitedRequest = async (
  db: Queryable,
  id: string,
  { method, browser, now }: { method: Method; browser: string | undefined; now: Date },
): Promise<SignInRequest | undefined> => {
  // an answer names what it likes, also what the database cannot read
  if (storable(id) !== id) return undefined;
  return maybeOne<SignInRequest>(
    db,
    `select id, method, provider, level, use, return_to as "returnTo", person, former, kept, asked_at as "askedAt"
       from sign_in_request
      where id = $1 and method = $2 and browser_sha256 = $3 and used_at is null and asked_at > $4`,
    [id, method, sha256(browser ?? ""), new Date(now.getTime() - answerMinutes * 60_000)],
  );
};

/** @returns false when another answer was quicker */
export const useUp = async (tx: Tx, id: string, now: Date): Promise<boolean> =>
  (await exec(tx, "update sign_in_request set used_at = $2 where id = $1 and used_at is null", [id, now])) === 1;
