import { dateParts } from "./fields/date.ts";
import { fieldsOfStep } from "./fields-of.ts";
import type { CellField, FieldOf, FieldWords, Step, Typed } from "./modulo.ts";
import { pasteInto } from "./paste.ts";
import { type Applied, addRow, removeRow } from "./row-ops.ts";
import { rowCount, rowScope } from "./rows.ts";

// What changes a step without leaving it: the buttons of its rows, and answers that follow another one. Both work on
// what was typed, valid or not.

type Rows = FieldOf["rows"];

const rowsIn = (step: Step, id: string): Rows | undefined =>
  fieldsOfStep(step).find((field): field is Rows => field.kind === "rows" && field.id === id);

/** "aggiungi:utenti", "rimuovi:utenti.1", "incolla:utenti"; any other button changes nothing here. */
export const applyOp = (step: Step, typed: Typed, op: string, words: Record<string, FieldWords> = {}): Applied => {
  const [, verb, id = "", row] = /^(aggiungi|rimuovi|incolla):([A-Za-z0-9]+)(?:\.(\d{1,3}))?$/.exec(op) ?? [];
  const field = verb ? rowsIn(step, id) : undefined;
  if (!field) return { typed, faults: [] };
  if (verb === "aggiungi") return addRow(field, typed);
  if (verb === "incolla") return pasteInto(field, typed, words[field.id]);
  return row === undefined ? { typed, faults: [] } : removeRow(field, typed, Number(row));
};

export type Cleared = { name: string; text: string };
type Followed = { typed: Typed; cleared: Cleared[] };

const namesIn = (field: CellField | undefined, prefix: string, id: string): string[] =>
  field?.kind === "date" ? dateParts.map((part) => `${prefix}${id}.${part}`) : [prefix + id];

type Scope = { fields: CellField[]; prefix: string; before: Typed };

/** The follower's names, when it stayed as it was while what it follows moved. */
const staleNames = (field: CellField, { fields, prefix, before }: Scope, now: Typed): string[] => {
  const { follows } = field;
  if (follows === undefined) return [];
  const leader = namesIn(
    fields.find(({ id }) => id === follows),
    prefix,
    follows,
  );
  const own = namesIn(field, prefix, field.id);
  const moved = (name: string) => (before[name] ?? "") !== (now[name] ?? "");
  const isStale = leader.some((name) => before[name]) && leader.some(moved) && !own.some(moved);
  return isStale ? own.filter((name) => now[name]) : [];
};

/** In the order of the fields, so that what was emptied empties what follows it in turn. */
const inScope = (scope: Scope, start: Followed): Followed =>
  scope.fields.reduce((now, field) => {
    const names = staleNames(field, scope, now.typed);
    return {
      typed: { ...now.typed, ...Object.fromEntries(names.map((name) => [name, ""])) },
      cleared: [...now.cleared, ...names.map((name) => ({ name, text: now.typed[name] ?? "" }))],
    };
  }, start);

/** Rows that came or went have moved the others: what stands in a place is then not what stood there before. */
const inRows = (field: Rows, before: Typed, start: Followed): Followed => {
  const count = rowCount(field, start.typed);
  if (rowCount(field, before) !== count) return start;
  return Array.from({ length: count }, (_, row) => rowScope(field.id, row)).reduce(
    (now, prefix) => inScope({ fields: field.fields, prefix, before }, now),
    start,
  );
};

/**
 * S0.51: an answer that was given for another municipality must not stand in silence. Empties, and tells,
 * the answers that follow another one that was changed while they stayed as they were.
 * Filling in for the first time what they follow changes nothing.
 */
export const followed = (before: Typed, after: Typed, step: Step): Followed => {
  const fields = fieldsOfStep(step);
  const plain = fields.filter((field): field is CellField => field.kind !== "rows");
  const rows = fields.filter((field): field is Rows => field.kind === "rows");
  return rows.reduce(
    (now, field) => inRows(field, before, now),
    inScope({ fields: plain, prefix: "", before }, { typed: after, cleared: [] }),
  );
};
