import { answersIn, type Summary, type SummaryEntry } from "./summary.ts";

/** Name → value, rows included. */
export const entriesOf = (summary: Summary): Map<string, string> =>
  new Map(answersIn(summary).map(({ name, value }) => [name, value]));

/** Entries that differ from an earlier summary: name → what it was, "" for what is new (capability 19). */
export const changesFrom = (former: Summary, now: Summary): ReadonlyMap<string, string> => {
  const before = entriesOf(former);
  return new Map(
    [...entriesOf(now)].flatMap(([name, value]) =>
      before.get(name) === value ? [] : [[name, before.get(name) ?? ""] as const],
    ),
  );
};

/** Entries of an earlier summary that are there no more: a row that was taken out, a question that is no longer asked. */
export const goneFrom = (former: Summary, now: Summary): SummaryEntry[] => {
  const stands = entriesOf(now);
  return answersIn(former).filter(({ name }) => !stands.has(name));
};
