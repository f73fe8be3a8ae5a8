// A message that came in an address is signed over the address (SAML bindings 3.4.4.1).
import { verify, X509Certificate } from "node:crypto";

const withRsa = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha";

const signedNames = ["SAMLRequest", "SAMLResponse", "RelayState", "SigAlg"];

/** Nothing twice, and no name written in two ways: what is read must be what was signed. */
const isPlain = (said: URLSearchParams, pairs: ReadonlyMap<string, string>): boolean => {
  const names = [...said.keys()];
  return new Set(names).size === names.length && signedNames.every((name) => said.has(name) === pairs.has(name));
};

/** SAML bindings 3.4.4.1: the signature is over the pairs as they stand in the address, in this order. */
export const isSignedQuery = (query: string, certificates: readonly string[]): boolean => {
  const pairs = new Map(query.split("&").map((pair) => [pair.slice(0, pair.indexOf("=")), pair] as const));
  const said = new URLSearchParams(query);
  const algorithm = said.get("SigAlg") ?? "";
  if (![`${withRsa}256`, `${withRsa}384`, `${withRsa}512`].includes(algorithm) || !isPlain(said, pairs)) return false;
  const signed = signedNames.flatMap((name) => pairs.get(name) ?? []);
  const content = Buffer.from(signed.join("&"));
  const signature = Buffer.from(said.get("Signature") ?? "", "base64");
  const hash = `sha${algorithm.slice(-3)}`;
  return certificates.some((certificate) => {
    const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
    return verify(hash, content, publicKey, signature);
  });
};
