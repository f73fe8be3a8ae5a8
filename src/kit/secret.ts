import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits in 43 signs that a cookie and an address can carry. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Of a text its UTF-8 bytes. */
export const sha256 = (content: string | Uint8Array): Buffer => createHash("sha256").update(content).digest();

/** Takes as long when the first sign differs as when none does. */
export const sameSecret = (one: string, other: string): boolean => timingSafeEqual(sha256(one), sha256(other));
