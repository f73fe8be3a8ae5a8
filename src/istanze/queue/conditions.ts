// The filters of a query of the queue as SQL.
import type { Values } from "#db/values.ts";
import { addDays, endOfDay, startOfDay } from "#kit/time.ts";
import { readDate } from "#kit/typed-date.ts";
import type { QueueDesk } from "./desk.ts";
import { keyOf, lastDay } from "./keys.ts";
import { isOpenOnly, type QueueQuery, statesOf } from "./query.ts";

export const servicesOf = (desk: QueueDesk, { servizio }: QueueQuery): readonly string[] =>
  servizio ? desk.services.filter((each) => each === servizio) : desk.services;

/** An empty choice of states means those of the view; "tutte" then needs no condition. */
export const chosenStates = ({ scheda, stato }: QueueQuery): readonly string[] | undefined => {
  if (stato.length > 0) return stato;
  return scheda === "tutte" ? undefined : statesOf[scheda];
};

type Assignees = { nobody: boolean; people: readonly string[] };

/**
 * Null: whoever works it; in "da lavorare" it is one's own turn or nobody's, and so are letters: one that another
 * opened would not wait any more for the colleague who works the case.
 */
export const assigneesOf = (desk: QueueDesk, { scheda, chi, posta }: QueueQuery): Assignees | null => {
  if (chi === "miei") return { nobody: false, people: desk.mine };
  if (chi === "nessuno") return { nobody: true, people: [] };
  if (chi) return { nobody: false, people: [chi] };
  return scheda === "da-lavorare" || posta ? { nobody: true, people: desk.mine } : null;
};

export const whoConditions = (desk: QueueDesk, query: QueueQuery, { put }: Values): string[] => {
  const who = assigneesOf(desk, query);
  return who ? [`(${who.nobody ? "i.assignee is null or " : ""}i.assignee = any(${put(who.people)}))`] : [];
};

/** An index has assignees by last day, and of one person by arrival too. */
export const isWalkedByAssignee = (desk: QueueDesk, query: QueueQuery): boolean => {
  const who = assigneesOf(desk, query);
  return who !== null && (query.ordine === "termine" || (!who.nobody && query.ordine.startsWith("arrivo")));
};

/** An index has states in order of arrival and, of what is open, by last day; elsewhere they are looked at row by row. */
export const isWalkedByState = (desk: QueueDesk, query: QueueQuery): boolean =>
  !isWalkedByAssignee(desk, query) && keyOf(query).type !== "text";

const dueConditions = (desk: QueueDesk, { termine }: QueueQuery, { put }: Values): string[] => {
  if (termine === "sospese") return ["i.due_on is null"];
  if (!termine) return [];
  if (termine === "scadute") return ["i.due_on is not null", `${lastDay} < ${put(desk.today)}`];
  return [
    "i.due_on is not null",
    `${lastDay} between ${put(desk.today)} and ${put(addDays(desk.today, Number(termine)))}`,
  ];
};

/** By the index of the letters that nobody has read, which is small. */
const unread = `i.id in (select l.istanza from letter l
  where l.ente = i.ente and l.side = 'richiedente' and l.read_at is null)`;

export const labelConditions = ({ etichetta }: QueueQuery, { put }: Values): string[] =>
  etichetta ? [`i.labels @> array[${put(etichetta)}]::text[]`] : [];

/** All but services, states, assignees, labels and words, which may have a range of an index or be walked past. */
export const filterConditions = (desk: QueueDesk, query: QueueQuery, values: Values): string[] => {
  const { put } = values;
  const [from, to] = [readDate(query.dal), readDate(query.al)];
  return [
    "i.sent_at is not null",
    ...(isOpenOnly(query) ? ["i.closed_at is null"] : []),
    ...dueConditions(desk, query, values),
    ...(query.posta ? [unread] : []),
    ...(query.ufficio ? [`i.office = ${put(query.ufficio)}`] : []),
    ...(from ? [`i.sent_at >= ${put(startOfDay(from))}`] : []),
    ...(to ? [`i.sent_at < ${put(endOfDay(to))}`] : []),
  ];
};
