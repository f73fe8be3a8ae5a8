// What a corrected istanza says otherwise than the sending before it (S1.34, capability 24): field by field, and rows
// by what stands in them, since a removed row moves all that follow.
import type { Summary, SummaryBlock, SummaryEntry } from "#kit/summary.ts";
import { entriesOf } from "#kit/summary-changes.ts";

export type Difference =
  | { kind: "changed"; label: string; before: string; after: string }
  | { kind: "added" | "removed"; label: string; value: string };

type RowsBlock = Extract<SummaryBlock, { block: "rows" }>;
type Row = RowsBlock["rows"][number];

const fieldsOf = (summary: Summary): SummaryEntry[] =>
  summary.flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === "entries" ? block.entries : [])));

const ofFields = (former: Summary, now: Summary): Difference[] => {
  const before = entriesOf(former);
  const after = entriesOf(now);
  const changed = fieldsOf(now).flatMap(({ name, label, value }): Difference[] => {
    const was = before.get(name);
    if (was === value) return [];
    return was === undefined
      ? [{ kind: "added", label, value }]
      : [{ kind: "changed", label, before: was, after: value }];
  });
  const gone = fieldsOf(former).filter(({ name }) => !after.has(name));
  return [...changed, ...gone.map(({ label, value }): Difference => ({ kind: "removed", label, value }))];
};

const rowBlocks = (summary: Summary): RowsBlock[] =>
  summary.flatMap(({ blocks }) => blocks.filter((block) => block.block === "rows"));

const textOf = ({ entries }: Row): string => entries.map(({ value }) => value).join(" · ");
const inCommon = (a: Row, b: Row): number =>
  a.entries.filter(
    ({ label, value }) => value && b.entries.some((each) => each.label === label && each.value === value),
  ).length;

const taken = <T>(list: T[], item: T): void => {
  list.splice(list.indexOf(item), 1);
};

/** Of the rows that are left, the one that this one was made from: the most alike, if they share anything. */
const likest = (row: Row, among: readonly Row[]): Row | undefined =>
  among
    .map((each) => ({ each, common: inCommon(row, each) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common)[0]?.each;

const ofCells = (former: Row, now: Row): Difference[] =>
  now.entries.flatMap(({ label, value }): Difference[] => {
    const before = former.entries.find((each) => each.label === label)?.value ?? "";
    return before === value ? [] : [{ kind: "changed", label: `${now.title}: ${label}`, before, after: value }];
  });

const ofRows = (title: string, former: readonly Row[], now: readonly Row[]): Difference[] => {
  const left = [...former];
  const fresh = now.filter((row) => {
    const same = left.find((each) => textOf(each) === textOf(row));
    if (same) taken(left, same);
    return !same;
  });
  const differences = fresh.flatMap((row): Difference[] => {
    const from = likest(row, left);
    if (!from) return [{ kind: "added", label: `${title}, ${row.title}`, value: textOf(row) }];
    taken(left, from);
    return ofCells(from, row);
  });
  const removed = left.map(
    (row): Difference => ({ kind: "removed", label: `${title}, ${row.title} di prima`, value: textOf(row) }),
  );
  return [...differences, ...removed];
};

export const differencesFrom = (former: Summary, now: Summary): Difference[] => {
  const titles = new Set([...rowBlocks(now), ...rowBlocks(former)].map(({ title }) => title));
  const rowsIn = (summary: Summary, title: string): Row[] =>
    rowBlocks(summary).find((block) => block.title === title)?.rows ?? [];
  return [
    ...ofFields(former, now),
    ...[...titles].flatMap((title) => ofRows(title, rowsIn(former, title), rowsIn(now, title))),
  ];
};
