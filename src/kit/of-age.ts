const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

const eighteenth = (bornOn: string): number => {
  const [year = 0, month = 1, day = 1] = bornOn.split("-").map(Number);
  // of who was born on 29 February it is 1 March
  return Date.UTC(year + 18, month - 1, day);
};

/** Whether somebody born on an ISO day is of age on another (art. 2 c.c.). */
export const isOfAge = (bornOn: string, today: string): boolean => today >= iso(eighteenth(bornOn));

/** The last day on which somebody is represented by their parents. */
export const lastMinorDay = (bornOn: string): string => iso(eighteenth(bornOn) - 86_400_000);
