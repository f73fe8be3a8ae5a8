// Why the last day of a case is later than the days of its service say.
import type { Queryable } from "#db/connect.ts";
import { stillDays } from "#kit/legal-calendar.ts";
import { addDays, daysBetween, romeDate } from "#kit/time.ts";
import type { StoodStill } from "#words/term.it.ts";
import { lastSaid } from "./asking.ts";
import type { Istanza } from "./istanza.ts";
import { observationDays, startOf, suspensionsOf } from "./term.ts";

/** Observations that came are what set the day from which the term runs again. */
const isObserved = async (db: Queryable, istanza: Istanza, to: string): Promise<boolean> => {
  const said = await lastSaid(db, istanza, ["Presenta osservazioni"]);
  return said !== undefined && addDays(romeDate(said.at), observationDays) === to;
};

/** Undefined while the term does not run, and when it never stood still. */
export const stoodStill = async (
  db: Queryable,
  istanza: Istanza,
  deadlineDays: number,
): Promise<StoodStill | undefined> => {
  if (!istanza.dueOn) return undefined;
  const suspensions = await suspensionsOf(db, istanza);
  const last = suspensions.at(-1);
  const days = stillDays(suspensions);
  if (!last || days === 0) return undefined;
  const isNotice = last.because === "Preavviso di rigetto";
  return {
    days,
    from: last.to,
    notice: isNotice ? ((await isObserved(db, istanza, last.to)) ? "observed" : "silent") : undefined,
    onHoliday: daysBetween(startOf(istanza), istanza.dueOn) > deadlineDays + days,
  };
};
