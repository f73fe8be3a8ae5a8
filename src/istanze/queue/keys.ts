// What the queue is ordered by, and where a page of it begins.
import type { Values } from "#db/values.ts";
import type { Order, QueueQuery } from "./query.ts";

type Key = { sql: string; type: string; direction: "asc" | "desc" };

/** Of the procedure or, while the applicant was asked something, of the answer: the index knows either. */
export const lastDay = "coalesce(i.due_on, i.answer_by, 'infinity')";

const keys: Record<Order, Key> = {
  termine: { sql: lastDay, type: "date", direction: "asc" },
  arrivo: { sql: "i.sent_at", type: "timestamptz", direction: "desc" },
  "arrivo-crescente": { sql: "i.sent_at", type: "timestamptz", direction: "asc" },
  richiedente: { sql: "i.applicant_key", type: "text", direction: "asc" },
  "richiedente-inverso": { sql: "i.applicant_key", type: "text", direction: "desc" },
};

/** `backwards`: what comes before a case, the nearest first. */
export type Ordered = QueueQuery & { backwards?: true };

export const keyOf = ({ ordine, backwards }: Ordered): Key => {
  const key = keys[ordine];
  return backwards ? { ...key, direction: key.direction === "asc" ? "desc" : "asc" } : key;
};

/** Where the page before ended: the key of its last row, as text, and its id. */
export type After = { key: string; id: string };

/** `key`: the column or expression that holds it. */
export const afterCondition = (
  query: QueueQuery,
  after: After | undefined,
  { put }: Values,
  [key, id]: readonly [string, string] = [keyOf(query).sql, "i.id"],
): string[] => {
  const { type, direction } = keyOf(query);
  return after
    ? [`(${key}, ${id}) ${direction === "asc" ? ">" : "<"} (${put(after.key)}::${type}, ${put(after.id)}::uuid)`]
    : [];
};
