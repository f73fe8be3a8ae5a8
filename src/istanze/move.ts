// Moves that only change the state: Modifica, Annulla, Ritira. Completa and Invia, which do more, have their own files.

import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { mayStillAsk } from "./eligibility.ts";
import { appendHistory } from "./history.ts";
import type { IstanzaKey } from "./istanza.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza, setState } from "./store.ts";
import { type MoveName, moveOf } from "./workflow.ts";

export const plainMoves = ["Modifica", "Annulla", "Ritira"] as const satisfies readonly MoveName[];
export type PlainMove = (typeof plainMoves)[number];

/** "noRight": the mandate has ended; "refused": the workflow does not know this move from the state that the istanza is in now. */
export const move = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  name: PlainMove,
  content = "",
): Promise<"moved" | "refused" | "noRight"> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    const found = istanza && moveOf(rules.workflow, name, istanza.state, "richiedente");
    if (!found) return "refused";
    // what an ente sent is withdrawn by who may still act for it; one's own draft may always be given up
    if (name === "Ritira" && !(await mayStillAsk(ctx, tx, rules, istanza))) return "noRight";
    const now = ctx.clock.now();
    await setState(tx, key, found.to, now);
    await appendHistory(tx, key, {
      move: found.name,
      from: found.from,
      to: found.to,
      at: now,
      person: istanza.person,
      role: found.role,
      content,
    });
    await rules.doors.on?.[name]?.(tx, ctx, istanza);
    return "moved";
  });
