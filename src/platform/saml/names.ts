import type { Level } from "#kit/assurance.ts";

// Names that SAML 2.0 (OASIS) and SPID (AgID, regole tecniche) give.

export const namespaces = {
  metadata: "urn:oasis:names:tc:SAML:2.0:metadata",
  protocol: "urn:oasis:names:tc:SAML:2.0:protocol",
  assertion: "urn:oasis:names:tc:SAML:2.0:assertion",
  signature: "http://www.w3.org/2000/09/xmldsig#",
  spid: "https://spid.gov.it/saml-extensions",
  cie: "https://www.cartaidentita.interno.gov.it/saml-extensions",
} as const;

export const formats = {
  entity: "urn:oasis:names:tc:SAML:2.0:nameid-format:entity",
  transient: "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
} as const;

export const bindings = {
  redirect: "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect",
  post: "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
} as const;

export const success = "urn:oasis:names:tc:SAML:2.0:status:Success";
export const bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

const levelName = /^https:\/\/www\.spid\.gov\.it\/SpidL([123])$/;

export const contextOf = (level: Level): string => `https://www.spid.gov.it/SpidL${level}`;

export const levelOf = (context: string): Level | undefined => {
  const found = levelName.exec(context)?.[1];
  return found ? (Number(found) as Level) : undefined;
};
