// Keys of a provider's folder: signing.pem (PKCS #8) or signing.jwk, and signing-former.pem as long as somebody may still
// use the one before.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { absentAsUndefined } from "../durable.ts";
import { type KeyUse, type OwnKey, readKey } from "./keys.ts";
import type { OwnKeys } from "./relying-party.ts";
import type { Settings } from "./settings.ts";

const oneOf = async (folder: string, name: string, use: KeyUse, settings: Settings): Promise<OwnKey | undefined> => {
  for (const file of [`${name}.pem`, `${name}.jwk`]) {
    const text = await absentAsUndefined(readFile(join(folder, file), "utf8"));
    if (text === undefined) continue;
    try {
      return await readKey(text, use);
    } catch (fault) {
      settings.fault(`${file}: ${(fault as Error).message}`);
      return undefined;
    }
  }
  return undefined;
};

export const keysFor = async (
  folder: string,
  use: KeyUse,
  settings: Settings,
): Promise<readonly [OwnKey, ...OwnKey[]] | undefined> => {
  const key = await oneOf(folder, use, use, settings);
  const former = await oneOf(folder, `${use}-former`, use, settings);
  return key && (former ? [key, former] : [key]);
};

/** All three, each another key; undefined when one is missing, which is told. */
export const ownKeysIn = async (folder: string, settings: Settings): Promise<OwnKeys | undefined> => {
  const [federation, signing, encryption] = await Promise.all(
    (["federation", "signing", "encryption"] as const).map(async (use) => {
      const keys = await keysFor(folder, use, settings);
      if (!keys) settings.fault(`${use}.pem is needed beside it, a private RSA key`);
      return keys;
    }),
  );
  if (!federation || !signing || !encryption) return undefined;
  const moduli = [federation, signing, encryption].flat().map(({ published }) => published.n);
  if (new Set(moduli).size < moduli.length) settings.fault("each of the keys must be another one");
  return { federation, signing, encryption };
};
