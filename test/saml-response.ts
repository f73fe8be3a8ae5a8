// An answer of a provider, good by default; each part can be said otherwise.
import { signatureHere } from "./saml-provider.ts";

export type Said = {
  now: Date;
  /** Id of the request that it answers. */
  request: string;
  provider: string;
  sp: string;
  consumer: string;
  level?: number;
  attributes?: Record<string, string>;
};

export const demoAttributes = {
  fiscalNumber: "TINIT-CMPDAA85T50L219B",
  name: "Ada",
  familyName: "Campione",
  email: "ada@demo.example",
  dateOfBirth: "1985-12-10",
};

export const instant = (now: Date, seconds = 0): string =>
  `${new Date(now.getTime() + seconds * 1000).toISOString().slice(0, 19)}Z`;

const entity = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity";

const attributeXml = ([name, value]: [string, string]): string =>
  `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic"><saml:AttributeValue xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">${value}</saml:AttributeValue></saml:Attribute>`;

/** With a place for its signature. */
export const assertionXml = ({
  now,
  request,
  provider,
  sp,
  consumer,
  level = 2,
  attributes = demoAttributes,
}: Said): string =>
  `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_assertion" Version="2.0" IssueInstant="${instant(now)}"><saml:Issuer Format="${entity}">${provider}</saml:Issuer>${signatureHere("_assertion")}<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient" NameQualifier="${provider}">_transient</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="${request}" NotOnOrAfter="${instant(now, 300)}" Recipient="${consumer}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${instant(now, -5)}" NotOnOrAfter="${instant(now, 300)}"><saml:AudienceRestriction><saml:Audience>${sp}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${instant(now)}" SessionIndex="_session"><saml:AuthnContext><saml:AuthnContextClassRef>https://www.spid.gov.it/SpidL${level}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${Object.entries(attributes).map(attributeXml).join("")}</saml:AttributeStatement></saml:Assertion>`;

const successXml = `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>`;

export const failureXml = (nr: number): string =>
  `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></samlp:StatusCode><samlp:StatusMessage>ErrorCode nr${nr}</samlp:StatusMessage></samlp:Status>`;

/** With a place for its signature. */
export const responseXml = (said: Said, { status = successXml, assertion = assertionXml(said) } = {}): string =>
  `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_response" Version="2.0" IssueInstant="${instant(said.now)}" InResponseTo="${said.request}" Destination="${said.consumer}"><saml:Issuer Format="${entity}">${said.provider}</saml:Issuer>${signatureHere("_response")}${status}${assertion}</samlp:Response>`;

export const encoded = (xml: string): string => Buffer.from(xml).toString("base64");
