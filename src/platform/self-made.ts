// A key and a certificate that vouches for itself: for trying out, never for acts that others must trust.
import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extension,
  Extensions,
  id_ce_keyUsage,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from "@peculiar/asn1-x509";

const algorithms = {
  ec: { oid: "1.2.840.10045.4.3.2", make: () => generateKeyPairSync("ec", { namedCurve: "P-256" }) },
  rsa: { oid: "1.2.840.113549.1.1.11", make: () => generateKeyPairSync("rsa", { modulusLength: 3072 }) },
};
const organization = "2.5.4.10";
const commonName = "2.5.4.3";
const days = 86_400_000;

const part = (type: string, utf8String: string): RelativeDistinguishedName =>
  new RelativeDistinguishedName([new AttributeTypeAndValue({ type, value: new AttributeValue({ utf8String }) })]);

/** Positive, and not shorter than it looks. */
const serialNumber = (): ArrayBuffer => {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
};

const keyUsage = (): Extension => {
  const usage = new KeyUsage(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation);
  return new Extension({
    extnID: id_ce_keyUsage,
    critical: true,
    extnValue: new OctetString(AsnConvert.serialize(usage)),
  });
};

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replace(/.{64}/g, "$&\n").trim()}\n-----END CERTIFICATE-----\n`;

export type SelfMade = { organization: string; name: string; algorithm: keyof typeof algorithms };

/** Key and certificate as PEM, one after the other, good for ten years. X.520 leaves 64 characters to a name. */
export const selfMadeCertificate = ({ organization: of, name: called, algorithm }: SelfMade, now: Date): string => {
  const { oid, make } = algorithms[algorithm];
  const { privateKey, publicKey } = make();
  const signature = new AlgorithmIdentifier({ algorithm: oid, ...(algorithm === "rsa" ? { parameters: null } : {}) });
  const name = new Name([part(organization, of.slice(0, 64)), part(commonName, called.slice(0, 64))]);
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialNumber(),
    signature,
    issuer: name,
    subject: name,
    // a clock that is a little behind must not refuse it
    validity: new Validity({
      notBefore: new Date(now.getTime() - days),
      notAfter: new Date(now.getTime() + 3650 * days),
    }),
    subjectPublicKeyInfo: AsnConvert.parse(publicKey.export({ type: "spki", format: "der" }), SubjectPublicKeyInfo),
    extensions: new Extensions([keyUsage()]),
  });
  const signatureValue = sign("sha256", Buffer.from(AsnConvert.serialize(tbsCertificate)), privateKey);
  const made = new Certificate({
    tbsCertificate,
    signatureAlgorithm: signature,
    signatureValue: new Uint8Array(signatureValue).buffer,
  });
  return `${privateKey.export({ type: "pkcs8", format: "pem" })}${pem(Buffer.from(AsnConvert.serialize(made)))}`;
};
