// What the own host name for cards needs, in one folder: its key and certificate, the issuers whose cards are believed,
// and their lists of revoked cards. Lists change every day: whoever fetches them writes into the folder, and it is read
// again (docs/OPERATING.md).
import { X509Certificate } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AsnConvert } from "@peculiar/asn1-schema";
import { Certificate, CertificateList, type Name } from "@peculiar/asn1-x509";
import { absentAsUndefined } from "../durable.ts";

export type Trust = {
  key: string;
  cert: string;
  /** PEM, one each. */
  ca: string[];
  crl: string[];
};

const block = /-----BEGIN ([A-Z0-9 ]+)-----[^-]+-----END \1-----/g;

/** Authorities publish either form; a sequence in DER begins with 0x30. */
const asPem = (content: Buffer, label: string): string =>
  content[0] !== 0x30
    ? content.toString("latin1")
    : `-----BEGIN ${label}-----\n${content.toString("base64").replace(/.{64}/g, "$&\n").trim()}\n-----END ${label}-----\n`;

const named = (name: string): boolean => /\.(pem|crt|cer|der|crl)$/i.test(name);

const filesIn = async (folder: string): Promise<string[]> =>
  ((await absentAsUndefined(readdir(folder))) ?? [])
    .filter(named)
    .sort()
    .map((name) => join(folder, name));

const blocksIn = async (folder: string, label: string): Promise<string[]> => {
  const files = await Promise.all((await filesIn(folder)).map((path) => readFile(path)));
  return files.flatMap((content) => asPem(content, label).match(block) ?? []);
};

/** @throws with words for the operator when something without which no card can be read is missing */
export const readTrust = async (folder: string): Promise<Trust> => {
  const [key, cert, ca, crl] = await Promise.all([
    readFile(join(folder, "key.pem"), "utf8"),
    readFile(join(folder, "cert.pem"), "utf8"),
    blocksIn(join(folder, "ca"), "CERTIFICATE"),
    blocksIn(join(folder, "crl"), "X509 CRL"),
  ]);
  if (!ca.length) throw new Error(`${folder}/ca holds no certificate of an issuer of cards`);
  if (!crl.length)
    throw new Error(`${folder}/crl holds no list of revoked cards: without them a blocked card would enter`);
  return { key, cert, ca, crl };
};

/** Changes whenever a file does. */
export const stateOf = async (folder: string): Promise<string> => {
  const paths = [
    join(folder, "key.pem"),
    join(folder, "cert.pem"),
    ...(await filesIn(join(folder, "ca"))),
    ...(await filesIn(join(folder, "crl"))),
  ];
  const states = paths.map(async (path) => {
    const found = await absentAsUndefined(stat(path));
    return `${path} ${found?.mtimeMs} ${found?.size} ${found?.ino}`;
  });
  return (await Promise.all(states)).join("\n");
};

export const issuersOf = ({ ca }: Trust): X509Certificate[] => ca.map((pem) => new X509Certificate(pem));

const bytesOf = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----/g, ""), "base64");
const nameKey = (name: Name): string => Buffer.from(AsnConvert.serialize(name)).toString("hex");

const listsOf = ({ crl }: Trust) => crl.map((pem) => AsnConvert.parse(bytesOf(pem), CertificateList).tbsCertList);

/** Issuers of whose cards none can be checked at this moment, since their list is missing or old. */
export const uncheckable = (trust: Trust, now: Date): string[] => {
  const current = listsOf(trust).filter(({ nextUpdate }) => !nextUpdate || nextUpdate.getTime() > now);
  const names = new Set(current.map(({ issuer }) => nameKey(issuer)));
  return issuersOf(trust)
    .filter(({ raw }) => !names.has(nameKey(AsnConvert.parse(raw, Certificate).tbsCertificate.subject)))
    .map(({ subject }) => subject.replaceAll("\n", ", "));
};

/** The same in words, for a folder as it lies there now. */
export const cardAttention = async (folder: string, now: Date): Promise<string[]> => {
  try {
    const issuers = uncheckable(await readTrust(folder), now);
    return issuers.map((issuer) => `no current list of revoked cards of: ${issuer}`);
  } catch {
    // anybody may ask: the log says what, and where
    return ["CNS_DIR cannot be read"];
  }
};
