// BOZZA → DA INVIARE and back. The number is given at the first Completa and kept (S0.34, S0.61, S0.65).

import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { madeBy } from "./at-desk.ts";
import { mayStillAsk } from "./eligibility.ts";
import type { IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import { takeNumber } from "./numbering.ts";
import { readIstanza } from "./reading.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza, storeCompleted } from "./store.ts";
import { moveOf } from "./workflow.ts";

/** "changed": the answers are no longer those of the summary that was shown. */
export type Completion = "completed" | "incomplete" | "changed" | "noRight" | "elsewhere";

/** `by`: who is signed in. */
export const complete = (ctx: Context, rules: Rules, key: IstanzaKey, seal: string, by?: string): Promise<Completion> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (istanza?.state === "DA INVIARE") return "completed";
    const move = istanza && moveOf(rules.workflow, "Completa", istanza.state, "richiedente");
    if (!move) return "elsewhere";
    if (!(await mayStillAsk(ctx, tx, rules, istanza))) return "noRight";
    const reading = await readIstanza(ctx, tx, rules, istanza);
    if (reading.faults.length) return "incomplete";
    if (reading.seal !== seal) return "changed";
    await makeMove(ctx, tx, rules, istanza, move, {
      ...madeBy(istanza, by),
      store: async (to, now) => {
        const given = istanza.number ? undefined : await takeNumber(tx, key.ente, istanza.modulo, now);
        return storeCompleted(tx, key, to, given, now);
      },
    });
    return "completed";
  });
