// Numbers of the statistics as they are read.
import { showDecimal, showShare } from "#kit/figures.ts";

const none = "–";

export const share = (part: number, whole: number): string => (whole > 0 ? showShare(part, whole) : none);
export const perHundred = (part: number, whole: number): string =>
  whole > 0 ? showDecimal((part / whole) * 100) : none;
export const days = (median: number | null): string =>
  median === null ? none : `${showDecimal(median)} ${median === 1 ? "giorno" : "giorni"}`;

export const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((all, row) => all + of(row), 0);
