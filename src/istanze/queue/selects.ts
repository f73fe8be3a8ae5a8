// A query of the queue as selects of (id, key). Each arm is one range of an index, already in the order that is asked
// for, so that a page costs the same whatever lies behind it: a service, a state or an assignee each.
import type { Values } from "#db/values.ts";
import {
  assigneesOf,
  chosenStates,
  filterConditions,
  isWalkedByAssignee,
  isWalkedByState,
  labelConditions,
  servicesOf,
  whoConditions,
} from "./conditions.ts";
import type { QueueDesk } from "./desk.ts";
import { type After, afterCondition, keyOf } from "./keys.ts";
import { isOpenOnly, openStates, type QueueQuery } from "./query.ts";
import { textConditions } from "./text-condition.ts";

/** What no index has in the order that is asked for: looked at row by row, as long as there is enough of it. */
export const walkConditions = (desk: QueueDesk, query: QueueQuery, values: Values): string[] => [
  ...textConditions(query, values),
  ...labelConditions(query, values),
  ...(isWalkedByAssignee(desk, query) ? [] : whoConditions(desk, query, values)),
];

/** As an expression: else the planner takes the index that begins with the state, and reads and sorts all of its cases. */
const hiddenState = "i.state || ''";

/** All that fits, in no order. `text`: what of the text, when it is not its words. */
export const plainSelect = (desk: QueueDesk, query: QueueQuery, values: Values, text?: string): string => {
  const { put } = values;
  const states = chosenStates(query);
  const conditions = [
    `i.ente = ${put(desk.ente)}`,
    `i.service = any(${put(servicesOf(desk, query))})`,
    ...(states ? [`${query.chi ? hiddenState : "i.state"} = any(${put(states)})`] : []),
    ...whoConditions(desk, query, values),
    ...(text ? [text] : textConditions(query, values)),
    ...labelConditions(query, values),
    ...filterConditions(desk, query, values),
  ];
  return `select i.id, ${keyOf(query).sql} as key from istanza i where ${conditions.join(" and ")}`;
};

/** The states whose ranges are read one by one; undefined: all of them lie in one range. */
const rangedStates = (desk: QueueDesk, query: QueueQuery): readonly string[] | undefined => {
  if (!isWalkedByState(desk, query)) return undefined;
  return chosenStates(query) ?? (query.ordine === "termine" && isOpenOnly(query) ? openStates : undefined);
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
  const [states, ranged] = [chosenStates(query), rangedStates(desk, query)];
  const fixed = [
    `i.ente = ${put(desk.ente)}`,
    "i.service = s.service",
    ...(ranged ? ["i.state = t.state"] : states ? [`${hiddenState} = any(${put(states)})`] : []),
    ...filterConditions(desk, query, values),
    ...afterCondition(query, after, values),
  ];
  const services = `unnest(${put(servicesOf(desk, query))}::text[]) s(service)`;
  const ranges = ranged ? `${services} cross join unnest(${put(ranged)}::text[]) t(state)` : services;
  const order = `${key.sql} ${key.direction}, i.id ${key.direction} limit ${limit}`;
  const arm = (from: string, conditions: string[], first = ""): string =>
    `select q.* from ${from} cross join lateral (
       select i.id, ${key.sql} as key from istanza i where ${conditions.join(" and ")} order by ${first}${order}) q`;
  if (!who) return arm(ranges, fixed);
  const people = who.people.length > 0 && `${ranges} cross join unnest(${put(who.people)}::uuid[]) p(person)`;
  return [
    // named first: PostgreSQL does not see that a column that is null leaves the order of an index to the next one
    ...(who.nobody ? [arm(ranges, [...fixed, "i.assignee is null"], `i.assignee ${key.direction}, `)] : []),
    ...(people ? [arm(people, [...fixed, "i.assignee = p.person"])] : []),
  ].join(" union all ");
};
