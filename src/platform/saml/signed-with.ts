// Which algorithms a signature may be made with (SPID regole tecniche: RSA with SHA-256 or longer). The library would take
// SHA-1 too, under which somebody can have one text signed and show another.
import { namespaces } from "./names.ts";
import { attributeOf, childOf, must } from "./read-xml.ts";

const { signature } = namespaces;
const lengths = ["256", "384", "512"];
const signatures = lengths.map((bits) => `http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`);
const digests = [
  "http://www.w3.org/2001/04/xmlenc#sha256",
  "http://www.w3.org/2001/04/xmldsig-more#sha384",
  "http://www.w3.org/2001/04/xmlenc#sha512",
];

/** `of` bears one signature, over one thing. @throws Refused */
export const mustBeStrong = (of: Element): void => {
  const info = childOf(childOf(of, signature, "Signature"), signature, "SignedInfo");
  const method = attributeOf(childOf(info, signature, "SignatureMethod"), "Algorithm");
  must(signatures.includes(method), `${of.localName}: signed with a weak algorithm`);
  const digest = childOf(childOf(info, signature, "Reference"), signature, "DigestMethod");
  must(digests.includes(attributeOf(digest, "Algorithm")), `${of.localName}: a weak digest`);
};
