// Who is between the password and the session, by the cookie of this browser.
import { type Account, accountById } from "#identity/accounts/account.ts";
import { type Entry, entryOf } from "#identity/accounts/entries.ts";
import type { Context } from "../../context.ts";
import type { Visit } from "../../visit.ts";

export type Entering = { entry: Entry; account: Account /** The cookie's token. */; browser: string };

/** Undefined: nobody, or too long ago. */
export const entryAt = async (
  ctx: Context,
  { browser }: Pick<Visit<"anyone">, "browser">,
): Promise<Entering | undefined> => {
  const entry = await entryOf(ctx.db, browser, ctx.clock.now());
  const account = entry && (await accountById(ctx.db, entry.account));
  return entry && account && browser !== undefined ? { entry, account, browser } : undefined;
};
