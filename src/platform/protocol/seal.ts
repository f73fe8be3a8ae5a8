// The seal of an ente: a private key and its certificates in one PEM file, <ente>.pem. A folder that is configured holds
// the real ones; without it each ente gets a self-made one at first need, which proves nothing to anybody outside.
import { createPrivateKey, type KeyObject, sign, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "#kit/clock.ts";
import { absentAsUndefined, writeOnce } from "../durable.ts";
import { selfMadeCertificate } from "../self-made.ts";

export type Seal = {
  /** The ente's own first, DER. */
  certificates: Buffer[];
  algorithm: "rsa" | "ecdsa";
  /** SHA-256 with PKCS #1 v1.5 for RSA; r and s side by side for ECDSA, as XML wants them. */
  sign(content: Buffer): Buffer;
};

/** Undefined for an ente without a seal in a folder that is configured. */
export type Seals = (ente: { id: string; name: string }) => Promise<Seal | undefined>;

const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

const algorithmOf = (key: KeyObject, path: string): Seal["algorithm"] => {
  if (key.asymmetricKeyType === "rsa") return "rsa";
  if (key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1") return "ecdsa";
  throw new Error(`${path}: a seal is an RSA key or one on the curve P-256`);
};

const sealIn = (pem: string, path: string): Seal => {
  const key = createPrivateKey(pem);
  const chain = (pem.match(certificate) ?? []).map((each) => new X509Certificate(each));
  if (!chain[0]?.checkPrivateKey(key)) throw new Error(`${path}: the first certificate is not that of the key`);
  const algorithm = algorithmOf(key, path);
  return {
    certificates: chain.map(({ raw }) => raw),
    algorithm,
    sign: (content) => sign("sha256", content, algorithm === "rsa" ? key : { key, dsaEncoding: "ieee-p1363" }),
  };
};

export const folderSeals =
  (folder: string, { selfMade }: { selfMade: Clock | undefined }): Seals =>
  async ({ id, name }) => {
    const path = join(folder, `${id}.pem`);
    const read = () => absentAsUndefined(readFile(path, "utf8"));
    const known = await read();
    if (known !== undefined) return sealIn(known, path);
    if (!selfMade) return undefined;
    const subject = { organization: name, name: "Sigillo di prova (non qualificato)", algorithm: "ec" } as const;
    await writeOnce(path, selfMadeCertificate(subject, selfMade.now()));
    return sealIn((await read()) ?? "", path);
  };
