// A provider asks us to end a session, because the person signed out elsewhere (SPID regole tecniche, single logout). Only
// a message that the provider signed is believed.
import { inflateRawSync } from "node:zlib";
import { SAML } from "@node-saml/node-saml";
import { skewMs } from "./issued.ts";
import type { ProviderSession } from "./logout.ts";
import { namespaces } from "./names.ts";
import type { Provider, ServiceProvider } from "./party.ts";
import { attributeOf, childOf, childrenOf, must, parsed, Refused, textOf, timeOf } from "./read-xml.ts";
import { isSignedQuery } from "./signed-query.ts";
import { mustBeStrong } from "./signed-with.ts";

const { assertion, protocol } = namespaces;
const maxLength = 100_000;

export type Message = {
  /** Field or parameter as it came: SAMLRequest or SAMLResponse. */
  encoded: string;
  /** The query as it came, when the message came in an address: its signature is over those very signs. */
  query?: string | undefined;
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
