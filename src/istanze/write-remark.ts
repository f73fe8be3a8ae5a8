// Writing, rewording and taking back a remark, while one of the moves that ask it can be made. Each is a change of the
// case: who decides on it meanwhile is told.
import { exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { dropRemark, insertRemark, type NewRemark, rewordRemark } from "./remarks.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza } from "./store.ts";
import { movesFrom } from "./workflow.ts";

/** Not on a case of one's own (L. 241/1990 art. 6-bis). */
export const mayRemark = (rules: Pick<Rules, "workflow">, istanza: Istanza, clerk: string): boolean =>
  istanza.person !== clerk && movesFrom(rules.workflow, istanza.state, "ufficio").some(({ remarks }) => remarks);

export type RemarkChange =
  | { change: "pin"; remark: Omit<NewRemark, "author" | "round"> }
  /** `from`: as it was shown. */
  | { change: "reword"; id: string; from: string; to: string }
  | { change: "drop"; id: string };

const store = (tx: Tx, istanza: Istanza, clerk: string, asked: RemarkChange, now: Date): Promise<number> => {
  if (asked.change === "drop") return dropRemark(tx, istanza, asked.id);
  if (asked.change === "reword") return rewordRemark(tx, istanza, asked.id, asked);
  return insertRemark(tx, istanza, { ...asked.remark, round: istanza.round, author: clerk }, now);
};

/** "changed": a colleague was quicker with the remark; "refused": nothing can be asked from the state of now. */
export const writeRemark = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  clerk: string,
  asked: RemarkChange,
): Promise<"written" | "changed" | "refused"> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (!istanza || !mayRemark(rules, istanza, clerk)) return "refused";
    if ((await store(tx, istanza, clerk, asked, ctx.clock.now())) === 0) return "changed";
    await exec(tx, "update istanza set case_revision = case_revision + 1 where ente = $1 and id = $2", [
      key.ente,
      key.id,
    ]);
    return "written";
  });
