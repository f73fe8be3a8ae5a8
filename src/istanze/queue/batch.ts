// One action on many cases (capability 25): what will happen is shown case by case, then each case is dealt with on its
// own, by the same rules as alone (batch-run.ts). What was done is remembered case by case, so that a second
// confirmation, or one after a breakdown, goes on where the first one stopped.
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { romeDate } from "#kit/time.ts";
import { newId } from "#kit/uuid.ts";
import type { Context } from "../../context.ts";
import type { Assigned } from "../assign.ts";
import type { Istanza } from "../istanza.ts";
import type { OfficeMoved } from "../office-move.ts";
import { balanced } from "./balance.ts";
import { actionIn, actionName, type BatchAction } from "./batch-action.ts";

export type Ticked = { id: string; caseRevision: number };
export type Batch = {
  ente: string;
  id: string;
  person: string;
  action: BatchAction;
  /** What is said with the move in every case; null: not said yet, or nothing to say. */
  note: string | null;
};

/**
 * "gone": not any more a case of the clerk's services. "nobody": no colleague is there who could take it. "kept":
 * somebody has it, whom spreading takes nothing from. "drafted": remarks of its own wait, which would be sent along.
 */
export type Outcome = OfficeMoved | Assigned | "gone" | "nobody" | "kept" | "drafted";

/** As the case stands now. */
type CaseNow = Pick<
  Istanza,
  "ente" | "id" | "service" | "number" | "person" | "state" | "assignee" | "closedAt" | "caseRevision"
>;

export type BatchCase = {
  istanza: CaseNow;
  applicant: string | null;
  /** Of the case as it was ticked. */
  caseRevision: number;
  /** Whom it goes to, of an assignment. */
  to: string | null;
  /** Remarks are being written. */
  drafted: boolean;
  outcome: Outcome | null;
};

export const batchAtMost = 200;

/** Said when it is shown, so that what is confirmed is what was read. */
const planAssignees = async (tx: Tx, ente: string, batch: string, today: string): Promise<void> => {
  const plan = await balanced(tx, ente, batch, today);
  await exec(
    tx,
    `update batch_case b set assignee = p.person from unnest($3::uuid[], $4::uuid[]) p(istanza, person)
      where b.ente = $1 and b.batch = $2 and b.istanza = p.istanza`,
    [ente, batch, [...plan.keys()], [...plan.values()]],
  );
};

export const makeBatch = (
  ctx: Context,
  { ente, person, action }: Omit<Batch, "id" | "note">,
  /** The clerk's; cases of others are left out. */
  services: readonly string[],
  cases: readonly Ticked[],
): Promise<string> =>
  transaction(ctx.db, async (tx) => {
    const [id, now] = [newId(), ctx.clock.now()];
    await exec(tx, "insert into batch (ente, id, person, action, assignee, made_at) values ($1, $2, $3, $4, $5, $6)", [
      ente,
      id,
      person,
      actionName(action),
      action.kind === "assign" ? action.to : null,
      now,
    ]);
    await exec(
      tx,
      `insert into batch_case (ente, batch, istanza, n, case_revision)
       select $1, $2, i.id, c.n, c.case_revision
         from unnest($3::uuid[], $4::int[]) with ordinality c(id, case_revision, n)
         join istanza i on i.ente = $1 and i.id = c.id and i.sent_at is not null and i.service = any($5)`,
      [ente, id, cases.map((each) => each.id), cases.map((each) => each.caseRevision), services],
    );
    if (action.kind === "spread") await planAssignees(tx, ente, id, romeDate(now));
    return id;
  });

/** Only the clerk's own. */
export const batchOf = async (
  db: Queryable,
  { ente, id, person }: Pick<Batch, "ente" | "id" | "person">,
): Promise<Batch | undefined> => {
  const found = await maybeOne<{ action: string; assignee: string | null; note: string | null }>(
    db,
    "select action, assignee, note from batch where ente = $1 and id = $2 and person = $3",
    [ente, id, person],
  );
  return found && { ente, id, person, action: actionIn(found.action, found.assignee), note: found.note };
};

/** Said once: a batch that goes on after a breakdown says the same in every case. */
export const keepNote = async (db: Queryable, batch: Batch, note: string): Promise<Batch> => {
  await exec(db, "update batch set note = $3 where ente = $1 and id = $2 and note is null", [
    batch.ente,
    batch.id,
    note,
  ]);
  return (await batchOf(db, batch)) ?? batch;
};

/** In the order in which they were ticked. */
export const casesIn = async (db: Queryable, { ente, id, action }: Batch): Promise<BatchCase[]> => {
  const rows = await many<CaseNow & Omit<BatchCase, "istanza" | "caseRevision"> & { ticked: number }>(
    db,
    `select i.ente, i.id, i.service, i.number, i.person, i.state, i.assignee, i.closed_at as "closedAt",
            i.case_revision as "caseRevision", i.applicant, b.case_revision as ticked, b.outcome, b.assignee as to,
            exists (select from remark r
                     where r.ente = b.ente and r.istanza = b.istanza and r.asked_at is null) as drafted
       from batch_case b join istanza i on i.ente = b.ente and i.id = b.istanza
      where b.ente = $1 and b.batch = $2 order by b.n`,
    [ente, id],
  );
  return rows.map(({ applicant, ticked, outcome, to, drafted, ...istanza }) => ({
    istanza,
    applicant,
    caseRevision: ticked,
    to: action.kind === "assign" ? action.to : to,
    drafted,
    outcome,
  }));
};
