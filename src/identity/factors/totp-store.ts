// The app of a person: added in two steps, so that nobody relies on one that did not take the key.
import { exec, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import type { Sealing } from "#platform/sealing.ts";
import { newTotpKey, stepOfCode } from "./totp.ts";

type Row = { secret: Buffer; confirmedAt: Date | null; lastStep: number };

const rowOf = (db: Queryable, person: string, lock = ""): Promise<Row | undefined> =>
  maybeOne<Row>(
    db,
    `select secret, confirmed_at as "confirmedAt", last_step as "lastStep" from totp where person = $1 ${lock}`,
    [person],
  );

const keyIn = (sealing: Sealing, person: string, { secret }: Row): Buffer =>
  Buffer.from(sealing.open(secret, `totp ${person}`), "base64");

/** The key to show; the same one until it is confirmed, so that a page that is opened twice does not spoil the first. */
export const startTotp = async (tx: Tx, sealing: Sealing, person: string): Promise<Buffer | "confirmed"> => {
  const made = sealing.seal(newTotpKey().toString("base64"), `totp ${person}`);
  await exec(tx, "insert into totp (person, secret) values ($1, $2) on conflict do nothing", [person, made]);
  const row = await rowOf(tx, person);
  if (!row) throw new Error("the key was not stored");
  return row.confirmedAt ? "confirmed" : keyIn(sealing, person, row);
};

/** An account has come to its person: the key goes with it, unless they have one. It is sealed with whose it is. */
export const handTotp = async (tx: Tx, sealing: Sealing, from: string, to: string): Promise<void> => {
  const row = await rowOf(tx, from, "for update");
  if (!row) return;
  const key = keyIn(sealing, from, row).toString("base64");
  await exec(tx, "delete from totp where person = $1", [from]);
  await exec(
    tx,
    "insert into totp (person, secret, confirmed_at, last_step) values ($1, $2, $3, $4) on conflict do nothing",
    [to, sealing.seal(key, `totp ${to}`), row.confirmedAt, row.lastStep],
  );
};

type Typed = { person: string; code: string; now: Date };

const taken = async (tx: Tx, sealing: Sealing, { person, code, now }: Typed, confirmed: boolean): Promise<boolean> => {
  const row = await rowOf(tx, person, "for update");
  if (!row || (row.confirmedAt !== null) !== confirmed) return false;
  const step = stepOfCode(keyIn(sealing, person, row), code, now, row.lastStep);
  if (step === undefined) return false;
  await exec(tx, "update totp set last_step = $2, confirmed_at = coalesce(confirmed_at, $3) where person = $1", [
    person,
    step,
    now,
  ]);
  return true;
};

/** The first code of an app that was just added. */
export const confirmTotp = (tx: Tx, sealing: Sealing, typed: Typed): Promise<boolean> =>
  taken(tx, sealing, typed, false);

/** A code that is good now and was not used before; it is used up. */
export const checkTotp = (tx: Tx, sealing: Sealing, typed: Typed): Promise<boolean> => taken(tx, sealing, typed, true);

export const removeTotp = (db: Queryable, person: string): Promise<number> =>
  exec(db, "delete from totp where person = $1", [person]);
