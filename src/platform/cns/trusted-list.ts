// The national trusted list (ETSI TS 119 612): the authorities whose cards the State recognises. Its signature is checked
// against the certificate that the operator names, and only what was signed is read.
import { X509Certificate } from "node:crypto";
import { SignedXml } from "xml-crypto";
import { childOf, childrenOf, mostInRegistry, must, parsed, textOf } from "../saml/read-xml.ts";

const list = "http://uri.etsi.org/02231/v2#";
const signature = "http://www.w3.org/2000/09/xmldsig#";
/** Issuers of certificates to enter with: CNS and CIE. */
const entering = "http://uri.etsi.org/TrstSvc/Svctype/IdV";
const recognised = /\/Svcstatus\/(recognisedatnationallevel|granted)$/;

export type ListedIssuer = { name: string; certificate: X509Certificate };

const certificateIn = (base64: string): X509Certificate => new X509Certificate(Buffer.from(base64, "base64"));

/** `fingerprint` as openssl prints it: SHA-256, with or without colons. */
const isSigner = (certificate: X509Certificate, fingerprint: string): boolean =>
  certificate.fingerprint256.replaceAll(":", "") === fingerprint.replaceAll(":", "").toUpperCase();

/** The root as it was signed. */
const signedRoot = (xml: string, signer: string): Element => {
  const mark = childOf(parsed(xml, mostInRegistry), signature, "Signature");
  const keys = childOf(childOf(mark, signature, "KeyInfo"), signature, "X509Data");
  const certificate = childrenOf(keys, signature, "X509Certificate")
    .map((each) => certificateIn(textOf(each)))
    .find((each) => isSigner(each, signer));
  must(certificate, "signed by another than --signer");
  const checked = new SignedXml({ publicCert: certificate.toString(), getCertFromKeyInfo: () => null });
  checked.loadSignature(mark as never);
  must(checked.checkSignature(xml), "the signature does not hold");
  const root = checked
    .getSignedReferences()
    .map((content) => parsed(content, mostInRegistry))
    .find(({ namespaceURI, localName }) => namespaceURI === list && localName === "TrustServiceStatusList");
  must(root, "the signature is not over the list");
  return root;
};

/** The names in several languages: Italian first. */
const nameOf = (information: Element): string => {
  const names = childrenOf(childOf(information, list, "ServiceName"), list, "Name");
  const italian = names.find((each) => each.getAttribute("xml:lang") === "it") ?? names[0];
  return italian ? textOf(italian) : "";
};

const issuersOf = (service: Element): ListedIssuer[] => {
  const information = childOf(service, list, "ServiceInformation");
  const is = (name: string) => textOf(childOf(information, list, name));
  if (is("ServiceTypeIdentifier") !== entering || !recognised.test(is("ServiceStatus"))) return [];
  return childrenOf(childOf(information, list, "ServiceDigitalIdentity"), list, "DigitalId")
    .flatMap((id) => childrenOf(id, list, "X509Certificate"))
    .map((each) => ({ name: nameOf(information), certificate: certificateIn(textOf(each)) }));
};

/** @throws Refused when the list is not signed by `signer` */
export const issuersIn = (xml: string, signer: string): ListedIssuer[] => {
  const providers = childrenOf(signedRoot(xml, signer), list, "TrustServiceProviderList");
  const found = providers
    .flatMap((all) => childrenOf(all, list, "TrustServiceProvider"))
    .flatMap((provider) => childrenOf(provider, list, "TSPServices"))
    .flatMap((services) => childrenOf(services, list, "TSPService"))
    .flatMap(issuersOf);
  return [...new Map(found.map((issuer) => [issuer.certificate.fingerprint256, issuer])).values()];
};
