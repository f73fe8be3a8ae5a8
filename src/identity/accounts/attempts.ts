// Whoever tries again and again waits longer and longer. Counters are of pairs (an account and a network, a browser), never
// of an account alone: the codice fiscale is public, and strangers must not be able to lock anybody out.
import { exec, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { sha256 } from "#kit/secret.ts";

/** `key` is stored as a fingerprint alone; after `free` failures the waiting begins. */
export type Limit = { key: string; free: number };

/** Without a failure for so long, everything is forgotten. */
const forgottenAfter = 24 * 3_600_000;
const longestWait = 15 * 60;

/** Seconds after the n-th failure beyond the free ones: 4, 8, 16 … 900. */
const waitAfter = (beyond: number): number => (beyond <= 0 ? 0 : Math.min(longestWait, 2 ** (beyond + 1)));

type Row = { failures: number; lastAt: Date };

const waitOf = async (tx: Tx, { key, free }: Limit, now: Date): Promise<number> => {
  const row = await maybeOne<Row>(
    tx,
    `select failures, last_at as "lastAt" from attempt where key_sha256 = $1 and last_at > $2`,
    [sha256(key), new Date(now.getTime() - forgottenAfter)],
  );
  if (!row) return 0;
  const until = row.lastAt.getTime() + waitAfter(row.failures - free) * 1000;
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
};

/** Counted before it is known how it ends: a hundred tries at once are a hundred. */
const count = (tx: Tx, { key }: Limit, now: Date): Promise<number> =>
  exec(
    tx,
    `insert into attempt (key_sha256, failures, last_at) values ($1, 1, $2)
     on conflict (key_sha256) do update
       set failures = case when attempt.last_at > $3 then attempt.failures + 1 else 1 end, last_at = $2`,
    [sha256(key), now, new Date(now.getTime() - forgottenAfter)],
  );

/** @returns 0: go on, it is counted; else the seconds to wait, and it is not */
export const attempt = async (tx: Tx, limits: readonly Limit[], now: Date): Promise<number> => {
  // one order for all, so that two who come at once do not wait for each other
  const ordered = [...limits].sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const { key } of ordered) {
    await exec(tx, "select pg_advisory_xact_lock(hashtextextended($1, 0))", [`attempt ${sha256(key).toString("hex")}`]);
  }
  let longest = 0;
  for (const limit of ordered) longest = Math.max(longest, await waitOf(tx, limit, now));
  if (longest === 0) for (const limit of ordered) await count(tx, limit, now);
  return longest;
};

/** It went well: of these nothing is held against anybody. */
export const forgive = (db: Queryable, limits: readonly Limit[]): Promise<number> =>
  exec(db, "delete from attempt where key_sha256 = any($1::bytea[])", [limits.map(({ key }) => sha256(key))]);

/** It went well: this one did not count, those before it do. */
export const uncount = (db: Queryable, limits: readonly Limit[]): Promise<number> =>
  exec(db, "update attempt set failures = failures - 1 where key_sha256 = any($1::bytea[]) and failures > 0", [
    limits.map(({ key }) => sha256(key)),
  ]);
