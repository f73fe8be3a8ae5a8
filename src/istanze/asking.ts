// What the office asked for last, and what may be typed because of it (S1.32).
import { maybeOne, type Queryable } from "#db/connect.ts";
import type { Typed } from "#forms/modulo.ts";
import type { Context } from "../context.ts";
import { type Scope, scopeOf } from "./correction-scope.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { readTyped } from "./reading.ts";
import { askedRemarks, isAskedWith, type Remark } from "./remarks.ts";
import type { Rules } from "./rules.ts";
import { isToBeCorrected, type MoveName, requestMoves } from "./workflow.ts";

export type Said = { move: MoveName; at: Date; content: string };

/** The last of these moves that was made, with what was said. */
export const lastSaid = (
  db: Queryable,
  { ente, id }: IstanzaKey,
  moves: readonly MoveName[],
): Promise<Said | undefined> =>
  maybeOne<Said>(
    db,
    `select move, at, content from history
      where ente = $1 and istanza = $2 and kind = 'mossa' and move = any ($3) order by n desc limit 1`,
    [ente, id, moves],
  );

export type Asking = Said & { remarks: Remark[] };

/** Undefined when nothing is asked now. */
export const askingOf = async (db: Queryable, istanza: Istanza): Promise<Asking | undefined> => {
  if (!isToBeCorrected(istanza.state)) return undefined;
  const said = await lastSaid(db, istanza, requestMoves);
  if (!said) return undefined;
  const remarks = await askedRemarks(db, istanza, istanza.round);
  // what was asked before the office took the case back is no longer asked
  return { ...said, remarks: remarks.filter((remark) => isAskedWith(said, remark)) };
};

/** Names under which something else was typed than was sent. */
export const changedNames = ({ typed, sentTyped }: Pick<Istanza, "typed" | "sentTyped">): string[] => {
  const sent: Typed = sentTyped ?? typed;
  const names = new Set([...Object.keys(typed), ...Object.keys(sent)]);
  return [...names].filter((name) => (typed[name] ?? "") !== (sent[name] ?? ""));
};

/**
 * Undefined for a draft: everything may be typed. A request without remarks opens everything; what is at fault by now
 * is open too, or it could never be sent again, and what was changed stays so.
 */
export const scopeFor = async (
  ctx: Context,
  db: Queryable,
  rules: Rules,
  istanza: Istanza,
): Promise<Scope | undefined> => {
  if (!isToBeCorrected(istanza.state)) return undefined;
  const [asking, reading] = await Promise.all([askingOf(db, istanza), readTyped(ctx, db, rules, istanza)]);
  const targets = asking?.remarks.map(({ target }) => target) ?? [];
  return scopeOf(reading.modulo, [
    ...(targets.length ? targets : [""]),
    ...reading.faults.map(({ name }) => name),
    ...changedNames(istanza),
  ]);
};
