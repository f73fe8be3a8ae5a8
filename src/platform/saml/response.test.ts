// The table of bad responses: what the technical rules of SPID list, and what attackers of SAML do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { missing } from "../../../test/programs.ts";
import { keysOf, providerWith, signatureTemplate, signedBy } from "../../../test/saml-provider.ts";
import { assertionXml, encoded, failureXml, instant, responseXml, type Said } from "../../../test/saml-response.ts";
import type { Asked, ServiceProvider } from "./party.ts";
import { type Awaited, readResponse } from "./response.ts";

const skip = missing("xmlsec1", "xmlsec1");

const idp = "https://identita.prova.example";
const now = new Date("2026-03-18T10:00:00Z");
const [theirs, ours, stranger] = [keysOf("Identità di prova"), keysOf("Sportello"), keysOf("Estraneo")];

const sp: ServiceProvider = {
  system: "spid",
  entityId: "https://sportello.example",
  consumer: "https://sportello.example/spid/acs",
  logout: "https://sportello.example/spid/slo",
  body: {
    name: "Prova",
    ipa: "c_prova",
    url: "https://prova.example",
    email: "a@prova.example",
    phone: "+390110000000",
  },
  attributes: ["fiscalNumber", "name", "familyName", "email", "dateOfBirth"],
  ...ours,
};
const asked: Asked = { id: "_request", provider: idp, level: 2, askedAt: new Date("2026-03-18T09:59:30Z") };
const awaited: Awaited = {
  sp,
  provider: (id) => (id === idp ? providerWith(idp, theirs) : undefined),
  asked: async (id) => (id === asked.id ? asked : undefined),
  now,
};
const said: Said = { now, request: asked.id, provider: idp, sp: sp.entityId, consumer: sp.consumer };

const read = (xml: string, over: Partial<Awaited> = {}) => readResponse(encoded(xml), { ...awaited, ...over });

/** What is signed by the provider after `change`, which must change something. */
const changed = (change: (xml: string) => string, of = responseXml(said)): string => {
  const xml = change(of);
  assert.notEqual(xml, of, "the case changes nothing");
  return signedBy(theirs, xml);
};
const swap = (what: string | RegExp, by: string) => (xml: string) => xml.replace(what, by);
/** In the assertion, which comes after the message's own. */
const inAssertion = (what: string, by: string) => (xml: string) => {
  const at = xml.indexOf("<saml:Assertion");
  return xml.slice(0, at) + xml.slice(at).replace(what, by);
};

test("S4.4, S1.11 a good response identifies, at the level that was asked for or a higher one", { skip }, async () => {
  for (const level of [2, 3]) {
    const found = await read(signedBy(theirs, responseXml({ ...said, level })));
    assert.ok("level" in found, "refused" in found ? found.refused : "");
    assert.equal(found.level, level);
    assert.equal(found.attributes.fiscalNumber, "TINIT-CMPDAA85T50L219B");
    assert.equal(found.nameId, "_transient");
    assert.equal(found.sessionIndex, "_session");
  }
});

test("a comment, which is not signed, cuts nothing off a value", { skip }, async () => {
  const found = await read(changed(swap(">TINIT-CMPDAA85T50L219B<", ">TINIT-CMPDAA85T50L219B<!---->X<")));
  assert.equal("level" in found && found.attributes.fiscalNumber, "TINIT-CMPDAA85T50L219BX");
});

test("clocks may differ by a minute, instants may tell milliseconds, a provider may change its key", {
  skip,
}, async () => {
  const late = { now: new Date(now.getTime() - 55_000) };
  assert.ok("level" in (await read(signedBy(theirs, responseXml(said)), late)));
  const exact = changed(swap(/IssueInstant="2026-03-18T10:00:00Z"/g, 'IssueInstant="2026-03-18T10:00:00.123Z"'));
  assert.ok("level" in (await read(exact)));
  const provider = providerWith(idp, stranger);
  provider.certificates.push(...providerWith(idp, theirs).certificates);
  assert.ok("level" in (await read(signedBy(theirs, responseXml(said)), { provider: () => provider })));
});

const second = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
const entity = ' Format="urn:oasis:names:tc:SAML:2.0:nameid-format:entity"';

