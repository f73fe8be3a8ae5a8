// Identities for work (SPID, uso professionale): what is asked for, and the bad answers to it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { type ProfessionalUse, professionalUses } from "#kit/professional-use.ts";
import { missing } from "../../../test/programs.ts";
import { keysOf, providerWith, signedBy } from "../../../test/saml-provider.ts";
import { demoAttributes, encoded, responseXml } from "../../../test/saml-response.ts";
import { metadataOf } from "./metadata.ts";
import { type ServiceProvider, type System, workSets } from "./party.ts";
import { signInRequest } from "./request.ts";
import { readResponse } from "./response.ts";

const skip = missing("xmlsec1", "xmlsec1");
const idp = "https://identita.prova.example";
const now = new Date("2026-03-18T10:00:00Z");
const [theirs, ours] = [keysOf("Identità di prova"), keysOf("Sportello")];
const spOf = (system: System): ServiceProvider => ({
  system,
  entityId: "https://sportello.example",
  consumer: "https://sportello.example/spid/acs",
  logout: "https://sportello.example/spid/slo",
  body: { name: "Prova", ipa: "c_prova", url: "https://prova.example", email: "a@prova.example", phone: "+39011" },
  attributes: ["fiscalNumber", "name", "familyName", "email", "dateOfBirth"],
  ...ours,
});
const sp = spOf("spid");
const firm = { companyName: "Officine Esempio S.r.l.", companyFiscalNumber: "TINIT-99990000061" };

const askedXml = (use: ProfessionalUse | null): string => {
  const { carried } = signInRequest(sp, { provider: providerWith(idp, theirs), level: 2, use, now }, "");
  const query = "address" in carried ? new URL(carried.address).searchParams.get("SAMLRequest") : null;
  return inflateRawSync(Buffer.from(query ?? "", "base64")).toString("utf8");
};

test("C8 an identity for work is asked for by its Purpose and its own set; any other question says neither", () => {
  assert.match(
    askedXml("impresa"),
    /AttributeConsumingServiceIndex="1".*<\/saml:Issuer><samlp:Extensions><spid:Purpose xmlns:spid="https:\/\/spid\.gov\.it\/saml-extensions">PG<\/spid:Purpose><\/samlp:Extensions><samlp:NameIDPolicy/,
  );
  assert.match(askedXml("professionista"), /AttributeConsumingServiceIndex="2".*>LP<\/spid:Purpose>/);
  assert.match(askedXml(null), /AttributeConsumingServiceIndex="0"/);
  assert.doesNotMatch(askedXml(null), /Extensions/);
});

test("C8 the metadata of SPID say what is asked of a firm and of a professional, those of CIE do not", () => {
  const spid = metadataOf(sp);
  for (const use of professionalUses) {
    const { index, attributes } = workSets[use];
    const set = new RegExp(`<md:AttributeConsumingService index="${index}">.*?</md:AttributeConsumingService>`).exec(
      spid,
    );
    for (const name of [...sp.attributes, ...attributes]) assert.match(set?.[0] ?? "", new RegExp(`Name="${name}"`));
  }
  assert.doesNotMatch(metadataOf(spOf("cie")), /companyName|ivaCode/);
});

const answer = (use: ProfessionalUse | null, change: (xml: string) => string, attributes: Record<string, string>) => {
  const said = { now, request: "_request", provider: idp, sp: sp.entityId, consumer: sp.consumer, attributes };
  return readResponse(encoded(signedBy(theirs, change(responseXml(said)))), {
    sp,
    provider: () => providerWith(idp, theirs),
    asked: async (id) => ({ id, provider: idp, level: 2, use, askedAt: new Date(now.getTime() - 30_000) }),
    now,
  });
};
const whole = { ...demoAttributes, ...firm };
const same = (xml: string) => xml;
const twice = (xml: string) => xml.replace(/(<saml:Attribute Name="companyFiscalNumber".*?<\/saml:Attribute>)/, "$1$1");

test("C8 an answer for a firm says which one, once; who was asked for no firm brings none", { skip }, async () => {
  const good = await answer("impresa", same, whole);
  assert.equal("attributes" in good && good.attributes.companyFiscalNumber, "TINIT-99990000061");
  const bad: Record<string, [(xml: string) => string, Record<string, string>]> = {
    "no companyName": [same, { ...demoAttributes, companyFiscalNumber: firm.companyFiscalNumber }],
    "no companyFiscalNumber": [same, { ...demoAttributes, companyName: firm.companyName }],
    "companyFiscalNumber empty": [same, { ...whole, companyFiscalNumber: "" }],
    "companyFiscalNumber twice": [twice, whole],
    "a personal identity": [same, demoAttributes],
    "that of a professional": [same, { ...demoAttributes, ivaCode: "VATIT-99990000079" }],
  };
  for (const [name, [change, attributes]] of Object.entries(bad)) {
    const found = await answer("impresa", change, attributes);
    assert.ok("refused" in found, `${name} was believed`);
  }
  assert.ok("refused" in (await answer("professionista", same, whole)), "a firm is no professional");
  assert.ok("attributes" in (await answer(null, same, demoAttributes)));
});
