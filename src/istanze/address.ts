// A mail address typed in a form is confirmed by a link before anybody relies on it (S0.54). The sending does not wait
// for it: the address may belong to another person. Whoever has the link proves only that the mailbox is read.

import { exec, many, maybeOne, one, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import { addressMail } from "#words/notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { writeMail } from "./mails.ts";

/** So that the form cannot be used to send mail to strangers at will. */
const addressesAtMost = 5;
const askAgainAfterMinutes = 10;

export type AddressState = { address: string; askedAt: Date; confirmedAt: Date | null };

export const addressesOf = (db: Queryable, key: IstanzaKey): Promise<AddressState[]> =>
  many<AddressState>(
    db,
    `select address, asked_at as "askedAt", confirmed_at as "confirmedAt" from address_confirmation
      where ente = $1 and istanza = $2 order by asked_at`,
    [key.ente, key.id],
  );

/** "tooSoon": asked less than ten minutes ago; "tooMany": this istanza has asked for five addresses. */
export type Asking = "asked" | "alreadyConfirmed" | "tooSoon" | "tooMany";

export const askConfirmation = (ctx: Context, istanza: Istanza, address: string, modulo: string): Promise<Asking> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    // two windows asking at once queue here
    await one(tx, "select 1 from istanza where ente = $1 and id = $2 for update", [istanza.ente, istanza.id]);
    const known = await addressesOf(tx, istanza);
    const same = known.find((state) => state.address === address);
    if (same?.confirmedAt) return "alreadyConfirmed";
    if (same && now.getTime() - same.askedAt.getTime() < askAgainAfterMinutes * 60_000) return "tooSoon";
    if (!same && known.length >= addressesAtMost) return "tooMany";
    const token = newToken();
    await exec(
      tx,
      `insert into address_confirmation (ente, istanza, address, token_sha256, asked_at) values ($1, $2, $3, $4, $5)
       on conflict (ente, istanza, address) do update set token_sha256 = excluded.token_sha256, asked_at = excluded.asked_at`,
      [istanza.ente, istanza.id, address, sha256(token), now],
    );
    await writeMail(ctx, tx, {
      ...addressMail({ modulo, url: ctx.env.publicUrl + routes.confirmAddress.href({ token }) }),
      ente: istanza.ente,
      key: `address:${istanza.id}:${sha256(token).toString("hex").slice(0, 16)}`,
      recipient: address,
    });
    return "asked";
  });

/** The address behind a link; undefined when the link is not (or no longer) good. */
export const addressOfToken = (db: Queryable, token: string): Promise<AddressState | undefined> =>
  maybeOne<AddressState>(
    db,
    `select address, asked_at as "askedAt", confirmed_at as "confirmedAt" from address_confirmation where token_sha256 = $1`,
    [sha256(token)],
  );

export const confirmAddress = (db: Queryable, token: string, now: Date): Promise<number> =>
  exec(db, "update address_confirmation set confirmed_at = coalesce(confirmed_at, $2) where token_sha256 = $1", [
    sha256(token),
    now,
  ]);
