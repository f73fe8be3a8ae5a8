import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addDays,
  daysBetween,
  isDate,
  romeDate,
  romeInstant,
  romeWall,
  romeYear,
  showDate,
  showDateTime,
  showLongDate,
  showTime,
} from "./time.ts";

test("the year of a number is the year in Italy", () => {
  assert.equal(romeYear(new Date("2026-12-31T22:59:59Z")), 2026);
  assert.equal(romeYear(new Date("2026-12-31T23:00:00Z")), 2027);
  assert.equal(romeDate(new Date("2026-06-30T22:00:00Z")), "2026-07-01");
});

test("instants are shown as the clocks of Italy show them", () => {
  const instant = new Date("2026-03-18T10:07:59Z");
  assert.equal(showDateTime(instant), "18/03/2026 11:07");
  assert.equal(showTime(new Date("2026-07-01T22:00:00Z")), "00:00");
  assert.equal(showDate(instant), "18/03/2026");
  assert.equal(showDate("2026-03-18"), "18/03/2026");
  assert.equal(showLongDate("2026-03-18"), "mercoledì 18 marzo 2026");
  assert.equal(showLongDate(new Date("2026-12-31T23:30:00Z")), "venerdì 1 gennaio 2027");
});

test("a wall clock becomes its instant, in winter and in summer", () => {
  assert.equal(romeInstant("2026-01-15T12:00").toISOString(), "2026-01-15T11:00:00.000Z");
  assert.equal(romeInstant("2026-07-15T12:00:30").toISOString(), "2026-07-15T10:00:30.000Z");
});

test("the hour that March skips and the hour that October repeats have an instant", () => {
  assert.equal(romeInstant("2026-03-29T01:59").toISOString(), "2026-03-29T00:59:00.000Z");
  assert.equal(romeInstant("2026-03-29T02:30").toISOString(), "2026-03-29T01:30:00.000Z");
  assert.equal(romeInstant("2026-03-29T03:00").toISOString(), "2026-03-29T01:00:00.000Z");
  assert.equal(romeInstant("2026-10-25T01:59").toISOString(), "2026-10-24T23:59:00.000Z");
  assert.equal(romeInstant("2026-10-25T02:30").toISOString(), "2026-10-25T00:30:00.000Z");
  assert.equal(romeInstant("2026-10-25T03:00").toISOString(), "2026-10-25T02:00:00.000Z");
});

test("every quarter of an hour of the year comes back from its instant", () => {
  const start = Date.UTC(2026, 0, 1);
  for (let quarter = 0; quarter < 365 * 96; quarter++) {
    const wall = new Date(start + quarter * 900_000).toISOString().slice(0, 16);
    const [date, time] = wall.split("T");
    const skipped = date === "2026-03-29" && time?.startsWith("02");
    const instant = romeInstant(wall);
    assert.equal(`${romeDate(instant)}T${showTime(instant)}`, skipped ? wall.replace("T02", "T03") : wall);
  }
});

test("what is no date or no time is refused", () => {
  for (const wall of ["2026-02-30T10:00", "2026-02-01T24:00", "2026-02-01", "domani", "2026-02-01T10:00Z"]) {
    assert.throws(() => romeInstant(wall), /is not a date and time/, wall);
  }
});

test("30 February is no date, 29 February is one every four years", () => {
  assert.equal(isDate("2026-02-30"), false);
  assert.equal(isDate("2026-02-29"), false);
  assert.equal(isDate("2028-02-29"), true);
  assert.equal(isDate("2026-13-01"), false);
  assert.equal(isDate("26-1-1"), false);
});

test("days are counted on the calendar, over the change of hour too", () => {
  assert.equal(addDays("2026-03-28", 2), "2026-03-30");
  assert.equal(addDays("2026-03-01", -1), "2026-02-28");
  assert.equal(daysBetween("2026-10-24", "2026-10-26"), 2);
  assert.equal(daysBetween("2026-01-10", "2026-01-01"), -9);
});

test("the clock on the wall is that of Intl, at every quarter of an hour around a change and in any year", () => {
  const intl = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "medium" });
  const changes = ["1974-05-26", "1979-09-30", "1996-10-27", "2026-03-29", "2026-10-25", "2050-03-27"];
  const around = changes.flatMap((day) =>
    Array.from({ length: 200 }, (_, n) => new Date(Date.parse(`${day}T00:00:00Z`) + (n - 100) * 900_000 + 59_999)),
  );
  const far = ["1866-12-12T00:00:00Z", "1893-10-31T23:10:03Z", "1943-07-10T12:00:00Z"].map((text) => new Date(text));
  for (const at of [...around, ...far]) assert.equal(romeWall(at).replace("T", " "), intl.format(at), at.toISOString());
});
