import type { Context } from "../../context.ts";
import { handOverCode } from "./code-messages.ts";

/** What the worker does for who asks to be enabled. */
export const workOnEnabling = async (ctx: Context): Promise<void> => {
  await ctx.jobs.work("code-message", ({ data }) => handOverCode(ctx, data.id));
};
