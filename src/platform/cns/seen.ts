// Which card stands behind a request: asked of the TLS connection itself, or of the proxy that holds the connection.
import type { X509Certificate } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { TLSSocket } from "node:tls";
import { sameSecret } from "#kit/secret.ts";
import { type CardRead, readCard } from "./card.ts";
import { refusalOf } from "./verdict.ts";

/** "stranger": a proxy's headers that do not come from the proxy. */
export type Seen = CardRead | "stranger";

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

/**
 * Our own TLS: what it did not authorize is no card, whatever is written in it.
 * @param issuers those that are trusted, one of which issued the card itself: under a root there are others that issue no
 *   cards. And of a stranger's card OpenSSL says at last that its list is missing, which is true and helps nobody.
 */
export const seenByTls = (socket: TLSSocket, issuers: readonly X509Certificate[], now: Date): Seen => {
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) return { refused: "absent" };
  if (!issuers.some((issuer) => isIssuedBy(certificate, issuer))) return { refused: "unknown-issuer" };
  return socket.authorized
    ? readCard(certificate.raw, now)
    : refusalOf(certificate.raw, String(socket.authorizationError));
};

/** Names that nginx sets over whatever a browser sent under them. */
export const proxyHeaders = {
  secret: "x-cns-proxy-secret",
  verify: "x-cns-verify",
  certificate: "x-cns-certificate",
} as const;

const headerOf = ({ headers }: IncomingMessage, name: string): string => {
  const value = headers[name];
  return typeof value === "string" ? value : "";
};

/** As $ssl_client_escaped_cert writes it: PEM, percent-encoded. */
const certificateIn = (escaped: string): Buffer | undefined => {
  try {
    const base64 = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/.exec(decodeURIComponent(escaped))?.[1];
    return base64 ? Buffer.from(base64, "base64") : undefined;
  } catch {
    return undefined;
  }
};

/** Nothing is read before the secret is the right one. */
export const seenByProxy = (request: IncomingMessage, secret: string, now: Date): Seen => {
  if (!secret || !sameSecret(headerOf(request, proxyHeaders.secret), secret)) return "stranger";
  const said = headerOf(request, proxyHeaders.verify);
  if (said === "NONE") return { refused: "absent" };
  const der = certificateIn(headerOf(request, proxyHeaders.certificate));
  if (!der) return { refused: "unreadable" };
  return said === "SUCCESS" ? readCard(der, now) : refusalOf(der, said);
};
