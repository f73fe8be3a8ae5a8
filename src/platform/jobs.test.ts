import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { many, one, openDatabase } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { root } from "#kit/root.ts";
import { type TestDatabase, testDatabase } from "../../test/database.ts";
import { type Jobs, openJobs } from "./jobs.ts";
import type { JobsOptions } from "./jobs-boss.ts";
import { failedJobs, jobsState, tryAgain } from "./jobs-state.ts";

declare module "./jobs.ts" {
  interface JobData {
    "test-count": { n: number };
    "test-hang": { n: number };
    "test-clock": Record<string, never>;
  }
}

let the: TestDatabase;
const opened: Jobs[] = [];
const quick: JobsOptions = {
  pollMs: 50,
  expireInSeconds: 2,
  maintenanceIntervalSeconds: 1,
  retryDelay: 1,
  retryLimit: 2,
  onError: () => {},
};
const open = async (options: JobsOptions = {}): Promise<Jobs> => {
  const jobs = await openJobs(the.db, { ...quick, ...options });
  opened.push(jobs);
  await jobs.prepare(["test-count", "test-hang"]);
  return jobs;
};
const until = async (holds: () => boolean | Promise<boolean>, seconds = 20): Promise<void> => {
  for (let left = seconds * 50; left > 0; left--) {
    if (await holds()) return;
    await pause(20);
  }
  assert.fail(`did not come true in ${seconds} seconds`);
};
const waiting = async (): Promise<number> => (await jobsState(the.db)).waiting;

before(async () => {
  the = await testDatabase();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((jobs) => jobs.stop()));
  await the.db.query("truncate pgboss.job");
});
after(() => the.close());

test("a job lives and dies with the transaction that enqueued it", async () => {
  const jobs = await open({ working: false });
  const failed = transaction(the.db, async (tx) => {
    await jobs.enqueue(tx, "test-count", { n: 1 });
    throw new Error("no");
  });
  await assert.rejects(failed, /^Error: no$/);
  assert.equal(await waiting(), 0);
  await transaction(the.db, async (tx) => {
    await jobs.enqueue(tx, "test-count", { n: 2 });
    assert.equal(await waiting(), 0);
  });
  assert.equal(await waiting(), 1);
  const seen: number[] = [];
  const worker = await open();
  await worker.work("test-count", async ({ data }) => {
    seen.push(data.n);
  });
  await until(() => seen.length > 0);
  await worker.stop();
  assert.deepEqual(seen, [2]);
  assert.equal(await waiting(), 0);
});

test("a job whose queue nobody prepared is refused, and not lost in silence", async () => {
  const jobs = await open({ working: false });
  const unprepared = transaction(the.db, (tx) => jobs.enqueue(tx, "test-clock", {}));
  await assert.rejects(unprepared, /^Error: The queue of test-clock was not prepared$/);
});

test("names and data are typed", async () => {
  const jobs = await open({ working: false });
  const misspelt = () =>
    transaction(the.db, async (tx) => {
      // @ts-expect-error the name
      await jobs.enqueue(tx, "test-cuont", { n: 1 });
      // @ts-expect-error the data
      await jobs.enqueue(tx, "test-count", { m: 1 });
    });
  assert.equal(typeof misspelt, "function");
});

test("the same id is enqueued once; a later start is kept", async () => {
  const jobs = await open({ working: false });
  const id = "0193f5c4-0000-7000-8000-000000000001";
  await transaction(the.db, async (tx) => {
    assert.equal(await jobs.enqueue(tx, "test-count", { n: 1 }, { id }), id);
    assert.equal(await jobs.enqueue(tx, "test-count", { n: 1 }, { id }), null);
    await jobs.enqueue(tx, "test-count", { n: 2 }, { afterSeconds: 3600 });
  });
  const rows = await many(
    the.db,
    "select data, start_after > now() + interval '59 min' as later from pgboss.job where name = 'test-count' order by 2",
  );
  assert.deepEqual(rows, [
    { data: { n: 1 }, later: false },
    { data: { n: 2 }, later: true },
  ]);
});

test("nudge starts a committed job at once, long before the next turn", async () => {
  const jobs = await open({ pollMs: 60_000 });
  let ran = false;
  await jobs.work("test-count", async () => {
    ran = true;
  });
  await pause(300);
  await transaction(the.db, (tx) => jobs.enqueue(tx, "test-count", { n: 1 }));
  jobs.nudge();
  await until(() => ran, 2);
});

