// Moves of the applicant that only change the state: Modifica, Annulla, Ritira. Completa and Invia have their own files.

import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { madeBy } from "./at-desk.ts";
import { mayStillAsk } from "./eligibility.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza } from "./store.ts";
import { type MoveName, moveOf } from "./workflow.ts";

export const plainMoves = ["Modifica", "Annulla", "Ritira"] as const satisfies readonly MoveName[];
export type PlainMove = (typeof plainMoves)[number];

/** `by`: who is signed in. "noRight": the mandate has ended; "refused": the workflow does not know this move from the state that the istanza is in now. */
export const move = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  name: PlainMove,
  by?: string,
): Promise<"moved" | "refused" | "noRight"> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    const found = istanza && moveOf(rules.workflow, name, istanza.state, "richiedente");
    if (!found) return "refused";
    // what an ente sent is withdrawn by who may still act for it; one's own draft may always be given up
    if (name === "Ritira" && !(await mayStillAsk(ctx, tx, rules, istanza))) return "noRight";
    await makeMove(ctx, tx, rules, istanza, found, madeBy(istanza, by));
    if (name === "Ritira" && istanza.corrects) await restore(ctx, tx, rules, istanza);
    return "moved";
  });

/** Whoever withdraws a correction has not withdrawn what it corrected: that one stands again. */
const restore = async (ctx: Context, tx: Tx, rules: Rules, by: Istanza): Promise<void> => {
  const former = await lockIstanza(tx, { ente: by.ente, id: by.corrects ?? "" });
  const found = former && moveOf(rules.workflow, "Ripristina", former.state, "sistema");
  // nothing of an erased one is left to examine
  if (!found || former.erasedAt) return;
  await makeMove(ctx, tx, rules, former, found, {
    person: null,
    content: `Ritirata l'istanza ${by.number} che la sostituiva`,
  });
};
