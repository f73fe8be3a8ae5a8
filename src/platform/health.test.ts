import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { exec } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { health } from "./health.ts";

let the: TestApp;
beforeEach(async () => {
  the = await testApp({ env: { cns: undefined } });
});
afterEach(() => the.close());

const reminder = () => transaction(the.ctx.db, (tx) => the.ctx.jobs.enqueue(tx, "reminders", {}));
const become = (state: string, times: string) =>
  exec(the.ctx.db, `update pgboss.job set state = '${state}', ${times} where name = 'reminders'`);

test("an installation that has just started is healthy, and nothing asks for attention", async () => {
  const { healthy, attention } = await health(the.ctx.db);
  assert.deepEqual({ healthy, attention }, { healthy: true, attention: [] });
});

test("nobody takes up what waits: not healthy", async () => {
  await reminder();
  await become("created", "start_after = now() - interval '3 minutes'");
  const { healthy, worker, database } = await health(the.ctx.db);
  assert.deepEqual({ healthy, worker, database }, { healthy: false, worker: false, database: true });
});

test("a job that a dead worker holds: not healthy; one that still has its time is left alone", async () => {
  await reminder();
  await become("active", "started_on = now() - interval '40 seconds'");
  assert.equal((await health(the.ctx.db)).healthy, true);
  await become("active", "started_on = now() - interval '5 minutes'");
  const { healthy, attention } = await health(the.ctx.db);
  assert.equal(healthy, false);
  assert.deepEqual(attention, ["1 jobs are held by a worker that died"]);
});

test("jobs given up of late ask for attention, and pages are still served", async () => {
  await reminder();
  await become("failed", "completed_on = now() - interval '2 hours'");
  assert.deepEqual((await health(the.ctx.db)).attention, []);
  await become("failed", "completed_on = now() - interval '20 minutes'");
  const { healthy, attention, jobs } = await health(the.ctx.db);
  assert.deepEqual([healthy, attention, jobs?.failed], [true, ["1 jobs were given up in the last hour"], 1]);
});

test("what has a plan and did not run since yesterday asks for attention", async () => {
  await the.ctx.jobs.schedule("reminders", "5 * * * *", {});
  assert.deepEqual((await health(the.ctx.db)).attention, []);
  await exec(the.ctx.db, "update pgboss.schedule set created_on = now() - interval '3 days'");
  assert.deepEqual((await health(the.ctx.db)).attention, ["reminders did not run since yesterday"]);
  await reminder();
  await become("completed", "completed_on = now() - interval '20 hours'");
  assert.deepEqual((await health(the.ctx.db)).attention, []);
  await become("completed", "completed_on = now() - interval '30 hours'");
  assert.deepEqual((await health(the.ctx.db)).attention, ["reminders did not run since yesterday"]);
});

test("/salute tells a monitor", async () => {
  const answer = await the.visitor().get("/salute");
  assert.equal(answer.status, 200);
  assert.deepEqual(JSON.parse(answer.body.toString()).attention, []);
});
