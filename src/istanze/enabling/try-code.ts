// A codice personale temporaneo is typed: counted before it is judged, used once (S4.23).
import { exec } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Enabling, lockEnabling } from "#identity/enabling/enabling.ts";
import { noteEvent } from "#identity/enabling/events.ts";
import { normalCode } from "#identity/enabling/letters.ts";
import type { Context } from "../../context.ts";
import { learnMobile } from "../profile/from-enabling.ts";
import { faultOfCode, lastCode, type SentCode } from "./code.ts";
import { enable } from "./enable.ts";

/** Counted before it is known how it ends: ten at once are ten. */
const takeAttempt = (ctx: Context, id: string): Promise<SentCode | "none" | "expired" | "spent" | "closed"> =>
  transaction(ctx.db, async (tx) => {
    const enabling = await lockEnabling(tx, id);
    if (!enabling?.acceptedAt || enabling.codeConfirmedAt) return "closed";
    const code = await lastCode(tx, id);
    const fault = faultOfCode(code, ctx.clock.now());
    if (fault || !code) return fault ?? "none";
    await exec(tx, "update enabling_code set attempts = attempts + 1 where enabling = $1 and id = $2", [id, code.id]);
    return code;
  });

const confirmCode = (ctx: Context, id: string, { id: used, channel }: SentCode): Promise<"confirmed" | "closed"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const enabling = await lockEnabling(tx, id);
    const taken = await exec(
      tx,
      "update enabling_code set used_at = $3, code = null where enabling = $1 and id = $2 and code is not null",
      [id, used, now],
    );
    if (!enabling || !taken) return "closed";
    await exec(tx, "update enabling set code_confirmed_at = $2 where id = $1", [id, now]);
    await noteEvent(tx, id, { what: "Codice personale temporaneo confermato", at: now });
    // it arrived there: the profile has a mobile that is confirmed
    if (channel === "sms") await learnMobile(tx, enabling, now);
    // S4.12: with SPID, CIE or a card nothing else is needed
    if (!enabling.byDesk) await enable(ctx, tx, enabling);
    return "confirmed";
  });

export type CodeTried = "confirmed" | "wrong" | "none" | "expired" | "spent" | "closed";

/** S4.23: of whom the code is, is known by the sign-in. */
export const tryCode = async (ctx: Context, { id }: Pick<Enabling, "id">, code: string): Promise<CodeTried> => {
  const taken = await takeAttempt(ctx, id);
  if (typeof taken === "string") return taken;
  const right = await ctx.passwords.matches(taken.code, normalCode(code));
  return right ? confirmCode(ctx, id, taken) : "wrong";
};
