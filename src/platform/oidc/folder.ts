// OIDC_DIR: a folder for each way of signing in by OpenID Connect, named as its addresses will be, with provider.json and
// its keys. Read at the start and checked whole, so that a fault is told then and not to the first citizen.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { EnvFault } from "../../env.ts";
import { routes } from "../../routes.ts";
import { absentAsUndefined } from "../durable.ts";
import { federatedIn } from "./federated-settings.ts";
import type { Where } from "./folder-place.ts";
import { plainIn } from "./plain-settings.ts";
import type { OidcProvider } from "./provider.ts";
import { isObject, settingsIn } from "./settings.ts";

const idPattern = /^[a-z0-9][a-z0-9-]{0,30}$/;

const objectIn = (text: string): Record<string, unknown> | undefined => {
  try {
    const said: unknown = JSON.parse(text);
    return isObject(said) ? said : undefined;
  } catch {
    return undefined;
  }
};

const providerIn = async (where: Where, faults: string[]): Promise<OidcProvider | undefined> => {
  const text = await absentAsUndefined(readFile(join(where.folder, "provider.json"), "utf8"));
  const said = text === undefined ? undefined : objectIn(text);
  if (!said) {
    faults.push(text === undefined ? "is not there" : "is no JSON object");
    return undefined;
  }
  const settings = settingsIn(said, faults, where.reach);
  const kind = settings.text("kind");
  if (kind === "plain") return plainIn(settings, where);
  if (kind === "spid" || kind === "cie") return federatedIn(settings, kind, where);
  if (kind) settings.fault(`kind must be spid, cie or plain, not ${kind}`);
  return undefined;
};

const mustBeApart = (providers: readonly OidcProvider[]): string[] => {
  const clients = providers.flatMap(({ entity }) => entity?.clientId ?? []);
  return clients
    .filter((client, at) => clients.indexOf(client) !== at)
    .map((client) => `two providers have the clientId ${client}: a federation asks there for one of them`);
};

/** @throws EnvFault with every fault, a line each */
export const oidcIn = async (
  folder: string,
  { publicUrl, loopback }: { publicUrl: string; loopback: boolean },
): Promise<OidcProvider[]> => {
  const entries = await absentAsUndefined(readdir(folder, { withFileTypes: true }));
  if (!entries) throw new EnvFault(`OIDC_DIR: there is no folder ${folder}`);
  const told: string[] = [];
  const found: OidcProvider[] = [];
  for (const id of entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()) {
    const faults: string[] = [];
    if (!idPattern.test(id)) faults.push("the folder's name must be small letters, digits and hyphens, 31 at most");
    const callback = publicUrl + routes.oidc.back.href({ provider: id });
    const where = { id, folder: join(folder, id), publicUrl, callback, reach: { loopback } };
    const provider = await providerIn(where, faults);
    if (provider) found.push(provider);
    told.push(...faults.map((fault) => `OIDC_DIR, ${id}/provider.json: ${fault}`));
  }
  told.push(...mustBeApart(found).map((fault) => `OIDC_DIR: ${fault}`));
  if (told.length) throw new EnvFault(told.join("\n"));
  return found;
};
