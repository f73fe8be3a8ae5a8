import { createHash, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, exec, many, maybeOne, openDatabase } from "../src/db/connect.ts";
import { type Embedded, startEmbedded } from "../src/db/embedded/start.ts";
import { migrate, readMigrations } from "../src/db/migrate.ts";

const user = process.getuid?.() ?? 0;
const quick = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
};

/** The server of all ordinary tests of this user: whoever comes first starts it, whoever leaves last stops it. */
const sharedServer = async (): Promise<Embedded> => {
  const dataDir = join(tmpdir(), `sportello-test-${user}`);
  await mkdir(dataDir, { recursive: true });
  // Anybody may make a folder in the temporary one: in theirs they would read our password.
  const owner = (await stat(dataDir)).uid;
  if (process.platform !== "win32" && owner !== user) throw new Error(`${dataDir} belongs to user ${owner}`);
  return startEmbedded({ dataDir, settings: quick });
};

const ownServer = async (): Promise<Embedded> => {
  const dataDir = await mkdtemp(join(tmpdir(), "sportello-durable-"));
  const server = await startEmbedded({ dataDir });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/**
 * A server for tests. `durable` gives an own one with fsync on, for tests that kill it. A run of many files starts one
 * and hands its address to them as SPORTELLO_TEST_PG.
 */
export const testServer = (options: { durable?: boolean } = {}): Promise<Embedded> =>
  options.durable ? ownServer() : sharedServer();

const given = process.env.DATABASE_URL_TEST ?? process.env.SPORTELLO_TEST_PG;

const server = (): Promise<Embedded> =>
  given === undefined ? testServer() : Promise.resolve({ url: given, stop: async () => {} });

const withDatabase = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};

/** One migrated database per state of the migrations; made under a lock, because files run in parallel. */
const template = async (admin: Db, url: string): Promise<string> => {
  const sums = (await readMigrations()).map(({ sha256 }) => sha256).join();
  const name = `sportello_template_${createHash("sha256").update(sums).digest("hex").slice(0, 12)}`;
  const lock = await admin.connect();
  try {
    await lock.query("select pg_advisory_lock(7352)");
    if (await maybeOne(lock, "select 1 from pg_database where datname = $1 and datistemplate", [name])) return name;
    await exec(lock, `drop database if exists ${name} with (force)`);
    await exec(lock, `create database ${name}`);
    const db = openDatabase(withDatabase(url, name), { max: 1 });
    await migrate(db).finally(() => db.end());
    await exec(lock, `alter database ${name} is_template true`);
    return name;
  } finally {
    lock.release(true);
  }
};

// A server given by address may be shared with other machines, whose process numbers say nothing here.
const prefix = `clone_${createHash("sha256").update(hostname()).digest("hex").slice(0, 8)}`;

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

/** Clones of test processes that were killed. */
const sweep = async (admin: Db): Promise<void> => {
  const clones = await many<{ datname: string }>(
    admin,
    "select datname from pg_database where starts_with(datname, $1)",
    [prefix],
  );
  for (const { datname } of clones) {
    if (isGone(Number(datname.split("_")[2]))) await exec(admin, `drop database if exists ${datname} with (force)`);
  }
};

export type TestDatabase = { db: Db; url: string; close: () => Promise<void> };

/** An own, migrated, empty database on a real PostgreSQL. `close` drops it. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const { url, stop } = await server();
  const admin = openDatabase(url, { max: 2 });
  await sweep(admin);
  const source = await template(admin, url);
  const name = `${prefix}_${process.pid}_${randomUUID().slice(0, 8)}`;
  await exec(admin, `create database ${name} template ${source}`);
  const own = withDatabase(url, name);
  const db = openDatabase(own, { max: 8 });
  const close = async () => {
    await db.end();
    await exec(admin, `drop database if exists ${name} with (force)`);
    await admin.end();
    await stop();
  };
  return { db, url: own, close };
};
