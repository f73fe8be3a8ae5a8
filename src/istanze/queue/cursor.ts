// Where a page of the queue ended, as it stands in an address.
import { type Db, maybeOne } from "#db/connect.ts";
import { isDate } from "#kit/time.ts";
import type { QueueDesk } from "./desk.ts";
import { type After, keyOf } from "./keys.ts";
import type { QueueQuery } from "./query.ts";

/** A name stands in no address: of a list by applicant the cursor is the case alone. */
const isByName = ({ ordine }: QueueQuery): boolean => ordine.startsWith("richiedente");

export const cursorOf = (query: QueueQuery, { key, id }: After): string => (isByName(query) ? id : `${key}_${id}`);

export const keyOfCase = async (db: Db, desk: QueueDesk, query: QueueQuery, id: string): Promise<After | undefined> => {
  const found = await maybeOne<{ key: string }>(
    db,
    `select (${keyOf(query).sql})::text as key from istanza i where i.ente = $1 and i.id = $2 and i.service = any($3)`,
    [desk.ente, id, desk.services],
  );
  return found && { key: found.key, id };
};

const shapes =
  /^(?:(\d{4}-\d{2}-\d{2}(?: (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?\+00)?|infinity)_)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** PostgreSQL knows no year 0. */
const isMoment = (key: string): boolean => key === "infinity" || (isDate(key.slice(0, 10)) && !key.startsWith("0000"));

/** What is no cursor begins at the top. */
export const afterIn = async (
  db: Db,
  desk: QueueDesk,
  query: QueueQuery,
  cursor: string,
): Promise<After | undefined> => {
  const [, key, id] = shapes.exec(cursor) ?? [];
  if (!id || (key && !isMoment(key))) return undefined;
  return key && !isByName(query) ? { key, id } : keyOfCase(db, desk, query, id);
};
