// Art. 10-bis of L. 241/1990: what the applicant answers to the notice of rejection, with documents. It is said with its
// move, so that the office reads it in the history of the case, and the documents are named there by their fingerprint.
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { lastSaid } from "./asking.ts";
import { storeBrought } from "./brought-files.ts";
import { mayStillAsk } from "./eligibility.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import { observationsContent } from "./observations-content.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza } from "./store.ts";
import { faultsOfObservations, type TypedObservations } from "./typed-observations.ts";
import { moveOf } from "./workflow.ts";

/** "faulty": see faultsOfObservations. "refused": the office has gone on, or no notice was given. */
export type Presented = "presented" | "faulty" | "refused" | "noRight";

/** A second click finds the same observations presented. */
const presentedAlready = async (tx: Tx, istanza: Istanza, content: string): Promise<boolean> =>
  istanza.state === "PRESA IN CARICO" && (await lastSaid(tx, istanza, ["Presenta osservazioni"]))?.content === content;

export const presentObservations = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  { by, ...typed }: TypedObservations & { by: string },
): Promise<Presented> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (!istanza) return "refused";
    const content = observationsContent(typed);
    const found = moveOf(rules.workflow, "Presenta osservazioni", istanza.state, "richiedente");
    if (!found) return (await presentedAlready(tx, istanza, content)) ? "presented" : "refused";
    if (!(await mayStillAsk(ctx, tx, rules, istanza))) return "noRight";
    if (faultsOfObservations(typed).length) return "faulty";
    await storeBrought(ctx, tx, key, { files: typed.files, kind: "osservazioni", round: istanza.round, by });
    await makeMove(ctx, tx, rules, istanza, found, { person: istanza.person, content });
    return "presented";
  });
