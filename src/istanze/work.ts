// What the worker does for istanze. Every job is safe to run twice.
import { workOnProviderSessions } from "#identity/revoke-at-provider.ts";
import type { Context } from "../context.ts";
import { workOnAccounts } from "./accounts/work.ts";
import { confirmSending } from "./confirmation.ts";
import { workOnEnabling } from "./enabling/work.ts";
import type { IstanzaKey } from "./istanza.ts";
import { handOverMail } from "./mails.ts";
import { lookAtMandates } from "./mandates-check.ts";
import { workAtNight } from "./nightly.ts";
import { endObservations } from "./observations.ts";
import { workOnProtocol } from "./protocol-work.ts";
import { tellReminded } from "./remind-enti.ts";
import { remindOwn, remindUnsent } from "./reminders.ts";
import { scanPaper } from "./representation/scan-papers.ts";
import type { Rules } from "./rules.ts";
import { scanDocument } from "./scan.ts";
import { istanzaByKey } from "./store.ts";
import "./sending.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Looks for what was never sent and for reminders of the day. */
    reminders: Record<string, never>;
  }
}

export const workOnIstanze = async (ctx: Context, rulesOf: (service: string) => Rules): Promise<void> => {
  const rulesFor = async (key: IstanzaKey): Promise<Rules> => {
    const istanza = await istanzaByKey(ctx.db, key);
    if (!istanza) throw new Error(`no istanza ${key.id}`);
    return rulesOf(istanza.service);
  };
  await ctx.jobs.work("confirmation", async ({ data: { round, ...key } }) =>
    confirmSending(ctx, await rulesFor(key), key, round),
  );
  await ctx.jobs.work("mail", ({ data }) => handOverMail(ctx, data));
  await ctx.jobs.work("scan", ({ data }) => scanDocument(ctx, data));
  await ctx.jobs.work("scan-paper", ({ data }) => scanPaper(ctx, data));
  await ctx.jobs.work("reminders", async () => {
    await remindUnsent(ctx);
    await remindOwn(ctx);
  });
  await ctx.jobs.work("remind-enti", ({ data }) => tellReminded(ctx, rulesOf(data.service), data));
  await ctx.jobs.schedule("reminders", "5 * * * *", {});
  await ctx.jobs.work("mandates", () => lookAtMandates(ctx));
  await ctx.jobs.schedule("mandates", "20 2 * * *", {});
  await ctx.jobs.work("observations", () => endObservations(ctx, rulesOf));
  await ctx.jobs.schedule("observations", "10 * * * *", {});
  await workOnProviderSessions(ctx);
  await workOnProtocol(ctx);
  await workOnAccounts(ctx);
  await workOnEnabling(ctx);
  await workAtNight(ctx, rulesOf);
};
