// What happened to a profile: sign-ins and changes in one history, for the person's own eyes. Kept for two years.
import { randomUUID } from "node:crypto";
import { exec, many, type Queryable } from "#db/connect.ts";
import type { ProfileChange } from "#words/profile.it.ts";
import type { Method } from "./proof.ts";

type Noted = { person: string; what: ProfileChange; device: string; now: Date };

export const noteChange = (db: Queryable, { person, what, device, now }: Noted): Promise<number> =>
  exec(db, "insert into profile_event (person, id, at, what, device) values ($1, $2, $3, $4, $5)", [
    person,
    randomUUID(),
    now,
    what,
    device,
  ]);

export type ProfileEvent = {
  id: string;
  at: Date;
  device: string;
  /** Of a sign-in; null: something was changed. */
  method: Method | null;
  /** Of a sign-in, the provider; "" for what is our own. */
  issuer: string;
  change: ProfileChange | null;
};

type Asked = { person: string; after?: { at: Date; id: string } | undefined; limit: number };

/** Newest first. */
export const profileHistory = (db: Queryable, { person, after, limit }: Asked): Promise<ProfileEvent[]> =>
  many<ProfileEvent>(
    db,
    `select * from (
       (select id, at, device, method, issuer, null as change from sign_in
         where person = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid)) order by at desc, id desc limit $4)
       union all
       (select id, at, device, null, '', what from profile_event
         where person = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid)) order by at desc, id desc limit $4)
     ) each order by at desc, id desc limit $4`,
    [person, after?.at ?? null, after?.id ?? null, limit],
  );

/** The sign-in at which names and codice fiscale were last said by somebody else than the person. */
export const lastSaidBy = async (db: Queryable, person: string): Promise<{ method: Method; at: Date } | undefined> =>
  (
    await many<{ method: Method; at: Date }>(
      db,
      "select method, at from sign_in where person = $1 and method <> 'locale' order by at desc limit 1",
      [person],
    )
  )[0];
