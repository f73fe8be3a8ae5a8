/** "1 minuto", "6 minuti". */
export const minutesSaid = (n: number): string => (n === 1 ? "1 minuto" : `${n} minuti`);
