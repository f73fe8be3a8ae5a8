// A mail address typed in a form is confirmed by a link before anybody relies on it (S0.54). The sending does not wait
// for it: the address may belong to another person. Whoever has the link proves only that the mailbox is read.

import { exec, many, maybeOne, one, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { fieldsOf } from "#forms/fields-of.ts";
import type { Modulo } from "#forms/modulo.ts";
import { readForm } from "#forms/read.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import { day } from "#kit/time.ts";
import { addressMail } from "#words/notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { writeMail } from "./mails.ts";
import { worldOf } from "./reading.ts";
import { lockIstanza } from "./store.ts";

/** So that the form cannot be used to send mail to strangers at will. */
const addressesAtMost = 5;
const askAgainAfterMinutes = 10;
/** Until then a mail with a link is found again in a mailbox. */
const linkSoughtDays = 30;
/** In a day, by one person or to one address, over all istanze. */
const perDay = 20;

export type AddressState = { address: string; askedAt: Date; confirmedAt: Date | null };

/**
 * How an address stands with this person: what was confirmed for one istanza is confirmed for the others, and what was
 * confirmed in the profile, or by choosing the account's password behind a mailed link, for all of them.
 */
export const addressState = (
  db: Queryable,
  { ente, person }: Pick<Istanza, "ente" | "person">,
  address: string,
): Promise<AddressState | undefined> =>
  maybeOne<AddressState>(
    db,
    `select address, asked_at as "askedAt", confirmed_at as "confirmedAt" from (
       select a.address, a.asked_at, a.confirmed_at
         from istanza i join address_confirmation a on a.ente = i.ente and a.istanza = i.id
        where i.ente = $1 and i.person = $2 and a.address = $3
       union all
       select value, written_at, confirmed_at from contact
        where person = $2 and kind = 'email' and value = $3 and confirmed_at is not null
       union all
       select email, created_at, created_at from account
        where person = $2 and email = $3 and password is not null and not to_renew) known
      order by confirmed_at nulls last, asked_at desc limit 1`,
    [ente, person, address],
  );

/** Only then may it be told what was declared, or what the office wrote. */
export const isConfirmed = async (db: Queryable, istanza: Istanza, address: string): Promise<boolean> =>
  (await addressState(db, istanza, address))?.confirmedAt != null;

const askedBy = async (db: Queryable, { ente, id }: IstanzaKey): Promise<string[]> =>
  (
    await many<{ address: string }>(db, "select address from address_confirmation where ente = $1 and istanza = $2", [
      ente,
      id,
    ])
  ).map(({ address }) => address);

const askedToday = async (db: Queryable, istanza: Istanza, address: string, now: Date): Promise<number> =>
  (
    await one<{ asked: number }>(
      db,
      `select count(*)::int as asked
         from address_confirmation a join istanza i on i.ente = a.ente and i.id = a.istanza
        where a.asked_at > $1 and (i.person = $2 or a.address = $3)`,
      [new Date(now.getTime() - day), istanza.person, address],
    )
  ).asked;

/** "tooSoon": asked less than ten minutes ago; "tooMany": five addresses for one istanza, twenty in a day. */
export type Asking = "asked" | "alreadyConfirmed" | "tooSoon" | "tooMany";

export const askConfirmation = (ctx: Context, istanza: Istanza, address: string, modulo: string): Promise<Asking> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    // two windows asking at once queue here
    await lockIstanza(tx, istanza);
    const state = await addressState(tx, istanza, address);
    if (state?.confirmedAt) return "alreadyConfirmed";
    if (state && now.getTime() - state.askedAt.getTime() < askAgainAfterMinutes * 60_000) return "tooSoon";
    if ((await askedToday(tx, istanza, address, now)) >= perDay) return "tooMany";
    const asked = await askedBy(tx, istanza);
    if (!asked.includes(address) && asked.length >= addressesAtMost) return "tooMany";
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
      istanza: istanza.id,
      key: `address:${istanza.id}:${sha256(token).toString("hex").slice(0, 16)}`,
      recipient: address,
      secret: true,
    });
    return "asked";
  });

/** Whether a link that was mailed is still good and not so old that nobody would find it. */
const isLinkAlive = (state: AddressState | undefined, now: Date): boolean =>
  state !== undefined && now.getTime() - state.askedAt.getTime() < linkSoughtDays * day;

/**
 * Asked at Completa and when corrections are sent, when the person has read the summary: a slip in a draft writes to
 * nobody. Not again by itself while the former link lives.
 */
export const askAddresses = async (ctx: Context, modulo: Modulo, istanza: Istanza): Promise<void> => {
  const { answers } = readForm(modulo, istanza.typed, worldOf(ctx));
  for (const field of fieldsOf(modulo)) {
    const address = answers[field.id];
    if (field.kind !== "email" || !field.confirm || typeof address !== "string") continue;
    if (!isLinkAlive(await addressState(ctx.db, istanza, address), ctx.clock.now())) {
      await askConfirmation(ctx, istanza, address, modulo.words.it.title);
    }
  }
};

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
