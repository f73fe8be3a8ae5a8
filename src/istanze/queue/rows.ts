// The rows of a page of the queue: from the indexes in its order, by walking along them, or gathered and then ordered.
import { createHash } from "node:crypto";
import { type Db, many } from "#db/connect.ts";
import { type Values, valuesOf } from "#db/values.ts";
import type { State } from "../workflow.ts";
import type { QueueDesk } from "./desk.ts";
import { type After, afterCondition, keyOf } from "./keys.ts";
import type { QueueQuery } from "./query.ts";
import { armsSelect, plainSelect, walkConditions } from "./selects.ts";
import { numberCondition } from "./text-condition.ts";

export type QueueRow = {
  ente: string;
  id: string;
  service: string;
  modulo: string;
  number: string;
  protocol: string | null;
  applicant: string | null;
  /** What it is about, where its service takes many matters. */
  subject: string | null;
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

const columns = `i.ente, i.id, i.service, i.modulo, i.number, i.protocol, i.applicant, i.subject, i.state, i.round,
  i.sent_at as "sentAt", i.closed_at as "closedAt", i.due_on as "dueOn", i.answer_by as "answerBy", i.office,
  i.assignee, a.nome || ' ' || a.cognome as "assigneeName", i.labels, i.case_revision as "caseRevision",
  exists (select from letter l where l.ente = i.ente and l.istanza = i.id and l.side = 'richiedente'
             and l.read_at is null) as unread`;

export type Part = { after: After | undefined; size: number };
export type Found = QueueRow & {
  key: string;
  /** How many there are on all pages, when that was seen on the way. */
  total: number | null;
};

/** `found`: a select of (id, key); the statement of its page. */
const pageOf = (desk: QueueDesk, query: QueueQuery, found: string, size: number, { put }: Values, total = "null") => {
  const { direction } = keyOf(query);
  return `page as materialized (
            select f.id, f.key from (${found}) f order by f.key ${direction}, f.id ${direction} limit ${size})
          select ${columns}, p.key::text as key, ${total}::int as total
            from page p join istanza i on i.ente = ${put(desk.ente)} and i.id = p.id
            left join person a on a.id = i.assignee
           order by p.key ${direction}, p.id ${direction}`;
};

/** A long union takes longer to plan than to read. Words and labels differ too much from each other to share a plan. */
export const planned = (query: QueueQuery, text: string): { name?: string } =>
  [query.cerca, query.etichetta, query.ufficio, query.dal, query.al].some(Boolean)
    ? {}
    : { name: `queue-${createHash("sha1").update(text).digest("base64url")}` };

const inOrder = (db: Db, desk: QueueDesk, query: QueueQuery, { after, size }: Part): Promise<Found[]> => {
  const values = valuesOf();
  const text = `with ${pageOf(desk, query, armsSelect(desk, query, after, size, values), size, values)}`;
  return many<Found>(db, text, values.list, planned(query, text));
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
  return many<Found>(db, `with ${pageOf(desk, query, found, size, values)}`, values.list);
};

/** All that fits, ordered afterwards: without the wall of MATERIALIZED the planner walks the whole list. */
const gathered = (
  db: Db,
  desk: QueueDesk,
  query: QueueQuery,
  { after, size }: Part,
  textOf: (values: Values) => string | undefined = () => undefined,
): Promise<Found[]> => {
  const values = valuesOf();
  const hits = plainSelect(desk, query, values, textOf(values));
  const beyond = afterCondition(query, after, values, ["h.key", "h.id"]);
  const found = `select h.id, h.key from hits h${beyond.length > 0 ? ` where ${beyond.join(" and ")}` : ""}`;
  const page = pageOf(desk, query, found, size, values, "(select count(*) from hits)");
  return many<Found>(db, `with hits as materialized (${hits}), ${page}`, values.list);
};

const lookedAt = 100;
const walkedAtMost = 2000;

/** How far to walk for a page when so many of the first hundred fit; 0: what is rarer is gathered with less work. */
const worthWalking = (fitting: number, size: number): number => {
  const rows = fitting < 2 ? 0 : Math.ceil((1.5 * size * lookedAt) / fitting);
  return rows > walkedAtMost ? 0 : rows;
};

const walkedFor = async (db: Db, desk: QueueDesk, query: QueueQuery, part: Part): Promise<Found[]> => {
  const first = await walkedThrough(db, desk, query, part, lookedAt);
  if (first.length === part.size) return first;
  const rows = worthWalking(first.length, part.size);
  const near = rows > 0 ? await walkedThrough(db, desk, query, part, rows) : [];
  return near.length === part.size ? near : gathered(db, desk, query, part);
};

export const rowsOf = async (db: Db, desk: QueueDesk, query: QueueQuery, part: Part): Promise<Found[]> => {
  if (numberCondition(query, valuesOf())) {
    const named = await gathered(db, desk, query, part, (values) => numberCondition(query, values));
    if (named.length > 0) return named;
  }
  if (query.posta) return gathered(db, desk, query, part);
  const isInOrder = walkConditions(desk, query, valuesOf()).length === 0;
  return isInOrder ? inOrder(db, desk, query, part) : walkedFor(db, desk, query, part);
};
