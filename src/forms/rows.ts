import type { FieldOf, Typed } from "./modulo.ts";

// The names of repeating rows: "utenti.0.nome" is a cell, "utenti.righe" says how many rows stand on the page, so
// that a row that was added and not yet filled in does not vanish.

export const rowScope = (field: string, row: number): string => `${field}.${row}.`;

/** The row that a name stands in, up to 999; nothing for names of other fields. */
export const rowOf = (field: string, name: string): number | undefined => {
  const [id, index = "", cell] = name.split(".");
  return id === field && cell && /^(0|[1-9]\d{0,2})$/.test(index) ? Number(index) : undefined;
};

const isFilled = (text: string | undefined): boolean => (text ?? "").trim() !== "";

/** Rows on the page: at least the minimum, the rows that were added, and every row in which something was typed. */
export const rowCount = (field: FieldOf["rows"], typed: Typed): number => {
  const said = typed[`${field.id}.righe`] ?? "";
  const added = /^\d{1,3}$/.test(said) ? Math.min(Number(said), field.max) : 0;
  return Math.max(field.min, added, filledRows(field, typed));
};

/** Rows up to the last one in which something was typed. */
export const filledRows = (field: FieldOf["rows"], typed: Typed): number =>
  Object.entries(typed).reduce((count, [name, text]) => {
    const row = rowOf(field.id, name);
    return row !== undefined && isFilled(text) ? Math.max(count, row + 1) : count;
  }, 0);
