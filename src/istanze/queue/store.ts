// The office's queue: pages by key, whatever the filters, on a million cases (docs/BENCHMARKS.md).
import { type Db, many, maybeOne, one } from "#db/connect.ts";
import { isDate } from "#kit/time.ts";
import type { State } from "../workflow.ts";
import { type After, armsSelect, keyOf, plainSelect, valuesOf, walkConditions } from "./conditions.ts";
import type { QueueDesk } from "./desk.ts";
import { isOpenOnly, type QueueQuery } from "./query.ts";

export type QueueRow = {
  ente: string;
  id: string;
  service: string;
  modulo: string;
  number: string;
  protocol: string | null;
  applicant: string | null;
  state: State;
  round: number;
  sentAt: Date;
  closedAt: Date | null;
  dueOn: string | null;
  answerBy: string | null;
  office: string | null;
  assignee: string | null;
  assigneeName: string | null;
  labels: string[];
  caseRevision: number;
  /** A letter of the applicant's that the office has not opened. */
  unread: boolean;
};

/** As many rows of a list as are looked at one by one for what may be frequent, before all that fits is gathered. */
const walks = [100, 1000];

const columns = `i.ente, i.id, i.service, i.modulo, i.number, i.protocol, i.applicant, i.state, i.round,
  i.sent_at as "sentAt", i.closed_at as "closedAt", i.due_on as "dueOn", i.answer_by as "answerBy", i.office,
  i.assignee, a.nome || ' ' || a.cognome as "assigneeName", i.labels, i.case_revision as "caseRevision",
  exists (select from letter l where l.ente = i.ente and l.istanza = i.id and l.side = 'richiedente'
             and l.read_at is null) as unread`;

type Part = { after: After | undefined; size: number };
type Found = QueueRow & { key: string };

/** `found`: a select of (id, key); the statement of its page. */
const pageOf = (desk: QueueDesk, query: QueueQuery, found: string, size: number, put: (value: unknown) => string) => {
  const { direction } = keyOf(query);
  return `with page as materialized (
            select f.id, f.key from (${found}) f order by f.key ${direction}, f.id ${direction} limit ${size})
          select ${columns}, p.key::text as key
            from page p join istanza i on i.ente = ${put(desk.ente)} and i.id = p.id
            left join person a on a.id = i.assignee
           order by p.key ${direction}, p.id ${direction}`;
};

const inOrder = (db: Db, desk: QueueDesk, query: QueueQuery, { after, size }: Part): Promise<Found[]> => {
  const values = valuesOf();
  const found = armsSelect(desk, query, after, size, values);
  return many<Found>(db, pageOf(desk, query, found, size, values.put), values.list);
};

/** The first rows of the list, of which those that fit are kept: enough when a word or an assignee is frequent. */
const walkedThrough = (
  db: Db,
  desk: QueueDesk,
  query: QueueQuery,
  { after, size }: Part,
  rows: number,
): Promise<Found[]> => {
  const values = valuesOf();
  const { direction } = keyOf(query);
  const near = `select n.id, n.key from (${armsSelect(desk, query, after, rows, values)}) n
                 order by n.key ${direction}, n.id ${direction} limit ${rows}`;
  const found = `select n.id, n.key from (${near}) n join istanza i on i.ente = ${values.put(desk.ente)} and i.id = n.id
                  where ${walkConditions(desk, query, values).join(" and ")}`;
  return many<Found>(db, pageOf(desk, query, found, size, values.put), values.list);
};

/** All that fits, ordered afterwards: without the wall of MATERIALIZED the planner walks the whole list. */
const gathered = (db: Db, desk: QueueDesk, query: QueueQuery, { after, size }: Part): Promise<Found[]> => {
  const values = valuesOf();
  const found = `with hits as materialized (${plainSelect(desk, query, after, values)}) select id, key from hits`;
  return many<Found>(db, pageOf(desk, query, found, size, values.put), values.list);
};

const rowsOf = async (db: Db, desk: QueueDesk, query: QueueQuery, part: Part): Promise<Found[]> => {
  if (query.posta) return gathered(db, desk, query, part);
  if (walkConditions(desk, query, valuesOf()).length === 0) return inOrder(db, desk, query, part);
  for (const rows of walks) {
    const near = await walkedThrough(db, desk, query, part, rows);
    if (near.length === part.size) return near;
  }
  return gathered(db, desk, query, part);
};

export type QueuePage = { rows: QueueRow[]; next: string | undefined };

/** A name stands in no address: of a list by applicant the cursor is the case alone. */
const isByName = ({ ordine }: QueueQuery): boolean => ordine.startsWith("richiedente");
const cursorOf = (query: QueueQuery, { key, id }: Found): string => (isByName(query) ? id : `${key}_${id}`);

const keyOfCase = async (db: Db, desk: QueueDesk, query: QueueQuery, id: string): Promise<After | undefined> => {
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

const afterIn = async (db: Db, desk: QueueDesk, query: QueueQuery, cursor: string): Promise<After | undefined> => {
  const [, key, id] = shapes.exec(cursor) ?? [];
  if (!id || (key && !isMoment(key))) return undefined;
  return key && !isByName(query) ? { key, id } : keyOfCase(db, desk, query, id);
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
  const last = rows.at(-1);
  return {
    rows: rows.map(({ key: _, ...row }) => row),
    next: found.length > size && last ? cursorOf(query, last) : undefined,
  };
};

/** Counting reads every row: what an index alone does not tell is counted no further than a thousand. */
export const countedAtMost = (query: QueueQuery): number =>
  isOpenOnly(query) || query.cerca || query.etichetta || query.ufficio || query.chi ? 1_000 : 10_000;

/** One more than `atMost` when there are more. */
export const queueCount = async (
  db: Db,
  desk: QueueDesk,
  query: QueueQuery,
  atMost = countedAtMost(query),
): Promise<number> => {
  const values = valuesOf();
  const found = `${plainSelect(desk, query, undefined, values)} limit ${atMost + 1}`;
  return (await one<{ n: number }>(db, `select count(*) as n from (${found}) f`, values.list)).n;
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
