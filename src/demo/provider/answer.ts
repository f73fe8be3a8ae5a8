// What the invented provider answers, signed as the real ones sign it: the assertion first, then the message around it.
import type { Level } from "#kit/assurance.ts";
import type { DemoProvider } from "#platform/saml/demo.ts";
import { bearer, contextOf, formats, namespaces, success } from "#platform/saml/names.ts";
import type { ServiceProvider } from "#platform/saml/party.ts";
import { instantOf, newId } from "#platform/saml/request.ts";
import { signXml } from "#platform/saml/sign.ts";
import { element, type Xml } from "#platform/xml.ts";

/** To what it answers. */
export type Question = { id: string; sp: ServiceProvider; now: Date };

const instant = (now: Date, seconds: number): string => instantOf(new Date(now.getTime() + seconds * 1000));

const issuerOf = ({ provider }: DemoProvider): Xml =>
  element("saml:Issuer", { "xmlns:saml": namespaces.assertion, Format: formats.entity }, provider.entityId);

const attributeXml = ([name, value]: [string, string]): Xml =>
  element("saml:Attribute", { Name: name }, element("saml:AttributeValue", {}, value));

const assertionXml = (
  demo: DemoProvider,
  { id, sp, now }: Question,
  { attributes, level }: { attributes: Record<string, string>; level: Level },
): string =>
  element(
    "saml:Assertion",
    { "xmlns:saml": namespaces.assertion, ID: newId(), IssueInstant: instantOf(now), Version: "2.0" },
    issuerOf(demo),
    element(
      "saml:Subject",
      {},
      element("saml:NameID", { Format: formats.transient, NameQualifier: demo.provider.entityId }, newId()),
      element(
        "saml:SubjectConfirmation",
        { Method: bearer },
        element("saml:SubjectConfirmationData", {
          InResponseTo: id,
          NotOnOrAfter: instant(now, 300),
          Recipient: sp.consumer,
        }),
      ),
    ),
    element(
      "saml:Conditions",
      { NotBefore: instant(now, -5), NotOnOrAfter: instant(now, 300) },
      element("saml:AudienceRestriction", {}, element("saml:Audience", {}, sp.entityId)),
    ),
    element(
      "saml:AuthnStatement",
      { AuthnInstant: instantOf(now), SessionIndex: newId() },
      element("saml:AuthnContext", {}, element("saml:AuthnContextClassRef", {}, contextOf(level))),
    ),
    element("saml:AttributeStatement", {}, ...Object.entries(attributes).map(attributeXml)),
  ).markup;

const beside = { child: "Issuer", side: "after" } as const;

/** `inside`: after the status, already signed. */
const response = (demo: DemoProvider, { id, sp, now }: Question, status: Xml, inside = ""): string => {
  const xml = element(
    "samlp:Response",
    {
      "xmlns:samlp": namespaces.protocol,
      Destination: sp.consumer,
      ID: newId(),
      InResponseTo: id,
      IssueInstant: instantOf(now),
      Version: "2.0",
    },
    issuerOf(demo),
    status,
  ).markup;
  const end = "</samlp:Response>";
  const whole = xml.slice(0, -end.length) + inside + end;
  return Buffer.from(signXml(demo.keys, whole, beside)).toString("base64");
};

const statusXml = (codes: string[], message?: string): Xml =>
  element(
    "samlp:Status",
    {},
    codes.reduceRight<Xml | undefined>((inner, Value) => element("samlp:StatusCode", { Value }, inner), undefined),
    message ? element("samlp:StatusMessage", {}, message) : undefined,
  );

/** Base64, for the field SAMLResponse. */
export const yes = (
  demo: DemoProvider,
  question: Question,
  said: { attributes: Record<string, string>; level: Level },
): string =>
  response(demo, question, statusXml([success]), signXml(demo.keys, assertionXml(demo, question, said), beside));

/** The person gave up: anomaly 25 of SPID. */
export const no = (demo: DemoProvider, question: Question): string =>
  response(
    demo,
    question,
    statusXml(
      ["urn:oasis:names:tc:SAML:2.0:status:Responder", "urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"],
      "ErrorCode nr25",
    ),
  );
