// The one way in which a state changes: the move, its line in the history, the term, and what the service does with
// it, in one transaction whose row is locked already.
import type { Tx } from "#db/connect.ts";
import type { Context } from "../context.ts";
import { appendHistory } from "./history.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import type { Rules } from "./rules.ts";
import { setState } from "./store.ts";
import { runTerm } from "./term.ts";
import type { Move, State } from "./workflow.ts";

export type Maker = {
  /** Null: Sportello itself. */
  person: string | null;
  /** Said with the move. */
  content?: string;
  /** Stores the new state; the plain change of state when absent. Runs last, because it may take a number. */
  store?(to: State, now: Date): Promise<unknown>;
};

/** @returns when it was made, which is what the history says too */
export const makeMove = async (
  ctx: Context,
  tx: Tx,
  rules: Rules,
  istanza: Istanza,
  move: Move,
  { person, content = "", store }: Maker,
): Promise<Date> => {
  const key: IstanzaKey = { ente: istanza.ente, id: istanza.id };
  const now = ctx.clock.now();
  await appendHistory(tx, key, {
    move: move.name,
    from: move.from,
    to: move.to,
    at: now,
    person,
    role: move.role,
    content,
  });
  if (istanza.sentAt) await runTerm(tx, rules.policy, istanza, move, now);
  await rules.doors.on?.[move.name]?.(tx, ctx, istanza);
  await (store ? store(move.to, now) : setState(tx, key, move.to, now));
  return now;
};
