// The key that signs the daily roots. Its private half never leaves DATA_DIR; the public halves of former keys stay, so
// that a root signed by none of them is told.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "#kit/secret.ts";
import { absentAsUndefined, writeOnce } from "#platform/durable.ts";

export type HistoryKey = {
  id: string;
  /** SPKI in base64. */
  publicKey: string;
  sign(text: string): string;
};

const folderOf = (dataDir: string): string => join(dataDir, "keys");
const privateFile = "registro.pem";
const publicFile = (id: string): string => `registro-${id}.pub.pem`;

const keyId = (publicDer: Uint8Array): string => sha256(publicDer).toString("hex").slice(0, 16);

const read = async (dataDir: string): Promise<KeyObject | undefined> => {
  const pem = await absentAsUndefined(readFile(join(folderOf(dataDir), privateFile)));
  return pem && createPrivateKey(pem);
};

const make = async (dataDir: string): Promise<KeyObject> => {
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  await writeOnce(join(folderOf(dataDir), privateFile), String(pem));
  const made = await read(dataDir);
  if (!made) throw new Error("the key of the registers was deleted while it was made");
  return made;
};

/** Made at first need. */
export const historyKey = async (dataDir: string): Promise<HistoryKey> => {
  const key = (await read(dataDir)) ?? (await make(dataDir));
  const publicKey = createPublicKey(key);
  const der = publicKey.export({ type: "spki", format: "der" });
  const id = keyId(der);
  await writeOnce(join(folderOf(dataDir), publicFile(id)), String(publicKey.export({ type: "spki", format: "pem" })));
  return {
    id,
    publicKey: der.toString("base64"),
    sign: (text) => sign(null, Buffer.from(text), key).toString("base64"),
  };
};

/** Ids of the keys that ever signed here. */
export const knownKeys = async (dataDir: string): Promise<Set<string>> => {
  const names = await absentAsUndefined(readdir(folderOf(dataDir)));
  return new Set((names ?? []).flatMap((name) => /^registro-([0-9a-f]{16})\.pub\.pem$/.exec(name)?.[1] ?? []));
};

type Signed = { text: string; signature: string; publicKey: string; keyId: string };

/** Whether the signature is that of the key, and the key the one that its id names. */
export const isSignedBy = ({ text, signature, publicKey, keyId: id }: Signed): boolean => {
  const der = Buffer.from(publicKey, "base64");
  if (keyId(der) !== id) return false;
  try {
    const key = createPublicKey({ key: der, format: "der", type: "spki" });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64"));
  } catch {
    // not a key at all
    return false;
  }
};
