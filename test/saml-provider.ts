// A provider of identity for tests. It signs with Debian's xmlsec1, so that what our code verifies was made by another.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bare } from "../src/platform/saml/metadata.ts";
import type { Provider } from "../src/platform/saml/party.ts";
import { selfMadeCertificate } from "../src/platform/self-made.ts";

export type Keys = { key: string; certificate: string };

/** An RSA key and its certificate. */
export const keysOf = (name: string, now = new Date("2026-01-01T00:00:00Z")): Keys => {
  const pem = selfMadeCertificate({ organization: "Prova", name, algorithm: "rsa" }, now);
  const at = pem.indexOf("-----BEGIN CERTIFICATE-----");
  return { key: pem.slice(0, at), certificate: pem.slice(at) };
};

export const providerWith = (entityId: string, { certificate }: Keys): Provider => ({
  entityId,
  name: "Identità di prova",
  signIn: { redirect: `${entityId}/sso`, post: `${entityId}/sso` },
  signOut: { redirect: `${entityId}/slo`, post: `${entityId}/slo` },
  signOutAnswer: { redirect: undefined, post: undefined },
  certificates: [bare(certificate)],
});

/** With SHA-256 everywhere. */
export const signatureTemplate = (
  id: string,
): string => `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>
<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
<ds:Reference URI="#${id}"><ds:Transforms>
<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>
<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue></ds:DigestValue>
</ds:Reference></ds:SignedInfo><ds:SignatureValue></ds:SignatureValue>
<ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo></ds:Signature>`;

/** Where a signature goes is marked so; it names what it signs. */
export const signatureHere = (id: string): string => `<!--sign:${id}-->`;

/** Signs what is marked, the inner first. */
export const signedBy = ({ key, certificate }: Keys, xml: string, template = signatureTemplate): string => {
  const folder = mkdtempSync(join(tmpdir(), "saml-"));
  try {
    const [keyFile, certificateFile, file] = ["key.pem", "certificate.pem", "message.xml"].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    writeFileSync(keyFile, key);
    writeFileSync(certificateFile, certificate);
    let message = xml;
    const marked = [...xml.matchAll(/<!--sign:([^>]*?)-->/g)].map(([mark, id = ""]) => ({ mark, id }));
    for (const { mark, id } of marked.reverse()) {
      writeFileSync(file, message.replace(mark, template(id)));
      message = execFileSync(
        "xmlsec1",
        [
          "--sign",
          "--privkey-pem",
          `${keyFile},${certificateFile}`,
          "--id-attr:ID",
          "urn:oasis:names:tc:SAML:2.0:protocol:Response",
          "--id-attr:ID",
          "urn:oasis:names:tc:SAML:2.0:assertion:Assertion",
          "--node-xpath",
          `//*[@ID='${id}']/*[local-name()='Signature']`,
          file,
        ],
        { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
      );
    }
    return message;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
