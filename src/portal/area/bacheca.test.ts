import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { writeMessage } from "#istanze/messages.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { card } from "../../../test/desk.ts";
import { demoPerson, draft, sent } from "../../../test/istanze.ts";
import { officeMoves } from "../../../test/sent-back.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("capability 9: what is only to be read stands apart from what is to be done", async () => {
  const { ente, id } = await draft(the);
  const { id: person } = await demoPerson(the, "sindaco");
  const now = the.clock.now();
  await writeMessage(the.ctx.db, { person, key: "prova", ente, id, subject: "Una novità", body: "Testo", now });
  const page = await the.signedIn("sindaco");
  await page.get("/bacheca");
  const { text } = page.page().html;
  assert.match(text, /Da fare .*Non è stata inviata\..* per conto del Comune di Borgo Esempio.*Messaggi da leggere/i);
  assert.match(text, /Messaggi da leggere .*Una novità .*Ultime inviate/);
});

test("capability 9: a notice of rejection waits for an answer, it is no correction", async () => {
  const { ente, id } = await sent(the);
  await officeMoves(the, { ente, id }, "Preavviso di rigetto", { note: "Il funzionario non risulta in servizio." });
  const page = await the.signedIn("sindaco");
  await page.get("/bacheca");
  assert.match(page.page().html.text, /Aspettano la tua risposta .*PREAVVISO DI RIGETTO .*Leggi e rispondi/);
});

test("S0.25 before Compila five open drafts are named, and where the others are", async () => {
  for (let n = 0; n < 6; n++) await draft(the);
  const page = await the.signedIn("sindaco");
  await page.post("/opera-per", { ente: "borgo-esempio" });
  await page.get(`${card}/compila`);
  const { html } = page.page();
  assert.equal(html.text.match(/Bozza del /g)?.length, 5);
  assert.equal(html.link("Vedi tutte in Le mie istanze"), "/istanze");
});
