// What a provider answers. In three looks: what the message says of itself, whether the provider signed it, and then,
// on the bytes that were signed and on no others, every rule of SPID (regole tecniche, single sign-on; its table of
// wrong responses). Nothing is consumed here: whoever calls uses up the request in the transaction that opens the session.
import { SAML } from "@node-saml/node-saml";
import type { Level } from "#kit/assurance.ts";
import { bearer, formats, levelOf, namespaces, success } from "./names.ts";
import { type Asked, type Provider, type ServiceProvider, workSets } from "./party.ts";
import { attributeOf, childOf, childrenOf, must, parsed, Refused, textOf, timeOf } from "./read-xml.ts";
import { mustBeStrong } from "./signed-with.ts";

const { protocol, assertion } = namespaces;

/** Clocks of two machines are not the same. */
const skewMs = 60_000;
/** Those of SPID are ten times shorter. */
const maxLength = 130_000;

export type Attributes = Readonly<Record<string, string>>;

export type Identified = {
  asked: Asked;
  level: Level;
  attributes: Attributes;
  /** For signing out there. */
  nameId: string;
  sessionIndex: string;
};

/** `anomaly`: the provider's own number (SPID, tabella dei messaggi di anomalia), when the person or it stopped. */
export type NotIdentified = { refused: string; anomaly?: number | undefined; asked?: Asked | undefined };

export type Awaited = {
  sp: ServiceProvider;
  provider(entityId: string): Provider | undefined;
  /** The request that this answers, when it is still awaited from this browser. */
  asked(id: string): Promise<Asked | undefined>;
  now: Date;
};

/** The rules speak of seconds. */
const secondOf = (time: number): number => Math.floor(time / 1000) * 1000;

const isIssuedBy = (issuer: Element, entityId: string, formatNeeded: boolean): void => {
  must(textOf(issuer) === entityId, "Issuer");
  const format = issuer.getAttribute("Format");
  must(format === formats.entity || (!formatNeeded && !issuer.hasAttribute("Format")), "Issuer: Format");
};

const isIssuedNow = (of: Element, asked: Asked, now: Date): void => {
  must(of.getAttribute("Version") === "2.0", `${of.localName}: Version`);
  attributeOf(of, "ID");
  const issued = timeOf(of, "IssueInstant");
  must(issued >= secondOf(asked.askedAt.getTime()) - skewMs, `${of.localName}: older than its request`);
  must(issued <= now.getTime() + skewMs, `${of.localName}: of the future`);
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

const isForUs = (assertionElement: Element, { sp, now }: Awaited, asked: Asked): string => {
  const subject = childOf(assertionElement, assertion, "Subject");
  const nameId = childOf(subject, assertion, "NameID");
  must(attributeOf(nameId, "Format") === formats.transient, "NameID: Format");
  attributeOf(nameId, "NameQualifier");
  const confirmation = childOf(subject, assertion, "SubjectConfirmation");
  must(attributeOf(confirmation, "Method") === bearer, "SubjectConfirmation: Method");
  const data = childOf(confirmation, assertion, "SubjectConfirmationData");
  must(attributeOf(data, "Recipient") === sp.consumer, "SubjectConfirmationData: Recipient");
  must(attributeOf(data, "InResponseTo") === asked.id, "SubjectConfirmationData: InResponseTo");
  must(timeOf(data, "NotOnOrAfter") > now.getTime() - skewMs, "SubjectConfirmationData: over");
  return textOf(nameId);
};

const isInTime = (assertionElement: Element, { sp, now }: Awaited): void => {
  const conditions = childOf(assertionElement, assertion, "Conditions");
  must(timeOf(conditions, "NotBefore") <= now.getTime() + skewMs, "Conditions: not yet");
  must(timeOf(conditions, "NotOnOrAfter") > now.getTime() - skewMs, "Conditions: over");
  const audience = childOf(childOf(conditions, assertion, "AudienceRestriction"), assertion, "Audience");
  must(textOf(audience) === sp.entityId, "Audience");
};

const reachedLevel = (statement: Element, asked: Asked): Level => {
  const context = childOf(statement, assertion, "AuthnContext");
  const level = levelOf(textOf(childOf(context, assertion, "AuthnContextClassRef")));
  must(level, "AuthnContextClassRef");
  must(level >= asked.level, "AuthnContextClassRef: a lower level than was asked for");
  return level;
};

const attributesIn = (assertionElement: Element, wanted: readonly string[]): Attributes => {
  const statement = childOf(assertionElement, assertion, "AttributeStatement");
  const pairs = childrenOf(statement, assertion, "Attribute").map((attribute): [string, string] => [
    attributeOf(attribute, "Name"),
    textOf(childOf(attribute, assertion, "AttributeValue")),
  ]);
  const names = pairs.map(([name]) => name);
  must(new Set(names).size === names.length, "Attribute: twice");
  for (const name of wanted) must(names.includes(name), `Attribute: no ${name}`);
  return Object.freeze(Object.fromEntries(pairs));
};

const wantedOf = ({ attributes }: ServiceProvider, { use }: Asked): readonly string[] =>
  use ? [...attributes, ...workSets[use].attributes] : attributes;

/** Every rule on the bytes that were signed. */
const inside = (xml: string, awaited: Awaited, asked: Asked): Identified => {
  const root = parsed(xml);
  must(root.localName === "Assertion" && root.namespaceURI === assertion, "no Assertion");
  isIssuedNow(root, asked, awaited.now);
  isIssuedBy(childOf(root, assertion, "Issuer"), asked.provider, true);
  const nameId = isForUs(root, awaited, asked);
  isInTime(root, awaited);
  const statement = childOf(root, assertion, "AuthnStatement");
  const level = reachedLevel(statement, asked);
  const attributes = attributesIn(root, wantedOf(awaited.sp, asked));
  return { asked, level, attributes, nameId, sessionIndex: statement.getAttribute("SessionIndex") ?? "" };
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
  return inside(await signedAssertion(awaited.sp, provider, encoded), awaited, asked);
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
