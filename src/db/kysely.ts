import { Kysely, PostgresDialect } from "kysely";
import type { Db } from "./connect.ts";
import type { DB } from "./schema.ts";

/** For lists whose filters come and go; the connections are those of the pool. */
export const kysely = (db: Db): Kysely<DB> => new Kysely<DB>({ dialect: new PostgresDialect({ pool: db }) });
