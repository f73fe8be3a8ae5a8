// Keys of our own: for the federation, for signing and for being encrypted to; three, so that each can be changed alone
// and none does the work of another (OpenID Federation 1.0, 3; SPID and CIE ask for RSA).
import { createPrivateKey, createPublicKey, type KeyObject, webcrypto } from "node:crypto";
import { calculateJwkThumbprint, type JWK, type JWTPayload, SignJWT } from "jose";

export type OwnKey = {
  kid: string;
  key: KeyObject;
  /** What others are told of it. */
  published: JWK;
};

const uses = {
  federation: { use: "sig", alg: "RS256" },
  signing: { use: "sig", alg: "RS256" },
  encryption: { use: "enc", alg: "RSA-OAEP-256" },
} as const;

export type KeyUse = keyof typeof uses;

const privateKeyIn = (text: string): { key: KeyObject; named: string | undefined } => {
  if (!text.trimStart().startsWith("{")) return { key: createPrivateKey(text), named: undefined };
  const jwk = JSON.parse(text) as JWK;
  return { key: createPrivateKey({ key: jwk as Record<string, unknown>, format: "jwk" }), named: jwk.kid };
};

/** `text`: PEM, or JWK with or without a name. @throws for whatever is no private RSA key of 2048 bits or more */
export const readKey = async (text: string, use: KeyUse): Promise<OwnKey> => {
  const { key, named } = privateKeyIn(text);
  if (key.asymmetricKeyType !== "rsa" || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    throw new Error("an RSA key of at least 2048 bits is needed");
  }
  const { kty, n, e } = createPublicKey(key).export({ format: "jwk" }) as { kty: "RSA"; n: string; e: string };
  const kid = named ?? (await calculateJwkThumbprint({ kty, n, e }));
  return { kid, key, published: { kty, n, e, kid, ...uses[use] } };
};

export const signWith = ({ key, kid }: OwnKey, typ: string, claims: JWTPayload): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid, typ }).sign(key);

/** As openid-client wants it. */
export const webKeyOf = ({ key }: OwnKey): Promise<CryptoKey> =>
  webcrypto.subtle.importKey(
    "pkcs8",
    key.export({ format: "der", type: "pkcs8" }),
    { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    false,
    ["sign"],
  );
