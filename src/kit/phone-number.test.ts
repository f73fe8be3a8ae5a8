import assert from "node:assert/strict";
import { test } from "node:test";
import { normalPhone } from "./phone-number.ts";

test("C55 a telephone is stored in one spelling, however it was typed", () => {
  for (const typed of ["011 4321234", "011/4321234", "+39 011 4321234", "0039 011-4321234"])
    assert.equal(normalPhone(typed), "+390114321234");
  assert.equal(normalPhone("+33 1 23 45 67 89"), "+33123456789");
  assert.equal(normalPhone(" "), "");
});