/** Each is signed as it should be, and breaks one rule. */
const broken: Record<string, (xml: string) => string> = {
  "Response: Version 1.0": swap('Version="2.0"', 'Version="1.0"'),
  "Response without Version": swap(' Version="2.0"', ""),
  "Response: IssueInstant empty": swap(/IssueInstant="[^"]*"/, 'IssueInstant=""'),
  "Response without IssueInstant": swap(/ IssueInstant="[^"]*"/, ""),
  "Response: IssueInstant with an offset": swap(/IssueInstant="[^"]*"/, 'IssueInstant="2026-03-18T11:00:00+01:00"'),
  "Response: IssueInstant before the request": swap(/IssueInstant="[^"]*"/, `IssueInstant="${instant(now, -300)}"`),
  "Response: IssueInstant in the future": swap(/IssueInstant="[^"]*"/, `IssueInstant="${instant(now, 300)}"`),
  "Response without InResponseTo": swap(' InResponseTo="_request"', ""),
  "Response: InResponseTo empty": swap('InResponseTo="_request"', 'InResponseTo=""'),
  "Response: InResponseTo of another request": swap('InResponseTo="_request"', 'InResponseTo="_other"'),
  "Response without Destination": swap(/ Destination="[^"]*"/, ""),
  "Response: Destination empty": swap(/Destination="[^"]*"/, 'Destination=""'),
  "Response: Destination elsewhere": swap(/Destination="[^"]*"/, 'Destination="https://altrove.example/acs"'),
  "Response without Issuer": swap(/<saml:Issuer[^>]*>[^<]*<\/saml:Issuer>/, ""),
  "Response: Issuer empty": swap(`>${idp}</saml:Issuer>`, "></saml:Issuer>"),
  "Response: Issuer another": swap(`>${idp}</saml:Issuer>`, ">https://altra.example</saml:Issuer>"),
  "Response: Issuer with a wrong Format": swap(entity, ` Format="${second}"`),
  "Response: Issuer with an empty Format": swap(entity, ' Format=""'),
  "Response: Issuer with a comment": swap(`>${idp}</saml:Issuer>`, `>${idp}<!--x--></saml:Issuer>`),
  "Status missing": swap(/<samlp:Status>.*<\/samlp:Status>/, ""),
  "Status empty": swap(/<samlp:Status>.*<\/samlp:Status>/, "<samlp:Status/>"),
  "StatusCode empty": swap(/Value="[^"]*:Success"/, 'Value=""'),
  "StatusCode no success": swap("status:Success", "status:Requester"),
  "Assertion without Version": inAssertion(' Version="2.0"', ""),
  "Assertion: Version 1.1": inAssertion('Version="2.0"', 'Version="1.1"'),
  "Assertion: IssueInstant empty": inAssertion(`IssueInstant="${instant(now)}"`, 'IssueInstant=""'),
  "Assertion: IssueInstant before the request": inAssertion(
    `IssueInstant="${instant(now)}"`,
    `IssueInstant="${instant(now, -300)}"`,
  ),
  "Assertion: IssueInstant in the future": inAssertion(
    `IssueInstant="${instant(now)}"`,
    `IssueInstant="${instant(now, 300)}"`,
  ),
  "Assertion: Issuer another": inAssertion(`>${idp}</saml:Issuer>`, ">https://altra.example</saml:Issuer>"),
  "Assertion: Issuer empty": inAssertion(`>${idp}</saml:Issuer>`, "></saml:Issuer>"),
  "Assertion: Issuer without Format": inAssertion(entity, ""),
  "Assertion: Issuer with a wrong Format": inAssertion(entity, ` Format="${second}"`),
  "Subject missing": swap(/<saml:Subject>.*<\/saml:Subject>/, ""),
  "NameID missing": swap(/<saml:NameID.*<\/saml:NameID>/, ""),
  "NameID empty": swap(">_transient<", "><"),
  "NameID: Format missing": swap(` Format="${second}"`, ""),
  "NameID: Format another": swap(
    ` Format="${second}"`,
    ' Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"',
  ),
  "NameID: NameQualifier missing": swap(/ NameQualifier="[^"]*"/, ""),
  "NameID: NameQualifier empty": swap(/NameQualifier="[^"]*"/, 'NameQualifier=""'),
  "SubjectConfirmation missing": swap(/<saml:SubjectConfirmation .*<\/saml:SubjectConfirmation>/, ""),
  "SubjectConfirmation: another Method": swap("cm:bearer", "cm:sender-vouches"),
  "SubjectConfirmationData missing": swap(/<saml:SubjectConfirmationData[^>]*>/, ""),
  "Recipient missing": swap(/ Recipient="[^"]*"/, ""),
  "Recipient elsewhere": swap(/Recipient="[^"]*"/, 'Recipient="https://altrove.example/acs"'),
  "InResponseTo of the subject missing": inAssertion(' InResponseTo="_request"', ""),
  "InResponseTo of the subject of another request": inAssertion('InResponseTo="_request"', 'InResponseTo="_other"'),
  "NotOnOrAfter of the subject missing": swap(/(<saml:SubjectConfirmationData[^>]*) NotOnOrAfter="[^"]*"/, "$1"),
  "NotOnOrAfter of the subject over": swap(
    /(<saml:SubjectConfirmationData[^>]*)NotOnOrAfter="[^"]*"/,
    `$1NotOnOrAfter="${instant(now, -120)}"`,
  ),
  "Conditions missing": swap(/<saml:Conditions.*<\/saml:Conditions>/, ""),
  "Conditions: NotBefore missing": swap(/ NotBefore="[^"]*"/, ""),
  "Conditions: NotBefore to come": swap(/NotBefore="[^"]*"/, `NotBefore="${instant(now, 200)}"`),
  "Conditions: NotOnOrAfter missing": swap(/(<saml:Conditions[^>]*) NotOnOrAfter="[^"]*"/, "$1"),
  "Conditions: NotOnOrAfter over": swap(
    /(<saml:Conditions[^>]*)NotOnOrAfter="[^"]*"/,
    `$1NotOnOrAfter="${instant(now, -120)}"`,
  ),
  "AudienceRestriction missing": swap(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, ""),
  "Audience empty": swap(/<saml:Audience>.*<\/saml:Audience>/, "<saml:Audience></saml:Audience>"),
  "Audience another": swap(
    /<saml:Audience>.*<\/saml:Audience>/,
    "<saml:Audience>https://altro.example</saml:Audience>",
  ),
  "AuthnStatement missing": swap(/<saml:AuthnStatement.*<\/saml:AuthnStatement>/, ""),
  "AuthnContextClassRef missing": swap(/<saml:AuthnContextClassRef>.*<\/saml:AuthnContextClassRef>/, ""),
  "AuthnContextClassRef empty": swap(/(<saml:AuthnContextClassRef>).*(<\/saml:AuthnContextClassRef>)/, "$1$2"),
  "a lower level than was asked for": swap("SpidL2", "SpidL1"),
  "a level that does not exist": swap("SpidL2", "SpidL4"),
  "a level of somebody else": swap("https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it.altro.example/SpidL2"),
  "AttributeStatement missing": swap(/<saml:AttributeStatement>.*<\/saml:AttributeStatement>/, ""),
  "AttributeStatement empty": swap(/(<saml:AttributeStatement>).*(<\/saml:AttributeStatement>)/, "$1$2"),
  "an attribute that was asked for is missing": swap(/<saml:Attribute Name="familyName".*?<\/saml:Attribute>/, ""),
  "an attribute is empty": swap(">Campione<", "><"),
  "an attribute comes twice": swap(/(<saml:Attribute Name="fiscalNumber".*?<\/saml:Attribute>)/, "$1$1"),
  "an attribute with two values": swap(/(<saml:AttributeValue.*?<\/saml:AttributeValue>)/, "$1$1"),
  "two assertions": (xml) => {
    const other = assertionXml(said)
      .replace(/<!--sign.*?-->/, "")
      .replace("_assertion", "_second");
    return xml.replace("</samlp:Response>", `${other}</samlp:Response>`);
  },
  "no assertion": swap(/<saml:Assertion.*<\/saml:Assertion>/, ""),
  "an encrypted assertion beside": swap("</samlp:Response>", "<saml:EncryptedAssertion/></samlp:Response>"),
};

