// Why the last day of a procedure is the one that is shown, for whoever asked and for the office (capability 27).
import { showDate } from "#kit/time.ts";

/**
 * `days`: how long it stood still. `from`: ISO day from which it runs again. `notice`: what came of the notice of
 * rejection, when that stopped it last. `onHoliday`: its last day was none to end on.
 */
export type StoodStill = { days: number; from: string; notice: "observed" | "silent" | undefined; onHoliday: boolean };

const daysOf = (n: number): string => (n === 1 ? "1 giorno" : `${n} giorni`);

const reasons = {
  observed: (from: string) =>
    `ricomincia a correre dal ${from}, dieci giorni dopo le osservazioni, come dice l'art. 10-bis`,
  silent: (from: string) =>
    `ha ricominciato a correre dal ${from}, alla fine dei dieci giorni per le osservazioni (art. 10-bis)`,
};

/** "Il termine è di 30 giorni: legge 241/1990, art. 2." and, when it stood still, for how long and why. */
export const termWords = (deadlineDays: number, stood: StoodStill | undefined): string => {
  if (!stood) return `Il termine è di ${daysOf(deadlineDays)}: legge 241/1990, art. 2.`;
  const why = stood.notice
    ? reasons[stood.notice](showDate(stood.from))
    : `è rimasto sospeso fino al ${showDate(stood.from)}`;
  return [
    `Il termine è di ${daysOf(deadlineDays)} dall'invio (legge 241/1990, art. 2), più ${daysOf(stood.days)} di sospensione: ${why}.`,
    ...(stood.onHoliday ? ["L'ultimo giorno era festivo, perciò passa al primo che non lo è."] : []),
  ].join(" ");
};
