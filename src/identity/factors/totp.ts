// The codes of an authenticator app: RFC 6238 over HMAC-SHA-1, which is the only one that every app knows.
import { createHmac, randomBytes } from "node:crypto";
import { sameSecret } from "#kit/secret.ts";

const stepSeconds = 30;
const digits = 6;
/** A clock that is half a minute off, either way. */
const tolerated = 1;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, as apps want a key that is typed. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
};

/** 160 bits, as RFC 4226 wants for SHA-1. */
export const newTotpKey = (): Buffer => randomBytes(20);

/** RFC 4226: the code of one step. */
export const codeOf = (key: Uint8Array, step: number, length = digits): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 10 ** length).padStart(length, "0");
};

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

/** The step whose code was typed; undefined when it is none of now, or not newer than the last one that was taken. */
export const stepOfCode = (key: Uint8Array, typed: string, now: Date, lastStep: number): number | undefined => {
  const code = typed.replace(/\s/g, "");
  const here = stepAt(now);
  const steps = Array.from({ length: 2 * tolerated + 1 }, (_, at) => here - tolerated + at);
  // every step is compared, so that the time says nothing of which one it was
  const [found] = steps.filter((step) => sameSecret(codeOf(key, step), code));
  return found !== undefined && found > lastStep ? found : undefined;
};

/** What the QR code holds; `account` is what the app shows under the name of the site. */
export const totpUri = (key: Uint8Array, { issuer, account }: { issuer: string; account: string }): string =>
  `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?${new URLSearchParams({
    secret: base32(key),
    issuer,
    algorithm: "SHA1",
    digits: String(digits),
    period: String(stepSeconds),
  })
    .toString()
    .replaceAll("+", "%20")}`;
