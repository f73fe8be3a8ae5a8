// A sign-in of a low level leads as far as it may, and what is missing is asked exactly where it is missing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec } from "#db/connect.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import type { Browser } from "../../test/browser.ts";
import { begun, card, completed, istanzaOf, rup } from "../../test/desk.ts";
import { rulesOf } from "../prepare.ts";
import type { Servizio } from "../service.ts";

let the: TestApp;
const policyOf = (id: string) => (rulesOf(id) as Servizio).policy;
before(async () => {
  the = await testApp();
});
after(() => the.close());

/** As if everybody had signed in with a lower level, or long ago. */
const signedInAt = (level: number, minutesAgo = 0) =>
  exec(the.ctx.db, "update session set level = $1, proved_at = $2 where closed_at is null", [
    level,
    new Date(the.clock.now().getTime() - minutesAgo * 60_000),
  ]);

/** Shows again who it is, by the invented provider. */
const confirm = async (page: Browser, who = "Ivo Provamaggio (sindaco)"): Promise<void> => {
  await page.press("Identità dimostrativa");
  await page.press(`Entra come ${who}`);
};

test("C.SE.1.1 a level that is too low for sending fills in everything, is asked to sign in better at Invia, and comes back there", async () => {
  const page = await begun(the);
  await signedInAt(1);
  await page.press("Successivo", { presaVisione: "si" });
  assert.equal(page.page().status, 200);
  const istanza = istanzaOf(page);
  const ready = await completed(the);
  await signedInAt(1);
  await ready.press("Invia");
  assert.match(ready.page().html.text, /serve un accesso più sicuro/);
  await confirm(ready);
  assert.match(ready.page().url, /\/invia$/);
  await ready.press("Conferma");
  assert.match(ready.page().url, /\/inviata$/);
  assert.notEqual(istanza, "");
});

test("a POST that goes round the question sends nothing", async () => {
  const ready = await completed(the);
  const istanza = istanzaOf(ready);
  await ready.press("Invia");
  await signedInAt(1);
  await ready.press("Conferma");
  assert.match(ready.page().html.text, /serve un accesso più sicuro/);
  await signedInAt(3);
  await ready.get(istanza);
  assert.match(ready.page().html.text, /DA INVIARE/);
});

test("somebody else who confirms at the provider changes nothing: the session stays as it was", async () => {
  const ready = await completed(the);
  await signedInAt(1);
  await ready.press("Invia");
  await confirm(ready, "Ada Campione (cittadina)");
  assert.equal(ready.page().status, 403);
  assert.match(ready.page().html.text, /con un’altra identità/);
  await ready.get("/profilo");
  assert.match(ready.page().html.text, /Provamaggio/);
});

test("S4.13 where the service says so one shows again who one is at the moment of sending", async () => {
  const policy = policyOf("serv06-utenti");
  policy.assurance = { againMinutes: 5 };
  try {
    const ready = await completed(the);
    await signedInAt(3, 6);
    await ready.press("Invia");
    assert.match(ready.page().html.text, /conferma che sei tu/);
    await confirm(ready);
    await ready.press("Conferma");
    assert.match(ready.page().url, /\/inviata$/);
  } finally {
    delete policy.assurance;
  }
});

test("what was typed under a level that is too low is kept, and is there after the sign-in", async () => {
  const policy = policyOf("serv06-utenti");
  const page = await begun(the);
  await page.press("Successivo", { presaVisione: "si" });
  policy.assurance = { draft: 2 };
  try {
    await signedInAt(1);
    await page.press("Successivo", { ...rup, rup: "Rosa Conservata" });
    assert.match(page.page().html.text, /quello che hai scritto è salvato/);
    await confirm(page);
    assert.equal(page.page().html.value("rup"), "Rosa Conservata");
    await signedInAt(1);
    await page.post(`${card}/compila`, { per: "borgo-esempio" });
    assert.match(page.page().html.text, /serve un accesso più sicuro/);
  } finally {
    delete policy.assurance;
  }
});

test("S0.20 who works at a desk needs a second factor", async () => {
  const clerk = await the.signedIn("operatore regionale");
  await signedInAt(1);
  await clerk.get("/e/regione-piemonte/ufficio");
  assert.match(clerk.page().html.text, /serve un accesso più sicuro/);
  await confirm(clerk, "Ugo Finti (operatore regionale)");
  assert.equal(clerk.page().url, "/e/regione-piemonte/ufficio");
});
