// What comes of each case of a batch, before it is confirmed and then.
import { exec } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../../context.ts";
import { assign } from "../assign.ts";
import { appendEnteHistory } from "../ente-history.ts";
import type { Istanza, IstanzaKey } from "../istanza.ts";
import { officeMove } from "../office-move.ts";
import type { Rules } from "../rules.ts";
import { istanzaByKey } from "../store.ts";
import { moveOf } from "../workflow.ts";
import { type Batch, type BatchCase, casesIn, type Outcome } from "./batch.ts";
import { actionName, isSaidTogether } from "./batch-action.ts";

/** Undefined: a service that the clerk does not work. */
export type RulesFor = (service: string) => Rules | undefined;

type Standing = Pick<Istanza, "state" | "assignee"> & Pick<Rules, "workflow">;

/** It stands already where the action would bring it. */
const stands = ({ action, person }: Batch, to: string | null, { state, assignee, workflow }: Standing): boolean => {
  if (action.kind === "assign") return assignee === to;
  if (action.kind === "spread") return to !== null && assignee === to;
  return assignee === person && workflow.some((move) => move.name === action.name && move.to === state);
};

/** Why it cannot even be tried. */
const hindrance = ({ action }: Batch, { istanza, to, drafted }: BatchCase): Outcome | undefined => {
  if (action.kind === "spread" && to === null && !istanza.closedAt) return istanza.assignee ? "kept" : "nobody";
  return action.kind === "move" && isSaidTogether(action.name) && drafted ? "drafted" : undefined;
};

/** What would come of a case now: as officeMove and assign judge. */
export const foreseen = (batch: Batch, one: BatchCase, rulesFor: RulesFor): Outcome => {
  const { istanza, caseRevision, to } = one;
  const rules = rulesFor(istanza.service);
  if (!rules) return "gone";
  const { action, person } = batch;
  if (stands(batch, to, { ...istanza, workflow: rules.workflow })) return "already";
  if (istanza.caseRevision !== caseRevision) return "changed";
  const hindered = hindrance(batch, one);
  if (hindered) return hindered;
  if (action.kind !== "move") {
    if (istanza.closedAt) return "refused";
    return istanza.person === to || istanza.person === person ? "own" : "assigned";
  }
  if (!moveOf(rules.workflow, action.name, istanza.state, "ufficio")) return "refused";
  return istanza.person === person ? "own" : "moved";
};

const doOne = (ctx: Context, batch: Batch, rules: Rules, one: BatchCase): Promise<Outcome> => {
  const { action, person, ente, note } = batch;
  const [key, caseRevision]: [IstanzaKey, number] = [{ ente, id: one.istanza.id }, one.caseRevision];
  return action.kind === "move"
    ? officeMove(ctx, rules, key, { name: action.name, clerk: person, note: note ?? "", caseRevision })
    : assign(ctx, key, { clerk: person, to: one.to, caseRevision });
};

const decide = async (ctx: Context, batch: Batch, one: BatchCase, rulesFor: RulesFor): Promise<Outcome> => {
  const rules = rulesFor(one.istanza.service);
  if (!rules) return "gone";
  const hindered = hindrance(batch, one);
  if (hindered) return hindered;
  const outcome = await doOne(ctx, batch, rules, one);
  if (outcome !== "changed" && outcome !== "refused") return outcome;
  const now = await istanzaByKey(ctx.db, one.istanza);
  return now && stands(batch, one.to, { ...now, workflow: rules.workflow }) ? "already" : outcome;
};

const recordRun = (ctx: Context, { ente, person, action }: Batch, cases: number): Promise<void> =>
  transaction(ctx.db, (tx) =>
    appendEnteHistory(tx, ente, {
      person,
      action: "operazione su più pratiche",
      content: { operazione: actionName(action), pratiche: cases },
      at: ctx.clock.now(),
    }),
  );

/** @returns how many cases were dealt with now; 0 when the batch had been done before */
export const runBatch = async (ctx: Context, batch: Batch, rulesFor: RulesFor): Promise<number> => {
  const open = (await casesIn(ctx.db, batch)).filter(({ outcome }) => outcome === null);
  for (const each of open) {
    await exec(
      ctx.db,
      "update batch_case set outcome = $4 where ente = $1 and batch = $2 and istanza = $3 and outcome is null",
      [batch.ente, batch.id, each.istanza.id, await decide(ctx, batch, each, rulesFor)],
    );
  }
  if (open.length > 0) await recordRun(ctx, batch, open.length);
  // each case has it in its own history, from where it is erased with the case
  await exec(ctx.db, "update batch set note = '' where ente = $1 and id = $2", [batch.ente, batch.id]);
  return open.length;
};
