// The key that signs the daily roots. Its private half never leaves DATA_DIR; the public halves of former keys stay, so
// that a root signed by none of them is told.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from "node:crypto";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "#kit/secret.ts";

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

const codeOf = (fault: unknown): unknown => (fault as { code?: unknown }).code;
const unless =
  (code: string) =>
  (fault: unknown): undefined => {
    if (codeOf(fault) !== code) throw fault;
  };

const read = async (dataDir: string): Promise<KeyObject | undefined> => {
  const pem = await readFile(join(folderOf(dataDir), privateFile)).catch(unless("ENOENT"));
  return pem && createPrivateKey(pem);
};

/** Whole or not at all; when another process was quicker its key holds. */
const make = async (dataDir: string): Promise<KeyObject> => {
  const folder = folderOf(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `${randomUUID()}.tmp`);
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
  await writeFile(unfinished, pem, { mode: 0o600, flush: true });
  await link(unfinished, join(folder, privateFile)).catch(unless("EEXIST"));
  await rm(unfinished);
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
  const pem = publicKey.export({ type: "spki", format: "pem" });
  await writeFile(join(folderOf(dataDir), publicFile(id)), pem, { flag: "wx" }).catch(unless("EEXIST"));
  return {
    id,
    publicKey: der.toString("base64"),
    sign: (text) => sign(null, Buffer.from(text), key).toString("base64"),
  };
};

/** Ids of the keys that ever signed here. */
export const knownKeys = async (dataDir: string): Promise<Set<string>> => {
  const names = await readdir(folderOf(dataDir)).catch(unless("ENOENT"));
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
