// A session opens: where it leads at once, and what goes on from the one before.
import { randomUUID } from "node:crypto";
import { exec, maybeOne, type Queryable } from "#db/connect.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import { romeDate } from "#kit/time.ts";
import { type Mandate, mandatesOf, toActFor } from "./people.ts";
import type { Proof } from "./proof.ts";
import { isPrivate } from "./represented.ts";
import { carryMandates, grantForSession, type Represents } from "./session-mandates.ts";
import { actFor, idleMinutes } from "./sessions.ts";

/** What a person had chosen goes on under a new token; another person chooses anew. */
const choiceOf = (db: Queryable, fingerprint: Buffer, person: string) =>
  maybeOne<{ actingFor: string | null; chosen: boolean }>(
    db,
    `select acting_for as "actingFor", chosen from session where token_sha256 = $1 and person = $2`,
    [fingerprint, person],
  );

/** A parent who signs in is there for themselves until they say otherwise; who is enabled for an ente is there for it. */
const atOnceFor = async (db: Queryable, person: string, now: Date): Promise<Mandate[]> =>
  toActFor(await mandatesOf(db, person, romeDate(now))).filter(({ ente }) => !isPrivate(ente));

type Opening = {
  proof: Proof;
  device: string;
  former?: Buffer | null;
  /** For whom the provider says that the person comes. */
  represents?: Represents | undefined;
};

/**
 * S1.16: whoever acts for one ente alone is on its page at once.
 * @param former fingerprint of the session that it goes on from
 * @returns the cookie's token, stored as a fingerprint
 */
export const openSession = async (
  db: Queryable,
  person: string,
  { proof, device, former, represents }: Opening,
  now: Date,
): Promise<string> => {
  const [token, session] = [newToken(), randomUUID()];
  const [only, another] = await atOnceFor(db, person, now);
  const before = former ? await choiceOf(db, former, person) : undefined;
  const { actingFor, chosen } = before ?? { actingFor: another ? null : (only?.ente.id ?? null), chosen: false };
  await exec(
    db,
    `insert into session (token_sha256, id, person, created_at, used_at, expires_at, acting_for, chosen,
                          method, issuer, level, proved_at, provider_session, device)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $4, $11, $12)`,
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
    ],
  );
  if (former) await carryMandates(db, former, { session, person });
  // who comes as a firm is at its desk at once
  if (represents) await actFor(db, token, await grantForSession(db, { session, person }, represents));
  return token;
};
