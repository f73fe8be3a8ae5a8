// From the button to the session and out again. The invented provider speaks the real language; where it matters that
// somebody else signed, a provider of the tests signs with xmlsec1.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { many, one } from "#db/connect.ts";
import type { Provider, ServiceProvider } from "#platform/saml/party.ts";
import { signQuery } from "#platform/saml/sign.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { missing } from "../../../test/programs.ts";
import { keysOf, providerWith, signedBy } from "../../../test/saml-provider.ts";
import { encoded, failureXml, responseXml, type Said } from "../../../test/saml-response.ts";
import { exchangeCommand } from "../../operate/exchange.ts";

const skip = missing("xmlsec1", "xmlsec1");

const idp = "https://identita.prova.example";
const [ours, theirs, stranger] = [keysOf("Sportello"), keysOf("Identità di prova"), keysOf("Estraneo")];

const sp: ServiceProvider = {
  system: "spid",
  entityId: "https://sportello.example",
  consumer: "https://sportello.example/spid/acs",
  logout: "https://sportello.example/spid/slo",
  body: { name: "Prova", ipa: "c_prova", url: "https://prova.example", email: "a@prova.example", phone: "+39011" },
  attributes: ["fiscalNumber", "name", "familyName", "email", "dateOfBirth"],
  ...ours,
};
const byPost: Provider = { ...providerWith("https://posta.prova.example", theirs), name: "Solo con modulo" };
byPost.signIn = { redirect: undefined, post: "https://posta.prova.example/sso" };

let the: TestApp;
before(async () => {
  const saml = { sp, providers: async () => [providerWith(idp, theirs), byPost] };
  the = await testApp({ saml: { spid: saml } });
});
after(() => the.close());

const ada = "TINIT-CMPDAA85B43L219T";
const attributes = {
  fiscalNumber: ada,
  name: "ADA",
  familyName: "CAMPIONE",
  email: "ada@demo.example",
  dateOfBirth: "1985-02-03",
};

const sessions = async (): Promise<number> =>
  (await one<{ n: number }>(the.ctx.db, "select count(*)::int as n from session where closed_at is null")).n;

/** Asked of the provider; what its answer has to say. */
const asked = async (page: Browser, query = "ritorno=/profilo"): Promise<Said> => {
  const answer = await the.app.inject({
    method: "GET",
    url: `/spid/login?idp=${encodeURIComponent(idp)}&${query}`,
    headers: { host: "localhost", ...(page.cookie && { cookie: page.cookie }) },
  });
  assert.equal(answer.statusCode, 303);
  const kept = answer.cookies.find(({ name }) => name === "sportello_richiesta");
  page.cookie = [page.cookie, `sportello_richiesta=${kept?.value}`].filter(Boolean).join("; ");
  const question = new URL(String(answer.headers.location)).searchParams.get("SAMLRequest") ?? "";
  const [, id = ""] = /ID="([^"]*)"/.exec(inflateRawSync(Buffer.from(question, "base64")).toString()) ?? [];
  return { now: the.clock.now(), request: id, provider: idp, sp: sp.entityId, consumer: sp.consumer, attributes };
};

const answer = (page: Browser, xml: string) => page.post("/spid/acs", { SAMLResponse: encoded(xml), RelayState: "" });

const entered = (page: Browser): boolean => /sportello_sessione=/.test(page.cookie ?? "");

