// What a provider answers. In three looks: what the message says of itself, whether the provider signed it, and then,
// on the bytes that were signed and on no others, every rule of SPID (assertion.ts). Nothing is consumed here: whoever calls uses up the request in the transaction that opens the session.
import { SAML } from "@node-saml/node-saml";
import { type Identified, readAssertion } from "./assertion.ts";
import { isIssuedBy, isIssuedNow } from "./issued.ts";
import { namespaces, success } from "./names.ts";
import type { Asked, Provider, ServiceProvider } from "./party.ts";
import { attributeOf, childOf, childrenOf, must, parsed, Refused } from "./read-xml.ts";
import { mustBeStrong } from "./signed-with.ts";

const { protocol, assertion } = namespaces;

/** Those of SPID are ten times shorter. */
const maxLength = 130_000;

/** `anomaly`: the provider's own number (SPID, tabella dei messaggi di anomalia), when the person or it stopped. */
export type NotIdentified = { refused: string; anomaly?: number | undefined; asked?: Asked | undefined };

export type Awaited = {
  sp: ServiceProvider;
  provider(entityId: string): Provider | undefined;
  /** The request that this answers, when it is still awaited from this browser. */
  asked(id: string): Promise<Asked | undefined>;
  now: Date;
};

const anomalyOf = (status: Element): number | undefined => {
  const [said] = childrenOf(status, protocol, "StatusMessage");
  const message = said?.firstChild?.nodeValue ?? "";
  const found = /ErrorCode\s*nr\s*(\d{1,2})/i.exec(message)?.[1];
  return found ? Number(found) : undefined;
};

/** What the message says of itself, before anything of it is believed. */
const outside = async (response: Element, { sp, now, asked: askedFor }: Awaited): Promise<Asked> => {
  must(response.localName === "Response" && response.namespaceURI === protocol, "no Response");
  const asked = await askedFor(attributeOf(response, "InResponseTo"));
  must(asked, "InResponseTo: not awaited");
  isIssuedNow(response, asked, now);
  must(attributeOf(response, "Destination") === sp.consumer, "Destination");
  isIssuedBy(childOf(response, assertion, "Issuer"), asked.provider, false);
  return asked;
};

const hasOneAssertion = (response: Element): void => {
  const signed = [response, childOf(response, assertion, "Assertion")];
  must(childrenOf(response, assertion, "EncryptedAssertion").length === 0, "EncryptedAssertion");
  for (const each of signed) mustBeStrong(each);
};

/** @returns the XML of the assertion, as it was signed */
const signedAssertion = async (sp: ServiceProvider, provider: Provider, encoded: string): Promise<string> => {
  const saml = new SAML({
    idpCert: provider.certificates,
    issuer: sp.entityId,
    callbackUrl: sp.consumer,
    idpIssuer: provider.entityId,
    audience: sp.entityId,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    // times are looked at below, on the clock of the context
    acceptedClockSkewMs: -1,
  });
  try {
    const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: encoded });
    const xml = profile?.getAssertionXml?.();
    must(xml, "no signed assertion");
    return xml;
  } catch (fault) {
    throw fault instanceof Refused ? fault : new Refused(`signature: ${(fault as Error).message}`);
  }
};

/** Without white space, which some providers break the lines with: a pattern that allowed it in two places would be slow. */
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

const look = async (encoded: string, awaited: Awaited): Promise<Identified | NotIdentified> => {
  must(encoded.length <= maxLength && base64.test(encoded.replace(/\s/g, "")), "SAMLResponse: not base64");
  const response = parsed(Buffer.from(encoded, "base64").toString("utf8"));
  const asked = await outside(response, awaited);
  const status = childOf(response, protocol, "Status");
  const code = attributeOf(childOf(status, protocol, "StatusCode"), "Value");
  if (code !== success) return { refused: "the provider says no", anomaly: anomalyOf(status), asked };
  hasOneAssertion(response);
  const provider = awaited.provider(asked.provider);
  must(provider, "the provider is gone");
  return readAssertion(await signedAssertion(awaited.sp, provider, encoded), awaited, asked);
};

/** `encoded`: the field SAMLResponse as it was posted. Whatever is wrong with it is said, and nothing is thrown. */
export const readResponse = async (encoded: string, awaited: Awaited): Promise<Identified | NotIdentified> => {
  try {
    return await look(encoded, awaited);
  } catch (fault) {
    if (fault instanceof Refused) return { refused: fault.message };
    throw fault;
  }
};
