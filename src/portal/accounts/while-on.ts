import { accountEnti } from "#identity/accounts/account.ts";
import type { Context } from "../../context.ts";
import type { Answer } from "../../door.ts";

/** While no ente takes accounts their pages do not exist (CAD art. 64). */
export const whileOn =
  <V>(ctx: Context, handle: (visit: V) => Answer | Promise<Answer>) =>
  async (visit: V): Promise<Answer> =>
    (await accountEnti(ctx.db)).length > 0 ? handle(visit) : "missing";
