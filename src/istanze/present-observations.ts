// Art. 10-bis of L. 241/1990: what the applicant answers to the notice of rejection. It is said with its move, so that
// the office reads it in the history of the case.
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { mayStillAsk } from "./eligibility.ts";
import type { IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza } from "./store.ts";
import { moveOf } from "./workflow.ts";

export const observationsMax = 4000;

/** "unsaid": nothing, or more than fits. "refused": the office has gone on, or no notice was given. */
export type Presented = "presented" | "unsaid" | "refused" | "noRight";

export const presentObservations = (ctx: Context, rules: Rules, key: IstanzaKey, text: string): Promise<Presented> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    const found = istanza && moveOf(rules.workflow, "Presenta osservazioni", istanza.state, "richiedente");
    if (!found) return "refused";
    if (!(await mayStillAsk(ctx, tx, rules, istanza))) return "noRight";
    const content = text.trim();
    if (content === "" || content.length > observationsMax) return "unsaid";
    await makeMove(ctx, tx, rules, istanza, found, { person: istanza.person, content });
    return "presented";
  });
