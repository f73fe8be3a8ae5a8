// What we ask of a provider (SPID regole tecniche, single sign-on): signed, without IsPassive and AllowCreate, by
// address or by a form.
import { randomUUID } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { Level } from "#kit/assurance.ts";
import type { ProfessionalUse } from "#kit/professional-use.ts";
import { element, type Xml } from "../xml.ts";
import { bindings, contextOf, formats, namespaces } from "./names.ts";
import { type Provider, type ServiceProvider, workSets } from "./party.ts";
import { signQuery, signXml } from "./sign.ts";

/** An id of XML must not begin with a digit. */
export const newId = (): string => `_${randomUUID()}`;

/** Seconds are enough, and what some providers compare. */
export const instantOf = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

export const issuerOf = ({ entityId }: ServiceProvider): Xml =>
  element(
    "saml:Issuer",
    { "xmlns:saml": namespaces.assertion, Format: formats.entity, NameQualifier: entityId },
    entityId,
  );

type Asking = {
  provider: Provider;
  level: Level;
  /** An identity for work is wanted (SPID, uso professionale: the provider shows those alone). */
  use?: ProfessionalUse | null;
  now: Date;
};

const purposeOf = (use: ProfessionalUse): Xml =>
  element("samlp:Extensions", {}, element("spid:Purpose", { "xmlns:spid": namespaces.spid }, workSets[use].purpose));

const requestXml = (sp: ServiceProvider, id: string, { provider, level, use, now }: Asking): string => {
  const attributes = {
    "xmlns:samlp": namespaces.protocol,
    AssertionConsumerServiceIndex: "0",
    AttributeConsumingServiceIndex: use ? workSets[use].index : "0",
    Destination: provider.entityId,
    // from the second level on nobody is let in by an earlier sign-in elsewhere; "minimum" wants it too
    ForceAuthn: "true",
    ID: id,
    IssueInstant: instantOf(now),
    Version: "2.0",
  };
  return element(
    "samlp:AuthnRequest",
    attributes,
    issuerOf(sp),
    use ? purposeOf(use) : undefined,
    element("samlp:NameIDPolicy", { Format: formats.transient }),
    element(
      "samlp:RequestedAuthnContext",
      { Comparison: "minimum" },
      element("saml:AuthnContextClassRef", { "xmlns:saml": namespaces.assertion }, contextOf(level)),
    ),
  ).markup;
};

/** How the browser carries it: by an address, or by a form that is posted. */
export type Carried = { address: string } | { action: string; fields: Record<string, string> };

/** `name`: SAMLRequest or SAMLResponse. */
export const carry = (
  sp: ServiceProvider,
  ends: Provider["signIn"],
  { name, xml, relay }: { name: "SAMLRequest" | "SAMLResponse"; xml: string; relay: string },
): Carried => {
  if (ends.redirect) {
    const deflated = deflateRawSync(xml).toString("base64");
    const query = signQuery(sp, [[name, deflated], ...(relay ? [["RelayState", relay] as const] : [])]);
    return { address: `${ends.redirect}${ends.redirect.includes("?") ? "&" : "?"}${query}` };
  }
  if (!ends.post) throw new Error(`the provider has neither ${bindings.redirect} nor ${bindings.post}`);
  const signed = signXml(sp, xml, { child: "Issuer", side: "after" });
  return {
    action: ends.post,
    fields: { [name]: Buffer.from(signed).toString("base64"), ...(relay ? { RelayState: relay } : {}) },
  };
};

export type Request = { id: string; xml: string; carried: Carried };

export const signInRequest = (sp: ServiceProvider, asking: Asking, relay: string): Request => {
  const id = newId();
  const xml = requestXml(sp, id, asking);
  return { id, xml, carried: carry(sp, asking.provider.signIn, { name: "SAMLRequest", xml, relay }) };
};
