// What is done every night, by whichever worker is there.
import type { Context } from "../context.ts";
import { makeRoot } from "./history-root.ts";

export const workAtNight = async (ctx: Context): Promise<void> => {
  await ctx.jobs.work("nightly-root", async () => {
    await makeRoot(ctx);
  });
  await ctx.jobs.schedule("nightly-root", "40 0 * * *", {});
};
