// The one way to a session: whoever a way in has identified becomes a person, the sign-in is noted for that person's
// eyes, the former session ends and a new one opens, all in one transaction.
import { randomUUID } from "node:crypto";
import { exec, type Tx } from "#db/connect.ts";
import { handDrafts } from "./accounts/hand-drafts.ts";
import { knownPerson } from "./known-person.ts";
import { openSession } from "./opening.ts";
import type { Identified, Proof } from "./proof.ts";
import type { Represents } from "./session-mandates.ts";
import { closeSession } from "./sessions.ts";

export type Entering = {
  proof: Proof;
  /** As it is told to the person: "Chrome su Windows". */
  device: string;
  /** Fingerprint of the session that it takes the place of: one that was planted before is worth nothing. */
  former: Buffer | null;
  /** The same sign-in, confirmed: its life does not begin anew. */
  sameSignIn?: boolean | undefined;
  /** For whom the provider says that they come. */
  represents?: Represents | undefined;
  now: Date;
};

/** The sign-in of a person who is known, by id. @returns the new session's token */
export const enterAs = async (
  tx: Tx,
  person: string,
  { proof, device, former, sameSignIn, represents, now }: Entering,
): Promise<string> => {
  await exec(
    tx,
    "insert into sign_in (person, id, at, method, issuer, level, device) values ($1, $2, $3, $4, $5, $6, $7)",
    [person, randomUUID(), now, proof.method, proof.issuer, proof.level, device],
  );
  // before the former one ends: it hands on what it had, if it is still open
  const token = await openSession(tx, person, { proof, device, former, sameSignIn, represents }, now);
  if (former) await closeSession(tx, former, now);
  return token;
};

/** A step up is for who is signed in: `expected` is their id; null: anybody may come. */
export const enter = async (
  tx: Tx,
  who: Identified,
  expected: string | null,
  entering: Entering,
): Promise<{ person: string; token: string } | "another person"> => {
  const person = await knownPerson(tx, who, entering.now);
  const { codiceFiscale } = who;
  const goesOn =
    !expected || expected === person || (await handDrafts(tx, { from: expected, to: person, codiceFiscale }));
  if (!goesOn) return "another person";
  return { person, token: await enterAs(tx, person, { ...entering, represents: who.represents }) };
};
