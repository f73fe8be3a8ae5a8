// A factor goes only when what is left is enough: a short password does not stand alone, and nobody locks themselves out.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { accountOf } from "#identity/accounts/account.ts";
import { type Factors, factorsOf, hasSecondFactor } from "#identity/factors/factors.ts";
import { removePasskey } from "#identity/factors/passkeys.ts";
import { removeRecoveryCodes } from "#identity/factors/recovery-codes.ts";
import { removeTotp } from "#identity/factors/totp-store.ts";
import type { Context } from "../../context.ts";
import { tellChange } from "./tell-change.ts";

/** "weak": the password is too short to stand alone. "only": there would be no way in any more. */
type Kept = "weak" | "only";

const keptBy = async (tx: Tx, person: string, left: Factors): Promise<Kept | undefined> => {
  const account = await accountOf(tx, person);
  if (!account) return undefined;
  if (account.password === null) return left.passkeys === 0 ? "only" : undefined;
  return hasSecondFactor(left) || account.standsAlone ? undefined : "weak";
};

/** Two that go at once come one after the other. */
const locked = async (tx: Tx, person: string): Promise<Factors> => {
  await tx.query("select 1 from person where id = $1 for update", [person]);
  return factorsOf(tx, person);
};

const leaveNoCodes = async (tx: Tx, person: string, left: Factors): Promise<void> => {
  // they stand for a second factor; without one they would be one more way in
  if (!hasSecondFactor(left)) await removeRecoveryCodes(tx, person);
};

export const takePasskeyAway = (ctx: Context, person: string, id: string): Promise<"taken" | "missing" | Kept> =>
  transaction(ctx.db, async (tx) => {
    const factors = await locked(tx, person);
    const left = { ...factors, passkeys: factors.passkeys - 1 };
    const kept = await keptBy(tx, person, left);
    if (kept) return kept;
    if (!(await removePasskey(tx, person, id))) return "missing";
    await leaveNoCodes(tx, person, left);
    await tellChange(ctx, tx, person, "passkey tolta");
    return "taken";
  });

export const takeAppAway = (ctx: Context, person: string): Promise<"taken" | Kept> =>
  transaction(ctx.db, async (tx) => {
    const left = { ...(await locked(tx, person)), totp: false };
    const kept = await keptBy(tx, person, left);
    if (kept) return kept;
    const removed = await removeTotp(tx, person);
    await leaveNoCodes(tx, person, left);
    if (removed) await tellChange(ctx, tx, person, "app tolta");
    return "taken";
  });