for (const [name, change] of Object.entries(broken)) {
  test(`S0.20 a response is refused: ${name}`, { skip }, async () => {
    const found = await read(changed(change));
    assert.ok("refused" in found);
  });
}

test("a response without one of its signatures, or signed by somebody else, is refused", { skip }, async () => {
  const [mark] = [(id: string) => `<!--sign:${id}-->`];
  const cases: Record<string, string> = {
    neither: responseXml(said).replace(mark("_response"), "").replace(mark("_assertion"), ""),
    "message alone": changed(swap(mark("_assertion"), "")),
    "assertion alone": changed(swap(mark("_response"), "")),
    "a stranger's": signedBy(stranger, responseXml(said)),
    ours: signedBy(ours, responseXml(said)),
    "changed afterwards": signedBy(theirs, responseXml(said)).replace(">Ada<", ">Eva<"),
    "status changed afterwards": signedBy(theirs, responseXml(said, { status: failureXml(22) })).replace(
      failureXml(22),
      '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
    ),
  };
  for (const [name, xml] of Object.entries(cases)) assert.ok("refused" in (await read(xml)), name);
});

/** The good one hidden somewhere, another in its place (XML signature wrapping). */
test("what was signed elsewhere in the message is not believed here", { skip }, async () => {
  const good = signedBy(theirs, responseXml(said));
  const [signedAssertion = ""] = /<saml:Assertion .*<\/saml:Assertion>/s.exec(good) ?? [];
  const evil = assertionXml({
    ...said,
    attributes: {
      fiscalNumber: "TINIT-PRVVIO79P21L219X",
      name: "Ivo",
      familyName: "P",
      email: "a@b.example",
      dateOfBirth: "1979-09-21",
    },
  })
    .replace(/<!--sign.*?-->/, "")
    .replace("_assertion", "_evil");
  const cases: Record<string, string> = {
    "evil first": good.replace(signedAssertion, evil + signedAssertion),
    "evil last": good.replace(signedAssertion, signedAssertion + evil),
    "good inside evil": good.replace(
      signedAssertion,
      evil.replace("</saml:Assertion>", `${signedAssertion}</saml:Assertion>`),
    ),
    "good in an extension": good.replace(
      signedAssertion,
      `<samlp:Extensions>${signedAssertion}</samlp:Extensions>${evil}`,
    ),
    "the whole inside another": good
      .replace('ID="_response"', 'ID="_outer"')
      .replace("</samlp:Response>", `${good.replace(/<\?xml.*?\?>/, "")}</samlp:Response>`),
    "same ID twice": good.replace(signedAssertion, signedAssertion + signedAssertion.replace("Ada", "Eva")),
  };
  for (const [name, xml] of Object.entries(cases)) {
    assert.notEqual(xml, good, name);
    assert.ok("refused" in (await read(xml)), name);
  }
});

