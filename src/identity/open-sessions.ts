// The sessions that a person has open, as the person sees and ends them (capability 55).
import { exec, many, type Queryable } from "#db/connect.ts";
import type { Method } from "./proof.ts";
import { lifeHours } from "./session-life.ts";

export type OpenSession = {
  id: string;
  method: Method;
  /** As it was at the sign-in: "Chrome su Windows". */
  device: string;
  since: Date;
  /** To the minute: one write a minute is stored. */
  usedAt: Date;
};

/** Those last used first. */
export const openSessionsOf = (db: Queryable, person: string, now: Date): Promise<OpenSession[]> =>
  many<OpenSession>(
    db,
    `select id, method, device, created_at as since, used_at as "usedAt" from session
      where person = $1 and closed_at is null and expires_at > $2 and created_at > $3 order by used_at desc, id`,
    [person, now, new Date(now.getTime() - lifeHours * 3_600_000)],
  );

/** @returns false when the person has no such session open */
export const closeOpenSession = async (db: Queryable, person: string, id: string, now: Date): Promise<boolean> =>
  (await exec(db, "update session set closed_at = $3 where person = $1 and id::text = $2 and closed_at is null", [
    person,
    id,
    now,
  ])) > 0;
