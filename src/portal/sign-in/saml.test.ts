// From the button to the session and out again, with the invented provider, whose messages are the real thing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many } from "#db/connect.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const ada = "Entra come Ada Campione (cittadina)";

const atProvider = async (page: Browser, from = "/accedi?ritorno=/profilo"): Promise<void> => {
  await page.get(from);
  await page.press("Identità dimostrativa");
};

test("S4.4, S1.11 Entra con SPID, choose the provider, and one is where one was going", async () => {
  const page = the.visitor();
  await atProvider(page);
  assert.match(page.page().html.text, /Accesso di livello 2/);
  const before = page.cookie;
  await page.press(ada);
  assert.equal(page.page().url, "/profilo");
  assert.match(page.page().html.text, /Ada/);
  assert.notEqual(page.cookie, before);
});

test("what was exchanged is kept for an authority, and cannot be read without the key", async () => {
  const rows = await many<{ sealed: Buffer; request: string }>(
    the.ctx.db,
    "select sealed, request from provider_exchange",
  );
  assert.ok(rows.length > 0);
  for (const { sealed } of rows) assert.ok(!sealed.includes("Response"));
});
