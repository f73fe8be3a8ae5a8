// Instants and the calendar of Italy. A date without time is its ISO text ("2026-05-04"), an instant is a Date.
// Formatters are made once: making one costs a hundred times its use.

const zone = "Europe/Rome";
const clockParts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const longDate = new Intl.DateTimeFormat("it-IT", { timeZone: "UTC", dateStyle: "full" });

const readWall = (instant: Date): string => {
  const part: Record<string, string> = {};
  for (const { type, value } of clockParts.formatToParts(instant)) part[type] = value;
  return `${part.year?.padStart(4, "0")}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
};

const hour = 3_600_000;
const since1970 = (milliseconds: number): boolean => milliseconds >= 0 && milliseconds < Date.parse("9999-01-01");
/** Milliseconds from UTC by the hour: since 1970 the clock in Italy is only changed on the full hour. */
const offsets = new Map<number, number>();
const offsetsAtMost = 10_000;

const offsetAt = (milliseconds: number): number => {
  const start = Math.floor(milliseconds / hour) * hour;
  const known = offsets.get(start);
  if (known !== undefined) return known;
  if (offsets.size >= offsetsAtMost) offsets.clear();
  const offset = Date.parse(`${readWall(new Date(start))}Z`) - start;
  offsets.set(start, offset);
  return offset;
};

/** The clock on the wall in Italy: "2026-03-18T11:07:09". A list of thousands asks for the same hours again and again. */
export const romeWall = (instant: Date): string => {
  const at = instant.getTime();
  return since1970(at) ? new Date(at + offsetAt(at)).toISOString().slice(0, 19) : readWall(instant);
};

/** The date in Italy at an instant: "2026-05-04". */
export const romeDate = (instant: Date): string => romeWall(instant).slice(0, 10);

/** The year of numbers and protocols. */
export const romeYear = (instant: Date): number => Number(romeDate(instant).slice(0, 4));

/** Twenty-four hours, in milliseconds: a day of the calendar can be an hour longer or shorter (`addDays`). */
export const day = 86_400_000;
const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Whether a text is a date of the calendar in ISO form: 30 February is none. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(midnight(text)) &&
  new Date(midnight(text)).toISOString().startsWith(text);

/** Calendar days, whatever the length of the days in hours. */
export const addDays = (date: string, days: number): string =>
  new Date(midnight(date) + days * day).toISOString().slice(0, 10);

/** Days from one ISO date to a later one; negative when it comes before. */
export const daysBetween = (from: string, to: string): number => (midnight(to) - midnight(from)) / day;

const wallAsUtc = (instant: Date): number => Date.parse(`${romeWall(instant)}Z`);

/**
 * The instant of a wall clock in Italy ("2026-03-18T11:07", seconds if given).
 * Of an hour that comes twice in October, its first coming; a time that the night of March skips, as far after 3:00
 * as it stood after 2:00.
 */
export const romeInstant = (wall: string): Date => {
  const [date = "", time = ""] = wall.split("T");
  if (!isDate(date) || !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) {
    throw new Error(`"${wall}" is not a date and time such as 2026-03-18T11:07`);
  }
  const asUtc = Date.parse(`${wall}Z`);
  const offsetNear = (at: number): number => wallAsUtc(new Date(at)) - at;
  const [before, after] = [asUtc - offsetNear(asUtc - day), asUtc - offsetNear(asUtc + day)];
  return new Date(wallAsUtc(new Date(before)) !== asUtc && wallAsUtc(new Date(after)) === asUtc ? after : before);
};

/** The first instant of a day in Italy. */
export const startOfDay = (date: string): Date => romeInstant(`${date}T00:00`);

/** The first instant that is no longer of the day. */
export const endOfDay = (date: string): Date => startOfDay(addDays(date, 1));

const dateOf = (moment: Date | string): string => (typeof moment === "string" ? moment : romeDate(moment));

/** "18/03/2026", of an instant or of an ISO date. */
export const showDate = (moment: Date | string): string => dateOf(moment).split("-").reverse().join("/");

/** "11:07". */
export const showTime = (instant: Date): string => romeWall(instant).slice(11, 16);

/** "18/03/2026 11:07". */
export const showDateTime = (instant: Date): string => `${showDate(instant)} ${showTime(instant)}`;

/** "mercoledì 18 marzo 2026", of an instant or of an ISO date. */
export const showLongDate = (moment: Date | string): string => longDate.format(midnight(dateOf(moment)));
