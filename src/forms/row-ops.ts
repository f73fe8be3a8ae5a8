import type { FieldOf, OwnFault, Typed } from "./modulo.ts";
import { rowCount, rowOf, rowScope } from "./rows.ts";

export type Applied = {
  typed: Typed;
  faults: OwnFault[];
  /** Name of the field where the person goes on, for the address's #. */
  focus?: string;
};
type Rows = FieldOf["rows"];

const firstCell = (field: Rows, row: number): string => {
  const cell = field.fields.find(({ locked }) => !locked);
  const scope = rowScope(field.id, row);
  return `${scope}${cell?.id ?? ""}${cell?.kind === "date" ? ".giorno" : ""}`;
};

// S0.58
export const addRow = (field: Rows, typed: Typed): Applied => {
  const count = rowCount(field, typed);
  if (count >= field.max) {
    return { typed, faults: [{ name: field.id, key: "troppeRighe", params: { max: field.max } }] };
  }
  return {
    typed: { ...typed, [`${field.id}.righe`]: String(count + 1) },
    faults: [],
    focus: firstCell(field, count),
  };
};

/** The rows after the removed one move up. */
export const removeRow = (field: Rows, typed: Typed, removed: number): Applied => {
  const count = rowCount(field, typed);
  if (removed >= count) return { typed, faults: [] };
  const kept = Object.entries(typed).flatMap(([name, text]): [string, string][] => {
    const row = rowOf(field.id, name);
    if (row === removed) return [];
    if (row === undefined || row < removed) return [[name, text]];
    return [[rowScope(field.id, row - 1) + name.slice(rowScope(field.id, row).length), text]];
  });
  const left = Math.max(field.min, count - 1);
  return {
    typed: { ...Object.fromEntries(kept), [`${field.id}.righe`]: String(left) },
    faults: [],
    ...(left > 0 && { focus: firstCell(field, Math.min(removed, left - 1)) }),
  };
};
