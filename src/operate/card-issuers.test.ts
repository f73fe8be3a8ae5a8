import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { newAuthority } from "../../test/cns-cards.ts";
import { missing } from "../../test/programs.ts";
import { type Keys, keysOf } from "../../test/saml-provider.ts";
import { cardIssuersCommand } from "./card-issuers.ts";

const skip = missing("xmlsec1", "xmlsec1");
const [regione, altra, firma] = ["Regione", "Altra", "Firma"].map((name) => newAuthority(name));
const bare = (pem = "") => pem.replace(/-----[^-]+-----|\s/g, "");

const here = "<!--sign-->";
const xades = "http://uri.etsi.org/01903/v1.3.2#";
const template = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>
<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
<ds:Reference URI=""><ds:Transforms>
<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>
<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue></ds:DigestValue>
</ds:Reference>
<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#properties"><ds:Transforms>
<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue></ds:DigestValue>
</ds:Reference></ds:SignedInfo><ds:SignatureValue></ds:SignatureValue>
<ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo>
<ds:Object><xades:QualifyingProperties xmlns:xades="${xades}" Target="#signature"><xades:SignedProperties Id="properties">
<xades:SignedSignatureProperties><xades:SigningTime>2026-03-01T10:00:00Z</xades:SigningTime></xades:SignedSignatureProperties>
</xades:SignedProperties></xades:QualifyingProperties></ds:Object></ds:Signature>`;

/** By xmlsec1, as the State's list is signed: enveloped, over the whole and over the properties of the signature (XAdES). */
const signedBy = ({ key, certificate }: Keys, xml: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "tsl-"));
  const [keyFile, certFile, file] = ["key", "cert", "list"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(keyFile, key);
  writeFileSync(certFile, certificate);
  writeFileSync(file, xml.replace(here, template));
  try {
    const ids = ["--id-attr:Id", `${xades}:SignedProperties`];
    const args = ["--sign", ...ids, "--privkey-pem", `${keyFile},${certFile}`, file];
    return execFileSync("xmlsec1", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const service = (name: string, type: string, status: string, pem?: string) =>
  `<TSPService><ServiceInformation><ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/${type}</ServiceTypeIdentifier>
<ServiceName><Name xml:lang="en">Issuer</Name><Name xml:lang="it">${name}</Name></ServiceName>
<ServiceDigitalIdentity><DigitalId><X509Certificate>${bare(pem)}</X509Certificate></DigitalId><DigitalId><X509SubjectName>CN=${name}</X509SubjectName></DigitalId></ServiceDigitalIdentity>
<ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/${status}</ServiceStatus></ServiceInformation></TSPService>`;

const listWith = (...services: string[]) =>
  `<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#"><SchemeInformation/><TrustServiceProviderList><TrustServiceProvider><TSPServices>${services.join("")}</TSPServices></TrustServiceProvider></TrustServiceProviderList>${here}</TrustServiceStatusList>`;

const good = listWith(
  service("Regione di prova", "IdV", "recognisedatnationallevel", regione?.cert),
  service("Altra, ritirata", "IdV", "deprecatedatnationallevel", altra?.cert),
  service("Firma qualificata", "CA/QC", "granted", firma?.cert),
);

const fingerprint = (pem: string): string => new X509Certificate(pem).fingerprint256;

test("the issuers of cards come out of the trusted list, and nothing else does", { skip }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "sportello-tsl-"));
  const [signer, other] = [keysOf("AgID"), keysOf("Altri")];
  const run = async (xml: string, signedBySha256: string) => {
    await writeFile(join(folder, "list.xml"), xml);
    return cardIssuersCommand([
      "--list",
      join(folder, "list.xml"),
      "--signer",
      signedBySha256,
      "--to",
      join(folder, "ca"),
    ]);
  };
  const signed = signedBy(signer, good);
  const told = await run(signed, fingerprint(signer.certificate));
  assert.match(told, /^tsl-[0-9a-f]{16}\.pem until .* 2045 GMT: Regione di prova\n1 issuers$/);
  assert.equal((await readdir(join(folder, "ca"))).length, 1);
  // without colons, in small letters, as others print it
  await run(signed, fingerprint(signer.certificate).replaceAll(":", "").toLowerCase());

  const refused = (xml: string, by: string, because: RegExp) => assert.rejects(run(xml, by), because);
  await refused(signed, fingerprint(other.certificate), /signed by another than --signer/);
  await refused(signedBy(other, good), fingerprint(signer.certificate), /signed by another than --signer/);
  const changed = signed.replace(bare(regione?.cert), bare(altra?.cert));
  await refused(changed, fingerprint(signer.certificate), /the signature does not hold/);
  await refused(good, fingerprint(signer.certificate), /Signature/);
  await refused("not XML", fingerprint(signer.certificate), /not XML/);
  await refused(signed, "abc", /--signer must be/);
  // the signed list hidden inside another one
  const wrapped = listWith(service("Falsa", "IdV", "granted", altra?.cert)).replace(
    here,
    `${/<ds:Signature[\s\S]+<\/ds:Signature>/.exec(signed)?.[0]}<Hidden>${signed.replace(/<\?xml[^>]*\?>/, "")}</Hidden>`,
  );
  await refused(wrapped, fingerprint(signer.certificate), /signature|Signature/);
  assert.equal((await readdir(join(folder, "ca"))).length, 1);

  const empty = await run(signedBy(signer, listWith()), fingerprint(signer.certificate));
  assert.match(empty, /^tsl-[0-9a-f]{16}\.pem is on the list no more\n0 issuers$/);
  await rm(folder, { recursive: true, force: true });
});
