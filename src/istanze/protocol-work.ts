// What the worker does for the register of protocol.
import type { Context } from "../context.ts";
import { askAgain, askForNumber } from "./protocol.ts";
import { printDay, printMissingDays } from "./protocol-days.ts";
import { ensureSegnatura } from "./segnatura.ts";

export const workOnProtocol = async (ctx: Context): Promise<void> => {
  await ctx.jobs.work("protocol", ({ data }) => askForNumber(ctx, data));
  await ctx.jobs.work("protocol-waiting", async () => {
    await askAgain(ctx);
  });
  await ctx.jobs.schedule("protocol-waiting", "35 * * * *", {});
  await ctx.jobs.work("segnatura", async ({ data }) => {
    await ensureSegnatura(ctx, data);
  });
  // one day at a time: drawing thousands of lines holds up whatever else runs here
  await ctx.jobs.work("protocol-day", ({ data }) => printDay(ctx, data), { together: 1 });
  await ctx.jobs.work("protocol-days", () => printMissingDays(ctx));
  await ctx.jobs.schedule("protocol-days", "20 0 * * *", {});
};
