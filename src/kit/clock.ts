// The one clock: made in context.ts and handed down, so that the demo and the tests can live on another day.

export type Clock = { now(): Date };

export const systemClock = (): Clock => ({ now: () => new Date() });

/** Without an offset the instant would depend on the machine's own time zone. */
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Starts at the instant ("2026-05-04T10:00:00+02:00") and runs on from there. */
export const clockFrom = (instant: string): Clock => {
  const start = isoInstant.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(start)) {
    throw new Error(`"${instant}" is not an instant with its offset, such as 2026-05-04T10:00:00+02:00`);
  }
  const made = performance.now();
  return { now: () => new Date(start + performance.now() - made) };
};
