// Signing out at the provider too (SPID regole tecniche, single logout): what we ask of it, and what we answer when it has
// asked, because the person signed out elsewhere (logout-asked.ts).
import { element } from "../xml.ts";
import { formats, namespaces, success } from "./names.ts";
import type { Provider, ServiceProvider } from "./party.ts";
import { type Carried, carry, instantOf, issuerOf, newId } from "./request.ts";

const { assertion, protocol } = namespaces;
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
