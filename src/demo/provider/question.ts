// What the invented provider is asked, read as a real one reads it.
import { inflateRawSync } from "node:zlib";
import type { Level } from "#kit/assurance.ts";
import { type ProfessionalUse, professionalUses } from "#kit/professional-use.ts";
import { bare } from "#platform/saml/metadata.ts";
import { levelOf, namespaces } from "#platform/saml/names.ts";
import { type ServiceProvider, workSets } from "#platform/saml/party.ts";
import { attributeOf, childOf, childrenOf, must, parsed, Refused, textOf } from "#platform/saml/read-xml.ts";
import { isSignedQuery } from "#platform/saml/signed-query.ts";

const { assertion, protocol } = namespaces;

export type Asked = {
  id: string;
  sp: ServiceProvider;
  level: Level;
  /** An identity for work is wanted. */
  use: ProfessionalUse | undefined;
};

const useOf = (root: Element): ProfessionalUse | undefined => {
  const [extensions] = childrenOf(root, protocol, "Extensions");
  const purpose = extensions && textOf(childOf(extensions, namespaces.spid, "Purpose"));
  return professionalUses.find((use) => workSets[use].purpose === purpose);
};

const read = (query: string, sps: readonly ServiceProvider[]): Asked => {
  const encoded = new URLSearchParams(query).get("SAMLRequest") ?? "";
  const root = parsed(inflateRawSync(Buffer.from(encoded, "base64"), { maxOutputLength: 100_000 }).toString("utf8"));
  must(root.localName === "AuthnRequest" && root.namespaceURI === protocol, "no AuthnRequest");
  const issuer = textOf(childOf(root, assertion, "Issuer"));
  const sp = sps.find((each) => each.entityId === issuer && isSignedQuery(query, [bare(each.certificate)]));
  must(sp, "signature: wrong");
  const context = childOf(root, protocol, "RequestedAuthnContext");
  const level = levelOf(textOf(childOf(context, assertion, "AuthnContextClassRef")));
  must(level, "AuthnContextClassRef");
  return { id: attributeOf(root, "ID"), sp, level, use: useOf(root) };
};

/** Undefined: nothing that one of ours has asked. */
export const readQuestion = (query: string, sps: readonly ServiceProvider[]): Asked | undefined => {
  try {
    return read(query, sps);
  } catch (error) {
    if (error instanceof Refused || (error as NodeJS.ErrnoException).code?.startsWith("Z_")) return undefined;
    throw error;
  }
};
