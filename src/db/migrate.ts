import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "#kit/root.ts";
import { type Db, exec, many, type Queryable } from "./connect.ts";
import { transaction } from "./transaction.ts";

export type Migration = {
  number: number;
  name: string;
  sql: string;
  sha256: string;
};
type Applied = { number: number; name: string; sha256: string };

export const migrationsFolder: string = join(root, "src/db/migrations");

// any constant, the same in every process that migrates
const lock = 5_060_451;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const read = async (folder: string, file: string): Promise<Migration> => {
  const [, number, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
  if (number === undefined || name === undefined) throw new Error(`Not a migration's name: ${file} (0001-words.sql)`);
  // Git may write other line ends on another system
  const sql = (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n");
  return { number: Number(number), name, sql, sha256: sha256(sql) };
};

/** In order; the numbers run from 1 without gaps, so that two branches cannot both bring a 0007. */
export const readMigrations = async (folder: string = migrationsFolder): Promise<Migration[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  const migrations = await Promise.all(files.map((file) => read(folder, file)));
  migrations.forEach(({ number, name }, index) => {
    if (number !== index + 1) throw new Error(`Migration ${number} (${name}) stands where ${index + 1} belongs`);
  });
  return migrations;
};

const refuseDrift = (applied: Applied[], migrations: Migration[]): void => {
  for (const { number, name, sha256 } of applied) {
    const known = migrations[number - 1];
    if (known === undefined)
      throw new Error(`The database has migration ${number} (${name}), which this version does not know: newer data?`);
    if (known.sha256 !== sha256)
      throw new Error(`Migration ${number} (${known.name}) was changed after it was applied: write a new one instead`);
  }
};

const applyNext = async (tx: Queryable, migrations: Migration[]): Promise<Migration | undefined> => {
  // Held to the end of the transaction: session locks do not exist on every PostgreSQL-like server.
  await exec(tx, "select pg_advisory_xact_lock($1)", [lock]);
  await exec(tx, "set local statement_timeout = 0");
  await exec(
    tx,
    `create table if not exists schema_migration (
      number int primary key, name text not null, sha256 text not null, at timestamptz not null default now())`,
  );
  const applied = await many<Applied>(tx, "select number, name, sha256 from schema_migration order by number");
  refuseDrift(applied, migrations);
  const next = migrations[applied.length];
  if (next === undefined) return undefined;
  await tx.query(next.sql);
  await exec(tx, "insert into schema_migration (number, name, sha256) values ($1, $2, $3)", [
    next.number,
    next.name,
    next.sha256,
  ]);
  return next;
};

/** Brings the database to this version's schema; safe when several processes start together. Returns what it applied. */
export const migrate = async (db: Db, folder: string = migrationsFolder): Promise<Migration[]> => {
  const migrations = await readMigrations(folder);
  const done: Migration[] = [];
  for (;;) {
    const next = await transaction(db, (tx) => applyNext(tx, migrations));
    if (next === undefined) return done;
    done.push(next);
  }
};
