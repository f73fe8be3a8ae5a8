// How many roles a list holds, in words.
const counts = new Intl.NumberFormat("it-IT", { useGrouping: "always" });

/** "1 incarico", "37 incarichi", "oltre 1.000 incarichi". */
export const mandatesCounted = (n: number, atMost: number): string => {
  if (n === 1) return "1 incarico";
  return `${n > atMost ? `oltre ${counts.format(atMost)}` : counts.format(n)} incarichi`;
};
