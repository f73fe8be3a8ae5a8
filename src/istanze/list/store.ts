// Le mie istanze: lists with filters, newest first, one keyset page at a time (S0.28 to S0.33).
import { type ExpressionBuilder, sql } from "kysely";
import type { Db } from "#db/connect.ts";
import { kysely } from "#db/kysely.ts";
import type { DB } from "#db/schema.ts";
import { searchWords } from "#kit/search.ts";
import { endOfDay, startOfDay } from "#kit/time.ts";
import type { Desk } from "../desk.ts";
import { type State, unsent } from "../workflow.ts";

export const tabs = ["lavorazione", "inviate", "importanti"] as const;
export type Tab = (typeof tabs)[number];

export type Filter = {
  tab: Tab | "tutte";
  words?: string;
  service?: string;
  state?: State;
  /** ISO dates in Italy, both included. */
  from?: string;
  to?: string;
  /** Services whose istanze are found by their number alone: what stands in them may not be read now. */
  closed?: readonly string[];
};

/** Where the page before ended. */
export type Cursor = { at: Date; id: string };

export type ListRow = {
  ente: string;
  id: string;
  service: string;
  modulo: string;
  version: string;
  number: string | null;
  state: State;
  actingFor: string | null;
  createdAt: Date;
  sentAt: Date | null;
  updatedAt: Date;
  starred: boolean;
};

const pageSize = 20;

type Query = ExpressionBuilder<DB, "istanza">;

const inTab = (eb: Query, tab: Filter["tab"]) => {
  if (tab === "lavorazione") return eb("istanza.state", "in", [...unsent]);
  if (tab === "inviate") return eb("istanza.sent_at", "is not", null);
  if (tab === "importanti") return sql<boolean>`coalesce(mark.starred, false)`;
  return eb.lit(true);
};

const inText = (eb: Query, like: string, { closed = [] }: Filter) =>
  closed.length > 0
    ? eb.and([eb("istanza.search", "like", like), eb("istanza.service", "not in", [...closed])])
    : eb("istanza.search", "like", like);

const escaped = (word: string): string => word.replace(/[\\%_]/g, "\\$&");

const atDesk = (db: Db, desk: Desk, filter: Filter) => {
  const order = filter.tab === "inviate" ? ("istanza.sent_at" as const) : ("istanza.created_at" as const);
  let query = kysely(db)
    .selectFrom("istanza")
    .leftJoin("mark", (join) =>
      join
        .onRef("mark.ente", "=", "istanza.ente")
        .onRef("mark.istanza", "=", "istanza.id")
        .onRef("mark.person", "=", "istanza.person"),
    )
    .where("istanza.person", "=", desk.person)
    .where((eb) => inTab(eb as unknown as Query, filter.tab));
  if (desk.actingFor !== undefined) {
    query = query.where("istanza.acting_for", "is not distinct from", desk.actingFor);
  }
  if (filter.service) query = query.where("istanza.service", "=", filter.service);
  if (filter.state) query = query.where("istanza.state", "=", filter.state);
  if (filter.from) query = query.where(order, ">=", startOfDay(filter.from));
  if (filter.to) query = query.where(order, "<", endOfDay(filter.to));
  for (const word of searchWords(filter.words ?? "")) {
    const like = `%${escaped(word)}%`;
    query = query.where((eb) =>
      eb.or([inText(eb as unknown as Query, like, filter), eb(sql`lower(istanza.number)`, "like", like)]),
    );
  }
  return { query, order };
};

export type ListPage = { rows: ListRow[]; next: Cursor | undefined };

export const listIstanze = async (
  db: Db,
  desk: Desk,
  filter: Filter,
  after?: Cursor,
  size = pageSize,
): Promise<ListPage> => {
  const { query, order } = atDesk(db, desk, filter);
  const rows = await query
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(${sql.ref(order)}, istanza.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .select([
      "istanza.ente",
      "istanza.id",
      "istanza.service",
      "istanza.modulo",
      "istanza.version",
      "istanza.number",
      "istanza.state",
      "istanza.acting_for as actingFor",
      "istanza.created_at as createdAt",
      "istanza.sent_at as sentAt",
      "istanza.updated_at as updatedAt",
      sql<boolean>`coalesce(mark.starred, false)`.as("starred"),
    ])
    .orderBy(order, "desc")
    .orderBy("istanza.id", "desc")
    .limit(size + 1)
    .execute();
  const page = rows.slice(0, size) as ListRow[];
  const last = page.at(-1);
  const at = order === "istanza.sent_at" ? last?.sentAt : last?.createdAt;
  return { rows: page, next: rows.length > size && last && at ? { at, id: last.id } : undefined };
};

/** How many in each tab, counted up to a hundred. */
export const countTabs = async (db: Db, desk: Desk): Promise<Record<Tab, number>> => {
  const count = async (tab: Tab) => {
    const few = atDesk(db, desk, { tab }).query.select("istanza.id").limit(100).as("few");
    const { n } = await kysely(db)
      .selectFrom(few)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const [lavorazione, inviate, importanti] = await Promise.all(tabs.map(count));
  return { lavorazione: lavorazione ?? 0, inviate: inviate ?? 0, importanti: importanti ?? 0 };
};
