import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { one } from "../../db/connect.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const desk = "/e/borgo-esempio/ufficio/sportello";
const helped = {
  servizio: "istanza-generica",
  codiceFiscale: "CMPGNI75C12L219V",
  nome: "Gino",
  cognome: "Campioni",
  email: "gino.campioni@demo.example",
  documento: "si",
};
const request = { argomento: "altro", oggetto: "Una panchina", descrizione: "Chiedo una panchina in piazza." };

const begun = async (over = {}): Promise<Browser> => {
  const page = await the.signedIn("operatore comunale");
  await page.post(desk, { ...helped, ...over });
  return page;
};

/** The clerk on the page where the person confirms. */
const toConfirm = async (): Promise<Browser> => {
  const page = await begun();
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", { perChi: "me" });
  await page.press("Successivo", request);
  await page.press("Successivo");
  await page.press("Successivo");
  await page.press("Invia");
  return page;
};

const lastMail = () =>
  one<{ subject: string; body: string; recipient: string }>(
    the.ctx.db,
    "select subject, body, recipient from mail where key like 'desk-code:%' order by created_at desc, id desc limit 1",
  );

test("S4.26 at the desk every fault is named and nothing that was typed is lost", async () => {
  const page = await begun({ codiceFiscale: "CMPGNI75C12L219A", nome: "", documento: "" });
  const { status, html } = page.page();
  assert.equal(status, 422);
  for (const said of [/ricopialo dalla tessera/, /Scrivi il nome/, /aver visto il documento/])
    assert.match(html.text, said);
  assert.equal(html.value("cognome"), "Campioni");
  assert.match((await begun({ nome: "Lia", cognome: "Prova" })).page().html.text, /non corrisponde a nome e cognome/);
  assert.match((await begun({ servizio: "serv06-utenti" })).page().html.text, /Scegli il servizio/);
});

test("capability 51 the clerk fills in, the person confirms with a code, and the istanza is the person's", async () => {
  const page = await toConfirm();
  assert.match(page.page().html.text, /raccogli la sua conferma: senza, l'istanza non parte/);
  await page.press("Manda il codice");
  const { subject, recipient } = await lastMail();
  assert.equal(recipient, "gino.campioni@demo.example");
  const code = /^\d{6}/.exec(subject)?.[0] ?? "";
  await page.press("Conferma e invia", { codice: code === "000000" ? "000001" : "000000" });
  assert.match(page.page().html.text, /Il codice non è giusto/);
  await page.press("Conferma e invia", { codice: code });
  assert.match(page.page().html.text, /L'istanza è stata inviata/);
  const row = await one<{ state: string; codiceFiscale: string; content: string }>(
    the.ctx.db,
    `select i.state, p.codice_fiscale as "codiceFiscale",
            (select content from history h where h.ente = i.ente and h.istanza = i.id and h.move = 'Invia') as content
       from istanza i join person p on p.id = i.person where i.assisted_by is not null and i.sent_at is not null`,
  );
  assert.equal(row.state, "INVIATA");
  assert.equal(row.codiceFiscale, helped.codiceFiscale);
  assert.match(row.content, /^Compilata allo sportello e confermata dal richiedente con un codice\. Impronta/);
  await page.press("Scarica la ricevuta");
  assert.equal(page.page().status, 200);
});

test("capability 51 without the person's word nothing is sent, whatever is posted", async () => {
  const page = await toConfirm();
  const at = page
    .page()
    .url.replace(/^.*\/sportello\//, "")
    .split(/[?#]/)[0];
  const seal = page.page().html.value("sigillo") ?? "";
  await page.post(`/e/borgo-esempio/istanze/${at}/invia`, { sigillo: seal });
  assert.equal(page.page().status, 409);
  await page.post(`${desk}/${at}`, { op: "firma", sigillo: seal });
  assert.match(page.page().html.text, /Spunta la casella/);
  await page.post(`${desk}/${at}`, { op: "firma", sigillo: "0".repeat(64), firmato: "si" });
  const { state } = await one<{ state: string }>(the.ctx.db, "select state from istanza where id = $1", [at]);
  assert.equal(state, "DA INVIARE");
  await page.post(`${desk}/${at}`, { op: "firma", sigillo: seal, firmato: "si" });
  assert.match(page.page().html.text, /L'istanza è stata inviata/);
});

test("capability 51 a code holds for a quarter of an hour, five tries and one summary", async () => {
  const page = await toConfirm();
  await page.press("Manda il codice");
  the.clock.forward(16 * 60_000);
  await page.press("Conferma e invia", { codice: /^\d{6}/.exec((await lastMail()).subject)?.[0] ?? "" });
  assert.match(page.page().html.text, /Il codice non vale più/);
  await page.press("Manda il codice");
  const wrong = /^000000/.test((await lastMail()).subject) ? "000001" : "000000";
  for (let tries = 0; tries < 5; tries++) await page.press("Conferma e invia", { codice: wrong });
  const at = page.page().url;
  await page.get(at);
  assert.equal(page.page().html.button("Conferma e invia"), undefined);
});

test("capability 51 other clerks and others' pages stay closed to who helps", async () => {
  const page = await toConfirm();
  const id = page
    .page()
    .url.replace(/^.*\/sportello\//, "")
    .split(/[?#]/)[0];
  for (const path of ["messaggi", "gradimento"]) {
    await page.get(`/e/borgo-esempio/istanze/${id}/${path}`);
    assert.equal(page.page().status, 404, path);
  }
  await page.post(`/e/borgo-esempio/istanze/${id}/duplica`, {});
  assert.equal(page.page().status, 404);
  const colleague = await the.signedIn("operatore regionale");
  await colleague.get(`/e/borgo-esempio/istanze/${id}`);
  assert.equal(colleague.page().status, 404);
});
