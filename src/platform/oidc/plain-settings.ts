// provider.json of a gateway.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ClientAuth, ClientSecretBasic, ClientSecretPost, PrivateKeyJwt } from "openid-client";
import { isLevel, type Level } from "#kit/assurance.ts";
import { absentAsUndefined } from "../durable.ts";
import type { Where } from "./folder-place.ts";
import { webKeyOf } from "./keys.ts";
import type { Levels } from "./levels.ts";
import { keysFor } from "./own-keys.ts";
import { type Plain, plainProvider } from "./plain.ts";
import { attributeNames, neededAttributes, type OidcProvider } from "./provider.ts";
import { isObject, type Settings } from "./settings.ts";
import { webWith } from "./web.ts";

const algorithms = ["RS256", "PS256", "ES256", "Ed25519"];

/** One way of telling who we are, by what lies in the folder. */
const authenticationIn = async (settings: Settings, folder: string): Promise<ClientAuth | undefined> => {
  const secret = (await absentAsUndefined(readFile(join(folder, "secret"), "utf8")))?.trim();
  const way = settings.optional("authentication", secret ? "client_secret_basic" : "private_key_jwt");
  if (way === "private_key_jwt") {
    const [key] = (await keysFor(folder, "signing", settings)) ?? [];
    if (!key) settings.fault("beside it either the file secret or signing.pem is needed");
    return key && PrivateKeyJwt({ key: await webKeyOf(key), kid: key.kid });
  }
  const ways: Record<string, (secret: string) => ClientAuth> = {
    client_secret_basic: ClientSecretBasic,
    client_secret_post: ClientSecretPost,
  };
  const by = Object.hasOwn(ways, way) ? ways[way] : undefined;
  if (!by) {
    settings.fault(`authentication must be client_secret_basic, client_secret_post or private_key_jwt, not ${way}`);
    return undefined;
  }
  if (!secret) settings.fault("beside it the file secret is needed");
  return secret ? by(secret) : undefined;
};

const claimsIn = (settings: Settings): Plain["claims"] => {
  const said = settings.part("claims");
  const asked = attributeNames.filter(
    (name) => said.raw(name) !== undefined || neededAttributes.some((n) => n === name),
  );
  return Object.fromEntries(asked.map((name) => [name, said.text(name)]));
};

const isLevels = (values: unknown): values is Record<string, Level> =>
  isObject(values) &&
  Object.keys(values).length > 0 &&
  Object.values(values).every((level) => typeof level === "number" && isLevel(level));

const levelsIn = (settings: Settings): Levels => {
  const level = settings.raw("level");
  if (typeof level === "number" && isLevel(level)) return level;
  if (level !== undefined) settings.fault("level must be 1, 2 or 3");
  const said = settings.part("levels");
  const values = said.raw("values");
  if (isLevels(values)) return { claim: said.text("claim"), values };
  said.fault("values must say for each value which level it is, 1, 2 or 3");
  return 1;
};

export const plainIn = async (settings: Settings, where: Where): Promise<OidcProvider | undefined> => {
  const { id, folder, publicUrl, callback, reach } = where;
  const algorithm = settings.optional("algorithm", "RS256");
  if (!algorithms.includes(algorithm)) settings.fault(`algorithm must be one of ${algorithms.join(", ")}`);
  const said = {
    name: settings.text("name"),
    issuer: settings.address("issuer"),
    clientId: settings.text("clientId"),
    scope: settings.optional("scope", "openid profile email"),
    claims: claimsIn(settings),
    levels: levelsIn(settings),
  };
  const authentication = await authenticationIn(settings, folder);
  if (!authentication) return undefined;
  const home = `${publicUrl}/`;
  const { loopback } = reach;
  return plainProvider({ ...said, id, algorithm, authentication, callback, home, web: webWith(reach), loopback });
};
