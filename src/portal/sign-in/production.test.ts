// Over https, without the demo: what the browser is told to keep and to whom it shows it, and that nothing of the demo
// opens anything.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inflateRawSync } from "node:zlib";
import type { LightMyRequestResponse } from "fastify";
import { many, one } from "#db/connect.ts";
import { demoPeople } from "#db/seed/demo-data.ts";
import type { ServiceProvider } from "#platform/saml/party.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { missing } from "../../../test/programs.ts";
import { keysOf, providerWith, signedBy } from "../../../test/saml-provider.ts";
import { demoAttributes, encoded, responseXml, type Said } from "../../../test/saml-response.ts";

const skip = missing("xmlsec1", "xmlsec1");

const publicUrl = "https://sportello.example";
const idp = "https://identita.prova.example";
const [ours, theirs] = [keysOf("Sportello"), keysOf("Identità di prova")];
const sp: ServiceProvider = {
  system: "spid",
  entityId: publicUrl,
  consumer: `${publicUrl}/spid/acs`,
  logout: `${publicUrl}/spid/slo`,
  body: { name: "Prova", ipa: "c_prova", url: "https://prova.example", email: "a@prova.example", phone: "+39011" },
  attributes: ["fiscalNumber", "name", "familyName", "email", "dateOfBirth"],
  ...ours,
};

let the: TestApp;
before(async () => {
  the = await testApp({
    env: { publicUrl, demo: false },
    saml: { spid: { sp, providers: async () => [providerWith(idp, theirs)] } },
  });
});
after(() => the.close());

const host = new URL(publicUrl).host;
const form = "application/x-www-form-urlencoded";

const get = (url: string, cookie = ""): Promise<LightMyRequestResponse> =>
  the.app.inject({ url, headers: { host, cookie } });

const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  the.app.inject({
    method: "POST",
    url,
    headers: { host, "content-type": form, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

type Asked = { said: Said; cookie: string; line: string };

const asked = async (cookie = ""): Promise<Asked> => {
  const answer = await get(`/spid/login?idp=${encodeURIComponent(idp)}&ritorno=/profilo`, cookie);
  const question = new URL(String(answer.headers.location)).searchParams.get("SAMLRequest") ?? "";
  const [, request = ""] = /ID="([^"]*)"/.exec(inflateRawSync(Buffer.from(question, "base64")).toString()) ?? [];
  const line = String(answer.headers["set-cookie"]);
  const to = { provider: idp, sp: sp.entityId, consumer: sp.consumer };
  const attributes = { ...demoAttributes, fiscalNumber: "TINIT-CMPDAA85B43L219T" };
  const said = { ...to, now: the.clock.now(), request, attributes };
  return { said, line, cookie: line.split(";")[0] ?? "" };
};

/** As the provider's page posts it: from another site, so that only the cookie of the question comes along. */
const answered = (said: Said, cookie: string) =>
  post(
    "/spid/acs",
    { SAMLResponse: encoded(signedBy(theirs, responseXml(said))) },
    { cookie, origin: idp, "sec-fetch-site": "cross-site" },
  );

const sessions = async (): Promise<number> =>
  (await one<{ n: number }>(the.ctx.db, "select count(*)::int as n from session where closed_at is null")).n;

test("S0.20 over https every cookie is of this host alone, for no script, and the session's comes from no other site", {
  skip,
}, async () => {
  const { said, cookie, line } = await asked();
  assert.match(line, /^__Host-sportello_richiesta=[\w-]{43};/);
  for (const part of ["HttpOnly", "Secure", "Path=/", "SameSite=None", "Max-Age=600"]) assert.ok(line.includes(part));
  assert.ok(!/domain/i.test(line));

  const answer = await answered(said, cookie);
  assert.equal(answer.statusCode, 303);
  const lines = [answer.headers["set-cookie"]].flat().map(String);
  const [session = ""] = lines.filter((each) => each.startsWith("__Host-sportello_sessione="));
  for (const part of ["HttpOnly", "Secure", "Path=/", "SameSite=Lax"]) assert.ok(session.includes(part), part);
  assert.ok(!/domain|max-age|expires/i.test(session));
  assert.ok(lines.some((each) => /^__Host-sportello_richiesta=;.*Max-Age=0/.test(each)));

  const name = session.split(";")[0] ?? "";
  assert.equal((await get("/profilo", name)).statusCode, 200);
  const bare = await get("/profilo", name.replace("__Host-", ""));
  assert.match(String(bare.headers.location), /^\/accedi/, "a name that another host could have set is not read");
  const page = await get("/profilo", name);
  assert.equal(page.headers["cache-control"], "no-store");
  assert.match(String(page.headers["strict-transport-security"]), /max-age=31536000/);
  assert.match(String(page.headers["content-security-policy"]), /frame-ancestors 'none'; form-action 'self'$/);

  const [{ told = "" } = {}] = await many<{ told: string }>(
    the.ctx.db,
    "select string_agg(s::text, ' ') as told from session s",
  );
  assert.ok(!told.includes(name.split("=")[1] ?? "-"), "a copy of the database opens no session");
});

test("S0.20 an answer that somebody else got opens nothing in this browser: without its cookie, or with another one", {
  skip,
}, async () => {
  const theirsNow = await asked();
  const victim = await asked();
  const before = await sessions();
  for (const cookie of ["", victim.cookie, theirsNow.cookie.replace("__Host-", "")]) {
    const answer = await answered(theirsNow.said, cookie);
    assert.equal(answer.statusCode, 400);
    assert.ok(![answer.headers["set-cookie"]].flat().join().includes("sessione"));
  }
  assert.equal(await sessions(), before);
});

test("S0.20 a form of another site posts nothing but to the doors of the providers", async () => {
  for (const path of ["/esci", "/accedi", "/accesso", "/sessione", "/conferma-identita"]) {
    const answer = await post(path, {}, { origin: "https://altro.example", "sec-fetch-site": "cross-site" });
    assert.ok([403, 404].includes(answer.statusCode), `${path}: ${answer.statusCode}`);
  }
});

test("without the demo nobody comes in by its buttons or its provider, and their keys are not believed", async () => {
  const [ada] = demoPeople;
  const before = await sessions();
  assert.equal((await post("/accedi", { persona: ada?.codiceFiscale ?? "" })).statusCode, 404);
  assert.equal((await get("/demo/identita?SAMLRequest=x")).statusCode, 404);
  assert.equal((await get("/posta")).statusCode, 404);
  assert.doesNotMatch((await get("/accedi")).payload, /dimostrativ/i);
  const { provider, keys } = the.ctx.demoProvider ?? {};
  assert.ok(provider && keys);
  assert.equal((await get(`/spid/login?idp=${encodeURIComponent(provider.entityId)}`)).statusCode, 404);
  if (!skip) {
    const { said, cookie } = await asked();
    for (const by of [said, { ...said, provider: provider.entityId }]) {
      const xml = signedBy(keys, responseXml(by));
      const answer = await post(
        "/spid/acs",
        { SAMLResponse: encoded(xml) },
        { cookie, "sec-fetch-site": "cross-site" },
      );
      assert.equal(answer.statusCode, 400);
    }
  }
  assert.equal(await sessions(), before);
});
