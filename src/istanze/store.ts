// The hot statements on istanze, in plain SQL.
import { exec, maybeOne, one, type Queryable, type Tx } from "#db/connect.ts";
import type { Typed } from "#forms/modulo.ts";
import type { Summary } from "#kit/summary.ts";
import type { Istanza, IstanzaKey, Origins, StepMark } from "./istanza.ts";
import { editable, isClosed, type State } from "./workflow.ts";

const columns = `ente, id, service, modulo, version, person, acting_for as "actingFor", state, revision, typed,
  sent_typed as "sentTyped", step_revisions as "stepRevisions", origins, number, answers, summary,
  summary_sha256 as "summarySha256", corrects,
  created_at as "createdAt", updated_at as "updatedAt", completed_at as "completedAt", sent_at as "sentAt",
  first_sent_at as "firstSentAt", round, assignee, office, labels, taken_at as "takenAt", closed_at as "closedAt",
  case_revision as "caseRevision", due_on as "dueOn", answer_by as "answerBy", protocol, assisted_by as "assistedBy",
  erased_at as "erasedAt"`;

export const istanzaByKey = (db: Queryable, { ente, id }: IstanzaKey): Promise<Istanza | undefined> =>
  maybeOne<Istanza>(db, `select ${columns} from istanza where ente = $1 and id = $2`, [ente, id], { name: "istanza" });

/** Holds the row until the transaction ends: every move begins with it. */
export const lockIstanza = (tx: Tx, { ente, id }: IstanzaKey): Promise<Istanza | undefined> =>
  maybeOne<Istanza>(tx, `select ${columns} from istanza where ente = $1 and id = $2 for update`, [ente, id], {
    name: "istanza-lock",
  });

export type NewDraft = Pick<Istanza, "ente" | "id" | "service" | "modulo" | "version" | "person" | "actingFor"> & {
  typed: Typed;
  origins: Origins;
  corrects: string | null;
  assistedBy: string | null;
  search: string;
  now: Date;
};

export const insertDraft = (db: Queryable, d: NewDraft): Promise<Istanza> =>
  one<Istanza>(
    db,
    `insert into istanza (ente, id, service, modulo, version, person, acting_for, state, typed, origins, corrects,
                          search, created_at, updated_at, assisted_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'BOZZA', $8, $9, $10, $11, $12, $12, $13) returning ${columns}`,
    [
      d.ente,
      d.id,
      d.service,
      d.modulo,
      d.version,
      d.person,
      d.actingFor,
      JSON.stringify(d.typed),
      JSON.stringify(d.origins),
      d.corrects,
      d.search,
      d.now,
      d.assistedBy,
    ],
  );

export type TypedChange = IstanzaKey & {
  typed: Typed;
  step: string;
  window: string;
  revision: number;
  search: string;
  now: Date;
};

/**
 * Stores what was typed if nobody stored anything since `revision`; undefined when somebody did or nothing may be typed.
 * Of what was sent already, the text that was sent is kept beside it.
 */
export const storeTyped = (db: Queryable, c: TypedChange): Promise<Istanza | undefined> =>
  maybeOne<Istanza>(
    db,
    `update istanza set typed = $4, revision = revision + 1, search = $6, updated_at = $7,
            sent_typed = case when sent_at is not null then coalesce(sent_typed, typed) end,
            step_revisions = step_revisions ||
              jsonb_build_object($5::text, jsonb_build_object('at', revision + 1, 'by', $8::text))
      where ente = $1 and id = $2 and revision = $3 and state = any ($9) returning ${columns}`,
    [c.ente, c.id, c.revision, JSON.stringify(c.typed), c.step, c.search, c.now, c.window, editable],
    { name: "typed" },
  );

/** The corrections are given up; a window that is still open on one of them comes into conflict. */
export const restoreTyped = (tx: Tx, { ente, id, stepRevisions, revision }: Istanza, now: Date): Promise<number> =>
  exec(
    tx,
    `update istanza set typed = coalesce(sent_typed, typed), sent_typed = null, revision = $3, step_revisions = $4,
            updated_at = $5 where ente = $1 and id = $2`,
    [ente, id, revision + 1, JSON.stringify(allAt(stepRevisions, revision + 1)), now],
  );

const allAt = (marks: Record<string, StepMark>, at: number): Record<string, StepMark> =>
  Object.fromEntries(Object.keys(marks).map((step) => [step, { at, by: "" }]));

/** A closed case says when; one that stands again does not. */
export const setState = (tx: Tx, { ente, id }: IstanzaKey, state: State, now: Date): Promise<number> =>
  exec(
    tx,
    `update istanza set state = $3, updated_at = $4, case_revision = case_revision + 1,
            closed_at = case when $5 then $4::timestamptz end
      where ente = $1 and id = $2`,
    [ente, id, state, now, isClosed(state)],
  );

/** DA INVIARE; the number is kept when there was one already (Modifica and Completa again). */
export const storeCompleted = (
  tx: Tx,
  { ente, id }: IstanzaKey,
  given: { year: number; seq: number; number: string } | undefined,
  now: Date,
): Promise<number> =>
  exec(
    tx,
    `update istanza set state = 'DA INVIARE', completed_at = $3, updated_at = $3, year = coalesce($4, year),
            seq = coalesce($5, seq), number = coalesce($6, number) where ente = $1 and id = $2`,
    [ente, id, now, given?.year ?? null, given?.seq ?? null, given?.number ?? null],
  );

export type Frozen = { answers: Record<string, unknown>; summary: Summary; summarySha256: string };
/** What the office's queue knows of a case. */
export type Entry = { applicant: string; applicantKey: string; words: string; office: string | null; dueOn: string };
export type Sent = Frozen & Entry & { round: number; protocol: string | undefined };

/** The last day of the procedure that stands already is kept: a correction does not begin it anew. */
export const storeSent = (tx: Tx, { ente, id }: IstanzaKey, sent: Sent, now: Date): Promise<number> =>
  exec(
    tx,
    `update istanza set state = 'INVIATA', sent_at = $3, first_sent_at = coalesce(first_sent_at, $3), updated_at = $3,
            answers = $4, summary = $5, summary_sha256 = $6, applicant = $7, applicant_key = $8,
            words = to_tsvector('italian', $9), office = coalesce(office, $10), due_on = coalesce(due_on, $11), round = $12,
            protocol = coalesce($13, protocol), case_revision = case_revision + 1, sent_typed = null
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
    ],
    { name: "sent" },
  );

/** The istanza that corrects this one, open or sent, whatever the office made of it; not one that was given up. */
export const correctionOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<Istanza | undefined> =>
  maybeOne<Istanza>(
    db,
    `select ${columns} from istanza where ente = $1 and corrects = $2 and state not in ('ANNULLATA', 'SCADUTA', 'RITIRATA')`,
    [ente, id],
  );
