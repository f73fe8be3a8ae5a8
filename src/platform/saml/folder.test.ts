// The folder of the operator: read whole, its faults named, its providers taken from files and from the registry.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { keysOf } from "../../../test/saml-provider.ts";
import { samlIn } from "./folder.ts";
import { bare } from "./metadata.ts";
import { fetchRegistry } from "./registry.ts";

let folder: string;
const keys = keysOf("Sportello");
const publicUrl = "https://servizi.example:8443";

const metadataXml = (entityId: string, name: string): string =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${entityId}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${bare(keys.certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${entityId}/sso"/></md:IDPSSODescriptor><md:Organization><md:OrganizationName xml:lang="it">${name}</md:OrganizationName></md:Organization></md:EntityDescriptor>`;

const registryXml = (...entities: string[]): string =>
  `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${entities.join("")}</md:EntitiesDescriptor>`;

const body = { name: "Prova", ipa: "c_prova", url: "https://prova.example", email: "a@prova.example", phone: "+39011" };

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "spid-"));
  await mkdir(join(folder, "providers"));
  await writeFile(join(folder, "key.pem"), keys.key);
  await writeFile(join(folder, "certificate.pem"), keys.certificate);
  await writeFile(join(folder, "sp.json"), JSON.stringify({ body }));
});
after(() => rm(folder, { recursive: true }));

const read = () => samlIn(folder, "spid", { publicUrl, registry: join(folder, "cache") });

test("who we are comes from the folder, where we are from the address that people type", async () => {
  const { sp } = await read();
  assert.equal(sp.entityId, "https://servizi.example");
  assert.equal(sp.consumer, "https://servizi.example:8443/spid/acs");
  assert.equal(sp.body.ipa, "c_prova");
});

test("a provider's new file is seen without a new start; files and registry are one list", async () => {
  const saml = await read();
  assert.deepEqual(await saml.providers(), []);
  await writeFile(join(folder, "providers", "uno.xml"), metadataXml("https://uno.example", "Uno"));
  assert.deepEqual(
    (await saml.providers()).map(({ name }) => name),
    ["Uno"],
  );
  let xml = registryXml(
    metadataXml("https://due.example", "Due"),
    metadataXml("https://uno.example", "Uno del registro"),
  );
  const server = createServer((_, response) => response.end(xml)).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    assert.equal(await fetchRegistry(address, join(folder, "cache")), "changed");
    assert.equal(await fetchRegistry(address, join(folder, "cache")), "same");
    assert.deepEqual(
      (await saml.providers()).map(({ name }) => name).sort(),
      ["Due", "Uno"],
      "the operator's file wins",
    );
    for (const broken of ["", "<html>down</html>", registryXml()]) {
      xml = broken;
      await assert.rejects(fetchRegistry(address, join(folder, "cache")));
    }
    assert.equal((await saml.providers()).length, 2, "yesterday's stays");
  } finally {
    server.close();
  }
});

test("what is missing is named at the start", async () => {
  const faults: [string, string, RegExp][] = [
    ["sp.json", JSON.stringify({ body: { name: "Prova" } }), /sp\.json: body needs ipa, url, email, phone/],
    ["sp.json", "{", /JSON/],
    ["key.pem", "", /key\.pem/],
    ["certificate.pem", "no certificate", /certificate\.pem/],
    ["certificate.pem", keysOf("Altro").certificate, /certificate\.pem.*key\.pem/],
  ];
  for (const [name, content, expected] of faults) {
    await writeFile(join(folder, "sp.json"), JSON.stringify({ body }));
    await writeFile(join(folder, "key.pem"), keys.key);
    await writeFile(join(folder, "certificate.pem"), keys.certificate);
    await writeFile(join(folder, name), content);
    await assert.rejects(read(), expected);
  }
});
