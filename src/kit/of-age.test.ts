import assert from "node:assert/strict";
import { test } from "node:test";
import { isOfAge, lastMinorDay } from "./of-age.ts";

test("C8 somebody is of age on the eighteenth birthday, and represented until the day before", () => {
  assert.equal(lastMinorDay("2010-05-04"), "2028-05-03");
  assert.equal(isOfAge("2010-05-04", "2028-05-03"), false);
  assert.equal(isOfAge("2010-05-04", "2028-05-04"), true);
  assert.equal(lastMinorDay("2010-01-01"), "2027-12-31");
  assert.equal(lastMinorDay("2012-02-29"), "2030-02-28");
});
