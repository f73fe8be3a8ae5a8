// Providers of identity out of their metadata, as the registry gives them or as one file each.

import { bindings, namespaces } from "./names.ts";
import type { Provider } from "./party.ts";
import { attributeOf, childOf, childrenOf, mostInRegistry, parsed, textOf } from "./read-xml.ts";

type Ends = Provider["signIn"];

const endsOf = (descriptor: Element, name: string, location: "Location" | "ResponseLocation"): Ends => {
  const found = childrenOf(descriptor, namespaces.metadata, name);
  const at = (binding: string) =>
    found.find((each) => each.getAttribute("Binding") === binding)?.getAttribute(location) || undefined;
  return { redirect: at(bindings.redirect), post: at(bindings.post) };
};

/** Keys for signing; one without a use is for both. */
const certificatesOf = (descriptor: Element): string[] =>
  childrenOf(descriptor, namespaces.metadata, "KeyDescriptor")
    .filter((key) => ["signing", "", null].includes(key.getAttribute("use")))
    .flatMap((key) => childrenOf(key, namespaces.signature, "KeyInfo"))
    .flatMap((info) => childrenOf(info, namespaces.signature, "X509Data"))
    .flatMap((data) => childrenOf(data, namespaces.signature, "X509Certificate"))
    .map((certificate) => textOf(certificate).replace(/\s/g, ""));

const nameOf = (entity: Element): string | undefined => {
  const organization = childrenOf(entity, namespaces.metadata, "Organization")[0];
  const names = organization
    ? ["OrganizationDisplayName", "OrganizationName"].flatMap((name) =>
        childrenOf(organization, namespaces.metadata, name),
      )
    : [];
  const italian = names.find((name) => name.getAttribute("xml:lang") === "it") ?? names[0];
  return italian && textOf(italian);
};

const providerOf = (entity: Element): Provider => {
  const descriptor = childOf(entity, namespaces.metadata, "IDPSSODescriptor");
  const entityId = attributeOf(entity, "entityID").trim();
  const provider = {
    entityId,
    name: nameOf(entity) ?? entityId,
    signIn: endsOf(descriptor, "SingleSignOnService", "Location"),
    signOut: endsOf(descriptor, "SingleLogoutService", "Location"),
    signOutAnswer: endsOf(descriptor, "SingleLogoutService", "ResponseLocation"),
    certificates: certificatesOf(descriptor),
  };
  if (provider.certificates.length === 0) throw new Error(`${entityId}: metadata without a certificate`);
  if (!provider.signIn.redirect && !provider.signIn.post) throw new Error(`${entityId}: metadata without an address`);
  return provider;
};

/** One entity, or many under EntitiesDescriptor; those that provide no identity are left out. */
export const providersIn = (xml: string): Provider[] => {
  const root = parsed(xml, mostInRegistry);
  const entities =
    root.localName === "EntitiesDescriptor" ? childrenOf(root, namespaces.metadata, "EntityDescriptor") : [root];
  return entities
    .filter((entity) => childrenOf(entity, namespaces.metadata, "IDPSSODescriptor").length > 0)
    .map(providerOf);
};
