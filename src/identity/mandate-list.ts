// The register of an ente a page at a time, and what is looked for in it: a name or a codice fiscale.
import { many, one, type Queryable } from "#db/connect.ts";
import { type Values, valuesOf } from "#db/values.ts";
import { searchWords } from "#kit/search.ts";
import { isUuid } from "#kit/uuid.ts";
import type { MandateRole } from "./people.ts";
import { type HeldMandate, heads, mandateSelect } from "./register.ts";

/** "attivi": in force or to come. "daConfermare": of an earlier year, and nobody said this year that they hold. */
export type MandateView = "attivi" | "terminati" | "daConfermare";

export type MandateFilter = {
  view: MandateView;
  /** ISO day in Italy. */
  today: string;
  /** Beginnings or parts of name and codice fiscale, in any order. */
  search?: string | undefined;
  /** Only these, not limited to one system. */
  roles?: readonly MandateRole[] | undefined;
};

/** `next`: id of the last one, where the next page begins: an address names nobody. */
export type MandatePage = { mandates: HeldMandate[]; next: string | undefined };

export const mandatePageSize = 25;
export const mandateCountAtMost = 1000;

const isOver = (today: string) => `(m.revoked_at is not null or m.valid_to < ${today})`;

const inView = ({ view, today }: MandateFilter, { put }: Values): string => {
  const day = `${put(today)}::date`;
  if (view === "terminati") return isOver(day);
  if (view === "attivi") return `not coalesce(${isOver(day)}, false)`;
  const newYear = `${put(`${today.slice(0, 4)}-01-01`)}::date`;
  return `not coalesce(${isOver(day)}, false) and m.valid_from <= ${day}
    and not (m.role = any(${put(heads)}) and m.scope = '')
    and coalesce((m.confirmed_at at time zone 'Europe/Rome')::date, m.valid_from) < ${newYear}`;
};

const accents = "àáâäèéêëìíîïòóôöùúûüçñÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜÇÑ";
const plain = "aaaaeeeeiiiioooouuuucnAAAAEEEEIIIIOOOOUUUUCN";
const sought = `lower(translate(p.cognome || ' ' || p.nome || ' ' || coalesce(p.codice_fiscale, ''), '${accents}', '${plain}'))`;

const conditionsOf = (ente: string, filter: MandateFilter, values: Values): string =>
  [
    `m.ente = ${values.put(ente)}`,
    inView(filter, values),
    ...(filter.roles ? [`m.role = any(${values.put(filter.roles)}) and m.scope = ''`] : []),
    ...searchWords(filter.search ?? "").map((word) => `${sought} like ${values.put(`%${word}%`)}`),
  ].join(" and ");

/** By surname; those that ended, the last first. */
const orders = {
  byName: { keys: ["lower(p.cognome)", "lower(p.nome)", "m.id"], way: "asc", after: ">" },
  byEnd: { keys: ["coalesce(m.revoked_at, (m.valid_to + 1)::timestamptz)", "m.id"], way: "desc", after: "<" },
} as const;

export const mandatePage = async (
  db: Queryable,
  ente: string,
  filter: MandateFilter,
  after?: string,
  size = mandatePageSize,
): Promise<MandatePage> => {
  const values = valuesOf();
  const order = filter.view === "terminati" ? orders.byEnd : orders.byName;
  const keys = order.keys.join(", ");
  const where = conditionsOf(ente, filter, values);
  const from = isUuid(after ?? "")
    ? ` and (${keys}) ${order.after} (select ${keys} from mandate m join person p on p.id = m.person
          where m.ente = ${values.put(ente)} and m.id = ${values.put(after)})`
    : "";
  const by = order.keys.map((key) => `${key} ${order.way}`).join(", ");
  const rows = await many<HeldMandate>(
    db,
    `${mandateSelect} where ${where}${from} order by ${by} limit ${size + 1}`,
    values.list,
  );
  const mandates = rows.slice(0, size);
  return { mandates, next: rows.length > size ? mandates.at(-1)?.id : undefined };
};

/** Up to one more than `mandateCountAtMost`. */
export const mandateCount = async (db: Queryable, ente: string, filter: MandateFilter): Promise<number> => {
  const values = valuesOf();
  const where = conditionsOf(ente, filter, values);
  const { n } = await one<{ n: number }>(
    db,
    `select count(*)::int as n from (select from mandate m join person p on p.id = m.person
       where ${where} limit ${mandateCountAtMost + 1}) few`,
    values.list,
  );
  return n;
};
