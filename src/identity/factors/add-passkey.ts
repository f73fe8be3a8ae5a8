// A person adds a passkey: the page carries what the browser is asked, and the answer comes back in a form.
import { randomUUID } from "node:crypto";
import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { Tx } from "#db/connect.ts";
import type { Level } from "#kit/assurance.ts";
import { newChallenge, spendChallenge } from "./challenge.ts";
import type { PasskeySite } from "./passkey-site.ts";
import { storePasskey } from "./passkeys.ts";

type RegistrationAnswer = Parameters<typeof verifyRegistrationResponse>[0]["response"];

/** Who gets it; before an account is made nobody is there yet, and `handle` is made for the occasion. */
export type Holder = { handle: string; name: string };

const purposeOf = (handle: string): string => `nuova ${handle}`;

/** @returns JSON for the browser; `known`: credentials of authenticators that are not to be added again */
export const startPasskey = async (
  site: PasskeySite,
  { handle, name }: Holder,
  known: readonly string[],
  now: Date,
): Promise<string> =>
  JSON.stringify(
    await generateRegistrationOptions({
      rpName: "Sportello",
      rpID: site.rpId,
      userID: new Uint8Array(Buffer.from(handle)),
      userName: name,
      userDisplayName: name,
      challenge: new Uint8Array(newChallenge(site.sealing, purposeOf(handle), now)),
      attestationType: "none",
      excludeCredentials: known.map((id) => ({ id })),
      // it opens the site without a name, and asks for a finger, a face or a PIN: two factors in one
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    }),
  );

const parsed = <A>(answer: string): A | undefined => {
  try {
    return JSON.parse(answer) as A;
  } catch {
    return undefined;
  }
};

type Verified = { challenge: Buffer; credential: string; publicKey: Buffer; counter: number; transports: string[] };

/** What the authenticator says, its form and signature checked; whether it was asked so is judged by its challenge. */
const verified = async (site: PasskeySite, answer: string): Promise<Verified | undefined> => {
  const response = parsed<RegistrationAnswer>(answer);
  if (!response) return undefined;
  let challenge = "";
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      expectedChallenge: (signed) => {
        challenge = signed;
        return true;
      },
    });
    const credential = registrationInfo?.credential;
    return (
      credential && {
        challenge: Buffer.from(challenge, "base64url"),
        credential: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
      }
    );
  } catch {
    // the library throws for whatever is not in order in the answer
    return undefined;
  }
};

type Finishing = {
  /** As at startPasskey. */
  handle: string;
  person: string;
  /** What the browser answered, as JSON. */
  answer: string;
  name: string;
  level: Level;
  now: Date;
};

/** "refused": not an answer to what was asked here; "known": this authenticator stands already. */
export const finishPasskey = async (
  tx: Tx,
  site: PasskeySite,
  { handle, person, answer, name, level, now }: Finishing,
): Promise<"added" | "known" | "refused"> => {
  const found = await verified(site, answer);
  if (!found) return "refused";
  const { challenge, ...key } = found;
  if (!(await spendChallenge(tx, site.sealing, { challenge, purpose: purposeOf(handle), now }))) return "refused";
  const stored = await storePasskey(tx, {
    ...key,
    id: randomUUID(),
    person,
    name,
    level,
    createdAt: now,
    usedAt: null,
  });
  return stored ? "added" : "known";
};
