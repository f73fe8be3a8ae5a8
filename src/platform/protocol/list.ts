// The register as a list, the newest first, a keyset page at a time: a big ente registers a million documents in a few
// years.
import { type Db, many, one } from "#db/connect.ts";
import { type Values, valuesOf } from "#db/values.ts";
import { searchWords } from "#kit/search.ts";
import { endOfDay, startOfDay } from "#kit/time.ts";
import { type Entry, entryColumns } from "./entry.ts";

export type RegisterFilter = {
  /** "attesa": those without a number yet. */
  direction?: "entrata" | "uscita" | "attesa" | undefined;
  /** ISO dates in Italy, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Words, or a number with or without its year. */
  search?: string | undefined;
};

/** Where the page before ended. */
export type RegisterCursor = { at: Date; id: string };
export type RegisterPage = { entries: Entry[]; next: RegisterCursor | undefined };

const pageSize = 25;
export const registerCountAtMost = 10_000;
/** The newest that are looked at one by one for words that may be common, before their index is asked. */
const walked = 1500;

const years = Array.from({ length: 50 }, (_, n) => 2020 + n);

const numberIn = (text: string): { n: number; year: number | undefined } | undefined => {
  const [, n = "", year] = /^\s*(\d{1,9})(?:\s*\/\s*(\d{4}))?\s*$/.exec(text) ?? [];
  return n ? { n: Number(n), year: year === undefined ? undefined : Number(year) } : undefined;
};

/** The words begin as they were typed; undefined when there is none. */
const wordsCondition = (search: string, { put }: Values): string | undefined => {
  const words = searchWords(search);
  return words.length
    ? `words @@ to_tsquery('simple', ${put(words.map((word) => `${word}:*`).join(" & "))})`
    : undefined;
};

const isSearchOfWords = ({ search = "" }: RegisterFilter): boolean =>
  !numberIn(search) && searchWords(search).length > 0;

const numberCondition = ({ search = "" }: RegisterFilter, { put }: Values): string[] => {
  const number = numberIn(search);
  if (!number) return [];
  // the index begins with the year: a number alone is looked for in each
  return [`n = ${put(number.n)}`, `year = any(${put(number.year === undefined ? years : [number.year])})`];
};

/** All but the words. */
const conditionsOf = (ente: string, filter: RegisterFilter, values: Values, after?: RegisterCursor): string => {
  const { put } = values;
  const { direction, from, to } = filter;
  return [
    `ente = ${put(ente)}`,
    ...(direction === "attesa" ? ["number is null"] : direction ? [`direction = ${put(direction)}`] : []),
    ...(from ? [`asked_at >= ${put(startOfDay(from))}`] : []),
    ...(to ? [`asked_at < ${put(endOfDay(to))}`] : []),
    ...numberCondition(filter, values),
    ...(after ? [`(asked_at, id) < (${put(after.at)}, ${put(after.id)}::uuid)`] : []),
  ].join(" and ");
};

const order = "order by asked_at desc, id desc";

type Part = { after: RegisterCursor | undefined; size: number };

const inOrder = (db: Db, ente: string, filter: RegisterFilter, { after, size }: Part): Promise<Entry[]> => {
  const values = valuesOf();
  const where = conditionsOf(ente, filter, values, after);
  return many<Entry>(
    db,
    `select ${entryColumns} from protocol_entry where ${where} ${order} limit ${size}`,
    values.list,
  );
};

/** The newest of the list, of which those with the words are kept: enough when the words are common. */
const amongNewest = (db: Db, ente: string, filter: RegisterFilter, { after, size }: Part): Promise<Entry[]> => {
  const values = valuesOf();
  const newest = `select * from protocol_entry where ${conditionsOf(ente, filter, values, after)} ${order} limit ${walked}`;
  return many<Entry>(
    db,
    `with newest as materialized (${newest})
     select ${entryColumns} from newest where ${wordsCondition(filter.search ?? "", values)} ${order} limit ${size}`,
    values.list,
  );
};

/** All that have the words, ordered afterwards: without the wall of MATERIALIZED the planner walks the whole list. */
const byWords = (db: Db, ente: string, filter: RegisterFilter, { after, size }: Part): Promise<Entry[]> => {
  const values = valuesOf();
  const where = conditionsOf(ente, filter, values, after);
  return many<Entry>(
    db,
    `with hits as materialized (
       select * from protocol_entry where ${where} and ${wordsCondition(filter.search ?? "", values)})
     select ${entryColumns} from hits ${order} limit ${size}`,
    values.list,
  );
};

const rowsOf = async (db: Db, ente: string, filter: RegisterFilter, part: Part): Promise<Entry[]> => {
  if (!isSearchOfWords(filter)) return inOrder(db, ente, filter, part);
  const near = await amongNewest(db, ente, filter, part);
  return near.length === part.size ? near : byWords(db, ente, filter, part);
};

export const registerPage = async (
  db: Db,
  ente: string,
  filter: RegisterFilter,
  after?: RegisterCursor,
  size = pageSize,
): Promise<RegisterPage> => {
  const rows = await rowsOf(db, ente, filter, { after, size: size + 1 });
  const entries = rows.slice(0, size);
  const last = entries.at(-1);
  return { entries, next: rows.length > size && last ? { at: last.askedAt, id: last.id } : undefined };
};

/** Up to one more than `registerCountAtMost`; of words nothing, since counting them reads them all. */
export const registerCount = async (db: Db, ente: string, filter: RegisterFilter): Promise<number | undefined> => {
  if (isSearchOfWords(filter)) return undefined;
  const values = valuesOf();
  const where = conditionsOf(ente, filter, values);
  const { n } = await one<{ n: number }>(
    db,
    `select count(*)::int as n from (select from protocol_entry where ${where} limit ${registerCountAtMost + 1}) few`,
    values.list,
  );
  return n;
};
