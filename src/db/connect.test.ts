import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestDatabase, testDatabase } from "../../test/database.ts";
import { exec, many, maybeOne, one } from "./connect.ts";

let the: TestDatabase;
before(async () => {
  the = await testDatabase();
});
after(() => the.close());

test("values come back as the domain needs them", async () => {
  const row = await one(
    the.db,
    `select '2026-12-31 23:30Z'::timestamptz as at, '2026-03-29'::date as day, array['2026-03-29'::date] as days,
      9007199254740991 as big, array[1, null]::bigint[] as bigs, '{"a":[1]}'::jsonb as json, null::date as nothing`,
  );
  assert.deepEqual(row, {
    at: new Date("2026-12-31T23:30:00Z"),
    day: "2026-03-29",
    days: ["2026-03-29"],
    big: 9007199254740991,
    bigs: [1, null],
    json: { a: [1] },
    nothing: null,
  });
});

test("a bigint that would lose digits is an error", async () => {
  await assert.rejects(one(the.db, "select 9007199254740993::bigint as n"), RangeError);
});

test("the name of a helper says how many rows there are", async () => {
  await exec(the.db, "create table helper (n int)");
  assert.equal(await exec(the.db, "insert into helper select generate_series(1, $1)", [3]), 3);
  assert.deepEqual(await many(the.db, "select n from helper where n > $1 order by n", [1]), [{ n: 2 }, { n: 3 }]);
  assert.equal(await maybeOne(the.db, "select n from helper where n = 9"), undefined);
  await assert.rejects(maybeOne(the.db, "select n from helper"), /At most one row expected, 3 found/);
  await assert.rejects(one(the.db, "select n from helper where n = 9"), /One row expected, none found/);
});

test("a named statement is prepared once on its connection", async () => {
  const client = await the.db.connect();
  try {
    await one(client, "select $1::int as n", [1], { name: "named" });
    await one(client, "select $1::int as n", [2], { name: "named" });
    const prepared = await many(client, "select name from pg_prepared_statements");
    assert.deepEqual(prepared, [{ name: "named" }]);
  } finally {
    client.release();
  }
});

test("connections that the server ends between two queries harm nobody", async () => {
  await many(the.db, "select 1");
  await many(
    the.db,
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  assert.deepEqual(await one(the.db, "select 1 as n"), { n: 1 });
});
