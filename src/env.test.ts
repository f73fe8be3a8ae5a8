import assert from "node:assert/strict";
import { test } from "node:test";
import { testApp } from "../test/app.ts";
import { readEnv, warningsOf } from "./env.ts";

const production = {
  SPORTELLO_DEMO: "0",
  PUBLIC_URL: "https://Servizi.Ente.example/",
  SMTP_URL: "smtp://posta.ente.example",
  MAIL_FROM: "sportello@ente.example",
};

test("https without TRUST_PROXY starts and warns: throttling by network would slow down everybody together", () => {
  assert.match(warningsOf(readEnv(production)).join("\n"), /TRUST_PROXY is off.*Set TRUST_PROXY=1/);
  assert.deepEqual(warningsOf(readEnv({ ...production, TRUST_PROXY: "1" })), []);
  assert.deepEqual(warningsOf(readEnv({})), []);
});

test("addresses are brought to one form, and every fault is told at once", () => {
  assert.equal(readEnv(production).publicUrl, "https://servizi.ente.example");
  assert.throws(() => readEnv({ ...production, PUBLIC_URL: "ente", PORT: "x", CLAMD_URL: "clamd" }), {
    name: "EnvFault",
    message: /PORT must be.*\n.*PUBLIC_URL is not a web address.*\n.*CLAMD_URL must be/,
  });
});

test("/salute and the administrator's page of the jobs say that TRUST_PROXY is missing", async (t) => {
  const the = await testApp();
  t.after(() => the.close());
  const attention = async (): Promise<string> =>
    JSON.parse((await the.visitor().get("/salute")).body.toString()).attention.join("\n");
  const jobs = async (): Promise<string> =>
    (await (await the.signedIn("amministratore")).get("/e/regione-piemonte/ufficio/lavori")).body.toString();
  assert.doesNotMatch(await attention(), /TRUST_PROXY/);
  assert.doesNotMatch(await jobs(), /TRUST_PROXY/);
  // the test's browser keeps to http: only what is read at each request changes
  the.ctx.env.publicUrl = "https://servizi.ente.example";
  assert.match(await attention(), /Set TRUST_PROXY=1/);
  assert.match(await jobs(), /TRUST_PROXY=1/);
});
