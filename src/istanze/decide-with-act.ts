// A decision and the act that says it go out together, or neither does (capability 34, S1.31).
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { type Issued, issueIn, rehearse } from "./acts.ts";
import type { IstanzaKey } from "./istanza.ts";
import { moveIn, type OfficeMove, type OfficeMoved } from "./office-move.ts";
import { issuedBefore, type NewAct } from "./posted-act.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza } from "./store.ts";

/** The decision first: the act takes its number last. The same act posted again decides nothing twice. */
export const decideWithAct = async (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  act: NewAct,
  asked: OfficeMove,
): Promise<Issued | Exclude<OfficeMoved, "moved">> => {
  await rehearse(ctx, rules, key, act);
  return transaction(ctx.db, async (tx) => {
    await lockIstanza(tx, key);
    const before = await issuedBefore(tx, key, act, asked);
    if (before) return before;
    const moved = await moveIn(ctx, tx, rules, key, asked);
    if (moved !== "moved") return moved;
    const issued = await issueIn(ctx, tx, rules, key, act, asked);
    // thrown, so that the move is taken back with it
    if (issued !== "issued") throw new Error(`the case was decided but its act is ${issued}`);
    return issued;
  });
};
