import assert from "node:assert/strict";
import { test } from "node:test";
import { crashRounds } from "./crash/rounds.ts";

test("300 kills, 100 of them of PostgreSQL too: nothing acknowledged is lost, nothing is sent twice, every job ends", async (t) => {
  const outcome = await crashRounds(300, { people: 6, jobs: true });
  t.diagnostic(JSON.stringify(outcome));
  assert.equal(outcome.ofPostgres, 100);
  assert.ok(outcome.sent > 100, JSON.stringify(outcome));
});
