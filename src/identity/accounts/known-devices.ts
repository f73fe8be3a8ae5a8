// A browser that somebody signed in with before has a token that says nothing else.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { newToken, sha256 } from "#kit/secret.ts";

export const isKnownDevice = async (db: Queryable, person: string, token: string | undefined): Promise<boolean> =>
  token !== undefined &&
  (await maybeOne(db, "select 1 from known_device where person = $1 and token_sha256 = $2", [
    person,
    sha256(token),
  ])) !== undefined;

/** @param token what the browser has already, of this person or of another one @returns what it is to keep */
export const rememberDevice = async (
  db: Queryable,
  person: string,
  token: string | undefined,
  now: Date,
): Promise<string> => {
  const kept = token ?? newToken();
  await exec(
    db,
    `insert into known_device (person, token_sha256, used_at) values ($1, $2, $3)
     on conflict (person, token_sha256) do update set used_at = excluded.used_at`,
    [person, sha256(kept), now],
  );
  return kept;
};

/** After a password was lost: whoever had it may have used one of them. */
export const forgetDevices = (db: Queryable, person: string): Promise<number> =>
  exec(db, "delete from known_device where person = $1", [person]);
