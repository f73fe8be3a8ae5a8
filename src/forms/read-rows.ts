import { holds, type Values } from "./conditions.ts";
import type { Problem, World } from "./fields/kind.ts";
import type { CellField, Field, FieldOf, OwnFault, Typed } from "./modulo.ts";
import { givenTo, readOne } from "./read-field.ts";
import { filledRows, rowScope } from "./rows.ts";
import { isSilent } from "./silent.ts";

/** What one field was worth: a value, its faults, and of rows their cells. */
export type Answer = { field: Field; name: string; value?: unknown; faults: OwnFault[]; rows?: Answer[][] };

export const faultAt = (name: string, { fault, params, part }: Problem): OwnFault => ({
  name: part === undefined ? name : `${name}.${part}`,
  key: fault,
  ...(params && { params }),
});

export const readCell = (field: CellField, typed: Typed, world: World, scope = ""): Answer => {
  const name = scope + field.id;
  const reading = readOne(field, givenTo(typed, field.id, scope), world);
  if (reading === "empty") return { field, name, faults: [] };
  return "value" in reading
    ? { field, name, value: reading.value, faults: [] }
    : { field, name, faults: [faultAt(name, reading)] };
};

/** The second row that says what an earlier one said names that one. */
const repeated = (cell: Answer | undefined, at: number, rows: Answer[][], unique: string): OwnFault[] => {
  if (cell?.value === undefined) return [];
  const first = rows.findIndex((row) => row.some((other) => other.field.id === unique && other.value === cell.value));
  return first < at ? [faultAt(cell.name, { fault: "ripetuto", params: { riga: first + 1 } })] : [];
};

const withoutRepetitions = (rows: Answer[][], unique: string | undefined): Answer[][] =>
  rows.map((row, at) =>
    row.map((cell) =>
      cell.field.id === unique ? { ...cell, faults: [...cell.faults, ...repeated(cell, at, rows, unique)] } : cell,
    ),
  );

const rowValue = (row: Answer[]): Record<string, unknown> =>
  Object.fromEntries(row.flatMap(({ field, value }) => (value === undefined ? [] : [[field.id, value]])));

/**
 * Rows count up to the last one in which something was typed, and never less than the minimum: empty rows after it
 * are left alone, an empty row before it is missing its answers and has its own trash icon.
 */
export const readRows = (field: FieldOf["rows"], typed: Typed, world: World, values: Values): Answer => {
  const filled = filledRows(field, typed);
  if (filled === 0 && !field.required) return { field, name: field.id, faults: [], rows: [] };
  const count = Math.max(filled, field.min, field.required ? 1 : 0);
  const cells = field.fields.filter(({ when }) => !when || holds(when, values));
  const read = Array.from({ length: count }, (_, row) =>
    cells
      .filter((cell) => !isSilent(cell, typed, rowScope(field.id, row)))
      .map((cell) => readCell(cell, typed, world, rowScope(field.id, row))),
  );
  const rows = withoutRepetitions(read, field.unique);
  const tooMany = count > field.max ? [faultAt(field.id, { fault: "troppeRighe", params: { max: field.max } })] : [];
  const faults = [...tooMany, ...rows.flatMap((row) => row.flatMap((cell) => cell.faults))];
  return { field, name: field.id, faults, rows, ...(faults.length === 0 && { value: rows.map(rowValue) }) };
};
