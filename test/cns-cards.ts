// A small certification authority, its cards and its list of revoked ones: what a chip, its issuer and the TLS layer
// have between them, made in memory.
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CertificateList,
  CertificatePolicies,
  CRLNumber,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_certificatePolicies,
  id_ce_cRLNumber,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  KeyIdentifier,
  KeyUsage,
  KeyUsageFlags,
  Name,
  PolicyInformation,
  RelativeDistinguishedName,
  RevokedCertificate,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  TBSCertList,
  Time,
  Validity,
  Version,
} from "@peculiar/asn1-x509";
import { sha256 } from "../src/kit/secret.ts";

export const cnsPolicy = "1.3.76.16.2.1";
export const ciePolicy = "1.3.76.47.4";
export const clientAuth = "1.3.6.1.5.5.7.3.2";
export const serverAuth = "1.3.6.1.5.5.7.3.1";

const oids = { CN: "2.5.4.3", SN: "2.5.4.4", serialNumber: "2.5.4.5", C: "2.5.4.6", O: "2.5.4.10", GN: "2.5.4.42" };
export type Subject = [part: keyof typeof oids, value: string][];

const ecdsa = () => new AlgorithmIdentifier({ algorithm: "1.2.840.10045.4.3.2" });

const nameOf = (subject: Subject): Name =>
  new Name(
    subject.map(
      ([part, utf8String]) =>
        new RelativeDistinguishedName([
          new AttributeTypeAndValue({ type: oids[part], value: new AttributeValue({ utf8String }) }),
        ]),
    ),
  );

const extension = (extnID: string, value: unknown, critical = false): Extension =>
  new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });

const buffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

export const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der)
    .toString("base64")
    .replace(/.{64}/g, "$&\n")
    .trim()}\n-----END ${label}-----\n`;

type Keys = { publicKey: KeyObject; privateKey: KeyObject };
const newKeys = (): Keys => generateKeyPairSync("ec", { namedCurve: "P-256" });
const keyInfo = ({ publicKey }: Keys) =>
  AsnConvert.parse(publicKey.export({ type: "spki", format: "der" }), SubjectPublicKeyInfo);
const keyId = (keys: Keys) => buffer(sha256(new Uint8Array(keyInfo(keys).subjectPublicKey)).subarray(0, 20));

export type Issued = { der: Buffer; cert: string; key: string; serial: Buffer };
type Parts = {
  subject: Subject;
  keys: Keys;
  extensions: Extension[];
  from?: string;
  to?: string;
};

/** What is asked for of a card's certificate; the rest is that of a good one. */
export type CardOptions = {
  subject?: Subject;
  policy?: string;
  usage?: number;
  purposes?: string[];
  from?: string;
  to?: string;
};

export const sabrina = "PRVSRN80A41L219B";

const ofSabrina: Subject = [
  ["C", "IT"],
  ["CN", `${sabrina}/6120001234567890.ABCdef0123456789`],
  ["SN", "PROVINCIALI"],
  ["GN", "SABRINA"],
];

export type Authority = {
  cert: string;
  issue(parts: Omit<Parts, "keys">): Issued;
  card(options?: CardOptions): Issued;
  server(host: string): Issued;
  /** PEM; `until`: when the next one is due. */
  revocationList(revoked?: readonly Issued[], until?: string): string;
  key: string;
  /** Another authority, under this one. */
  vouch(subject: Subject, keys: Keys): Issued;
};

export const newAuthority = (name = "Autorità di prova CNS", above?: Authority): Authority => {
  const subject: Subject = [
    ["C", "IT"],
    ["O", "Regione di prova"],
    ["CN", name],
  ];
  const own = newKeys();
  const signed = (bytes: ArrayBuffer): ArrayBuffer => buffer(sign("sha256", Buffer.from(bytes), own.privateKey));
  const authorityKey = () =>
    extension(
      id_ce_authorityKeyIdentifier,
      new AuthorityKeyIdentifier({ keyIdentifier: new KeyIdentifier(keyId(own)) }),
    );

  const certify = ({ subject: of, keys, extensions, from = "2020-01-01", to = "2045-01-01" }: Parts): Issued => {
    const serial = Buffer.concat([Buffer.from([0x41]), randomBytes(11)]);
    const tbsCertificate = new TBSCertificate({
      version: Version.v3,
      serialNumber: buffer(serial),
      signature: ecdsa(),
      issuer: nameOf(subject),
      subject: nameOf(of),
      validity: new Validity({ notBefore: new Date(from), notAfter: new Date(to) }),
      subjectPublicKeyInfo: keyInfo(keys),
      extensions: new Extensions([
        ...extensions,
        extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(keyId(keys))),
        authorityKey(),
      ]),
    });
    const made = new Certificate({
      tbsCertificate,
      signatureAlgorithm: ecdsa(),
      signatureValue: signed(AsnConvert.serialize(tbsCertificate)),
    });
    const der = Buffer.from(AsnConvert.serialize(made));
    return {
      der,
      serial,
      cert: pem("CERTIFICATE", der),
      key: String(keys.privateKey.export({ type: "pkcs8", format: "pem" })),
    };
  };

  const vouch: Authority["vouch"] = (of, keys) =>
    certify({
      subject: of,
      keys,
      extensions: [
        extension(id_ce_basicConstraints, new BasicConstraints({ cA: true }), true),
        extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign), true),
      ],
    });
  const root = above ? above.vouch(subject, own) : vouch(subject, own);
  const issue: Authority["issue"] = (parts) => certify({ ...parts, keys: newKeys() });

  return {
    cert: root.cert,
    key: root.key,
    vouch,
    issue,
    card: ({
      subject: of = ofSabrina,
      policy = cnsPolicy,
      usage = KeyUsageFlags.digitalSignature,
      purposes = [clientAuth],
      ...dates
    } = {}) =>
      issue({
        subject: of,
        ...dates,
        extensions: [
          extension(id_ce_keyUsage, new KeyUsage(usage), true),
          ...(purposes.length ? [extension(id_ce_extKeyUsage, new ExtendedKeyUsage(purposes))] : []),
          ...(policy
            ? [
                extension(
                  id_ce_certificatePolicies,
                  new CertificatePolicies([new PolicyInformation({ policyIdentifier: policy })]),
                ),
              ]
            : []),
        ],
      }),
    server: (host) =>
      issue({
        subject: [["CN", host]],
        extensions: [
          extension(id_ce_keyUsage, new KeyUsage(KeyUsageFlags.digitalSignature), true),
          extension(id_ce_extKeyUsage, new ExtendedKeyUsage([serverAuth])),
          extension(id_ce_subjectAltName, new SubjectAlternativeName([new GeneralName({ dNSName: host })])),
        ],
      }),
    revocationList: (revoked = [], until = "2045-01-01") => {
      const tbsCertList = new TBSCertList({
        version: Version.v2,
        signature: ecdsa(),
        issuer: nameOf(subject),
        thisUpdate: new Time(new Date("2020-01-01")),
        nextUpdate: new Time(new Date(until)),
        revokedCertificates: revoked.map(
          ({ serial }) =>
            new RevokedCertificate({
              userCertificate: buffer(serial),
              revocationDate: new Time(new Date("2021-05-04")),
            }),
        ),
        crlExtensions: [authorityKey(), extension(id_ce_cRLNumber, new CRLNumber(1))],
      });
      const list = new CertificateList({
        tbsCertList,
        signatureAlgorithm: ecdsa(),
        signature: signed(AsnConvert.serialize(tbsCertList)),
      });
      return pem("X509 CRL", Buffer.from(AsnConvert.serialize(list)));
    },
  };
};
