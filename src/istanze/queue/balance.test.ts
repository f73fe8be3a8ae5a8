import assert from "node:assert/strict";
import { test } from "node:test";
import { spread } from "./balance.ts";

const cases = (...applicants: string[]) =>
  applicants.map((applicant, n) => ({ id: `caso-${n}`, service: "asilo", applicant }));

test("capability 25 each case goes to who has the fewest, counting what is given on the way", () => {
  const plan = spread(cases("x", "x", "x", "x"), new Map([["asilo", ["ada", "ivo"]]]), new Map([["ada", 2]]));
  assert.deepEqual([...plan.values()], ["ivo", "ivo", "ada", "ivo"]);
});

test("L. 241/1990 art. 6-bis nobody is given their own case; what nobody can take is left out", () => {
  const plan = spread(cases("ivo", "ada"), new Map([["asilo", ["ivo"]]]), new Map());
  assert.deepEqual([...plan], [["caso-1", "ivo"]]);
  assert.equal(spread([{ id: "a", service: "altro", applicant: "x" }], new Map(), new Map()).size, 0);
});
