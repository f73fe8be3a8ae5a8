import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { catalogue } from "../../catalogue.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("S0.14 S0.15 where one signs in and where a credential is tried one reads how to manage it and whom to ask", async () => {
  const page = the.visitor();
  for (const url of ["/accedi", "/accedi/verifica"]) {
    const { html } = await page.get(url);
    assert.ok(html.link("Gestione credenziali"), `${url}: what the manual calls it`);
    assert.match(html.text, /A chi chiedere aiuto/, url);
  }
  await page.press("Gestione credenziali");
  assert.match(page.page().html.text, /Gestione credenziali: ho dimenticato la password/);
});

test("S0.15 who comes from an ente reads that ente alone, and is led to its assistance about registrations", async () => {
  const page = the.visitor();
  const { html } = await page.get("/accedi?ritorno=%2Fe%2Fregione-piemonte%2Fservizi%2Fserv06-utenti");
  assert.doesNotMatch(html.text, /A chi chiedere aiuto/, "one ente needs no list");
  const topic = /^Assistenza – Registrazione utenti/;
  assert.ok(html.link(topic), "the form of the assistance, by the words of the manual");
  await page.press(topic);
  assert.equal(page.page().html.value("argomento"), "Assistenza – Registrazione utenti");
});

test("S0.15 every service takes questions about registration and sign-in", () => {
  for (const { id, assistanceTopics } of catalogue.all)
    assert.deepEqual(
      [
        assistanceTopics.includes("Assistenza – Registrazione utenti"),
        assistanceTopics.some((topic) => topic.startsWith("Non riesco ad accedere")),
      ],
      [true, true],
      id,
    );
});
