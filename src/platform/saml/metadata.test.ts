// What the registries read of us: signed, and with what each profile wants.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { missing } from "../../../test/programs.ts";
import { keysOf } from "../../../test/saml-provider.ts";
import { serviceProvider } from "./folder.ts";
import { metadataOf } from "./metadata.ts";
import type { Aggregator, Body, System } from "./party.ts";
import { attributeOf, childOf, childrenOf, parsed, textOf } from "./read-xml.ts";

const skip = missing("xmlsec1", "xmlsec1");
const keys = keysOf("Sportello");

const body: Body = {
  name: "Comune di Borgo Esempio & Co.",
  ipa: "c_demo",
  url: "https://borgo.example",
  email: "a@borgo.example",
  phone: "+390110000000",
  municipality: "Z998",
  province: "TO",
};
const aggregator: Aggregator = { name: "Unione di prova", ipa: "c_unione", email: "b@unione.example", phone: "+39011" };

const xmlOf = (system: System, over: { aggregator?: Aggregator } = {}): string =>
  metadataOf(
    serviceProvider(system, {
      ...keys,
      ...over,
      body,
      entityId: "https://servizi.example",
      publicUrl: "https://servizi.example:8443",
    }),
  );

const md = "urn:oasis:names:tc:SAML:2.0:metadata";

test("S4.4 the metadata of each system are signed as xmlsec1 understands it", { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), "metadata-"));
  try {
    writeFileSync(join(folder, "certificate.pem"), keys.certificate);
    for (const system of ["spid", "cie", "eidas"] as const) {
      const path = join(folder, `${system}.xml`);
      writeFileSync(path, xmlOf(system));
      const entity = `${md}:EntityDescriptor`;
      execFileSync(
        "xmlsec1",
        ["--verify", "--pubkey-cert-pem", join(folder, "certificate.pem"), "--id-attr:ID", entity, path],
        { stdio: "pipe" },
      );
      writeFileSync(path, xmlOf(system).replace("c_demo", "c_altro"));
      assert.throws(() =>
        execFileSync(
          "xmlsec1",
          ["--verify", "--pubkey-cert-pem", join(folder, "certificate.pem"), "--id-attr:ID", entity, path],
          { stdio: "pipe" },
        ),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("S4.4 what SPID asks of a public body stands there, once", () => {
  const root = parsed(xmlOf("spid"));
  assert.equal(attributeOf(root, "entityID"), "https://servizi.example");
  const descriptor = childOf(root, md, "SPSSODescriptor");
  assert.equal(attributeOf(descriptor, "AuthnRequestsSigned"), "true");
  assert.equal(attributeOf(descriptor, "WantAssertionsSigned"), "true");
  const consumer = childOf(descriptor, md, "AssertionConsumerService");
  assert.equal(attributeOf(consumer, "Location"), "https://servizi.example:8443/spid/acs");
  assert.equal(attributeOf(consumer, "index"), "0");
  assert.equal(attributeOf(consumer, "isDefault"), "true");
  assert.equal(childrenOf(descriptor, md, "SingleLogoutService").length, 2);
  const [set] = childrenOf(descriptor, md, "AttributeConsumingService");
  assert.ok(set);
  const names = childrenOf(set, md, "RequestedAttribute").map((each) => attributeOf(each, "Name"));
  assert.ok(["fiscalNumber", "name", "familyName"].every((name) => names.includes(name)));
  const organization = childOf(root, md, "Organization");
  assert.equal(textOf(childOf(organization, md, "OrganizationName")), body.name);
  const [contact, another] = childrenOf(root, md, "ContactPerson");
  assert.equal(contact && attributeOf(contact, "contactType"), "other");
  assert.equal(another, undefined);
  assert.match(xmlOf("spid"), /<spid:IPACode>c_demo<\/spid:IPACode><spid:Public\/>/);
});

test("S4.4 an installation for many bodies says who runs it and for whom", () => {
  const contacts = childrenOf(parsed(xmlOf("spid", { aggregator })), md, "ContactPerson");
  const types = contacts.map(
    (each) => each.getAttributeNS(null, "spid:entityType") || each.getAttribute("spid:entityType"),
  );
  assert.deepEqual(types, ["spid:aggregator", "spid:aggregated"]);
  assert.match(xmlOf("spid", { aggregator }), /<spid:PublicServicesFullAggregator\/>/);
});

test("S1.11 CIE names the municipality, eIDAS asks for the sets of the European node", () => {
  assert.match(xmlOf("cie"), /<cie:Municipality>Z998<\/cie:Municipality><cie:Province>TO<\/cie:Province>/);
  const descriptor = childOf(parsed(xmlOf("eidas")), md, "SPSSODescriptor");
  const indexes = childrenOf(descriptor, md, "AttributeConsumingService").map((set) => attributeOf(set, "index"));
  assert.deepEqual(indexes, ["0", "99", "100"]);
});
