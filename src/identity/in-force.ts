// Whether a mandate holds, in SQL. `mandate`: its alias; `day`: the place of an ISO day in Italy.

/** In force on the day or to come. */
export const notOver = (mandate: string, day: string): string =>
  `${mandate}.revoked_at is null and (${mandate}.valid_to is null or ${mandate}.valid_to >= ${day})`;

export const inForce = (mandate: string, day: string): string =>
  `${notOver(mandate, day)} and ${mandate}.valid_from <= ${day}`;

/** `at`: the place of an instant. In force at it, or later. */
export const inOrAfter = (mandate: string, at: string): string =>
  `coalesce(${mandate}.revoked_at, (${mandate}.valid_to + 1)::timestamptz, 'infinity') > ${at}`;
