// One move on many cases (capability 25): what will happen is shown case by case, then each case is moved on its own,
// by the same rules as alone. What was done is remembered case by case, so that a second confirmation, or one after a
// breakdown, goes on where the first one stopped.
import { exec, many, maybeOne, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { newId } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import { type Assigned, assign } from "../assign.ts";
import { appendEnteHistory } from "../ente-history.ts";
import type { Istanza, IstanzaKey } from "../istanza.ts";
import { type OfficeMoved, officeMove } from "../office-move.ts";
import type { Rules } from "../rules.ts";
import { istanzaByKey } from "../store.ts";
import { type MoveName, moveOf } from "../workflow.ts";

export type BatchAction = { kind: "move"; name: MoveName } | { kind: "assign"; to: string | null };
export type Ticked = { id: string; caseRevision: number };
export type Batch = { ente: string; id: string; person: string; action: BatchAction };
/** "gone": not any more a case of the clerk's services. */
export type Outcome = OfficeMoved | Assigned | "gone";
export type BatchCase = { istanza: Istanza; applicant: string | null; caseRevision: number; outcome: Outcome | null };

export const batchAtMost = 200;

const assigning = "assegna";

export const makeBatch = (
  ctx: Context,
  { ente, person, action }: Omit<Batch, "id">,
  /** The clerk's; cases of others are left out. */
  services: readonly string[],
  cases: readonly Ticked[],
): Promise<string> =>
  transaction(ctx.db, async (tx) => {
    const id = newId();
    await exec(tx, "insert into batch (ente, id, person, action, assignee, made_at) values ($1, $2, $3, $4, $5, $6)", [
      ente,
      id,
      person,
      action.kind === "move" ? action.name : assigning,
      action.kind === "assign" ? action.to : null,
      ctx.clock.now(),
    ]);
    await exec(
      tx,
      `insert into batch_case (ente, batch, istanza, n, case_revision)
       select $1, $2, i.id, c.n, c.case_revision
         from unnest($3::uuid[], $4::int[]) with ordinality c(id, case_revision, n)
         join istanza i on i.ente = $1 and i.id = c.id and i.sent_at is not null and i.service = any($5)`,
      [ente, id, cases.map((each) => each.id), cases.map((each) => each.caseRevision), services],
    );
    return id;
  });

/** Only the clerk's own. */
export const batchOf = async (
  db: Queryable,
  { ente, id, person }: Omit<Batch, "action">,
): Promise<Batch | undefined> => {
  const found = await maybeOne<{ action: string; assignee: string | null }>(
    db,
    "select action, assignee from batch where ente = $1 and id = $2 and person = $3",
    [ente, id, person],
  );
  if (!found) return undefined;
  const action: BatchAction =
    found.action === assigning
      ? { kind: "assign", to: found.assignee }
      : { kind: "move", name: found.action as MoveName };
  return { ente, id, person, action };
};

/** In the order in which they were ticked. */
export const casesIn = async (db: Queryable, { ente, id }: Batch): Promise<BatchCase[]> => {
  const rows = await many<Omit<BatchCase, "istanza"> & { istanza: string }>(
    db,
    `select b.istanza, i.applicant, b.case_revision as "caseRevision", b.outcome
       from batch_case b join istanza i on i.ente = b.ente and i.id = b.istanza
      where b.ente = $1 and b.batch = $2 order by b.n`,
    [ente, id],
  );
  const cases = await Promise.all(
    rows.map(async ({ istanza, ...rest }) => ({ ...rest, istanza: await istanzaByKey(db, { ente, id: istanza }) })),
  );
  return cases.filter((each): each is BatchCase => each.istanza !== undefined);
};

/** Undefined: a service that the clerk does not work. */
export type RulesFor = (service: string) => Rules | undefined;

/** It stands already where the action would bring it. */
const stands = ({ action, person }: Batch, { state, assignee, workflow }: Standing): boolean => {
  if (action.kind === "assign") return assignee === action.to;
  return assignee === person && workflow.some(({ name, to }) => name === action.name && to === state);
};
type Standing = Pick<Istanza, "state" | "assignee"> & Pick<Rules, "workflow">;

/** What would come of a case now: as officeMove and assign judge. */
export const foreseen = (batch: Batch, { istanza, caseRevision }: BatchCase, rulesFor: RulesFor): Outcome => {
  const rules = rulesFor(istanza.service);
  if (!rules) return "gone";
  const { action, person } = batch;
  if (stands(batch, { ...istanza, workflow: rules.workflow })) return "already";
  if (istanza.caseRevision !== caseRevision) return "changed";
  if (action.kind === "assign") {
    if (istanza.closedAt) return "refused";
    return istanza.person === action.to ? "own" : "assigned";
  }
  if (!moveOf(rules.workflow, action.name, istanza.state, "ufficio")) return "refused";
  return istanza.person === person ? "own" : "moved";
};

const doOne = (ctx: Context, { action, person, ente }: Batch, rules: Rules, one: BatchCase): Promise<Outcome> => {
  const [key, caseRevision]: [IstanzaKey, number] = [{ ente, id: one.istanza.id }, one.caseRevision];
  return action.kind === "assign"
    ? assign(ctx, key, { clerk: person, to: action.to, caseRevision })
    : officeMove(ctx, rules, key, { name: action.name, clerk: person, note: "", caseRevision });
};

const decide = async (ctx: Context, batch: Batch, one: BatchCase, rulesFor: RulesFor): Promise<Outcome> => {
  const rules = rulesFor(one.istanza.service);
  if (!rules) return "gone";
  const outcome = await doOne(ctx, batch, rules, one);
  if (outcome !== "changed" && outcome !== "refused") return outcome;
  const now = await istanzaByKey(ctx.db, one.istanza);
  return now && stands(batch, { ...now, workflow: rules.workflow }) ? "already" : outcome;
};

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
  return open.length;
};

const recordRun = (ctx: Context, { ente, person, action }: Batch, cases: number): Promise<void> =>
  transaction(ctx.db, (tx) =>
    appendEnteHistory(tx, ente, {
      person,
      action: "operazione su più pratiche",
      content: { operazione: action.kind === "move" ? action.name : assigning, pratiche: cases },
      at: ctx.clock.now(),
    }),
  );
