// Whether what a remark was pinned to reads otherwise in the sending that answered it.
import type { Summary } from "#kit/summary.ts";
import { type Target, targetsOf } from "./targets.ts";

type Targets = ReadonlyMap<string, Target>;

/** What stands in the rows of a field. */
const rowsOf = (targets: Targets, field: string): string[] =>
  [...targets]
    .filter(([name]) => name.startsWith(`${field}.`) && name.split(".").length === 2)
    .map(([, { value }]) => value);

/** A row keeps no place of its own: one that stands anywhere as it was has not changed. */
const rowStands = (before: Targets, after: Targets, field: string, n: string): boolean =>
  rowsOf(after, field).includes(before.get(`${field}.${n}`)?.value ?? "");

/** How many rows there are more than before, or fewer. */
const rowsMore = (former: Summary, now: Summary, field: string): number =>
  rowsOf(targetsOf(now), field).length - rowsOf(targetsOf(former), field).length;

export type Answered = { changed: boolean; label: string };

/** A remark on a row may ask for another one: rows that came or went answer it, and it is said that they are what did. */
export const answerTo = (former: Summary, now: Summary, target: string): Answered => {
  if (hasChanged(former, now, target)) return { changed: true, label: "Cambiato" };
  const [field = "", , cell] = target.split(".");
  const more = cell === undefined ? rowsMore(former, now, field) : 0;
  if (more === 0) return { changed: false, label: "Chiesto e non cambiato" };
  return { changed: true, label: more > 0 ? `Righe aggiunte: ${more}` : `Righe tolte: ${-more}` };
};

/** `target` is that of a remark; of the case as a whole everything counts. */
const hasChanged = (former: Summary, now: Summary, target: string): boolean => {
  const [before, after] = [targetsOf(former), targetsOf(now)];
  if (target === "") return JSON.stringify([...before]) !== JSON.stringify([...after]);
  const [field = "", n, cell] = target.split(".");
  if (n !== undefined) {
    if (rowStands(before, after, field, n)) return false;
    return cell === undefined || before.get(target)?.value !== after.get(target)?.value;
  }
  const rows = (of: Targets): string => JSON.stringify(rowsOf(of, field));
  return before.get(target)?.value !== after.get(target)?.value || rows(before) !== rows(after);
};
