import assert from "node:assert/strict";
import { test } from "node:test";
import { dueOn, isHoliday, lastDay } from "./legal-calendar.ts";
import { daysBetween } from "./time.ts";

test("holidays are Sundays, the fixed ones and Easter Monday; Saturday is none", () => {
  const holidays = [
    "2026-01-01",
    "2026-04-05",
    "2026-04-06",
    "2027-03-29",
    "2026-06-02",
    "2026-10-04",
    "2026-12-26",
    "2024-04-01",
  ];
  for (const day of holidays) assert.ok(isHoliday(day), day);
  for (const day of ["2026-05-02", "2026-04-07", "2026-12-24", "2023-10-04", "2026-02-28"])
    assert.ok(!isHoliday(day), day);
});

test("C.SE.1.10 a term does not count its first day and does not end on a holiday", () => {
  assert.equal(lastDay("2026-03-18", 30), "2026-04-17");
  // 25 April, then a Sunday
  assert.equal(lastDay("2026-03-26", 30), "2026-04-27");
  // Christmas Eve is no holiday, Christmas and Santo Stefano are, then comes a Sunday
  assert.equal(lastDay("2026-11-25", 30), "2026-12-28");
  assert.equal(lastDay("2028-01-30", 30), "2028-02-29");
});

test("days in which the term stood still are added, across the change of the hour too", () => {
  assert.equal(daysBetween("2026-03-28", "2026-03-30"), 2);
  assert.equal(dueOn("2026-03-18", 30, [{ from: "2026-03-20", to: "2026-03-25" }]), "2026-04-22");
  assert.equal(
    dueOn("2026-03-18", 30, [
      { from: "2026-03-20", to: "2026-03-25" },
      { from: "2026-04-01", to: "2026-04-01" },
    ]),
    "2026-04-22",
  );
  // one inside the other, and one that begins before the other ends
  assert.equal(
    dueOn("2026-03-18", 30, [
      { from: "2026-03-18", to: "2026-03-23" },
      { from: "2026-03-18", to: "2026-03-28" },
    ]),
    "2026-04-27",
  );
  assert.equal(
    dueOn("2026-03-18", 30, [
      { from: "2026-03-20", to: "2026-03-25" },
      { from: "2026-03-23", to: "2026-03-30" },
    ]),
    "2026-04-27",
  );
});
