// Counts and shares as Italian writes them, on every page the same.
const counts = new Intl.NumberFormat("it-IT", { useGrouping: "always" });
const decimals = new Intl.NumberFormat("it-IT", { maximumFractionDigits: 1, useGrouping: "always" });

/** "1.185". */
export const showCount = (n: number): string => counts.format(n);

/** "oltre 10.000": nobody waits for a number that nobody reads. */
export const showCountUpTo = (n: number, atMost: number): string =>
  n > atMost ? `oltre ${showCount(atMost)}` : showCount(n);

/** "12,5". */
export const showDecimal = (n: number): string => decimals.format(n);

/** "0,3 %"; a part that is there is never nothing, and one that is not the whole never all. `whole` is not 0. */
export const showShare = (part: number, whole: number): string => {
  const tenths = Math.round((part / whole) * 1000);
  if (part > 0 && tenths === 0) return "meno dello 0,1 %";
  return `${showDecimal((part < whole ? Math.min(tenths, 999) : tenths) / 10)} %`;
};
