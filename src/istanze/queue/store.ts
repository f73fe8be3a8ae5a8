// The office's queue: pages by key, whatever the filters, on a million cases (docs/BENCHMARKS.md).
import { type Db, one } from "#db/connect.ts";
import { valuesOf } from "#db/values.ts";
import { afterIn, cursorOf, keyOfCase } from "./cursor.ts";
import type { QueueDesk } from "./desk.ts";
import { isOpenOnly, type QueueQuery } from "./query.ts";
import { planned, type QueueRow, rowsOf } from "./rows.ts";
import { plainSelect } from "./selects.ts";
import { numberCondition } from "./text-condition.ts";

export type QueuePage = {
  rows: QueueRow[];
  next: string | undefined;
  /** How many there are on all pages; undefined when finding the rows did not show it. */
  total: number | undefined;
};

/** `after`: the cursor that the page before gave; what is none begins at the top. */
export const queuePage = async (
  db: Db,
  desk: QueueDesk,
  query: QueueQuery,
  { after = "", size = 25 }: { after?: string | undefined; size?: number } = {},
): Promise<QueuePage> => {
  const found = await rowsOf(db, desk, query, { after: await afterIn(db, desk, query, after), size: size + 1 });
  const rows = found.slice(0, size);
  const last = found[size - 1];
  return {
    rows: rows.map(({ key: _, total: __, ...row }) => row),
    next: found.length > size && last ? cursorOf(query, last) : undefined,
    total: found[0]?.total ?? undefined,
  };
};

/** Counting reads every row: the less an index alone tells, the sooner it stops. */
export const countedAtMost = (query: QueueQuery): number => {
  if (query.cerca || query.etichetta) return 100;
  return isOpenOnly(query) || query.ufficio || query.chi ? 1_000 : 10_000;
};

const counted = async (db: Db, found: string, values: readonly unknown[], statement = {}): Promise<number> =>
  (await one<{ n: number }>(db, `select count(*) as n from (${found}) f`, values, statement)).n;

/** One more than `atMost` when there are more. */
export const queueCount = async (
  db: Db,
  desk: QueueDesk,
  query: QueueQuery,
  atMost = countedAtMost(query),
): Promise<number> => {
  const named = valuesOf();
  const number = numberCondition(query, named);
  const n = number
    ? await counted(db, `${plainSelect(desk, query, named, number)} limit ${atMost + 1}`, named.list)
    : 0;
  if (n > 0) return n;
  const values = valuesOf();
  const found = `${plainSelect(desk, query, values)} limit ${atMost + 1}`;
  return counted(db, found, values.list, planned(query, found));
};

/**
 * The case that comes after this one in the view, or the first of the view when none does; undefined when there is no
 * other. To be asked before a move is made, because a move can take the case out of its place.
 */
export const nextCase = async (
  db: Db,
  desk: QueueDesk,
  query: QueueQuery,
  after: string,
): Promise<string | undefined> => {
  const from = await keyOfCase(db, desk, query, after);
  const [next] = from ? await rowsOf(db, desk, query, { after: from, size: 1 }) : [];
  if (next) return next.id;
  const first = await rowsOf(db, desk, query, { after: undefined, size: 2 });
  return first.find(({ id }) => id !== after)?.id;
};
