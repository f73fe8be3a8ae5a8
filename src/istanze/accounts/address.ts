// An address becomes the account's when somebody who reads it says so: a slip would give the account to a stranger.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Account, setEmail } from "#identity/accounts/account.ts";
import { linkAt, newLink, useUpLink } from "#identity/accounts/links.ts";
import { sha256 } from "#kit/secret.ts";
import { addressMail } from "#words/accounts.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { writeMail } from "../mails.ts";
import { accountSender } from "./sender.ts";

export const askAddress = async (ctx: Context, tx: Tx, { id }: Account, email: string): Promise<void> => {
  const ente = await accountSender(tx);
  if (!ente) return;
  const token = await newLink(tx, { account: id, purpose: "indirizzo", email, now: ctx.clock.now() });
  await writeMail(ctx, tx, {
    ...addressMail({ ente: ente.name, url: ctx.env.publicUrl + routes.accounts.address.href({ token }) }),
    ente: ente.id,
    istanza: null,
    key: `account-address:${sha256(token).toString("hex").slice(0, 16)}`,
    recipient: email,
    secret: true,
  });
};

/** "gone": the link is used up, too old, or none. */
export const confirmAccountAddress = (ctx: Context, token: string): Promise<"confirmed" | "gone"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const link = await linkAt(tx, token, "indirizzo", now);
    if (!link?.email || !(await useUpLink(tx, token, now))) return "gone";
    await setEmail(tx, link.account, link.email);
    return "confirmed";
  });
