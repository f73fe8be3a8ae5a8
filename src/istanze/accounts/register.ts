// "Conferma" at the end of a registration (S4.18, S4.19). Whether somebody has an account already is said to their
// address and never on the page (S3.9). The page does the same for everybody, a row and a job; the job looks, so that the
// time that the page takes tells nothing either.
import { transaction } from "#db/transaction.ts";
import { accountByCode } from "#identity/accounts/account.ts";
import { attempt, type Limit } from "#identity/accounts/attempts.ts";
import {
  confirmRegistration,
  giveLink,
  type Registration,
  registrationToAnswer,
  useUpRegistration,
} from "#identity/accounts/requests.ts";
import { newToken } from "#kit/secret.ts";
import { alreadyMail, confirmMail } from "#words/accounts.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { writeMail } from "../mails.ts";
import { accountSender } from "./sender.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Answers a registration with a mail. */
    "account-registration": { id: string };
  }
}

/** Pressed twice it is sent once. */
export const sendRegistration = (ctx: Context, { id }: Registration): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    if (await confirmRegistration(tx, id, ctx.clock.now())) await ctx.jobs.enqueue(tx, "account-registration", { id });
  });

/** So that nobody's mailbox is filled by strangers. */
const mailsFreely = 3;
const mailLimits = (codiceFiscale: string, address: string): Limit[] => [
  { key: `mail about ${codiceFiscale}`, free: mailsFreely },
  { key: `mail to ${address.toLowerCase()}`, free: mailsFreely },
];

/** Safe to run twice: one that has its link, or none, is answered. */
export const answerRegistration = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const registration = await registrationToAnswer(tx, id);
    const ente = await accountSender(tx);
    if (!registration || !ente) return;
    const { codiceFiscale = "", email = "" } = registration.typed;
    const account = await accountByCode(tx, codiceFiscale);
    const recipient = account ? account.email : email;
    const tooOften = (await attempt(tx, mailLimits(codiceFiscale, recipient ?? ""), now)) > 0;
    const link = newToken();
    if (account || tooOften) await useUpRegistration(tx, id, now);
    else await giveLink(tx, id, link);
    // an account that was made at a desk may have no address (S3.12)
    if (tooOften || !recipient) return;
    const url = (path: string): string => ctx.env.publicUrl + path;
    await writeMail(ctx, tx, {
      ...(account
        ? alreadyMail({ ente: ente.name, recover: url(routes.accounts.recover.href()) })
        : confirmMail({ ente: ente.name, url: url(routes.accounts.confirm.href({ token: link })) })),
      ente: ente.id,
      istanza: null,
      key: `account:${id}`,
      recipient,
      secret: true,
    });
  });
