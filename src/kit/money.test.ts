import assert from "node:assert/strict";
import { test } from "node:test";
import { readMoney, showMoney } from "./money.ts";

test("amounts are read as people in Italy type them", () => {
  const amounts: [string, number][] = [
    ["1.234,56", 123456],
    ["1234,5", 123450],
    ["€ 12", 1200],
    ["12 euro", 1200],
    ["0,07", 7],
    ["1.234", 123400],
    ["1234.56", 123456],
    ["12.5", 1250],
    ["1.234.567,89", 123456789],
  ];
  for (const [text, cents] of amounts) assert.equal(readMoney(text), cents, text);
});

test("what could mean two things, or nothing, is not read", () => {
  for (const text of ["", "1,234", "1,234.56", "12.34,5", "1.23.456", "-5", "dodici", "1e3", ",5", "99999999999999"]) {
    assert.equal(readMoney(text), undefined, text);
  }
});

test("an amount is shown with its thousands and its sign, and read back the same", () => {
  assert.equal(showMoney(123456), "1.234,56\u00a0€");
  assert.equal(showMoney(7), "0,07\u00a0€");
  for (const cents of [0, 1, 99, 100, 100000, 123456789]) assert.equal(readMoney(showMoney(cents)), cents);
});
