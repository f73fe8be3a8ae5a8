import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { clockFrom, systemClock } from "./clock.ts";

test("a clock starts at its instant and runs on", async () => {
  const clock = clockFrom("2026-05-04T10:00:00+02:00");
  const start = Date.parse("2026-05-04T08:00:00Z");
  const first = clock.now().getTime() - start;
  await wait(30);
  const second = clock.now().getTime() - start;
  assert.ok(first >= 0 && first < 1000, `${first} ms after the start`);
  assert.ok(second - first >= 25 && second - first < 1000, `${second - first} ms apart`);
});

test("a text that is no instant, or hides its offset, is refused", () => {
  for (const text of ["", "2026-05-04", "2026-05-04T10:00:00", "2026-13-04T10:00:00Z", "4 maggio"]) {
    assert.throws(() => clockFrom(text), /is not an instant with its offset/, text);
  }
});

test("the system's clock is the machine's", () => {
  assert.ok(Math.abs(systemClock().now().getTime() - Date.now()) < 1000);
});
