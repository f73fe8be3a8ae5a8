import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";
import { many } from "../db/connect.ts";
import { seedDemoAccounts } from "./seed-accounts.ts";

let the: TestApp;
beforeEach(async () => {
  the = await testApp();
});
afterEach(() => the.close());

const history = async () =>
  (
    await many<{ action: string }>(
      the.ctx.db,
      "select action from ente_history where ente = 'borgo-esempio' and action like 'accesso %' order by n",
    )
  ).map(({ action }) => action);

test("CAD art. 64: in the demo one Comune takes accounts, with a reason in its history, once", async () => {
  await Promise.all([seedDemoAccounts(the.ctx), seedDemoAccounts(the.ctx)]);
  await seedDemoAccounts(the.ctx);
  assert.deepEqual(await history(), ["accesso con account attivato"]);
  const page = await the.visitor().get("/registrati");
  assert.equal(page.status, 200);
  assert.match(page.html.text, /vale per le istanze a: Comune di Borgo Esempio\./);
});

test("what the administrator of the Comune decides is not overruled at the next start", async () => {
  await seedDemoAccounts(the.ctx);
  const admin = await the.signedIn("amministratore comunale");
  await admin.get("/e/borgo-esempio/ufficio/account");
  assert.match(
    admin.page().html.text,
    /Vale solo per il Comune di Borgo Esempio.*ogni altro ente decide chi lo amministra/,
  );
  assert.match(admin.page().html.text, /che li accettano: Comune di Borgo Esempio/);
  await admin.press("Disattiva l’accesso con account");
  assert.match(admin.page().html.text, /nessun ente del sito li accetta/);
  await seedDemoAccounts(the.ctx);
  assert.deepEqual(await history(), ["accesso con account attivato", "accesso con account disattivato"]);
  assert.equal((await the.visitor().get("/registrati")).status, 404);
});

test("outside of the demo nobody takes accounts until somebody says why", async () => {
  the.ctx.env = { ...the.ctx.env, demo: false };
  await seedDemoAccounts(the.ctx);
  assert.deepEqual(await history(), []);
});
