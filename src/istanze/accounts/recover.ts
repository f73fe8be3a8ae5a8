// "Hai dimenticato la password?" (S3.10): a link to the address of the account, and the same words for everybody. As with
// the registration, the page only asks for it and a job looks.
import { randomUUID } from "node:crypto";
import { exec, maybeOne } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { accountByCode } from "#identity/accounts/account.ts";
import { attempt } from "#identity/accounts/attempts.ts";
import { newLink } from "#identity/accounts/links.ts";
import { recoverMail } from "#words/accounts.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { writeMail } from "../mails.ts";
import { accountSender } from "./sender.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Answers somebody who forgot the password, when there is such an account. */
    "account-recovery": { id: string };
  }
}

const askedFreely = 3;
const askedFrom = 20;

/** `wait`: seconds, said of the network alone and so of nobody. */
export const askRecovery = (
  ctx: Context,
  codiceFiscale: string,
  network: string,
): Promise<{ wait: number } | "asked"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const wait = await attempt(tx, [{ key: `recovery from ${network}`, free: askedFrom }], now);
    if (wait > 0) return { wait };
    const id = randomUUID();
    await exec(tx, "insert into recovery_request (id, codice_fiscale, asked_at) values ($1, $2, $3)", [
      id,
      codiceFiscale,
      now,
    ]);
    await ctx.jobs.enqueue(tx, "account-recovery", { id });
    return "asked";
  });

/** Safe to run twice: what was answered is gone. */
export const answerRecovery = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const asked = await maybeOne<{ codiceFiscale: string }>(
      tx,
      `delete from recovery_request where id = $1 returning codice_fiscale as "codiceFiscale"`,
      [id],
    );
    const account = asked && (await accountByCode(tx, asked.codiceFiscale));
    const ente = await accountSender(tx);
    if (!account?.email || !ente) return;
    if ((await attempt(tx, [{ key: `recovery of ${account.id}`, free: askedFreely }], now)) > 0) return;
    const url =
      ctx.env.publicUrl +
      routes.accounts.newPassword.href({ token: await newLink(tx, { account: account.id, purpose: "password", now }) });
    await writeMail(ctx, tx, {
      ...recoverMail({ ente: ente.name, url }),
      ente: ente.id,
      istanza: null,
      key: `recovery:${id}`,
      recipient: account.email,
      secret: true,
    });
  });
