// Sessions live in the database, so that every process knows them and a sign-out is one for all.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import { romeDate } from "#kit/time.ts";
import { type Mandate, mandatesOf, type Person, personColumns, toActFor } from "./people.ts";

/** Without a click for an hour, or twelve hours after the sign-in, a session ends. */
const idleMinutes = 60;
const lifeHours = 12;
/** How long after its end a session still says whose it was. */
const endedHours = 24;

export type Session = {
  person: Person;
  mandates: Mandate[];
  /** The mandate the person acts with now; undefined: for oneself. */
  acting: Mandate | undefined;
  /** The person said for whom, oneself or an ente; until then somebody with several enti is asked. */
  chosen: boolean;
};

/** A cookie's session: alive, ended (whose it was is still known), or never seen. */
export type Found = { alive: Session } | { ended: { person: string } } | undefined;

const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000);

/** S1.16: whoever acts for one ente alone is on its page at once. @returns the cookie's token, stored as a fingerprint */
export const openSession = async (db: Queryable, person: string, now: Date): Promise<string> => {
  const token = newToken();
  const [only, another] = toActFor(await mandatesOf(db, person, romeDate(now)));
  await exec(
    db,
    `insert into session (token_sha256, person, created_at, used_at, expires_at, acting_for)
     values ($1, $2, $3, $3, $4, $5)`,
    [sha256(token), person, now, minutes(now, idleMinutes), another ? null : (only?.ente.id ?? null)],
  );
  return token;
};

type Row = Person & {
  createdAt: Date;
  usedAt: Date;
  expiresAt: Date;
  closedAt: Date | null;
  actingFor: string | null;
  chosen: boolean;
};

export const findSession = async (db: Queryable, token: string, now: Date): Promise<Found> => {
  const fingerprint = sha256(token);
  const row = await maybeOne<Row>(
    db,
    `select ${personColumns}, s.created_at as "createdAt", s.used_at as "usedAt", s.expires_at as "expiresAt",
            s.closed_at as "closedAt", s.acting_for as "actingFor", s.chosen
       from session s join person p on p.id = s.person where s.token_sha256 = $1`,
    [fingerprint],
    { name: "session" },
  );
  if (!row) return undefined;
  const { createdAt, usedAt, expiresAt, closedAt, actingFor, chosen, ...person } = row;
  const dead = closedAt !== null || expiresAt <= now || minutes(createdAt, lifeHours * 60) <= now;
  // what is typed under a session that ended long ago, or was closed, is nobody's
  const lately = now.getTime() - expiresAt.getTime() < endedHours * 3_600_000;
  if (dead) return closedAt === null && lately ? { ended: { person: person.id } } : undefined;
  // one write a minute at most: a session's row is read at every page
  if (now.getTime() - usedAt.getTime() > 60_000) {
    await exec(db, "update session set used_at = $2, expires_at = $3 where token_sha256 = $1", [
      fingerprint,
      now,
      minutes(now, idleMinutes),
    ]);
  }
  const mandates = await mandatesOf(db, person.id, romeDate(now));
  const acting = toActFor(mandates).find(({ ente }) => ente.id === actingFor);
  return { alive: { person, mandates, acting, chosen } };
};

export const closeSession = (db: Queryable, token: string, now: Date): Promise<number> =>
  exec(db, "update session set closed_at = $2 where token_sha256 = $1 and closed_at is null", [sha256(token), now]);

/** The caller has checked that the person holds a mandate for `ente`; null: back to oneself. */
export const actFor = (db: Queryable, token: string, ente: string | null): Promise<number> =>
  exec(db, "update session set acting_for = $2, chosen = true where token_sha256 = $1", [sha256(token), ente]);
