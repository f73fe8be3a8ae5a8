// Signing out at the provider too, in both directions (SPID regole tecniche, single logout): we ask and it answers, or it
// asks, because the person signed out elsewhere, and we answer. Only a message that the provider signed is believed.
import { verify, X509Certificate } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { SAML } from "@node-saml/node-saml";
import { element } from "../xml.ts";
import { formats, namespaces, success } from "./names.ts";
import type { Provider, ServiceProvider } from "./party.ts";
import { attributeOf, childOf, childrenOf, must, parsed, Refused, textOf, timeOf } from "./read-xml.ts";
import { type Carried, carry, instantOf, issuerOf, newId } from "./request.ts";
import { mustBeStrong } from "./signed-with.ts";

const { assertion, protocol } = namespaces;
const skewMs = 60_000;
const maxLength = 100_000;

/** What the provider calls the person's session. */
export type ProviderSession = { nameId: string; sessionIndex: string };

/** Undefined: the provider has no address for it. */
export const signOutRequest = (
  sp: ServiceProvider,
  provider: Provider,
  { nameId, sessionIndex }: ProviderSession,
  now: Date,
): Carried | undefined => {
  if (!provider.signOut.redirect && !provider.signOut.post) return undefined;
  const xml = element(
    "samlp:LogoutRequest",
    {
      "xmlns:samlp": protocol,
      Destination: provider.entityId,
      ID: newId(),
      IssueInstant: instantOf(now),
      Version: "2.0",
    },
    issuerOf(sp),
    element(
      "saml:NameID",
      { "xmlns:saml": assertion, Format: formats.transient, NameQualifier: provider.entityId },
      nameId,
    ),
    sessionIndex ? element("samlp:SessionIndex", {}, sessionIndex) : undefined,
  ).markup;
  return carry(sp, provider.signOut, { name: "SAMLRequest", xml, relay: "" });
};

/** Our answer to a provider that has asked. */
export const signOutAnswer = (
  sp: ServiceProvider,
  provider: Provider,
  { inResponseTo, relay, now }: { inResponseTo: string; relay: string; now: Date },
): Carried => {
  const xml = element(
    "samlp:LogoutResponse",
    {
      "xmlns:samlp": protocol,
      Destination: provider.entityId,
      ID: newId(),
      InResponseTo: inResponseTo,
      IssueInstant: instantOf(now),
      Version: "2.0",
    },
    issuerOf(sp),
    element("samlp:Status", {}, element("samlp:StatusCode", { Value: success })),
  ).markup;
  const { signOut, signOutAnswer: elsewhere } = provider;
  const ends = { redirect: elsewhere.redirect ?? signOut.redirect, post: elsewhere.post ?? signOut.post };
  return carry(sp, ends, { name: "SAMLResponse", xml, relay });
};

export type Message = {
  /** Field or parameter as it came: SAMLRequest or SAMLResponse. */
  encoded: string;
  /** The query as it came, when the message came in an address: its signature is over those very signs. */
  query?: string | undefined;
};

const withRsa = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha";

const signedNames = ["SAMLRequest", "SAMLResponse", "RelayState", "SigAlg"];

/** Nothing twice, and no name written in two ways: what is read must be what was signed. */
const isPlain = (said: URLSearchParams, pairs: ReadonlyMap<string, string>): boolean => {
  const names = [...said.keys()];
  return new Set(names).size === names.length && signedNames.every((name) => said.has(name) === pairs.has(name));
};

/** SAML bindings 3.4.4.1: the signature is over the pairs as they stand in the address, in this order. */
export const isSignedQuery = (query: string, certificates: readonly string[]): boolean => {
  const pairs = new Map(query.split("&").map((pair) => [pair.slice(0, pair.indexOf("=")), pair] as const));
  const said = new URLSearchParams(query);
  const algorithm = said.get("SigAlg") ?? "";
  if (![`${withRsa}256`, `${withRsa}384`, `${withRsa}512`].includes(algorithm) || !isPlain(said, pairs)) return false;
  const signed = signedNames.flatMap((name) => pairs.get(name) ?? []);
  const content = Buffer.from(signed.join("&"));
  const signature = Buffer.from(said.get("Signature") ?? "", "base64");
  const hash = `sha${algorithm.slice(-3)}`;
  return certificates.some((certificate) => {
    const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
    return verify(hash, content, publicKey, signature);
  });
};

const xmlOf = ({ encoded, query }: Message): string => {
  must(encoded && encoded.length <= maxLength, "no message");
  const bytes = Buffer.from(encoded, "base64");
  if (query === undefined) return bytes.toString("utf8");
  try {
    return inflateRawSync(bytes, { maxOutputLength: maxLength }).toString("utf8");
  } catch {
    throw new Refused("not deflated");
  }
};

/** The signature of a message that was posted stands in it; node-saml gives back what it covers. */
const isSignedPost = async (sp: ServiceProvider, provider: Provider, encoded: string): Promise<void> => {
  const saml = new SAML({
    idpCert: provider.certificates,
    issuer: sp.entityId,
    callbackUrl: sp.consumer,
    acceptedClockSkewMs: -1,
  });
  try {
    await saml.validatePostRequestAsync({ SAMLRequest: encoded });
  } catch (error) {
    throw new Refused(`signature: ${(error as Error).message}`);
  }
};

const issuerIn = (root: Element): string => textOf(childOf(root, assertion, "Issuer"));

/** The provider asks: whose session ends. */
export type AskedToSignOut = ProviderSession & { id: string; provider: Provider };

const read = async (
  message: Message,
  sp: ServiceProvider,
  providers: Provider[],
  now: Date,
): Promise<AskedToSignOut> => {
  const root = parsed(xmlOf(message));
  must(root.localName === "LogoutRequest" && root.namespaceURI === protocol, "no LogoutRequest");
  const provider = providers.find(({ entityId }) => entityId === issuerIn(root));
  must(provider, "Issuer: unknown");
  if (message.query === undefined) {
    mustBeStrong(root);
    await isSignedPost(sp, provider, message.encoded);
  } else must(isSignedQuery(message.query, provider.certificates), "signature: wrong");
  must(
    attributeOf(root, "Destination").startsWith(sp.logout) || attributeOf(root, "Destination") === sp.entityId,
    "Destination",
  );
  const issued = timeOf(root, "IssueInstant");
  must(Math.abs(issued - now.getTime()) <= 10 * skewMs, "IssueInstant: not now");
  const index = childrenOf(root, protocol, "SessionIndex")[0];
  return {
    id: attributeOf(root, "ID"),
    provider,
    nameId: textOf(childOf(root, assertion, "NameID")),
    sessionIndex: index ? textOf(index) : "",
  };
};

/** Whatever is wrong is said, and nothing is thrown. */
export const readSignOutRequest = async (
  message: Message,
  { sp, providers, now }: { sp: ServiceProvider; providers: Provider[]; now: Date },
): Promise<AskedToSignOut | { refused: string }> => {
  try {
    return await read(message, sp, providers, now);
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    throw error;
  }
};
