// The reverse of recognising: an account only says again to be the person with a codice fiscale (docs/adr/0014). What was
// begun or sent in the name of that person stays with whoever proves to be them.
import { randomUUID } from "node:crypto";
import { exec, type Tx } from "#db/connect.ts";
import { type Account, accountOf } from "#identity/accounts/account.ts";
import { handTotp } from "#identity/factors/totp-store.ts";
import type { Sealing } from "#platform/sealing.ts";

/** What opens the account, and the request that is taken back, go along. */
const keys = ["passkey", "recovery_code", "known_device"] as const;

const moved = async (tx: Tx, sealing: Sealing, { id, person, nome, cognome, email }: Account, now: Date) => {
  const apart = randomUUID();
  await exec(tx, "insert into person (id, nome, cognome, email, created_at) values ($1, $2, $3, $4, $5)", [
    apart,
    nome,
    cognome,
    email,
    now,
  ]);
  for (const table of keys) await exec(tx, `update ${table} set person = $2 where person = $1`, [person, apart]);
  await handTotp(tx, sealing, person, apart);
  await exec(tx, "update account set person = $2, recognised_at = null where id = $1", [id, apart]);
  await exec(tx, "update passkey set level = 1 where person = $1", [apart]);
  return apart;
};

type Parting = { person: string /** The request that is taken back. */; enabling: string; now: Date };

/** @returns who the account is from now on; undefined: the person has none */
export const partAccount = async (
  tx: Tx,
  sealing: Sealing,
  { person, enabling, now }: Parting,
): Promise<string | undefined> => {
  const account = await accountOf(tx, person);
  if (!account) return undefined;
  const apart = await moved(tx, sealing, account, now);
  await exec(tx, "update enabling set person = $2 where id = $1", [enabling, apart]);
  // whoever came by SPID, CIE or a card is not sent out for it
  await exec(tx, "update session set closed_at = $2 where person = $1 and closed_at is null and method = 'locale'", [
    person,
    now,
  ]);
  return apart;
};
