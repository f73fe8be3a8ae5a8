import { showDate, showTime } from "#kit/time.ts";

/** "18/03/2026 alle 11:07": a moment as a sentence takes it. */
export const saidMoment = (instant: Date): string => `${showDate(instant)} alle ${showTime(instant)}`;
