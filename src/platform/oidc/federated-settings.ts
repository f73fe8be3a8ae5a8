// provider.json of a federation: who we are in it, whom we trust, and which providers there are.
import type { JSONWebKeySet } from "jose";
import { routes } from "../../routes.ts";
import type { Anchor } from "./chain.ts";
import { federatedProvider } from "./federated.ts";
import type { Where } from "./folder-place.ts";
import { ownKeysIn } from "./own-keys.ts";
import type { OidcProvider } from "./provider.ts";
import type { Organization, RelyingParty } from "./relying-party.ts";
import { isObject, type Settings } from "./settings.ts";
import { webWith } from "./web.ts";

const organizationIn = (settings: Settings): Organization => ({
  name: settings.text("name"),
  homepage: settings.address("homepage"),
  privacy: settings.address("privacy"),
  logo: settings.address("logo"),
  contacts: settings.texts("contacts"),
});

/** Pinned: an anchor whose keys came from the network would be whoever answers there. */
const anchorIn = (settings: Settings): Anchor => {
  const jwks = settings.raw("jwks");
  const keys = isObject(jwks) && Array.isArray(jwks.keys) ? jwks.keys : [];
  const named = keys.filter((key) => isObject(key) && typeof key.kid === "string" && typeof key.kty === "string");
  if (named.length === 0 || named.length < keys.length) {
    settings.fault("jwks must hold the anchor's public keys, each with its kid");
  }
  return { entity: settings.address("entity"), jwks: { keys: named } as JSONWebKeySet };
};

const marksIn = (settings: Settings): RelyingParty["trustMarks"] => {
  if (settings.raw("trustMarks") === undefined) return [];
  return settings.each("trustMarks", (mark) => ({ id: mark.text("id"), trust_mark: mark.text("trust_mark") }));
};

/** Where the federation finds our configuration: these are the two places where it is. */
const clientIdIn = (settings: Settings, { id, publicUrl }: Where): string => {
  const own = `${publicUrl}/oidc/${id}`;
  const said = settings.optional("clientId", own);
  if (![own, publicUrl].includes(said)) settings.fault(`clientId must be ${own} or ${publicUrl}, not ${said}`);
  return said;
};

export const federatedIn = async (
  settings: Settings,
  kind: "spid" | "cie",
  where: Where,
): Promise<OidcProvider | undefined> => {
  const { id, folder, publicUrl, callback, reach } = where;
  const anchors = settings.each("trustAnchors", anchorIn);
  const choices = settings.each("providers", (one) => ({ issuer: one.address("issuer"), name: one.text("name") }));
  const demandedMarks = settings.texts("demandedTrustMarks", []);
  const said = {
    clientId: clientIdIn(settings, where),
    organization: organizationIn(settings.part("organization")),
    authorityHints: settings.texts(
      "authorityHints",
      anchors.map(({ entity }) => entity),
    ),
    trustMarks: marksIn(settings),
  };
  const name = settings.text("name");
  const keys = await ownKeysIn(folder, settings);
  if (!keys) return undefined;
  const resolve = publicUrl + routes.oidc.resolve.href({ provider: id });
  const party: RelyingParty = { ...said, callback, resolve, keys };
  const federation = { web: webWith(reach), anchors, demandedMarks };
  return federatedProvider({ id, kind, name, choices, federation, party });
};
