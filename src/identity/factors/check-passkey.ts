// Somebody shows a passkey: to sign in, as a second factor, or again before something grave is done.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import type { Tx } from "#db/connect.ts";
import { newChallenge, spendChallenge } from "./challenge.ts";
import type { PasskeySite } from "./passkey-site.ts";
import { notePasskeyUse, passkeyByCredential, type StoredPasskey } from "./passkeys.ts";

/** `purpose`: what it is shown for, and by whom where that is known ("accesso", "invio <istanza> <persona>"). */
type Asked = { purpose: string; now: Date };

/** @returns JSON for the browser; without `allowed` whichever passkey of this site the person has */
export const askPasskey = async (
  site: PasskeySite,
  { purpose, now }: Asked,
  allowed: readonly StoredPasskey[] = [],
): Promise<string> =>
  JSON.stringify(
    await generateAuthenticationOptions({
      rpID: site.rpId,
      challenge: new Uint8Array(newChallenge(site.sealing, purpose, now)),
      allowCredentials: allowed.map(({ credential, transports }) => ({ id: credential, transports })),
      userVerification: "required",
    }),
  );

const parsed = (answer: string): AuthenticationResponseJSON | undefined => {
  try {
    const read = JSON.parse(answer) as AuthenticationResponseJSON | null;
    return typeof read?.id === "string" ? read : undefined;
  } catch {
    return undefined;
  }
};

type Signed = { challenge: Buffer; counter: number };

/** Form and signature are checked here; whether it was asked so is judged by the challenge. */
const signedBy = async (
  site: PasskeySite,
  response: AuthenticationResponseJSON,
  passkey: StoredPasskey,
): Promise<Signed | undefined> => {
  let challenge = "";
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      // a counter that goes back is that of a copy: the library refuses it
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      expectedChallenge: (signed) => {
        challenge = signed;
        return true;
      },
    });
    if (!verified) return undefined;
    return { challenge: Buffer.from(challenge, "base64url"), counter: authenticationInfo.newCounter };
  } catch {
    // the library throws for whatever is not in order in the answer
    return undefined;
  }
};

/** The passkey that was shown; undefined when it is none of ours, or no answer to what was asked for this purpose. */
export const checkPasskey = async (
  tx: Tx,
  site: PasskeySite,
  { answer, ...asked }: Asked & { /** What the browser answered, as JSON. */ answer: string },
): Promise<StoredPasskey | undefined> => {
  const response = parsed(answer);
  const passkey = response && (await passkeyByCredential(tx, response.id));
  if (!passkey) return undefined;
  const signed = await signedBy(site, response, passkey);
  if (!signed || !(await spendChallenge(tx, site.sealing, { ...asked, challenge: signed.challenge }))) return undefined;
  await notePasskeyUse(tx, passkey.credential, signed.counter, asked.now);
  return passkey;
};
