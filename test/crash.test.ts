import assert from "node:assert/strict";
import { test } from "node:test";
import { crashRounds } from "./crash/rounds.ts";

test("a server killed while people type and send loses nothing acknowledged, and sends nothing twice", async () => {
  const outcome = await crashRounds(8, { people: 4, jobs: false });
  assert.equal(outcome.ofPostgres, 2);
  assert.ok(outcome.saves > 10 && outcome.sent > 0, JSON.stringify(outcome));
});
