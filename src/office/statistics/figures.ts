// Numbers of the statistics as they are read.
const decimal = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 1 });
const counts = new Intl.NumberFormat("it-IT", { useGrouping: "always" });
const none = "–";

/** "1.185". */
export const counted = (n: number): string => counts.format(n);

export const share = (part: number, whole: number): string =>
  whole > 0 ? `${decimal.format((part / whole) * 100)} %` : none;
export const perHundred = (part: number, whole: number): string =>
  whole > 0 ? decimal.format((part / whole) * 100) : none;
export const days = (median: number | null): string =>
  median === null ? none : `${decimal.format(median)} ${median === 1 ? "giorno" : "giorni"}`;

export const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((all, row) => all + of(row), 0);
