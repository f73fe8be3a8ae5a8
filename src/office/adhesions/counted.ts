const counts = new Intl.NumberFormat("it-IT", { useGrouping: "always" });

/** "1.185". */
export const counted = (n: number): string => counts.format(n);
