// What the certificate of a card says: CNS, TS-CNS (DPCM 9 December 2004, rules of the certificate) and CIE used as a
// card in a reader. Whether it is genuine is for the TLS layer to say; here is read whose it is, and what it is for.
import { AsnConvert } from "@peculiar/asn1-schema";
import {
  Certificate,
  CertificatePolicies,
  ExtendedKeyUsage,
  id_ce_certificatePolicies,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_kp_clientAuth,
  KeyUsage,
  KeyUsageFlags,
  type Name,
} from "@peculiar/asn1-x509";
import { faultOfCodiceFiscale } from "#kit/codice-fiscale.ts";

/** Why nobody enters with what came: each has a page of its own that says what to do (portal/sign-in/card-refusals.ts). */
export const cardRefusals = [
  "absent",
  "expired",
  "not-yet",
  "revoked",
  "unknown-issuer",
  "not-a-card",
  "no-codice-fiscale",
  "unreadable",
  /** Ours: the lists of revoked cards are missing or old. */
  "unverifiable",
] as const;
export type CardRefusal = (typeof cardRefusals)[number];

export type Card = {
  kind: "cns" | "cie";
  codiceFiscale: string;
  /** "" where the certificate does not say them. */
  nome: string;
  cognome: string;
  /** Who issued it: the organization, or the name of the certification authority. */
  issuer: string;
  validTo: Date;
};

/** A refusal, with the day on which the card ended when it is that. */
export type CardRead = { card: Card } | { refused: CardRefusal; validTo?: Date | undefined };

const policies: Record<string, Card["kind"]> = { "1.3.76.16.2.1": "cns", "1.3.76.47.4": "cie" };
const attributes = {
  commonName: "2.5.4.3",
  surname: "2.5.4.4",
  serialNumber: "2.5.4.5",
  organization: "2.5.4.10",
  givenName: "2.5.4.42",
};

const valuesOf = (name: Name, attribute: keyof typeof attributes): string[] =>
  [...name].flatMap((part) =>
    [...part].flatMap(({ type, value }) => (type === attributes[attribute] ? [value.toString().trim()] : [])),
  );

/** The one value; "" when it is not there, or twice, so that nobody can choose which is read. */
const onlyOf = (name: Name, attribute: keyof typeof attributes): string => {
  const [value = "", another] = valuesOf(name, attribute);
  return another === undefined ? value : "";
};

const extensionOf = ({ tbsCertificate }: Certificate, oid: string): ArrayBuffer | undefined =>
  tbsCertificate.extensions?.find(({ extnID }) => extnID === oid)?.extnValue.buffer;

const kindOf = (certificate: Certificate): Card["kind"] | undefined => {
  const extension = extensionOf(certificate, id_ce_certificatePolicies);
  if (!extension) return undefined;
  const said = AsnConvert.parse(extension, CertificatePolicies).map(
    ({ policyIdentifier }) => policies[policyIdentifier],
  );
  return said.find((kind) => kind !== undefined);
};

/** A card holds a certificate for signing documents beside this one, which must not open doors. */
const isToEnter = (certificate: Certificate): boolean => {
  const usage = extensionOf(certificate, id_ce_keyUsage);
  const purposes = extensionOf(certificate, id_ce_extKeyUsage);
  const signs = usage && (AsnConvert.parse(usage, KeyUsage).toNumber() & KeyUsageFlags.digitalSignature) !== 0;
  const enters = !purposes || AsnConvert.parse(purposes, ExtendedKeyUsage).includes(id_kp_clientAuth);
  return Boolean(signs) && enters;
};

/** "RSSMRA80A01L219M/6120....xyz": codice fiscale, number of the card, a fingerprint of what else the chip holds. */
const inCommonName = /^([A-Za-z0-9]{16})\/[^/]+$/;
/** Newer ones (ETSI EN 319 412-1, 5.1.3). */
const inSerialNumber = /^TINIT-([A-Za-z0-9]{16})$/;

/** Undefined: there is none, it has a fault, or two places say two. */
const codiceFiscaleIn = (subject: Name): string | undefined => {
  const said = [
    inCommonName.exec(onlyOf(subject, "commonName"))?.[1],
    inSerialNumber.exec(onlyOf(subject, "serialNumber"))?.[1],
  ].flatMap((code) => (code ? [code.toUpperCase()] : []));
  const [code, other = code] = said;
  return code && code === other && !faultOfCodiceFiscale(code) ? code : undefined;
};

const parsed = (der: Uint8Array): Certificate | undefined => {
  try {
    return AsnConvert.parse(der, Certificate);
  } catch {
    return undefined;
  }
};

const readParsed = (certificate: Certificate, now: Date): CardRead => {
  const { subject, issuer, validity } = certificate.tbsCertificate;
  const [from, to] = [validity.notBefore.getTime(), validity.notAfter.getTime()];
  const kind = kindOf(certificate);
  if (!kind || !isToEnter(certificate)) return { refused: "not-a-card" };
  if (to < now) return { refused: "expired", validTo: to };
  if (from > now) return { refused: "not-yet" };
  const codiceFiscale = codiceFiscaleIn(subject);
  if (!codiceFiscale) return { refused: "no-codice-fiscale" };
  return {
    card: {
      kind,
      codiceFiscale,
      nome: onlyOf(subject, "givenName"),
      cognome: onlyOf(subject, "surname"),
      issuer: onlyOf(issuer, "organization") || onlyOf(issuer, "commonName"),
      validTo: to,
    },
  };
};

/** @param der the certificate, of which nothing is believed but what stands in it */
export const readCard = (der: Uint8Array, now: Date): CardRead => {
  const certificate = parsed(der);
  if (!certificate) return { refused: "unreadable" };
  try {
    return readParsed(certificate, now);
  } catch {
    // an extension that is not what it says
    return { refused: "unreadable" };
  }
};
