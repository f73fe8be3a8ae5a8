import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec } from "#db/connect.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { istanzaOf, rup, sent } from "../../../test/desk.ts";
import { rulesOf } from "../../prepare.ts";

let the: TestApp;
const rules = rulesOf("serv06-utenti");
before(async () => {
  the = await testApp();
});
after(async () => {
  delete rules.subject;
  await the.close();
});

const queue = "/e/regione-piemonte/ufficio";

test("S1.31 the queue says what an istanza is about, where its service names the field that says it", async () => {
  assert.equal(rulesOf("istanza-generica").subject, "oggetto");
  await sent(the);
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(queue);
  assert.ok(!clerk.page().html.text.includes("Oggetto"), "a service of one matter has no column for it");
  rules.subject = "rup";
  const id = istanzaOf(await sent(the))
    .split("/")
    .at(-1);
  await clerk.get(queue);
  assert.match(clerk.page().html.text, /Oggetto/);
  assert.ok(clerk.page().html.text.includes(rup.rup), "the row does not say it");
  await exec(the.ctx.db, "update istanza set subject = null where id = $1", [id]);
  await clerk.get(queue);
  assert.ok(!clerk.page().html.text.includes("Oggetto"), "without any the column is left out");
});
