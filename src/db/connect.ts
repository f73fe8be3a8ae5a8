import pg from "pg";

export type Db = pg.Pool;
export type Tx = pg.PoolClient;
/** What a query function takes first: the pool, or the client of a running transaction. */
export type Queryable = { query: pg.Pool["query"] };
/** `name` makes it a prepared statement; one name must always go with one text. */
export type Statement = { name?: string };

const { builtins, getTypeParser } = pg.types;
const textArray = 1009;
const dateArray = 1182;
const int8Array = 1016;

const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The bigint ${text} does not fit a JavaScript number`);
  return value;
};
// The published types only know the named oids, and leave out the arrays.
const parserOf = getTypeParser as (oid: number, format?: "text" | "binary") => (text: string) => unknown;
const texts = parserOf(textArray) as (text: string) => (string | null)[];

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  // A day has no hour: as a Date it would move to another day in another zone.
  [builtins.DATE, (text) => text],
  [dateArray, texts],
  [builtins.INT8, safeInteger],
  [int8Array, (text) => texts(text).map((item) => (item === null ? null : safeInteger(item)))],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : parsers.get(oid)) ?? parserOf(oid, format),
};

export type DatabaseOptions = {
  /** Connections at most. */
  max?: number;
  applicationName?: string;
  statementTimeoutMs?: number;
};

export const openDatabase = (url: string, options: DatabaseOptions = {}): Db => {
  const db = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    types,
    application_name: options.applicationName ?? "sportello",
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A server that is not ours may have another zone as its default.
    options: "-c TimeZone=UTC",
  });
  // Without a listener a connection that dies between two queries ends the process;
  // the next query finds out by itself, and transaction() tries again.
  const ignore = () => {};
  db.on("error", ignore);
  db.on("connect", (client) => client.on("error", ignore));
  return db;
};

type Row = pg.QueryResultRow;

const run = <R extends Row>(
  db: Queryable,
  text: string,
  values: readonly unknown[],
  { name }: Statement,
): Promise<pg.QueryResult<R>> =>
  db.query<R>({
    text,
    values: [...values],
    ...(name === undefined ? {} : { name }),
  });

export const many = async <R extends Row>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
  statement: Statement = {},
): Promise<R[]> => (await run<R>(db, text, values, statement)).rows;

/** The only row, or nothing. More than one row is a mistake in the query, and is thrown. */
export const maybeOne = async <R extends Row>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
  statement: Statement = {},
): Promise<R | undefined> => {
  const rows = await many<R>(db, text, values, statement);
  if (rows.length > 1) throw new Error(`At most one row expected, ${rows.length} found: ${text}`);
  return rows[0];
};

export const one = async <R extends Row>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
  statement: Statement = {},
): Promise<R> => {
  const row = await maybeOne<R>(db, text, values, statement);
  if (row === undefined) throw new Error(`One row expected, none found: ${text}`);
  return row;
};

/** How many rows were written. */
export const exec = async (
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
  statement: Statement = {},
): Promise<number> => (await run(db, text, values, statement)).rowCount ?? 0;
