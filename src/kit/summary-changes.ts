import type { Summary } from "./summary.ts";

/** Name → value, rows included. */
export const entriesOf = (summary: Summary): Map<string, string> =>
  new Map(
    summary
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.block === "entries"
          ? block.entries
          : block.block === "rows"
            ? block.rows.flatMap((row) => row.entries)
            : [],
      )
      .map(({ name, value }) => [name, value]),
  );

/** Entries that differ from an earlier summary: name → what it was, "" for what is new (capability 19). */
export const changesFrom = (former: Summary, now: Summary): ReadonlyMap<string, string> => {
  const before = entriesOf(former);
  return new Map(
    [...entriesOf(now)].flatMap(([name, value]) =>
      before.get(name) === value ? [] : [[name, before.get(name) ?? ""] as const],
    ),
  );
};
