// What the applicant may type when the office asked for corrections (S1.32, capability 24): what a remark is pinned to,
// and whatever depends on it, since an answer that follows another, agrees with it or is asked because of it cannot
// stay as it was.
import { fieldsIn } from "#forms/conditions.ts";
import type { CellField, Condition, Field, FieldOf, Modulo, Typed } from "#forms/modulo.ts";

export type Scope = {
  /** Whether what is posted under a name is taken: "rup", "nascita.giorno", "utenti.0.nome", "utenti.righe". */
  isOpen(name: string): boolean;
  /** Ids of the steps in which something is open. */
  steps: ReadonlySet<string>;
};

type Placed = { field: Field; step: string; when: Condition[] };

const fieldsOf = ({ steps }: Modulo): Placed[] =>
  steps.flatMap((step) =>
    step.blocks.flatMap((block) =>
      block.fields.map((field) => ({
        field,
        step: step.id,
        when: [step.when, block.when, field.when, ...cellsOf(field).map((cell) => cell.when)].filter(
          (when) => when !== undefined,
        ),
      })),
    ),
  );

const cellsOf = (field: Field): CellField[] => (field.kind === "rows" ? field.fields : []);

/** Fields of the same scope with which an answer must agree. */
const agreesWith = (field: CellField): string[] => {
  if (field.kind === "comune") return [field.in];
  return field.kind === "codiceFiscale" ? Object.values(field.agrees ?? {}) : [];
};

/** Fields of the same scope on which an answer leans. */
const leansOn = (field: CellField): string[] => {
  const followed = field.follows === undefined ? [] : [field.follows];
  return field.kind === "cap" && field.of ? [...followed, field.of] : [...followed, ...agreesWith(field)];
};

/** What moves with an answer beside it: what leans on it, and what it must agree with. */
const companions = (fields: readonly CellField[], id: string): string[] => [
  ...fields.filter((field) => leansOn(field).includes(id)).map((field) => field.id),
  ...fields.filter((field) => field.id === id).flatMap(agreesWith),
];

const isRows = (field: Field): field is FieldOf["rows"] => field.kind === "rows";

/** A row is put right by filling it in, by taking it out or by adding another: the rows as a whole. "" is everything. */
const targetOf = (fields: readonly Placed[], name: string): string => {
  const [id = "", row = "", cell] = name.split(".");
  const field = fields.find((placed) => placed.field.id === id)?.field;
  if (!field) return "";
  const isCell = isRows(field) && /^\d+$/.test(row) && field.fields.some((each) => each.id === cell);
  return isCell ? `${id}.${row}.${cell}` : id;
};

const dependents = (fields: readonly Placed[], target: string): string[] => {
  const [id = "", row, cell] = target.split(".");
  const asked = fields.filter(({ when }) => when.some((each) => fieldsIn(each).includes(id)));
  const beside = fields.map(({ field }) => field);
  const moving = cell
    ? companions(beside.filter(({ id: own }) => own === id).flatMap(cellsOf), cell).map(
        (each) => `${id}.${row}.${each}`,
      )
    : companions(
        beside.filter((field): field is CellField => !isRows(field)),
        id,
      );
  return [...asked.map(({ field }) => field.id), ...moving];
};

const closure = (fields: readonly Placed[], start: Iterable<string>): Set<string> => {
  const open = new Set(start);
  // a set that grows while it is walked: what was opened opens what depends on it in turn
  for (const target of open) for (const each of dependents(fields, target)) open.add(each);
  return open;
};

/** `names`: what remarks are pinned to, as they are posted; "" and what the modulo does not know open everything. */
export const scopeOf = (modulo: Modulo, names: readonly string[]): Scope => {
  const fields = fieldsOf(modulo);
  const open = closure(fields, new Set(names.map((name) => targetOf(fields, name))));
  const isOpen = (name: string): boolean =>
    open.has("") || name.split(".").some((_, at, parts) => open.has(parts.slice(0, at + 1).join(".")));
  const named = (id: string) => open.has("") || [...open].some((target) => target.split(".")[0] === id);
  return {
    isOpen,
    steps: new Set(fields.filter(({ field }) => !field.locked && named(field.id)).map(({ step }) => step)),
  };
};

/** What was typed, taken where it may be; everything else stays as it was. */
export const takenWithin = (scope: Scope, before: Typed, posted: Typed): Typed => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => !scope.isOpen(name))),
  ...Object.fromEntries(Object.entries(posted).filter(([name]) => scope.isOpen(name))),
});
