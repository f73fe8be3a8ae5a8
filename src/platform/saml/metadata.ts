// What a provider must know of us, signed (SPID regole tecniche, metadata; CIE, manuale operativo; avviso SPID n. 29).
import { element, type Xml } from "../xml.ts";
import { bindings, formats, namespaces } from "./names.ts";
import { type Aggregator, type Body, type ServiceProvider, workSets } from "./party.ts";
import { newId } from "./request.ts";
import { signXml } from "./sign.ts";

const md = (name: string, attributes: Record<string, string>, ...children: (Xml | string | undefined)[]): Xml =>
  element(`md:${name}`, attributes, ...children);

const italian = { "xml:lang": "it" };

/** Base64 alone, as XML carries certificates. */
export const bare = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, "");

const keyOf = ({ certificate }: ServiceProvider): Xml =>
  md(
    "KeyDescriptor",
    { use: "signing" },
    element(
      "ds:KeyInfo",
      { "xmlns:ds": namespaces.signature },
      element("ds:X509Data", {}, element("ds:X509Certificate", {}, bare(certificate))),
    ),
  );

/** eIDAS countries ask for one of two sets of their own (99 and 100) beside ours. */
const eidasSets: [string, string, string[]][] = [
  ["99", "eIDAS Natural Person Minimum Attribute Set", ["spidCode", "name", "familyName", "dateOfBirth"]],
  [
    "100",
    "eIDAS Natural Person Full Attribute Set",
    ["spidCode", "name", "familyName", "dateOfBirth", "placeOfBirth", "address", "gender"],
  ],
];

const attributeSet = ([index, name, attributes]: [string, string, readonly string[]]): Xml =>
  md(
    "AttributeConsumingService",
    { index },
    md("ServiceName", italian, name),
    ...attributes.map((attribute) => md("RequestedAttribute", { Name: attribute })),
  );

const spid = (name: string, ...children: string[]): Xml => element(`spid:${name}`, {}, ...children);

const spidContact = (body: Body, aggregated: boolean): Xml =>
  md(
    "ContactPerson",
    {
      contactType: "other",
      ...(aggregated ? { "spid:entityType": "spid:aggregated", "xmlns:spid": namespaces.spid } : {}),
    },
    md("Extensions", aggregated ? {} : { "xmlns:spid": namespaces.spid }, spid("IPACode", body.ipa), spid("Public")),
    md("Company", {}, body.name),
    md("EmailAddress", {}, body.email),
    md("TelephoneNumber", {}, body.phone),
  );

/** Full: the aggregator runs the sign-in too, as an installation for many bodies does. */
const aggregatorContact = (of: Aggregator): Xml =>
  md(
    "ContactPerson",
    { contactType: "other", "spid:entityType": "spid:aggregator", "xmlns:spid": namespaces.spid },
    md("Extensions", {}, spid("IPACode", of.ipa), spid("PublicServicesFullAggregator")),
    md("Company", {}, of.name),
    md("EmailAddress", {}, of.email),
    md("TelephoneNumber", {}, of.phone),
  );

const cieContact = (body: Body): Xml =>
  md(
    "ContactPerson",
    { contactType: "administrative" },
    md(
      "Extensions",
      { "xmlns:cie": namespaces.cie },
      element("cie:Public", {}),
      element("cie:IPACode", {}, body.ipa),
      body.municipality ? element("cie:Municipality", {}, body.municipality) : undefined,
      body.province ? element("cie:Province", {}, body.province) : undefined,
    ),
    md("Company", {}, body.name),
    md("EmailAddress", {}, body.email),
    md("TelephoneNumber", {}, body.phone),
  );

const contactsOf = ({ system, body, aggregator }: ServiceProvider): Xml[] => {
  if (system === "cie") return [cieContact(body)];
  return aggregator ? [aggregatorContact(aggregator), spidContact(body, true)] : [spidContact(body, false)];
};

const organizationOf = ({ name, url }: Body): Xml =>
  md(
    "Organization",
    {},
    md("OrganizationName", italian, name),
    md("OrganizationDisplayName", italian, name),
    md("OrganizationURL", italian, url),
  );

export const metadataOf = (sp: ServiceProvider): string => {
  const { system, entityId, consumer, logout, body, attributes } = sp;
  const sets: [string, string, readonly string[]][] = [["0", "Servizi online", attributes]];
  const work = Object.values(workSets).map((set): (typeof sets)[number] => [
    set.index,
    "Servizi online per imprese e professionisti",
    [...attributes, ...set.attributes],
  ]);
  const descriptor = md(
    "SPSSODescriptor",
    {
      AuthnRequestsSigned: "true",
      WantAssertionsSigned: "true",
      protocolSupportEnumeration: namespaces.protocol,
    },
    keyOf(sp),
    md("SingleLogoutService", { Binding: bindings.post, Location: logout }),
    md("SingleLogoutService", { Binding: bindings.redirect, Location: logout }),
    md("NameIDFormat", {}, formats.transient),
    md("AssertionConsumerService", { Binding: bindings.post, Location: consumer, index: "0", isDefault: "true" }),
    ...[...sets, ...(system === "spid" ? work : []), ...(system === "eidas" ? eidasSets : [])].map(attributeSet),
  );
  const xml = md(
    "EntityDescriptor",
    { "xmlns:md": namespaces.metadata, ID: newId(), entityID: entityId },
    descriptor,
    organizationOf(body),
    ...contactsOf(sp),
  ).markup;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${signXml(sp, xml, { child: "SPSSODescriptor", side: "before" })}`;
};
