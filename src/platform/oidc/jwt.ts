// Tokens that others signed or encrypted. Algorithms are ours to allow, never the token's to choose: "none" is no
// signature, and HS256 would take a public key for a secret (RFC 8725, 3.1 and 3.2).
import {
  compactDecrypt,
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from "jose";
import type { OwnKey } from "./keys.ts";
import { must, Refused } from "./refused.ts";

const signatures = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
const keyEncryptions = ["RSA-OAEP", "RSA-OAEP-256"];
const contentEncryptions = ["A128CBC-HS256", "A256CBC-HS512", "A128GCM", "A256GCM"];

/** Clocks of two machines are not the same. */
export const skewSeconds = 60;

export const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1000);

const reasonOf = (fault: unknown): string => {
  if (fault instanceof errors.JWTClaimValidationFailed || fault instanceof errors.JWTExpired) return fault.claim;
  return fault instanceof errors.JOSEError ? fault.code : "not readable";
};

/** Whatever a stranger's bytes make the library say is a refusal. */
const refusing = async <T>(what: string, act: () => T | Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (fault) {
    throw fault instanceof Refused ? fault : new Refused(`${what}: ${reasonOf(fault)}`);
  }
};

export type Expected = {
  /** How a refusal calls the token. */
  what: string;
  issuer: string;
  subject?: string;
  audience?: string;
  typ?: string;
  /** It may go without an end, as trust marks do. */
  lasting?: true;
  now: Date;
};

/** A key that somebody names must be there: nothing is tried with the others. */
const mustNameKey = (token: string, keys: JSONWebKeySet, what: string): void => {
  const { kid } = decodeProtectedHeader(token);
  must(typeof kid === "string" && kid, `${what}: names no key`);
  must(
    keys.keys.some((key) => key.kid === kid),
    `${what}: unknown key`,
  );
};

/** `exp`: infinite for what lasts. */
export type Verified = JWTPayload & { iat: number; exp: number };

export const verified = (token: string, keys: JSONWebKeySet, expected: Expected): Promise<Verified> =>
  refusing(expected.what, async () => {
    const { what, issuer, subject, audience, typ, lasting, now } = expected;
    mustNameKey(token, keys, what);
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      algorithms: signatures,
      issuer,
      ...(subject === undefined ? {} : { subject }),
      ...(audience === undefined ? {} : { audience }),
      ...(typ === undefined ? {} : { typ }),
      requiredClaims: lasting ? ["iat"] : ["iat", "exp"],
      currentDate: now,
      clockTolerance: skewSeconds,
    });
    const { iat, exp = Number.POSITIVE_INFINITY } = payload;
    must(typeof iat === "number", `${what}: iat`);
    must(iat <= secondsOf(now) + skewSeconds, `${what}: of the future`);
    // for us alone: a list with others in it would be good there too (OpenID Connect Core, 3.1.3.7)
    must(audience === undefined || [payload.aud].flat().length === 1, `${what}: aud`);
    return { ...payload, iat, exp };
  });

/** Before anything of it is believed: to know whom to ask about it. */
export const unverified = (token: string, what: string): Promise<JWTPayload> => refusing(what, () => decodeJwt(token));

/** Some providers put the token in quotes before they encrypt it. */
const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/s, "$1");

/** Of the keys of ours the one that the token names. */
export const decrypted = (token: string, keys: readonly OwnKey[], what: string): Promise<string> =>
  refusing(what, async () => {
    const { kid } = decodeProtectedHeader(token);
    const own = kid === undefined ? keys[0] : keys.find((key) => key.kid === kid);
    must(own, `${what}: encrypted to another key`);
    const { plaintext } = await compactDecrypt(token, own.key, {
      keyManagementAlgorithms: keyEncryptions,
      contentEncryptionAlgorithms: contentEncryptions,
    });
    return unquoted(new TextDecoder().decode(plaintext));
  });

/** Encrypted tokens have five parts, signed ones three. */
export const isEncrypted = (token: string): boolean => token.split(".").length === 5;

export const algorithmOf = (token: string): string => String(decodeProtectedHeader(token).alg);
