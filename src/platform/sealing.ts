// What must be kept and must not be read in a copy of the database: encrypted with a key that lies beside it in the data
// folder, or where the operator says (AES-256-GCM, NIST SP 800-38D).
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { absentAsUndefined, writeOnce } from "./durable.ts";

const nonceBytes = 12;
const tagBytes = 16;

export type Sealing = {
  /** `about` is bound in and must be the same at the opening, so that no row can be put in another's place. */
  seal(content: string, about: string): Buffer;
  /** @throws when it was changed, or sealed about something else */
  open(sealed: Buffer, about: string): string;
};

export const sealingWith = (key: Buffer): Sealing => ({
  seal(content, about) {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about));
    const body = Buffer.concat([cipher.update(content, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  },
  open(sealed, about) {
    const [nonce, tag] = [sealed.subarray(0, nonceBytes), sealed.subarray(nonceBytes, nonceBytes + tagBytes)];
    const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about)).setAuthTag(tag);
    return decipher.update(sealed.subarray(nonceBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
  },
});

const keyIn = (text: string, path: string): Buffer => {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== 32) throw new Error(`${path}: 32 bytes in base64 are needed (openssl rand -base64 32)`);
  return key;
};

/** The key of the file; one that is not there is made, once for all processes. */
export const sealingFrom = async (path: string): Promise<Sealing> => {
  const known = await absentAsUndefined(readFile(path, "utf8"));
  if (known !== undefined) return sealingWith(keyIn(known, path));
  await writeOnce(path, `${randomBytes(32).toString("base64")}\n`);
  return sealingWith(keyIn(await readFile(path, "utf8"), path));
};
