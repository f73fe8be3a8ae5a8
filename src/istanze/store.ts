// The hot statements on istanze, in plain SQL.
import { exec, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import type { Summary } from "#kit/summary.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { isClosed, type State } from "./workflow.ts";

/** As an `Istanza`. */
export const istanzaColumns = `ente, id, service, modulo, version, person, acting_for as "actingFor", state, revision, typed,
  sent_typed as "sentTyped", step_revisions as "stepRevisions", origins, number, answers, summary,
  summary_sha256 as "summarySha256", corrects,
  created_at as "createdAt", updated_at as "updatedAt", completed_at as "completedAt", sent_at as "sentAt",
  first_sent_at as "firstSentAt", round, assignee, office, labels, taken_at as "takenAt", closed_at as "closedAt",
  case_revision as "caseRevision", due_on as "dueOn", answer_by as "answerBy", protocol, assisted_by as "assistedBy",
  erased_at as "erasedAt"`;

export const istanzaByKey = (db: Queryable, { ente, id }: IstanzaKey): Promise<Istanza | undefined> =>
  maybeOne<Istanza>(db, `select ${istanzaColumns} from istanza where ente = $1 and id = $2`, [ente, id], {
    name: "istanza",
  });

/** Holds the row until the transaction ends: every move begins with it. */
export const lockIstanza = (tx: Tx, { ente, id }: IstanzaKey): Promise<Istanza | undefined> =>
  maybeOne<Istanza>(tx, `select ${istanzaColumns} from istanza where ente = $1 and id = $2 for update`, [ente, id], {
    name: "istanza-lock",
  });

/** A closed case says when; one that stands again does not. */
export const setState = (tx: Tx, { ente, id }: IstanzaKey, state: State, now: Date): Promise<number> =>
  exec(
    tx,
    `update istanza set state = $3, updated_at = $4, case_revision = case_revision + 1,
            closed_at = case when $5 then $4::timestamptz end
      where ente = $1 and id = $2`,
    [ente, id, state, now, isClosed(state)],
  );

/** The number is kept when there was one already (Modifica and Completa again). */
export const storeCompleted = (
  tx: Tx,
  { ente, id }: IstanzaKey,
  state: State,
  given: { year: number; seq: number; number: string } | undefined,
  now: Date,
): Promise<number> =>
  exec(
    tx,
    `update istanza set state = $7, completed_at = $3, updated_at = $3, year = coalesce($4, year),
            seq = coalesce($5, seq), number = coalesce($6, number) where ente = $1 and id = $2`,
    [ente, id, now, given?.year ?? null, given?.seq ?? null, given?.number ?? null, state],
  );

export type Frozen = { answers: Record<string, unknown>; summary: Summary; summarySha256: string };
/** What the office's queue knows of a case. */
export type Entry = { applicant: string; applicantKey: string; words: string; office: string | null; dueOn: string };
export type Sent = Frozen &
  Entry & { subject: string | null; state: State; round: number; protocol: string | undefined };

/** The last day of the procedure that stands already is kept: a correction does not begin it anew. */
export const storeSent = (tx: Tx, { ente, id }: IstanzaKey, sent: Sent, now: Date): Promise<number> =>
  exec(
    tx,
    `update istanza set state = $14, sent_at = $3, first_sent_at = coalesce(first_sent_at, $3), updated_at = $3,
            answers = $4, summary = $5, summary_sha256 = $6, applicant = $7, applicant_key = $8,
            words = to_tsvector('italian', $9), office = coalesce(office, $10), due_on = coalesce(due_on, $11), round = $12,
            protocol = coalesce($13, protocol), case_revision = case_revision + 1, sent_typed = null,
            subject = $15
      where ente = $1 and id = $2`,
    [
      ente,
      id,
      now,
      JSON.stringify(sent.answers),
      JSON.stringify(sent.summary),
      sent.summarySha256,
      sent.applicant,
      sent.applicantKey,
      sent.words,
      sent.office,
      sent.dueOn,
      sent.round,
      sent.protocol ?? null,
      sent.state,
      sent.subject,
    ],
    { name: "sent" },
  );

/** The istanza that corrects this one, open or sent, whatever the office made of it; not one that was given up. */
export const correctionOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<Istanza | undefined> =>
  maybeOne<Istanza>(
    db,
    `select ${istanzaColumns} from istanza where ente = $1 and corrects = $2 and state not in ('ANNULLATA', 'SCADUTA', 'RITIRATA')`,
    [ente, id],
  );
