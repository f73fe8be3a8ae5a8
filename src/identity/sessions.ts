// Sessions live in the database, so that every process knows them and a sign-out is one for all.
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import type { Level } from "#kit/assurance.ts";
import { sha256 } from "#kit/secret.ts";
import { type Mandate, mandatesOf, type Person, personColumns, toActFor } from "./people.ts";
import type { Method } from "./proof.ts";
import { idleMinutes, lifeHours } from "./session-life.ts";

/** How long after its end a session still says whose it was. */
const endedHours = 24;

export type Session = {
  id: string;
  person: Person;
  method: Method;
  /** Who vouched: see Proof. */
  issuer: string;
  level: Level;
  /** When the person last showed who they are. */
  provedAt: Date;
  /** When it ends if nothing more is done, at the latest at the end of its life. */
  endsAt: Date;
  mandates: Mandate[];
  /** The mandate the person acts with now; undefined: for oneself. */
  acting: Mandate | undefined;
  /** Id of the ente that was chosen and for which the person may act no more; null: none. */
  lost: string | null;
  /** The person said for whom, oneself or an ente; until then somebody with several enti is asked. */
  chosen: boolean;
};

/** A cookie's session: alive, ended by itself (whose it was is still known), closed from elsewhere, or never seen. */
export type Found = { alive: Session } | { ended: { person: string } } | { closed: true } | undefined;

const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000);

type Row = Person & {
  session: string;
  method: Method;
  issuer: string;
  level: Level;
  provedAt: Date;
  createdAt: Date;
  usedAt: Date;
  expiresAt: Date;
  closedAt: Date | null;
  actingFor: string | null;
  chosen: boolean;
};

/** `untouched`: looking at the time that is left does not give more of it. */
export const findSession = async (
  db: Queryable,
  token: string,
  now: Date,
  { untouched = false }: { untouched?: boolean | undefined } = {},
): Promise<Found> => {
  const fingerprint = sha256(token);
  const row = await maybeOne<Row>(
    db,
    `select ${personColumns}, s.created_at as "createdAt", s.used_at as "usedAt", s.expires_at as "expiresAt",
            s.closed_at as "closedAt", s.acting_for as "actingFor", s.chosen,
            s.id as session, s.method, s.issuer, s.level, s.proved_at as "provedAt"
       from session s join person p on p.id = s.person where s.token_sha256 = $1`,
    [fingerprint],
    { name: "session" },
  );
  if (!row) return undefined;
  const { createdAt, usedAt, expiresAt, closedAt, actingFor, chosen, session, ...rest } = row;
  const { method, issuer, level, provedAt, ...person } = rest;
  const lifeEnds = minutes(createdAt, lifeHours * 60);
  const dead = closedAt !== null || expiresAt <= now || lifeEnds <= now;
  // what is typed under a session that ended long ago, or was closed, is nobody's
  const lately = now.getTime() - expiresAt.getTime() < endedHours * 3_600_000;
  if (dead) return lately ? endOf(person.id, closedAt) : undefined;
  // one write a minute at most: a session's row is read at every page
  const touched = !untouched && now.getTime() - usedAt.getTime() > 60_000;
  const idleEnds = touched ? minutes(now, idleMinutes) : expiresAt;
  if (touched) await extend(db, fingerprint, now, idleEnds);
  const mandates = await mandatesOf(db, person.id, now, session);
  const acting = toActFor(mandates).find(({ ente }) => ente.id === actingFor);
  const lost = acting ? null : actingFor;
  const endsAt = new Date(Math.min(idleEnds.getTime(), lifeEnds.getTime()));
  return { alive: { id: session, person, method, issuer, level, provedAt, endsAt, mandates, acting, lost, chosen } };
};

const endOf = (person: string, closedAt: Date | null): Found =>
  closedAt === null ? { ended: { person } } : { closed: true };

const extend = (db: Queryable, fingerprint: Buffer, now: Date, until: Date): Promise<number> =>
  exec(db, "update session set used_at = $2, expires_at = $3 where token_sha256 = $1", [fingerprint, now, until]);

export const closeSession = (db: Queryable, fingerprint: Buffer, now: Date): Promise<number> =>
  exec(db, "update session set closed_at = $2 where token_sha256 = $1 and closed_at is null", [fingerprint, now]);

/** The caller has checked that the person holds a mandate for `ente`; null: back to oneself. */
export const actFor = (db: Queryable, token: string, ente: string | null): Promise<number> =>
  exec(db, "update session set acting_for = $2, chosen = true where token_sha256 = $1", [sha256(token), ente]);

/** What a provider calls a session that began there. */
type ProviderSession = { nameId: string; sessionIndex: string };

/** The provider says that the person has signed out. @returns how many ended */
export const closeProviderSession = (
  db: Queryable,
  issuer: string,
  { nameId, sessionIndex }: ProviderSession,
  now: Date,
): Promise<number> =>
  exec(
    db,
    `update session set closed_at = $4
      where issuer = $1 and provider_session ->> 'nameId' = $2 and closed_at is null
        and ($3 = '' or provider_session ->> 'sessionIndex' = $3)`,
    [issuer, nameId, sessionIndex, now],
  );

/** What is needed to sign out at the provider as well. */
export const providerSessionOf = async (
  db: Queryable,
  fingerprint: Buffer,
): Promise<{ method: Method; issuer: string; session: ProviderSession } | undefined> =>
  maybeOne(
    db,
    `select method, issuer, provider_session as session from session
      where token_sha256 = $1 and closed_at is null and provider_session is not null`,
    [fingerprint],
  );
