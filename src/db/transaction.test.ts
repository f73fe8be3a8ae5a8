import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestDatabase, testDatabase } from "../../test/database.ts";
import { exec, many, one } from "./connect.ts";
import { transaction, violates } from "./transaction.ts";

let the: TestDatabase;
before(async () => {
  the = await testDatabase();
  await exec(
    the.db,
    "create table purse (id int primary key, value int not null constraint not_negative check (value >= 0))",
  );
  await exec(the.db, "insert into purse values (1, 10), (2, 10)");
});
after(() => the.close());

const killMe = `select pg_terminate_backend($1)`;
const pidOf = "select pg_backend_pid() as pid";

test("all is stored or nothing is", async () => {
  const failed = transaction(the.db, async (tx) => {
    await exec(tx, "update purse set value = 0 where id = 1");
    throw new Error("no");
  });
  await assert.rejects(failed, /^Error: no$/);
  assert.deepEqual(await one(the.db, "select value from purse where id = 1"), { value: 10 });
  assert.equal(await transaction(the.db, (tx) => exec(tx, "update purse set value = 10 where id = 1")), 1);
});

test("a refusal of the database is known by its constraint", async () => {
  const error = await exec(the.db, "update purse set value = -1").catch((caught: unknown) => caught);
  assert.equal(violates(error, "not_negative"), true);
  assert.equal(violates(error, "account_pkey"), false);
  assert.equal(violates(new Error("not_negative"), "not_negative"), false);
});

test("of two transactions that wait for each other, the one that loses runs again", async () => {
  let runs = 0;
  let holding = 0;
  const reached: (() => void)[] = [];
  const both = new Promise<void>((resolve) => reached.push(resolve));
  const cross = (first: number, second: number) =>
    transaction(the.db, async (tx) => {
      runs++;
      await exec(tx, "update purse set value = value + 1 where id = $1", [first]);
      // counted when its row is locked, not when it starts: else one could run through before the other holds anything
      if (++holding === 2) reached[0]?.();
      await both;
      await exec(tx, "update purse set value = value + 1 where id = $1", [second]);
    });
  await Promise.all([cross(1, 2), cross(2, 1)]);
  assert.equal(runs, 3);
  assert.deepEqual(await many(the.db, "select value from purse order by id"), [{ value: 12 }, { value: 12 }]);
});

test("serializable conflicts are tried again until both are stored", async () => {
  const move = () =>
    transaction(the.db, async (tx) => {
      await exec(tx, "set transaction isolation level serializable");
      const { sum } = await one<{ sum: number }>(tx, "select sum(value)::int as sum from purse");
      await exec(tx, "update purse set value = $1 where id = 1", [sum - 11]);
    });
  await Promise.all([move(), move(), move()]);
  assert.deepEqual(await one(the.db, "select value from purse where id = 1"), { value: 15 });
});

test("a connection lost before the commit is tried again", async () => {
  let runs = 0;
  await transaction(the.db, async (tx) => {
    await exec(tx, "update purse set value = 77 where id = 2");
    if (++runs > 1) return;
    const { pid } = await one<{ pid: number }>(tx, pidOf);
    await many(the.db, killMe, [pid]);
    await exec(tx, "select 1");
  });
  assert.equal(runs, 2);
  assert.deepEqual(await one(the.db, "select value from purse where id = 2"), { value: 77 });
});

test("a connection lost while committing is never tried again: it may be stored", async () => {
  // A deferred trigger runs inside the commit, and ends its own connection there.
  await exec(
    the.db,
    `create function die() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end $$`,
  );
  await exec(the.db, "create table mortal (n int)");
  await exec(
    the.db,
    "create constraint trigger die after insert on mortal deferrable initially deferred for each row execute function die()",
  );
  let runs = 0;
  const lost = transaction(the.db, async (tx) => {
    runs++;
    await exec(tx, "insert into mortal values (1)");
  });
  await assert.rejects(lost, /may be stored or not/);
  assert.equal(runs, 1);
});

test("a failed statement that was swallowed does not pass for stored", async () => {
  const swallowed = transaction(the.db, async (tx) => {
    await exec(tx, "update purse set value = 5 where id = 1");
    await exec(tx, "select 1 / 0").catch(() => 0);
  });
  await assert.rejects(swallowed, /nothing was stored/);
});