test("S4.4, S1.11, S0.20 Entra con SPID in the demo: choose the provider, say who you are, and be where you were going", async () => {
  const demo = await testApp();
  try {
    for (const system of ["spid", "cie", "eidas"]) {
      const page = demo.visitor();
      await page.get("/accedi?ritorno=/profilo");
      const link = page.page().html.link("Identità dimostrativa");
      await page.get((link ?? "").replace("/spid/", `/${system}/`));
      assert.match(page.page().html.text, /Accesso di livello 2/);
      await page.press(/^Entra come A(da|na) /);
      assert.equal(page.page().url, "/profilo");
      assert.match(page.page().html.text, system === "eidas" ? /Identificativo europeo \(eIDAS\) ES\/IT\// : /Ada/);
      await page.press("Esci");
      assert.match(page.page().html.text, /Sei uscito/);
      assert.match(page.page().headers.refresh ?? "", /^0;url=\/demo\/identita\/esci\?SAMLRequest=/);
      assert.ok(!entered(page));
    }
    const page = demo.visitor();
    await page.get("/accedi");
    await page.press("Identità dimostrativa");
    await page.press("Annulla");
    assert.equal(page.page().status, 403);
    assert.match(page.page().html.text, /Hai annullato l’accesso/);
  } finally {
    await demo.close();
  }
});

test("S0.20 a provider that signs with another program is believed, and what was exchanged can be read with the key alone", {
  skip,
}, async () => {
  const page = the.visitor();
  const said = await asked(page);
  await answer(page, signedBy(theirs, responseXml(said)));
  assert.equal(page.page().url, "/profilo");
  assert.match(page.page().html.text, /Ada/);
  assert.doesNotMatch(page.page().html.text, /ADA/, "capitals of a register are not how she writes her name");
  const rows = await many<{ sealed: Buffer }>(the.ctx.db, "select sealed from provider_exchange where request = $1", [
    said.request,
  ]);
  assert.ok(rows.every(({ sealed }) => !sealed.includes("Response")));
  const printed = await exchangeCommand(the.ctx, ["--request", said.request]);
  assert.match(printed, /request: <samlp:AuthnRequest/);
  assert.match(printed, /response: .*TINIT-CMPDAA85B43L219T/s);
  assert.match(printed, /1 exchanges$/);
});

/** What is posted, and what makes it wrong; the session must stay as it was. */
const refusedOnes: Record<string, (said: Said, page: Browser) => string> = {
  "signed by somebody else": (said) => signedBy(stranger, responseXml(said)),
  "not signed": (said) => responseXml(said),
  "for another request": (said) => signedBy(theirs, responseXml({ ...said, request: "_other" })),
  "from another browser": (said, page) => {
    page.cookie = page.cookie?.replace(/sportello_richiesta=[^;]*/, "sportello_richiesta=x");
    return signedBy(theirs, responseXml(said));
  },
  "a code that is none": (said) =>
    signedBy(theirs, responseXml({ ...said, attributes: { ...attributes, fiscalNumber: "TINIT-CMPDAA85B43L219X" } })),
  "too late": (said) => {
    const xml = signedBy(theirs, responseXml(said));
    the.clock.forward(11 * 60_000);
    return xml;
  },
  "nothing at all": () => "",
};

for (const [name, of] of Object.entries(refusedOnes)) {
  test(`S4.4 refused, and the session unchanged: ${name}`, { skip }, async () => {
    for (const page of [the.visitor(), await the.signedIn("genitore")]) {
      const said = await asked(page);
      const [before, there] = [entered(page), await sessions()];
      await answer(page, of(said, page));
      assert.equal(page.page().status, 400);
      assert.equal(entered(page), before);
      assert.equal(await sessions(), there);
    }
  });
}

test("S4.4 a wrong answer burns nothing: the good one still gets through, once", { skip }, async () => {
  const page = the.visitor();
  const said = await asked(page);
  await answer(page, signedBy(stranger, responseXml(said)));
  assert.equal(page.page().status, 400);
  const cookie = page.cookie;
  const good = signedBy(theirs, responseXml(said));
  await answer(page, good);
  assert.equal(page.page().url, "/profilo");
  const again = the.visitor();
  again.cookie = cookie;
  await answer(again, good);
  assert.equal(again.page().status, 400, "used up");
  assert.ok(!entered(again));
});

const kept = (said: Said): Promise<{ n: number }> =>
  one(the.ctx.db, "select count(*)::int as n from provider_exchange where request = $1", [said.request]);

test("who posts wrong answers without end fills nothing, and what lets somebody in is always kept", {
  skip,
}, async () => {
  const page = the.visitor();
  const said = await asked(page);
  for (let n = 0; n < 9; n++) await answer(page, responseXml(said));
  assert.equal((await kept(said)).n, 5);
  await answer(page, signedBy(theirs, responseXml(said)));
  assert.equal(page.page().url, "/profilo");
  assert.equal((await kept(said)).n, 6);
});

test("that somebody else answered at a step up is kept too", { skip }, async () => {
  const page = await the.signedIn("genitore");
  const said = await asked(page);
  await answer(page, signedBy(theirs, responseXml(said)));
  assert.equal(page.page().status, 403);
  assert.equal((await kept(said)).n, 1);
});

test("an answer to what cannot even be stored is refused, not a fault", async () => {
  const page = the.visitor();
  const said = await asked(page);
  await answer(page, responseXml({ ...said, request: "_&#0;" }));
  assert.equal(page.page().status, 400);
  await page.post("/cns/nome", { richiesta: "\0", consegna: "x" });
  assert.equal(page.page().status, 400);
});

test("S4.4 two answers to one question at the same time open one session", { skip }, async () => {
  const page = the.visitor();
  const said = await asked(page);
  const good = signedBy(theirs, responseXml(said));
  const before = await sessions();
  const twins = [0, 1].map(() => {
    const twin = the.visitor();
    twin.cookie = page.cookie;
    return answer(twin, good);
  });
  const statuses = (await Promise.all(twins)).map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, 400]);
  assert.equal(await sessions(), before + 1);
});

test("S4.4 the numbers of the official table are said in words, with what to do", { skip }, async () => {
  const words = new Set<string>();
  for (const nr of [19, 20, 21, 22, 23, 25, 30, 8]) {
    const page = the.visitor();
    const said = await asked(page);
    await answer(page, signedBy(theirs, responseXml(said, { status: failureXml(nr), assertion: "" })));
    assert.equal(page.page().status, nr === 8 ? 400 : 403);
    words.add(page.page().html.title);
    assert.ok(page.page().html.link("Torna ai modi di accesso"));
  }
  assert.equal(words.size, 8);
});