test("one bad job of a batch is tried again, then shown; the good ones are done once", async () => {
  const jobs = await open();
  const runs = new Map<number, number>();
  await transaction(the.db, async (tx) => {
    for (const n of [1, 2, 3]) await jobs.enqueue(tx, "test-count", { n });
  });
  await jobs.work("test-count", async ({ data: { n } }) => {
    runs.set(n, (runs.get(n) ?? 0) + 1);
    if (n === 2) throw new Error("the mail server is down");
  });
  await until(async () => (await jobsState(the.db)).failed === 1, 30);
  assert.deepEqual([runs.get(1), runs.get(2), runs.get(3)], [1, 3, 1]);
  const [failed] = await failedJobs(the.db);
  assert.ok(failed);
  assert.equal(failed.name, "test-count");
  assert.deepEqual(failed.data, { n: 2 });
  assert.equal(failed.fault, "the mail server is down");
  assert.equal(failed.tries, 3);
  assert.equal(await tryAgain(the.db, failed.name, failed.id), true);
  assert.equal(await tryAgain(the.db, failed.name, failed.id), false);
  await until(() => runs.get(2) === 4);
});

test("two workers share the jobs, each is run once", async () => {
  const runs: number[] = [];
  const pools = [openDatabase(the.url, { max: 4 }), openDatabase(the.url, { max: 4 })];
  const workers = await Promise.all(pools.map((db) => openJobs(db, { ...quick, expireInSeconds: 30 })));
  for (const worker of workers) {
    await worker.work("test-count", async ({ data }) => {
      runs.push(data.n);
      await pause(5);
    });
  }
  const numbers = Array.from({ length: 100 }, (_, n) => n);
  await transaction(the.db, async (tx) => {
    for (const n of numbers) await (workers[0] as Jobs).enqueue(tx, "test-count", { n });
  });
  await until(() => runs.length >= 100);
  await pause(300);
  await Promise.all(workers.map((worker) => worker.stop()));
  await Promise.all(pools.map((db) => db.end()));
  assert.deepEqual(
    runs.sort((a, b) => a - b),
    numbers,
  );
});

test("stop waits for the job that runs", async () => {
  const jobs = await open();
  let [begun, ended] = [false, false];
  await jobs.work("test-count", async () => {
    begun = true;
    await pause(400);
    ended = true;
  });
  await transaction(the.db, (tx) => jobs.enqueue(tx, "test-count", { n: 1 }));
  await until(() => begun);
  await jobs.stop();
  assert.equal(ended, true);
  assert.deepEqual(await one(the.db, "select state::text from pgboss.job"), { state: "completed" });
});

test("the jobs of a killed worker are taken up by another", async () => {
  const jobs = await open({ working: false });
  await transaction(the.db, (tx) => jobs.enqueue(tx, "test-hang", { n: 7 }));
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "test/hanging-worker.ts"), the.url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "close");
  const runs: number[] = [];
  const other = await open();
  await other.work("test-hang", async ({ data }) => {
    runs.push(data.n);
  });
  await until(() => runs.length === 1, 30);
  assert.deepEqual(runs, [7]);
});

test("a job that outlasts its time is told, and tried again", async () => {
  const jobs = await open({ expireInSeconds: 1 });
  let [runs, told] = [0, false];
  await jobs.work("test-hang", async (_, signal) => {
    if (++runs > 1) return;
    signal.addEventListener("abort", () => {
      told = true;
    });
    await pause(60_000, undefined, { ref: false });
  });
  await transaction(the.db, (tx) => jobs.enqueue(tx, "test-hang", { n: 1 }));
  await until(() => runs === 2);
  assert.equal(told, true);
});

test("processes that start together make the job tables and queues once", async () => {
  const fresh = await testDatabase();
  const pools = Array.from({ length: 4 }, () => openDatabase(fresh.url, { max: 4 }));
  try {
    const all = await Promise.all(pools.map((db) => openJobs(db, quick)));
    opened.push(...all);
    await Promise.all(all.map((jobs) => jobs.work("test-count", async () => {})));
    await Promise.all(all.map((jobs) => jobs.stop()));
    assert.deepEqual(await one(fresh.db, "select count(*) as n from pgboss.queue where name = 'test-count'"), { n: 1 });
  } finally {
    await Promise.all(pools.map((db) => db.end()));
    await fresh.close();
  }
});

test("a plan is kept in Italian time", async () => {
  const jobs = await open();
  await jobs.schedule("test-clock", "0 7 * * *", {});
  assert.deepEqual(await one(the.db, "select cron, timezone from pgboss.schedule where name = 'test-clock'"), {
    cron: "0 7 * * *",
    timezone: "Europe/Rome",
  });
  await assert.rejects(jobs.schedule("test-clock", "every morning", {}));
});
