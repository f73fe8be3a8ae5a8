// What an assertion says, read on the bytes that were signed and on no others: every rule of SPID (regole tecniche, single
// sign-on; its table of wrong responses), child by child.
import type { Level } from "#kit/assurance.ts";
import { isIssuedBy, isIssuedNow, skewMs } from "./issued.ts";
import { bearer, formats, levelOf, namespaces } from "./names.ts";
import { type Asked, type ServiceProvider, workSets } from "./party.ts";
import { attributeOf, childOf, childrenOf, must, parsed, textOf, timeOf } from "./read-xml.ts";

const { assertion } = namespaces;

export type Attributes = Readonly<Record<string, string>>;

export type Identified = {
  asked: Asked;
  level: Level;
  attributes: Attributes;
  /** For signing out there. */
  nameId: string;
  sessionIndex: string;
};

/** For whom it must be, and when. */
type For = { sp: ServiceProvider; now: Date };

const isForUs = (assertionElement: Element, { sp, now }: For, asked: Asked): string => {
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

const isInTime = (assertionElement: Element, { sp, now }: For): void => {
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
export const readAssertion = (xml: string, awaited: For, asked: Asked): Identified => {
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
