// A move of the office: only from the state that the clerk saw, by the service's own table, and never on a case of one's
// own (L. 241/1990 art. 6-bis).
import { exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { appendWriting, wasMade } from "./history.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import { askRemarks, draftRemarks, type Remark } from "./remarks.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza } from "./store.ts";
import { tellMove } from "./tell-move.ts";
import { type Move, type MoveName, moveOf } from "./workflow.ts";

export type OfficeMove = {
  name: MoveName;
  /** Id of the clerk's person. */
  clerk: string;
  /** Motivation, or what is asked; "" when nothing is said. */
  note: string;
  /** The case as the clerk saw it: what a colleague did since is overwritten by nobody. */
  caseRevision: number;
};

/**
 * "changed": somebody changed the case since it was shown. "own": the clerk is who asks. "unsaid": the move needs a
 * motivation or remarks. "tooEarly": a move that must come before was not made (art. 10-bis).
 */
export type OfficeMoved = "moved" | "refused" | "changed" | "own" | "unsaid" | "tooEarly";

const refusal = async (tx: Tx, istanza: Istanza, move: Move, asked: OfficeMove): Promise<OfficeMoved | undefined> => {
  if (istanza.person === asked.clerk) return "own";
  const note = asked.note.trim() !== "";
  if (move.note && !note) return "unsaid";
  if (move.remarks && !note && (await draftRemarks(tx, istanza)).length === 0) return "unsaid";
  if (move.after && !(await wasMade(tx, istanza, move.after))) return "tooEarly";
  return undefined;
};

/** The history keeps what was asked, whatever becomes of the fields that it was pinned to. */
const keepAsked = async (
  tx: Tx,
  key: IstanzaKey,
  clerk: string,
  remarks: readonly Remark[],
  at: Date,
): Promise<void> => {
  if (remarks.length === 0) return;
  const content = remarks.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join("\n");
  await appendWriting(tx, key, { action: "Segnalazioni inviate", person: clerk, content, at });
};

/** In a transaction of the caller's; whatever the refusal, nothing was written. */
export const moveIn = async (
  ctx: Context,
  tx: Tx,
  rules: Rules,
  key: IstanzaKey,
  asked: OfficeMove,
): Promise<OfficeMoved> => {
  const istanza = await lockIstanza(tx, key);
  if (!istanza?.sentAt) return "refused";
  if (istanza.caseRevision !== asked.caseRevision) return "changed";
  const move = moveOf(rules.workflow, asked.name, istanza.state, "ufficio");
  if (!move) return "refused";
  const refused = await refusal(tx, istanza, move, asked);
  if (refused) return refused;
  const note = asked.note.trim();
  const now = await makeMove(ctx, tx, rules, istanza, move, { person: asked.clerk, content: note });
  // at the instant of their move: by it they are known to belong to it
  const remarks = move.remarks ? await askRemarks(tx, key, now) : [];
  await keepAsked(tx, key, asked.clerk, remarks, now);
  // whoever decides or asks has taken it in charge
  await exec(
    tx,
    `update istanza set assignee = coalesce(assignee, $3), taken_at = coalesce(taken_at, $4)
      where ente = $1 and id = $2`,
    [key.ente, key.id, asked.clerk, now],
  );
  await tellMove(ctx, tx, rules, istanza, move, { note, remarks });
  return "moved";
};

export const officeMove = (ctx: Context, rules: Rules, key: IstanzaKey, asked: OfficeMove): Promise<OfficeMoved> =>
  transaction(ctx.db, (tx) => moveIn(ctx, tx, rules, key, asked));
