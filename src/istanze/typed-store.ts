// What is typed into an istanza, in plain SQL: a draft, or corrections over what was sent.
import { exec, maybeOne, one, type Queryable, type Tx } from "#db/connect.ts";
import type { Typed } from "#forms/modulo.ts";
import { type Istanza, type IstanzaKey, type Origins, type StepMark, textsOf } from "./istanza.ts";
import { istanzaColumns } from "./store.ts";
import { editable } from "./workflow.ts";

/** What was sent stays beside what is typed over it. */
const keptSent = "sent_typed = case when sent_at is not null then coalesce(sent_typed, typed) end";

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
     values ($1, $2, $3, $4, $5, $6, $7, 'BOZZA', $8, $9, $10, $11, $12, $12, $13) returning ${istanzaColumns}`,
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
            ${keptSent},
            step_revisions = step_revisions ||
              jsonb_build_object($5::text, jsonb_build_object('at', revision + 1, 'by', $8::text))
      where ente = $1 and id = $2 and revision = $3 and state = any ($9) returning ${istanzaColumns}`,
    [c.ente, c.id, c.revision, JSON.stringify(c.typed), c.step, c.search, c.now, c.window, editable],
    { name: "typed" },
  );

/** What a value of a draft is, said anew: no revision goes up, since nothing was typed. */
export const storeOrigins = (db: Queryable, { ente, id }: IstanzaKey, origins: Origins): Promise<number> =>
  exec(db, "update istanza set origins = origins || $3::jsonb where ente = $1 and id = $2 and state = 'BOZZA'", [
    ente,
    id,
    JSON.stringify(origins),
  ]);

/** What the identity says of a draft's person, said anew: nothing was typed, no revision goes up. */
export const storeIdentity = (
  db: Queryable,
  { ente, id }: IstanzaKey,
  said: Origins,
  search: string,
): Promise<number> =>
  exec(
    db,
    `update istanza set typed = typed || $3::jsonb, origins = origins || $4::jsonb, search = $5
      where ente = $1 and id = $2 and sent_at is null`,
    [ente, id, JSON.stringify(textsOf(said)), JSON.stringify(said), search],
  );

/** A step that was gone through with nothing typed: no revision goes up, since no window has anything to lose. */
export const markLeft = (db: Queryable, { ente, id }: IstanzaKey, step: string): Promise<number> =>
  exec(
    db,
    `update istanza set step_revisions = step_revisions || jsonb_build_object($3::text, jsonb_build_object('at', 0, 'by', ''))
      where ente = $1 and id = $2 and state = 'BOZZA' and not step_revisions ? $3`,
    [ente, id, step],
  );

/**
 * The ids of the documents that a field holds. The revision goes up, so that no page writes its old answers over them; the
 * step's own mark does not, since files are no answer that two windows could write differently.
 */
export const storeFiles = (
  tx: Tx,
  { ente, id }: IstanzaKey,
  field: string,
  ids: string[],
  now: Date,
): Promise<number> =>
  exec(
    tx,
    `update istanza set typed = typed || jsonb_build_object($3::text, $4::text), revision = revision + 1, updated_at = $5,
            ${keptSent}
      where ente = $1 and id = $2`,
    [ente, id, field, ids.join(" "), now],
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
