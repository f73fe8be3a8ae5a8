// What stands before and after a case in the view that it was opened from.
import type { Db } from "#db/connect.ts";
import { keyOfCase } from "./cursor.ts";
import type { QueueDesk } from "./desk.ts";
import type { Ordered } from "./keys.ts";
import type { QueueQuery } from "./query.ts";
import { type QueueRow, rowsOf } from "./rows.ts";

type Neighbours = { before?: QueueRow | undefined; after?: QueueRow | undefined };

export const neighboursOf = async (db: Db, desk: QueueDesk, query: QueueQuery, id: string): Promise<Neighbours> => {
  const from = await keyOfCase(db, desk, query, id);
  if (!from) return {};
  const back: Ordered = { ...query, backwards: true };
  const part = { after: from, size: 1 };
  const [[after], [before]] = await Promise.all([rowsOf(db, desk, query, part), rowsOf(db, desk, back, part)]);
  return { before, after };
};
