// What an authenticator signs is ours, new and for one purpose. It is not stored when a page offers a passkey, only when
// it was answered: pages that nobody answers leave no rows.
import { exec, type Queryable } from "#db/connect.ts";
import { sha256 } from "#kit/secret.ts";
import type { Sealing } from "#platform/sealing.ts";

const lifeMinutes = 10;

/** `purpose`: "accesso", or what is done and by whom; the answer is good for that alone. */
export const newChallenge = (sealing: Sealing, purpose: string, now: Date): Buffer =>
  sealing.seal(String(now.getTime()), `passkey ${purpose}`);

const issuedAt = (sealing: Sealing, challenge: Buffer, purpose: string): number | undefined => {
  try {
    return Number(sealing.open(challenge, `passkey ${purpose}`));
  } catch {
    return undefined;
  }
};

/** @returns false when it is not ours, of another purpose, too old, or answered before */
export const spendChallenge = async (
  db: Queryable,
  sealing: Sealing,
  { challenge, purpose, now }: { challenge: Buffer; purpose: string; now: Date },
): Promise<boolean> => {
  const issued = issuedAt(sealing, challenge, purpose);
  if (issued === undefined || now.getTime() - issued > lifeMinutes * 60_000) return false;
  await exec(db, "delete from spent_challenge where at < $1", [new Date(now.getTime() - 2 * lifeMinutes * 60_000)]);
  const spent = await exec(
    db,
    "insert into spent_challenge (challenge_sha256, at) values ($1, $2) on conflict do nothing",
    [sha256(challenge), now],
  );
  return spent === 1;
};
