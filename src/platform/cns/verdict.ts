// What the TLS layer said of a certificate that it did not accept, as the reason that a person can do something about.
// Everything that is not known here stays refused: a reason that cannot be told is never an entry.
import { X509Certificate } from "node:crypto";
import type { CardRead, CardRefusal } from "./card.ts";

/** Codes of OpenSSL, as Node names them and as nginx words them ("FAILED:certificate has expired"). */
const reasons: [RegExp, CardRefusal][] = [
  [/CERT_HAS_EXPIRED|certificate has expired/i, "expired"],
  [/CERT_NOT_YET_VALID|certificate is not yet valid/i, "not-yet"],
  [/CERT_REVOKED|certificate revoked/i, "revoked"],
  [/PURPOSE|certificate purpose/i, "not-a-card"],
  [/ISSUER_CERT|SELF_SIGNED|VERIFY_LEAF|issuer certificate|self[- ]signed|the first certificate/i, "unknown-issuer"],
];

const certificateIn = (der: Uint8Array): X509Certificate | undefined => {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
};

/** What was said of it, by OpenSSL or by the proxy. */
export const refusalOf = (der: Uint8Array, said: string): CardRead => {
  const certificate = certificateIn(der);
  if (!certificate) return { refused: "unreadable" };
  const refused = reasons.find(([pattern]) => pattern.test(said))?.[1] ?? "unverifiable";
  return refused === "expired" ? { refused, validTo: new Date(certificate.validTo) } : { refused };
};
