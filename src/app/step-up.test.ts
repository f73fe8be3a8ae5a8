// A sign-in of a low level leads as far as it may, and what is missing is asked exactly where it is missing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, one } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { codeOf, stepAt } from "#identity/factors/totp.ts";
import { confirmTotp, removeTotp, startTotp } from "#identity/factors/totp-store.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import type { Browser } from "../../test/browser.ts";
import { begun, card, completed, istanzaOf, rup } from "../../test/desk.ts";
import { demoPerson } from "../../test/istanze.ts";
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

test("S4.10 S4.13 a code of the app is enough, once; a wrong one comes back to the same page, and many wrong ones wait", async () => {
  const policy = policyOf("serv06-utenti");
  const { id } = await demoPerson(the, "sindaco");
  const { db, sealing } = the.ctx;
  const codeNow = (key: Uint8Array) => codeOf(key, stepAt(the.clock.now()));
  const key = await transaction(db, (tx) => startTotp(tx, sealing, id));
  assert.notEqual(key, "confirmed");
  const secret = key as Buffer;
  const said = { person: id, code: codeNow(secret), now: the.clock.now() };
  assert.ok(await transaction(db, (tx) => confirmTotp(tx, sealing, said)));
  policy.assurance = { againMinutes: 5 };
  try {
    const ready = await completed(the);
    await signedInAt(2, 6);
    await ready.press("Invia");
    const before = ready.cookie;
    await ready.press("Conferma", { codice: said.code });
    assert.equal(ready.page().status, 422, "used up");
    the.clock.forward(30_000);
    await ready.press("Conferma", { codice: codeNow(secret) });
    assert.match(ready.page().url, /\/invia$/);
    assert.notEqual(ready.cookie, before);
    const { level, age } = await one<{ level: number; age: number }>(
      db,
      `select level, extract(epoch from proved_at - created_at)::int as age from session
        where person = $1 and closed_at is null order by proved_at desc limit 1`,
      [id],
    );
    assert.equal(level, 2, "fresh, and no higher");
    assert.equal(age, 30, "its life did not begin anew");
    await ready.press("Conferma");
    assert.match(ready.page().url, /\/inviata$/);

    const other = await completed(the);
    await signedInAt(2, 6);
    await other.press("Invia");
    for (let n = 0; n < 6; n++) await other.press("Conferma", { codice: "000000" });
    assert.match(other.page().html.text, /Troppi tentativi/);
  } finally {
    delete policy.assurance;
    await removeTotp(db, id);
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

test("S0.20 the pages of somebody whom a clerk helps at the desk need a second factor too, of the clerk alone", async () => {
  const clerk = await the.signedIn("operatore comunale");
  await clerk.post("/e/borgo-esempio/ufficio/sportello", {
    servizio: "istanza-generica",
    codiceFiscale: "CMPGNI75C12L219V",
    nome: "Gino",
    cognome: "Campioni",
    email: "gino.campioni@demo.example",
    documento: "si",
  });
  const step = clerk.page().url;
  assert.match(step, /\/istanze\//);
  await signedInAt(1);
  for (const path of [step, istanzaOf(clerk)]) {
    await clerk.get(path);
    assert.match(clerk.page().html.text, /serve un accesso più sicuro/, path);
  }
  await clerk.post(step, { presaVisione: "si" });
  assert.match(clerk.page().html.text, /serve un accesso più sicuro/);
  await signedInAt(2);
  await clerk.get(step);
  assert.equal(clerk.page().url, step);
});
