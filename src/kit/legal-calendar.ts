// The term of an administrative procedure, in days of the Italian calendar. Dates are ISO days ("2026-05-04").
import { addDays, daysBetween } from "./time.ts";

/** Easter Sunday of a year (Meeus, Jones and Butcher). */
const easter = (year: number): string => {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

/** L. 260/1949 art. 2, L. 54/1977, D.P.R. 792/1985, L. 336/2000; San Francesco since 2026 (L. 151/2025). */
const fixed = ["01-01", "01-06", "04-25", "05-01", "06-02", "08-15", "11-01", "12-08", "12-25", "12-26"];

export const isHoliday = (day: string): boolean => {
  const year = Number(day.slice(0, 4));
  const ofYear = day.slice(5);
  if (new Date(`${day}T12:00:00Z`).getUTCDay() === 0) return true;
  if (fixed.includes(ofYear) || (ofYear === "10-04" && year >= 2026)) return true;
  return day === addDays(easter(year), 1);
};

/**
 * The last day of a term of so many days: the first day does not count, and a last day that is a holiday moves to the
 * next that is none (art. 2963 of the civil code; Saturday is no holiday).
 */
export const lastDay = (start: string, days: number): string => {
  let last = addDays(start, days);
  while (isHoliday(last)) last = addDays(last, 1);
  return last;
};

export type Suspension = { from: string /** The term runs again from this day. */; to: string };

/** Days in which the term stood still; a day that two suspensions share counts once. */
export const stillDays = (suspensions: readonly Suspension[]): number => {
  let days = 0;
  let reached = "";
  for (const { from, to } of [...suspensions].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const start = from > reached ? from : reached;
    if (to > start) days += daysBetween(start, to);
    if (to > reached) reached = to;
  }
  return days;
};

/** The last day of a procedure that began on a day, with the days in which its term stood still added. */
export const dueOn = (start: string, days: number, suspensions: readonly Suspension[]): string =>
  lastDay(start, days + stillDays(suspensions));
