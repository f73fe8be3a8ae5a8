import assert from "node:assert/strict";
import { test } from "node:test";
import { showCount, showCountUpTo, showDecimal, showShare } from "./figures.ts";

test("counts have a point before three digits, and end where nobody reads on", () => {
  assert.deepEqual([3, 1185, 1234567].map(showCount), ["3", "1.185", "1.234.567"]);
  assert.deepEqual([showCountUpTo(10_000, 10_000), showCountUpTo(10_001, 10_000)], ["10.000", "oltre 10.000"]);
  assert.equal(showDecimal(1234.56), "1.234,6");
});

test("a share has a comma; a part is never nothing, and never all", () => {
  assert.equal(showShare(3, 1185), "0,3 %");
  assert.equal(showShare(0, 1185), "0 %");
  assert.equal(showShare(1, 100_000), "meno dello 0,1 %");
  assert.equal(showShare(99_999, 100_000), "99,9 %");
  assert.equal(showShare(2, 3), "66,7 %");
  assert.equal(showShare(1185, 1185), "100 %");
});