test("a sign-in leads to a page of this site and to no other", { skip }, async () => {
  for (const back of ["//altro.example", "https://altro.example", "/\\altro.example"]) {
    const page = the.visitor();
    const said = await asked(page, `ritorno=${encodeURIComponent(back)}`);
    await answer(page, signedBy(theirs, responseXml(said)));
    assert.equal(page.page().url, "/bacheca");
  }
});

test("a token from before the sign-in is worth nothing after it", { skip }, async () => {
  const page = await the.signedIn("cittadina");
  const before = page.cookie ?? "";
  const said = await asked(page);
  await answer(page, signedBy(theirs, responseXml(said)));
  assert.equal(page.page().url, "/profilo");
  const planted = the.visitor();
  planted.cookie = before;
  await planted.get("/profilo");
  assert.match(planted.page().url, /^\/accedi/);
});

test("S4.4 a provider that takes forms alone gets one, and the policy lets it go there and nowhere else", async () => {
  const page = the.visitor();
  await page.get(`/spid/login?idp=${encodeURIComponent(byPost.entityId)}`);
  const button = page.page().html.button("Continua");
  assert.equal(button?.action, "https://posta.prova.example/sso");
  const xml = Buffer.from(button?.fields.SAMLRequest ?? "", "base64").toString();
  assert.match(xml, /<ds:SignatureValue>/);
  assert.match(
    page.page().headers["content-security-policy"] ?? "",
    /form-action 'self' https:\/\/posta\.prova\.example$/,
  );
  await page.get("/accedi");
  assert.match(page.page().headers["content-security-policy"] ?? "", /form-action 'self'$/);
});

const logoutXml = (nameId: string): string =>
  `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_out" Version="2.0" IssueInstant="${the.clock.now().toISOString().slice(0, 19)}Z" Destination="${sp.logout}"><saml:Issuer>${idp}</saml:Issuer><saml:NameID>${nameId}</saml:NameID></samlp:LogoutRequest>`;

const asQuery = (xml: string, keys = theirs): string =>
  signQuery(keys, [["SAMLRequest", deflateRawSync(xml).toString("base64")]]);

const unsigned = (xml: string): string => `SAMLRequest=${encodeURIComponent(deflateRawSync(xml).toString("base64"))}`;

/** Something else that the provider signed. */
const asAnswer = (xml: string): string => signQuery(theirs, [["SAMLResponse", deflateRawSync(xml).toString("base64")]]);

test("who signs out at the provider is signed out here, if the provider says so itself", { skip }, async () => {
  const page = the.visitor();
  const said = await asked(page);
  await answer(page, signedBy(theirs, responseXml(said).replace("_transient", "_mine")));
  const there = await sessions();
  const elsewhere = the.visitor();
  const asking = (query: string) => the.app.inject({ method: "GET", url: `/spid/slo?${query}` });

  const bad = {
    "somebody else's signature": asQuery(logoutXml("_mine"), stranger),
    "changed afterwards": asQuery(logoutXml("_mine")).replace("SAMLRequest=", "SAMLRequest=A"),
    "no signature": `SAMLRequest=${encodeURIComponent(deflateRawSync(logoutXml("_mine")).toString("base64"))}`,
    "broken escapes": "SAMLRequest=%E0%A4%A&SigAlg=x&Signature=%",
    "a forged one before the signed one": `${unsigned(logoutXml("_mine"))}&${asQuery(logoutXml("_else"))}`,
    "a forged one after the signed one": `${asQuery(logoutXml("_else"))}&${unsigned(logoutXml("_mine"))}`,
    "a forged one whose name is spelt otherwise": `${unsigned(logoutXml("_mine")).replace("S", "%53")}&${asAnswer(logoutXml("_else"))}`,
    "another relay than was signed": `${asQuery(logoutXml("_mine"))}&RelayState=x`,
    "not deflated": `SAMLRequest=${encodeURIComponent("AAAA")}&SigAlg=x&Signature=x`,
  };
  for (const [name, query] of Object.entries(bad)) {
    const status = (await asking(query)).statusCode;
    assert.ok(status >= 400 && status < 500, `${name}: ${status}`);
  }
  await elsewhere.post("/spid/slo", { SAMLRequest: encoded(logoutXml("_mine")) });
  assert.equal(elsewhere.page().status, 400);
  assert.equal(await sessions(), there);

  const answered = await asking(asQuery(logoutXml("_mine")));
  assert.equal(answered.statusCode, 303);
  assert.match(String(answered.headers.location), new RegExp(`^${idp}/slo\\?SAMLResponse=.*&SigAlg=.*&Signature=`));
  assert.equal(await sessions(), there - 1);
  await page.get("/profilo");
  assert.match(page.page().url, /^\/accedi/);
});

test("who signs out here is led to the provider, to be signed out there too", { skip }, async () => {
  const page = the.visitor();
  const said = await asked(page);
  await answer(page, signedBy(theirs, responseXml(said)));
  await page.press("Esci");
  assert.match(page.page().headers.refresh ?? "", new RegExp(`^0;url=${idp}/slo\\?SAMLRequest=`));
  assert.ok(!entered(page));
  await page.get("/spid/slo?SAMLResponse=x");
  assert.equal(page.page().url, "/", "its answer leads home");
});
