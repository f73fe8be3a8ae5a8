// A query of the queue as SQL. Each arm is one range of an index, already in the order that is asked for, so that a
// page costs the same whatever lies behind it: a service, a state or an assignee each.
import { addDays, romeInstant } from "#kit/time.ts";
import { readDate } from "#kit/typed-date.ts";
import type { QueueDesk } from "./desk.ts";
import { isOpenOnly, type Order, type QueueQuery, statesOf } from "./query.ts";
import { type SearchedText, searchedText } from "./search-text.ts";

/** Keeps the values of a statement and says the place of each. */
export type Values = { list: unknown[]; put(value: unknown): string };
export const valuesOf = (): Values => {
  const list: unknown[] = [];
  return { list, put: (value) => `$${list.push(value)}` };
};

type Key = { sql: string; type: string; direction: "asc" | "desc" };
const keys: Record<Order, Key> = {
  termine: { sql: "coalesce(i.due_on, i.answer_by, 'infinity')", type: "date", direction: "asc" },
  arrivo: { sql: "i.sent_at", type: "timestamptz", direction: "desc" },
  "arrivo-crescente": { sql: "i.sent_at", type: "timestamptz", direction: "asc" },
  richiedente: { sql: "i.applicant_key", type: "text", direction: "asc" },
  "richiedente-inverso": { sql: "i.applicant_key", type: "text", direction: "desc" },
};
export const keyOf = (query: QueueQuery): Key => keys[query.ordine];

const servicesOf = (desk: QueueDesk, { servizio }: QueueQuery): readonly string[] =>
  servizio ? desk.services.filter((each) => each === servizio) : desk.services;

/** An empty choice of states means those of the view; "tutte" then needs no condition. */
const chosenStates = ({ scheda, stato }: QueueQuery): readonly string[] | undefined => {
  if (stato.length > 0) return stato;
  return scheda === "tutte" ? undefined : statesOf[scheda];
};

/** Null: whoever works it; in "da lavorare" it is one's own turn or nobody's. */
const assigneesOf = (
  desk: QueueDesk,
  { scheda, chi }: QueueQuery,
): { nobody: boolean; people: readonly string[] } | null => {
  if (chi === "miei") return { nobody: false, people: desk.mine };
  if (chi === "nessuno") return { nobody: true, people: [] };
  if (chi) return { nobody: false, people: [chi] };
  return scheda === "da-lavorare" ? { nobody: true, people: desk.mine } : null;
};

const dueConditions = (desk: QueueDesk, { termine }: QueueQuery, { put }: Values): string[] => {
  const last = keys.termine.sql;
  if (termine === "sospese") return ["i.due_on is null"];
  if (!termine) return [];
  // the index knows the last day of either kind
  if (termine === "scadute") return ["i.due_on is not null", `${last} < ${put(desk.today)}`];
  return [
    "i.due_on is not null",
    `${last} between ${put(desk.today)} and ${put(addDays(desk.today, Number(termine)))}`,
  ];
};

/** By the index of the letters that nobody has read, which is small. */
const unread = `i.id in (select l.istanza from letter l
  where l.ente = i.ente and l.side = 'richiedente' and l.read_at is null)`;

const conditionsOf = (desk: QueueDesk, query: QueueQuery, values: Values): string[] => {
  const { put } = values;
  const [from, to] = [readDate(query.dal), readDate(query.al)];
  return [
    "i.sent_at is not null",
    ...(isOpenOnly(query) ? ["i.closed_at is null"] : []),
    ...dueConditions(desk, query, values),
    ...(query.posta ? [unread] : []),
    ...(query.etichetta ? [`i.labels @> array[${put(query.etichetta)}]::text[]`] : []),
    ...(query.ufficio ? [`i.office = ${put(query.ufficio)}`] : []),
    ...(from ? [`i.sent_at >= ${put(romeInstant(`${from}T00:00`))}`] : []),
    ...(to ? [`i.sent_at < ${put(romeInstant(`${addDays(to, 1)}T00:00`))}`] : []),
  ];
};

/** The word of a name that is being typed is found by its beginning; endings do not count. */
const wordsCondition = ({ head, last }: SearchedText, { put }: Values): string => {
  const end = put(last);
  const ending = `plainto_tsquery('italian', ${end})`;
  const begun = last.length < 3 ? ending : `(${ending} || to_tsquery('simple', ${end} || ':*'))`;
  const whole = `case when numnode(${ending}) = 0 then ''::tsquery else ${begun} end`;
  return `i.words @@ (plainto_tsquery('italian', ${put(head)}) && ${whole})`;
};

