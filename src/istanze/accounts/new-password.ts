// A new password: by the link of a mail (S3.10), by whoever knows the current one (S2.72), or in the place of the one on
// paper (S3.12). Whatever was open elsewhere is closed.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Account, accountOf, closeSessionsOf, setEmail, setPassword } from "#identity/accounts/account.ts";
import { attempt, forgive, type Limit } from "#identity/accounts/attempts.ts";
import type { PasswordFault } from "#identity/accounts/judge-password.ts";
import { forgetDevices } from "#identity/accounts/known-devices.ts";
import { isCodeOf, linkAt, useUpLink } from "#identity/accounts/links.ts";
import { judgePassword } from "#identity/accounts/password-for.ts";
import type { Context } from "../../context.ts";
import { askAddress } from "./address.ts";
import { standsAlone } from "./complete.ts";
import { tellChange } from "./tell-change.ts";

type Judged = { fault: PasswordFault };
type Waiting = { /** Seconds. */ wait: number };

const judged = async (ctx: Context, account: Account, password: string): Promise<Judged | { hash: string }> => {
  const fault = await judgePassword(ctx.db, password, { owner: account, person: account.person });
  return fault ? { fault } : { hash: await ctx.passwords.hash(password) };
};

const change = async (
  ctx: Context,
  tx: Tx,
  account: Account,
  { hash, password, session }: { hash: string; password: string; session?: string },
): Promise<void> => {
  await setPassword(tx, account.id, { hash, standsAlone: standsAlone(password) });
  await closeSessionsOf(tx, account.person, ctx.clock.now(), session);
  await tellChange(ctx, tx, account.person, "password");
};

/** How long to wait before something is tried again; 0: try. */
const waitFor = (ctx: Context, limits: readonly Limit[]): Promise<number> =>
  transaction(ctx.db, (tx) => attempt(tx, limits, ctx.clock.now()));

type ByLink = { token: string /** Of the desk, where one was said. */; code: string; password: string };

/** "gone": the link is used up, too old, or none. "code": not the one of the desk. */
export const newPasswordByLink = async (
  ctx: Context,
  { token, code, password }: ByLink,
): Promise<{ account: Account } | Judged | Waiting | "gone" | "code"> => {
  const now = ctx.clock.now();
  const link = await linkAt(ctx.db, token, "password", now);
  if (!link) return "gone";
  const { account, email } = link;
  if (link.asksCode) {
    const wait = await waitFor(ctx, [{ key: `code of ${account.id}`, free: 4 }]);
    if (wait > 0) return { wait };
    if (!(await isCodeOf(ctx.db, token, account.id, code))) return "code";
  }
  const ready = await judged(ctx, account, password);
  if ("fault" in ready) return ready;
  return transaction(ctx.db, async (tx) => {
    if (!(await useUpLink(tx, token, now))) return "gone";
    if (email) await setEmail(tx, account, email);
    await forgetDevices(tx, account.person);
    await change(ctx, tx, account, { hash: ready.hash, password });
    return { account };
  });
};

type Changing = {
  person: string;
  current: string;
  password: string /** Id of the session that stays. */;
  session: string;
};

/** "none": an account without a password, or no account. */
export const changePassword = async (
  ctx: Context,
  { person, current, password, session }: Changing,
): Promise<"changed" | "wrong" | "none" | Judged | Waiting> => {
  const account = await accountOf(ctx.db, person);
  if (!account?.password) return "none";
  // somebody at an open screen must not be able to try passwords at will
  const limits = [{ key: `current password ${session}`, free: 4 }];
  const wait = await waitFor(ctx, limits);
  if (wait > 0) return { wait };
  if (!(await ctx.passwords.matches(account.password, current))) return "wrong";
  await forgive(ctx.db, limits);
  const ready = await judged(ctx, account, password);
  if ("fault" in ready) return ready;
  await transaction(ctx.db, (tx) => change(ctx, tx, account, { hash: ready.hash, password, session }));
  return "changed";
};

/** S3.12: the one on paper is not taken again. "same": the new one is the one on paper. */
export const renewPassword = async (
  ctx: Context,
  account: Account,
  { password, email }: { password: string; email: string },
): Promise<"renewed" | "same" | Judged> => {
  if (await ctx.passwords.matches(account.password, password)) return "same";
  const ready = await judged(ctx, account, password);
  if ("fault" in ready) return ready;
  await transaction(ctx.db, async (tx) => {
    await change(ctx, tx, account, { hash: ready.hash, password });
    if (email && email !== account.email) await askAddress(ctx, tx, account, email);
  });
  return "renewed";
};
