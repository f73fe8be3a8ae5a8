import { minutesSaid } from "./minutes.it.ts";

/** "30 secondi", "2 minuti": how long is still to wait, never less than it is. */
export const waitSaid = (seconds: number): string => {
  if (seconds === 1) return "1 secondo";
  return seconds < 90 ? `${seconds} secondi` : minutesSaid(Math.ceil(seconds / 60));
};