/** Undefined when nothing was typed that could be looked for. */
const textCondition = (query: QueueQuery, values: Values): string | undefined => {
  const text = searchedText(query.cerca);
  if (!text) return undefined;
  const { put } = values;
  return `(${[
    wordsCondition(text, values),
    ...(text.number ? [`i.number like ${put(text.number)}`] : []),
    ...(text.protocol ? [`i.protocol like ${put(text.protocol)}`] : []),
    ...(text.seq === undefined ? [] : [`i.seq = ${put(text.seq)}`]),
  ].join(" or ")})`;
};

/** Where the page before ended: the key of its last row, as text, and its id. */
export type After = { key: string; id: string };

const afterCondition = ({ sql, type, direction }: Key, after: After | undefined, { put }: Values): string[] =>
  after
    ? [`(${sql}, i.id) ${direction === "asc" ? ">" : "<"} (${put(after.key)}::${type}, ${put(after.id)}::uuid)`]
    : [];

const whoCondition = (desk: QueueDesk, query: QueueQuery, { put }: Values): string[] => {
  const who = assigneesOf(desk, query);
  return who ? [`(${who.nobody ? "i.assignee is null or " : ""}i.assignee = any(${put(who.people)}))`] : [];
};

/** An index has assignees by last day, and of one person by arrival too. */
const isWalkedByAssignee = (desk: QueueDesk, query: QueueQuery): boolean => {
  const who = assigneesOf(desk, query);
  return who !== null && (query.ordine === "termine" || (!who.nobody && query.ordine.startsWith("arrivo")));
};

/** What no index has in the order that is asked for: looked at row by row, as long as there is enough of it. */
export const walkConditions = (desk: QueueDesk, query: QueueQuery, values: Values): string[] => {
  const text = textCondition(query, values);
  return [...(text ? [text] : []), ...(isWalkedByAssignee(desk, query) ? [] : whoCondition(desk, query, values))];
};

/** All conditions at once, for what is ordered after it was found. */
export const plainSelect = (desk: QueueDesk, query: QueueQuery, after: After | undefined, values: Values): string => {
  const { put } = values;
  const states = chosenStates(query);
  const text = textCondition(query, values);
  const conditions = [
    `i.ente = ${put(desk.ente)}`,
    `i.service = any(${put(servicesOf(desk, query))})`,
    ...(states ? [`i.state = any(${put(states)})`] : []),
    ...whoCondition(desk, query, values),
    ...(text ? [text] : []),
    ...conditionsOf(desk, query, values),
    ...afterCondition(keyOf(query), after, values),
  ];
  return `select i.id, ${keyOf(query).sql} as key from istanza i where ${conditions.join(" and ")}`;
};

/** @returns a select of (id, key), at most `limit` of each arm, that has no order of its own */
export const armsSelect = (
  desk: QueueDesk,
  query: QueueQuery,
  after: After | undefined,
  limit: number,
  values: Values,
): string => {
  const { put } = values;
  const key = keyOf(query);
  const who = isWalkedByAssignee(desk, query) ? assigneesOf(desk, query) : null;
  const states = chosenStates(query);
  // an index has states in order of arrival; elsewhere a state is looked at row by row
  const byState = states !== undefined && who === null && key.type === "timestamptz";
  const fixed = [
    `i.ente = ${put(desk.ente)}`,
    "i.service = s.service",
    ...(byState ? ["i.state = t.state"] : states ? [`i.state = any(${put(states)})`] : []),
    ...conditionsOf(desk, query, values),
    ...afterCondition(key, after, values),
  ];
  const services = `unnest(${put(servicesOf(desk, query))}::text[]) s(service)`;
  const ranges = byState ? `${services} cross join unnest(${put(states)}::text[]) t(state)` : services;
  const order = `${key.sql} ${key.direction}, i.id ${key.direction} limit ${limit}`;
  const arm = (from: string, conditions: string[], first = ""): string =>
    `select q.* from ${from} cross join lateral (
       select i.id, ${key.sql} as key from istanza i where ${conditions.join(" and ")} order by ${first}${order}) q`;
  if (!who) return arm(ranges, fixed);
  const people = who.people.length > 0 && `${ranges} cross join unnest(${put(who.people)}::uuid[]) p(person)`;
  return [
    // named first: PostgreSQL does not see that a column that is null leaves the order of an index to the next one
    ...(who.nobody ? [arm(ranges, [...fixed, "i.assignee is null"], "i.assignee, ")] : []),
    ...(people ? [arm(people, [...fixed, "i.assignee = p.person"])] : []),
  ].join(" union all ");
};
