// Codice fiscale and password (S3.7). The same work is done and the same words are said whether there is an account or
// not; how often somebody may try depends on where they try from.
import type { Db } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Passwords } from "#platform/passwords.ts";
import { type Account, accountByCode, rehash } from "./account.ts";
import { attempt, forgive, type Limit, uncount } from "./attempts.ts";
import { isKnownDevice } from "./known-devices.ts";

export type Trying = {
  /** In normal form, whatever was typed. */
  codiceFiscale: string;
  password: string;
  network: string;
  /** Token of a browser that was used before. */
  known: string | undefined;
  now: Date;
};

/** "paper": the one that an office gave is too old. `wait`: seconds. */
export type Tried = { account: Account } | { wait: number } | "wrong" | "paper";

/** From other networks and browsers altogether: then a link in the mail makes a browser known (NIST SP 800-63B-4, 3.2.2). */
const strangersAtMost = 100;

const limitsOf = (codiceFiscale: string, network: string): { own: Limit[]; shared: Limit[] } => ({
  own: [{ key: `password ${codiceFiscale} ${network}`, free: 4 }],
  shared: [
    { key: `password ${codiceFiscale}`, free: strangersAtMost },
    { key: `password from ${network}`, free: 40 },
  ],
});

export const signIn = async (
  { db, passwords }: { db: Db; passwords: Passwords },
  { codiceFiscale, password, network, known, now }: Trying,
): Promise<Tried> => {
  const account = await accountByCode(db, codiceFiscale);
  const isKnown = await isKnownDevice(db, account?.person ?? nobody, known);
  const { own, shared } = isKnown
    ? { own: [{ key: `password device ${known} ${codiceFiscale}`, free: 6 }], shared: [] }
    : limitsOf(codiceFiscale, network);
  const wait = await transaction(db, (tx) => attempt(tx, [...own, ...shared], now));
  if (wait > 0) return { wait };
  const right = await passwords.matches(account?.password, password);
  if (!account || !right) return "wrong";
  await forgive(db, own);
  await uncount(db, shared);
  if (account.renewBy && account.renewBy <= now) return "paper";
  if (account.password && passwords.isOld(account.password)) {
    await rehash(db, account.id, account.password, await passwords.hash(password));
  }
  return { account };
};

const nobody = "00000000-0000-0000-0000-000000000000";
