// Our signatures: enveloped in XML (W3C xmldsig), or over the query of an address (SAML bindings 3.4.4.1).
import { sign } from "node:crypto";
import { SignedXml } from "xml-crypto";
import type { ServiceProvider } from "./party.ts";

const rsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

type Signer = Pick<ServiceProvider, "key" | "certificate">;

/** `beside`: the child of the root that the signature stands before or after. */
export const signXml = (
  { key, certificate }: Signer,
  xml: string,
  beside: { child: string; side: "before" | "after" },
): string => {
  const signed = new SignedXml({
    privateKey: key,
    publicCert: certificate,
    signatureAlgorithm: rsaSha256,
    canonicalizationAlgorithm: exclusive,
  });
  signed.addReference({
    xpath: "/*",
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", exclusive],
  });
  const reference = `/*/*[local-name()='${beside.child}'][1]`;
  signed.computeSignature(xml, { prefix: "ds", location: { reference, action: beside.side } });
  return signed.getSignedXml();
};

/** The pairs in the order that is signed, with algorithm and signature. */
export const signQuery = ({ key }: Signer, pairs: readonly (readonly [string, string])[]): string => {
  const query = [...pairs, ["SigAlg", rsaSha256] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  const signature = sign("sha256", Buffer.from(query), key).toString("base64");
  return `${query}&Signature=${encodeURIComponent(signature)}`;
};
