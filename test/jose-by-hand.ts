// Signed and encrypted tokens as RFC 7515 and 7516 write them, over node:crypto alone: the other side of the tests of
// OpenID Connect must not share the library that is tried.
import {
  constants,
  createCipheriv,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  sign,
  verify,
} from "node:crypto";

export type Key = { kid: string; key: KeyObject; jwk: JsonWebKey };

export const newKey = (kid: string): Key => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { kid, key: privateKey, jwk: { ...publicKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" } };
};

export const pemOf = ({ key }: Key): string => String(key.export({ format: "pem", type: "pkcs8" }));

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const decodedPart = (part = ""): Record<string, unknown> => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));

export type Token = { header: Record<string, unknown>; claims: Record<string, unknown>; key: Key };

/** `alg` of the header decides: RS256 with the key, HS256 with its public PEM as the secret, none without anything. */
export const signedToken = ({ header, claims, key }: Token): string => {
  const input = `${encoded({ alg: "RS256", kid: key.kid, ...header })}.${encoded(claims)}`;
  const publicPem = createPublicKey(key.key).export({ format: "pem", type: "spki" });
  const signature: Record<string, () => Buffer> = {
    none: () => Buffer.alloc(0),
    HS256: () => createHmac("sha256", publicPem).update(input).digest(),
  };
  const rsa = () => sign("sha256", Buffer.from(input), key.key);
  return `${input}.${(signature[String(header.alg)] ?? rsa)().toString("base64url")}`;
};

export const claimsIn = (token: string): Record<string, unknown> => decodedPart(token.split(".")[1]);

/** @throws when no key of the set signed it */
export const claimsSignedBy = (token: string, keys: readonly JsonWebKey[]): Record<string, unknown> => {
  const [header = "", claims = "", signature = ""] = token.split(".");
  const jwk = keys.find(({ kid }) => kid === decodedPart(header).kid);
  if (!jwk) throw new Error("signed by an unknown key");
  const key = createPublicKey({ key: jwk, format: "jwk" });
  if (!verify("sha256", Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, "base64url"))) {
    throw new Error("not signed by that key");
  }
  return decodedPart(claims);
};

/** RSA-OAEP-256 with A128CBC-HS256. */
export const encryptedToken = (content: string, to: JsonWebKey): string => {
  const [mac, aes, iv] = [randomBytes(16), randomBytes(16), randomBytes(16)];
  const header = encoded({ alg: "RSA-OAEP-256", enc: "A128CBC-HS256", kid: to.kid, cty: "JWT" });
  const key = createPublicKey({ key: to, format: "jwk" });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const wrapped = publicEncrypt({ key, padding, oaepHash: "sha256" }, Buffer.concat([mac, aes]));
  const cipher = createCipheriv("aes-128-cbc", aes, iv);
  const body = Buffer.concat([cipher.update(content, "utf8"), cipher.final()]);
  const bits = Buffer.alloc(8);
  bits.writeBigUInt64BE(BigInt(header.length * 8));
  const tag = createHmac("sha256", mac).update(header).update(iv).update(body).update(bits).digest().subarray(0, 16);
  return [header, ...[wrapped, iv, body, tag].map((part) => part.toString("base64url"))].join(".");
};