const deepStatus = `<samlp:Status><samlp:StatusCode Value="x"/><samlp:StatusMessage>${"<a>".repeat(9_000)}${"</a>".repeat(9_000)}</samlp:StatusMessage></samlp:Status>`;

test("a signature with SHA-1, or one that no key pair is needed for, is refused", { skip }, async () => {
  const weak: Record<string, [strong: string, weak: string]> = {
    "RSA with SHA-1": ["xmldsig-more#rsa-sha256", "@rsa-sha1"],
    "a digest with SHA-1": ["xmlenc#sha256", "@sha1"],
  };
  for (const [name, [strong, by]] of Object.entries(weak)) {
    const template = (id: string) =>
      signatureTemplate(id).replace(`2001/04/${strong}`, `2000/09/xmldsig#${by.slice(1)}`);
    for (const where of [["_response"], ["_assertion"], ["_response", "_assertion"]]) {
      const xml = signedBy(theirs, responseXml(said), (id) =>
        where.includes(id) ? template(id) : signatureTemplate(id),
      );
      assert.match(xml, /sha1"/, name);
      const found = await read(xml);
      assert.match("refused" in found ? found.refused : "", /weak/, `${name}, ${where}`);
    }
  }
  // a public key taken for the secret of an HMAC
  const hmac = signedBy(theirs, responseXml(said)).replaceAll("xmldsig-more#rsa-sha256", "xmldsig-more#hmac-sha256");
  assert.ok("refused" in (await read(hmac)));
});

test("what is no response at all is refused without a fault", async () => {
  const entity = `<!DOCTYPE r [<!ENTITY e "x">]>${responseXml(said)}`;
  const cases = [
    "",
    "%%%",
    encoded(""),
    encoded("text"),
    encoded("<a>"),
    encoded("<a/>"),
    encoded(entity),
    "A".repeat(500_000),
    `${" ".repeat(129_000)}!`,
    `A${"=".repeat(129_000)}`,
    encoded(responseXml(said, { status: deepStatus, assertion: "" })),
  ];
  for (const each of cases) assert.ok("refused" in (await readResponse(each, awaited)), each.slice(0, 20));
});

test("S4.4 the provider's own numbers are told apart; a request that nobody awaits is refused", { skip }, async () => {
  for (const nr of [19, 20, 21, 22, 23, 25, 30]) {
    const found = await read(signedBy(theirs, responseXml(said, { status: failureXml(nr), assertion: "" })));
    assert.deepEqual("refused" in found && [found.anomaly, found.asked?.id], [nr, asked.id]);
  }
  const found = await read(signedBy(theirs, responseXml(said)), { asked: async () => undefined });
  assert.deepEqual(found, { refused: "InResponseTo: not awaited" });
});
