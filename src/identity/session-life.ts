// How long a session lasts.

/** Without a click for half an hour, or eight hours after the sign-in, a session ends (NIST SP 800-63B-4, 2.2.3). */
export const idleMinutes = 30;
export const lifeHours = 8;

/** Whether an instant lies within the life of one session, in SQL. `now`: the place of the instant. */
export const isLately = (at: string, now: string): string =>
  `${at} > ${now}::timestamptz - interval '${lifeHours} hours'`;

/** Whether a session is open, in SQL. `session`: its alias; `now`: the place of the instant. */
export const isOpen = (session: string, now: string): string =>
  `${session}.closed_at is null and ${session}.expires_at > ${now} and ${isLately(`${session}.created_at`, now)}`;
