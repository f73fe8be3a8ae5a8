// Until now an account only said to be the person with a codice fiscale (docs/adr/0014); from now on it is. If that person
// was here before, by SPID, CIE or a card, the account and what was begun with it become theirs.
import { exec, maybeOne, type Tx } from "#db/connect.ts";
import { type Account, accountOf, closeSessionsOf } from "#identity/accounts/account.ts";
import { handTotp } from "#identity/factors/totp-store.ts";
import type { Sealing } from "#platform/sealing.ts";

/** What an account that was not recognised can have of its own; an istanza takes along what hangs on it. */
const owned = [
  "istanza",
  "message",
  "mark",
  "assistance_request",
  "sign_in",
  "passkey",
  "recovery_code",
  "known_device",
  "enabling",
] as const;

/** Of two requests one goes on: that of who is enabled already, else the one that was shown at the desk. */
const oneRequest = (tx: Tx, account: Account, to: string, now: Date): Promise<number> =>
  exec(
    tx,
    `update enabling set closed_at = $3
      where closed_at is null and person = case
        when exists (select from enabling where person = $2 and closed_at is null and enabled_at is not null) then $1::uuid
        else $2::uuid end`,
    [account.person, to, now],
  );

type Joining = { account: Account; to: string; now: Date };

const join = async (tx: Tx, sealing: Sealing, { account, to, now }: Joining): Promise<void> => {
  await oneRequest(tx, account, to, now);
  for (const table of owned) {
    await exec(tx, `update ${table} set person = $2 where person = $1`, [account.person, to]);
  }
  await handTotp(tx, sealing, account.person, to);
  await exec(tx, "update account set person = $2 where id = $1", [account.id, to]);
  await exec(tx, "update person set email = coalesce(email, $2) where id = $1", [to, account.email]);
};

/** @returns who the account is from now on; undefined: the person has no account */
export const recogniseAccount = async (
  tx: Tx,
  sealing: Sealing,
  { person, now }: { person: string; now: Date },
): Promise<string | undefined> => {
  const account = await accountOf(tx, person);
  if (!account) return undefined;
  const known = await maybeOne<{ id: string }>(tx, "select id from person where codice_fiscale = $1 for update", [
    account.codiceFiscale,
  ]);
  if (known && known.id !== person) await join(tx, sealing, { account, to: known.id, now });
  else await exec(tx, "update person set codice_fiscale = $2 where id = $1", [person, account.codiceFiscale]);
  const owner = known?.id ?? person;
  await exec(tx, "update account set recognised_at = coalesce(recognised_at, $2) where id = $1", [account.id, now]);
  // the paper shows that whoever holds the account and its keys is who stood at the desk
  await exec(tx, "update passkey set level = 2 where person = $1 and level = 1", [owner]);
  // what is open was opened by somebody who was not known
  await closeSessionsOf(tx, person, now);
  return owner;
};
