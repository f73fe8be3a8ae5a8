// What a remark can be pinned to: every field, cell and row of the summary as it was sent, rows as a whole, and nothing
// in particular.
import type { Summary, SummaryBlock, SummaryEntry } from "#kit/summary.ts";

/** `label` as the applicant reads it, `value` as it stands there. */
export type Target = { label: string; value: string };

type Row = Extract<SummaryBlock, { block: "rows" }>["rows"][number];

/** "utenti.0" of a row whose cells are "utenti.0.nome"… */
export const rowTarget = ({ entries }: Row): string => entries[0]?.name.split(".").slice(0, 2).join(".") ?? "";
/** "utenti" of such rows. */
export const rowsTarget = (rows: readonly Row[]): string => (rows[0] ? (rowTarget(rows[0]).split(".")[0] ?? "") : "");

const ofEntry = ({ name, label, value }: SummaryEntry, row?: Row): [string, Target] => [
  name,
  { label: row ? `${row.title}: ${label}` : label, value },
];

const ofRow = (row: Row): [string, Target][] => [
  [rowTarget(row), { label: row.title, value: row.entries.map(({ value }) => value).join(" · ") }],
  ...row.entries.map((entry) => ofEntry(entry, row)),
];

const ofBlock = (block: SummaryBlock): [string, Target][] => {
  if (block.block === "text") return [];
  if (block.block === "entries") return block.entries.map((entry) => ofEntry(entry));
  const whole: [string, Target] = [rowsTarget(block.rows), { label: block.title, value: "" }];
  return [whole, ...block.rows.flatMap(ofRow)].filter(([name]) => name !== "");
};

export const general = { label: "", value: "" } as const satisfies Target;

/** By name; "" is the case as a whole. */
export const targetsOf = (summary: Summary): ReadonlyMap<string, Target> =>
  new Map([["", general], ...summary.flatMap(({ blocks }) => blocks.flatMap(ofBlock))]);
