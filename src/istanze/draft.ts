// A draft keeps everything that is typed, valid or not. Two windows on one draft never overwrite each other in
// silence: a step that was changed elsewhere since this window read it is a conflict.
import type { Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Modulo, Step, Typed } from "#forms/modulo.ts";
import { followed } from "#forms/ops.ts";
import { namesOf } from "#forms/posted.ts";
import { searchText } from "#kit/search.ts";
import type { Context } from "../context.ts";
import { scopeFor } from "./asking.ts";
import { takenWithin } from "./correction-scope.ts";
import type { Istanza, IstanzaKey, StepMark } from "./istanza.ts";
import { moduloOf } from "./moduli.ts";
import type { Rules } from "./rules.ts";
import { istanzaByKey, lockIstanza } from "./store.ts";
import { storeTyped } from "./typed-store.ts";
import { isEditable } from "./workflow.ts";

/** What a search finds the draft by. */
export const searchOf = (modulo: Modulo, typed: Typed): string =>
  searchText(modulo.words.it.title, ...Object.values(typed));

/** What stands under the step's names. */
export const typedIn = (step: Step, typed: Typed): Typed => {
  const isOf = namesOf(step);
  return Object.fromEntries(Object.entries(typed).filter(([name]) => isOf(name)));
};

const sameTyped = (a: Typed, b: Typed): boolean => {
  const filled = (t: Typed) => Object.entries(t).filter(([, text]) => text !== "");
  const [left, right] = [filled(a), filled(b)];
  return left.length === right.length && left.every(([name, text]) => b[name] === text);
};

export type StepPost = {
  step: Step;
  /** What was typed on this step; names of other steps are not touched. */
  typed: Typed;
  /** The revision that the page was drawn from. */
  revision: number;
  /** Which page, drawn once: what it stored itself is no conflict, even when the answer to it was lost on the way. */
  window?: string;
};
export type Saved =
  | {
      saved: Istanza /** Followers emptied because the answer they follow changed (S0.51). */;
      cleared: { name: string; text: string }[];
    }
  | { conflict: Istanza; mine: Typed }
  | { closed: Istanza };

/**
 * The revision a page says that it was drawn from: none that the draft never had. A page without one overwrites nothing
 * that came after the draft was made.
 */
export const knownRevision = ({ revision }: Istanza, said: string): number =>
  /^\d{1,9}$/.test(said) ? Math.min(Number(said), revision) : 0;

const isConflict = (last: StepMark | undefined, { revision, window }: StepPost): boolean =>
  last !== undefined && last.at > revision && (!window || last.by !== window);

/** Undefined when somebody stored something between the reading of `current` and now. */
const place = async (
  ctx: Context,
  db: Queryable,
  rules: Rules,
  current: Istanza | undefined,
  post: StepPost,
): Promise<Saved | undefined> => {
  if (!current) throw new Error("the istanza is gone");
  if (!isEditable(current.state)) return { closed: current };
  const modulo = await moduloOf(db, current);
  const scope = await scopeFor(ctx, db, rules, current);
  const before = typedIn(post.step, current.typed);
  const mine = scope ? takenWithin(scope, before, post.typed) : post.typed;
  if (sameTyped(before, mine)) return { saved: current, cleared: [] };
  if (isConflict(current.stepRevisions[post.step.id], post)) return { conflict: current, mine };
  const { typed: after, cleared } = followed(before, mine, post.step);
  const isOf = namesOf(post.step);
  const others = Object.fromEntries(Object.entries(current.typed).filter(([name]) => !isOf(name)));
  const typed = { ...others, ...after };
  const saved = await storeTyped(db, {
    ente: current.ente,
    id: current.id,
    typed,
    step: post.step.id,
    window: post.window ?? "",
    revision: current.revision,
    search: searchOf(modulo, typed),
    now: ctx.clock.now(),
  });
  return saved && { saved, cleared };
};

/**
 * Stores what was typed on one step. Nothing is refused for being invalid (S0.40); what the office did not ask to be
 * corrected stays as it was sent.
 */
export const saveStep = async (ctx: Context, rules: Rules, key: IstanzaKey, post: StepPost): Promise<Saved> => {
  const saved = await place(ctx, ctx.db, rules, await istanzaByKey(ctx.db, key), post);
  if (saved) return saved;
  // another window was quicker: now in line for the row, so that however many write, each is stored
  return transaction(ctx.db, async (tx) => {
    const inLine = await place(ctx, tx, rules, await lockIstanza(tx, key), post);
    if (!inLine) throw new Error("a locked draft was changed by another");
    return inLine;
  });
};
