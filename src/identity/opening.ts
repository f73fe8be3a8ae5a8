// A session opens: where it leads at once, and what goes on from the one before.
import { randomUUID } from "node:crypto";
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import { type Mandate, mandatesOf, toActFor } from "./people.ts";
import type { Proof } from "./proof.ts";
import { isPrivate } from "./represented.ts";
import { idleMinutes, isOpen } from "./session-life.ts";
import { carryMandates, grantForSession, type Represents } from "./session-mandates.ts";
import { actFor } from "./sessions.ts";

type Before = { actingFor: string | null; chosen: boolean; createdAt: Date };

/** What an open session hands on to the next: what the person had chosen, and when they signed in. */
const beforeOf = (db: Queryable, fingerprint: Buffer, person: string, now: Date): Promise<Before | undefined> =>
  maybeOne<Before>(
    db,
    `select s.acting_for as "actingFor", s.chosen, s.created_at as "createdAt" from session s
      where s.token_sha256 = $1 and s.person = $2 and ${isOpen("s", "$3")}`,
    [fingerprint, person, now],
  );

/** A parent who signs in is there for themselves until they say otherwise; who is enabled for an ente is there for it. */
const atOnceFor = async (db: Queryable, person: string, now: Date): Promise<Mandate[]> =>
  toActFor(await mandatesOf(db, person, now)).filter(({ ente }) => !isPrivate(ente));

type Opening = {
  proof: Proof;
  device: string;
  /** Fingerprint of the session that it goes on from, still open. */
  former?: Buffer | null;
  /** The same sign-in under a new token, whose life does not begin anew. */
  sameSignIn?: boolean | undefined;
  /** For whom the provider says that the person comes. */
  represents?: Represents | undefined;
};

/**
 * S1.16: whoever acts for one ente alone is on its page at once.
 * @returns the cookie's token, stored as a fingerprint
 */
export const openSession = async (
  db: Queryable,
  person: string,
  { proof, device, former, sameSignIn, represents }: Opening,
  now: Date,
): Promise<string> => {
  const [token, session] = [newToken(), randomUUID()];
  const [only, another] = await atOnceFor(db, person, now);
  const before = former ? await beforeOf(db, former, person, now) : undefined;
  const createdAt = (sameSignIn && before?.createdAt) || now;
  const { actingFor, chosen } = before ?? { actingFor: another ? null : (only?.ente.id ?? null), chosen: false };
  await exec(
    db,
    `insert into session (token_sha256, id, person, created_at, used_at, expires_at, acting_for, chosen,
                          method, issuer, level, proved_at, provider_session, device)
     values ($1, $2, $3, $13, $4, $5, $6, $7, $8, $9, $10, $4, $11, $12)`,
    [
      sha256(token),
      session,
      person,
      now,
      new Date(now.getTime() + idleMinutes * 60_000),
      actingFor,
      chosen,
      proof.method,
      proof.issuer,
      proof.level,
      proof.providerSession ?? null,
      device,
      createdAt,
    ],
  );
  if (former) await carryMandates(db, former, { session, person }, now);
  // who comes as a firm is at its desk at once
  if (represents) await actFor(db, token, await grantForSession(db, { session, person }, represents, now));
  return token;
};
