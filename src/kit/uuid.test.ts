import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { isUuid, newId } from "./uuid.ts";

const timeIn = (id: string): number => Number.parseInt(id.replace("-", "").slice(0, 12), 16);

test("an id is a UUID of version 7 that says when it was made", () => {
  const before = Date.now();
  const id = newId();
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(timeIn(id) >= before && timeIn(id) <= Date.now() + 1);
});

test("twenty thousand ids of one stopped millisecond are all different and in order", () => {
  mock.timers.enable({ apis: ["Date"], now: Date.now() + 10_000 });
  const ids = Array.from({ length: 20_000 }, newId);
  mock.timers.reset();
  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(new Set(ids).size, ids.length);
});

test("an id is known by its form", () => {
  assert.ok(isUuid(newId()));
  for (const text of ["", "-".repeat(36), newId().toUpperCase(), `${newId()} `]) assert.ok(!isUuid(text), text);
});
