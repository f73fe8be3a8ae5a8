import type { Context } from "../../context.ts";
import { answerRecovery } from "./recover.ts";
import { answerRegistration } from "./register.ts";

/** What the worker does for accounts. */
export const workOnAccounts = async (ctx: Context): Promise<void> => {
  await ctx.jobs.work("account-registration", ({ data }) => answerRegistration(ctx, data.id));
  await ctx.jobs.work("account-recovery", ({ data }) => answerRecovery(ctx, data.id));
};
