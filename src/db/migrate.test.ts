import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { type TestDatabase, testDatabase } from "../../test/database.ts";
import { exec, many, openDatabase } from "./connect.ts";
import { migrate, readMigrations } from "./migrate.ts";

let the: TestDatabase;
let folder: string;
const write = (file: string, sql: string): Promise<void> => writeFile(join(folder, file), sql);

before(async () => {
  the = await testDatabase();
});
after(() => the.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await exec(the.db, "drop table if exists schema_migration, one, two");
  await write("0001-one.sql", "create table one (n int);");
  await write("0002-two.sql", "create table two (n int); insert into two values (1);");
});
afterEach(() => rm(folder, { recursive: true }));

test("the product's own migrations run, in order and once", async () => {
  const fresh = await testDatabase();
  try {
    assert.deepEqual(await migrate(fresh.db), []);
    const applied = await many(fresh.db, "select number, name from schema_migration order by number");
    assert.deepEqual(
      applied,
      (await readMigrations()).map(({ number, name }) => ({ number, name })),
    );
  } finally {
    await fresh.close();
  }
});

test("eight processes that start together apply each migration once", async () => {
  const pools = Array.from({ length: 8 }, () => openDatabase(the.url, { max: 1 }));
  try {
    const done = await Promise.all(pools.map((db) => migrate(db, folder)));
    assert.deepEqual(
      done
        .flat()
        .map(({ number }) => number)
        .sort(),
      [1, 2],
    );
    assert.deepEqual(await many(the.db, "select n from two"), [{ n: 1 }]);
  } finally {
    await Promise.all(pools.map((db) => db.end()));
  }
});

test("a migration that fails leaves nothing of itself, and what came before stays", async () => {
  await write("0002-two.sql", "create table two (n int); select 1 / 0;");
  await assert.rejects(migrate(the.db, folder), /division by zero/);
  assert.deepEqual(await many(the.db, "select to_regclass('one')::text as one, to_regclass('two')::text as two"), [
    { one: "one", two: null },
  ]);
  assert.deepEqual(await many(the.db, "select number from schema_migration"), [{ number: 1 }]);
});

test("an applied migration that was changed is refused", async () => {
  await migrate(the.db, folder);
  await write("0001-one.sql", "create table one (n bigint);");
  await assert.rejects(migrate(the.db, folder), /Migration 1 \(one\) was changed after it was applied/);
});

test("other line ends are no change", async () => {
  await write("0001-one.sql", "create table one (\nn int);");
  await migrate(the.db, folder);
  await write("0001-one.sql", "create table one (\r\nn int);");
  assert.deepEqual(await migrate(the.db, folder), []);
});

test("a database newer than this version is refused", async () => {
  await migrate(the.db, folder);
  await rm(join(folder, "0002-two.sql"));
  await assert.rejects(migrate(the.db, folder), /migration 2 \(two\), which this version does not know/);
});

test("a gap in the numbers and a wrong name are refused", async () => {
  await write("0004-four.sql", "select 1;");
  await assert.rejects(readMigrations(folder), /Migration 4 \(four\) stands where 3 belongs/);
  await write("next.sql", "select 1;");
  await assert.rejects(readMigrations(folder), /Not a migration's name: next.sql/);
});
