// XAdES baseline B (ETSI EN 319 132-1), enveloped: the signature is the last child of the element that it signs.
import { createHash } from "node:crypto";
import { element, type Xml } from "../xml.ts";
import type { Seal } from "./seal.ts";

const ds = "http://www.w3.org/2000/09/xmldsig#";
const xades = "http://uri.etsi.org/01903/v1.3.2#";
const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";
const signedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";
const methods = {
  rsa: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
  ecdsa: "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
};

const id = "firma";
const base64 = (content: Buffer | string): string => createHash("sha256").update(content).digest("base64");
const empty = (name: string, attributes: Record<string, string>): Xml => element(name, attributes);

type Declared = { ds?: string; xades?: string };
const declare = ({ ds: d, xades: x }: Declared): Record<string, string> => ({
  ...(d && { "xmlns:ds": d }),
  ...(x && { "xmlns:xades": x }),
});

/**
 * Signed apart, an element declares the namespaces that it would inherit where it stands: `alone` writes it so. In its
 * place it declares none.
 */
const signedProperties = (seal: Seal, at: Date, alone: boolean): Xml => {
  const inner = alone ? { ds } : {};
  const [own = Buffer.alloc(0)] = seal.certificates;
  return element(
    "xades:SignedProperties",
    { ...declare(alone ? { xades } : {}), Id: `${id}-proprieta` },
    element(
      "xades:SignedSignatureProperties",
      {},
      element("xades:SigningTime", {}, `${at.toISOString().slice(0, 19)}Z`),
      element(
        "xades:SigningCertificateV2",
        {},
        element(
          "xades:Cert",
          {},
          element(
            "xades:CertDigest",
            {},
            empty("ds:DigestMethod", { ...declare(inner), Algorithm: sha256Uri }),
            element("ds:DigestValue", declare(inner), base64(own)),
          ),
        ),
      ),
    ),
    element(
      "xades:SignedDataObjectProperties",
      {},
      element(
        "xades:DataObjectFormat",
        { ObjectReference: `#${id}-contenuto` },
        element("xades:MimeType", {}, "text/xml"),
      ),
    ),
  );
};

const reference = (attributes: Record<string, string>, transforms: string[], digest: string): Xml =>
  element(
    "ds:Reference",
    attributes,
    element("ds:Transforms", {}, ...transforms.map((Algorithm) => empty("ds:Transform", { Algorithm }))),
    empty("ds:DigestMethod", { Algorithm: sha256Uri }),
    element("ds:DigestValue", {}, digest),
  );

const signedInfo = (seal: Seal, digests: { content: string; properties: string }, alone: boolean): Xml =>
  element(
    "ds:SignedInfo",
    declare(alone ? { ds } : {}),
    empty("ds:CanonicalizationMethod", { Algorithm: exclusive }),
    empty("ds:SignatureMethod", { Algorithm: methods[seal.algorithm] }),
    reference({ Id: `${id}-contenuto`, URI: "" }, [`${ds}enveloped-signature`, exclusive], digests.content),
    reference({ Type: signedPropertiesType, URI: `#${id}-proprieta` }, [exclusive], digests.properties),
  );

const signatureOf = (content: Xml, seal: Seal, at: Date): Xml => {
  const digests = {
    content: base64(content.markup),
    properties: base64(signedProperties(seal, at, true).markup),
  };
  const value = seal.sign(Buffer.from(signedInfo(seal, digests, true).markup)).toString("base64");
  return element(
    "ds:Signature",
    { ...declare({ ds }), Id: id },
    signedInfo(seal, digests, false),
    element("ds:SignatureValue", {}, value),
    element(
      "ds:KeyInfo",
      {},
      element(
        "ds:X509Data",
        {},
        ...seal.certificates.map((each) => element("ds:X509Certificate", {}, each.toString("base64"))),
      ),
    ),
    element(
      "ds:Object",
      {},
      element(
        "xades:QualifyingProperties",
        { ...declare({ xades }), Target: `#${id}` },
        signedProperties(seal, at, false),
      ),
    ),
  );
};

/** The element `name` with its signature as last child, as a file. */
export const sealed = (
  seal: Seal,
  at: Date,
  { name, attributes, children }: { name: string; attributes: Record<string, string>; children: Xml[] },
): Buffer => {
  const signature = signatureOf(element(name, attributes, ...children), seal, at);
  const whole = element(name, attributes, ...children, signature);
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${whole.markup}`);
};
