// Four eyes, where the ente wants them: a recognition counts once a colleague has looked at it too.
import { transaction } from "#db/transaction.ts";
import { lockEnabling } from "#identity/enabling/enabling.ts";
import {
  lockRecognition,
  type Outcome,
  type RecognitionKey,
  settleRecognition,
} from "#identity/enabling/recognitions.ts";
import { desksOf } from "#identity/enabling/settings.ts";
import type { Context } from "../../context.ts";
import { isOneself } from "./paper-at-desk.ts";
import { activate, deskSaid, record, tellRefused } from "./tell-recognised.ts";

/** "sameClerk": two people look; "oneself": nobody settles their own. */
export type Settled = "settled" | "gone" | "sameClerk" | "oneself";

/** Four eyes: a colleague of the same ente looks at what the first one wrote. `because`: why not; "" when it is right. */
export const settle = (ctx: Context, key: RecognitionKey, clerk: string, because: string): Promise<Settled> =>
  transaction(ctx.db, async (tx) => {
    const [desk] = await desksOf(tx, key.ente, clerk);
    const recognition = await lockRecognition(tx, key);
    const enabling = recognition && (await lockEnabling(tx, recognition.enabling));
    if (!desk || !enabling || recognition.outcome !== "da confermare") return "gone";
    if (recognition.clerk === clerk) return "sameClerk";
    if (await isOneself(tx, enabling, clerk)) return "oneself";
    const outcome: Outcome = because ? "rifiutata" : "riconosciuta";
    await settleRecognition(tx, key, { clerk, at: ctx.clock.now(), outcome, because });
    const delegate = recognition.delegate !== null;
    await record(ctx, tx, { ente: key.ente, clerk }, { enabling, id: key.id, outcome, delegate, because });
    const told = { enabling, desk: deskSaid(desk), delegate };
    await (because ? tellRefused(ctx, tx, { ...told, id: key.id, because }) : activate(ctx, tx, told));
    return "settled";
  });
