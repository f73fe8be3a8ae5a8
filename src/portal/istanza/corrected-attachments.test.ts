// The office asks for another file in the place of one that was sent: both sides, by their pages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { istanzaOf } from "../../../test/desk.ts";
import { withAttachments } from "../../../test/sample-attachments.ts";

let the: TestApp;
let page: Browser;
let clerk: Browser;
let at: string;
let office: string;

const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}`);
const file = (name: string) => ({ name, content: pdf(name) });
const textOf = (browser: Browser): string => browser.page().html.text;

before(async () => {
  the = await testApp({ services: [withAttachments] });
  page = await the.signedIn("cittadina");
  await page.post("/e/regione-piemonte/servizi/prova-allegati/compila", {});
  at = istanzaOf(page);
  office = at.replace("/istanze/", "/ufficio/pratiche/");
  await page.get(`${at}/riprendi`);
  await page.press("Successivo", { oggetto: "Prova" }, { carta: [file("scaduta.pdf")], delega: [file("delega.pdf")] });
  await page.press("Successivo");
  await page.press("Invia");
  await page.press("Conferma");
  clerk = await the.signedIn("operatore regionale");
  await clerk.get(office);
  await clerk.press("Segnala Carta d’identità");
  await clerk.press("Segnala", { testo: "È scaduta: allegane una valida." });
  await clerk.press("Richiedi correzioni");
  await clerk.press("Richiedi correzioni");
});
after(() => the.close());

test("S1.32 S2.42 capability 24: only the file that was asked for is replaced, and the office keeps reading what was sent", async () => {
  await page.get(at);
  assert.match(textOf(page), /Carta d’identità : È scaduta: allegane una valida\./);
  await page.press(/^Correggi/);
  const { html } = page.page();
  assert.match(html.text, /L’ufficio chiede: È scaduta: allegane una valida\./);
  assert.ok(html.button("Elimina scaduta.pdf"));
  assert.equal(html.button("Elimina delega.pdf"), undefined, "what was not asked for stays");
  assert.equal(html.fields.has("oggetto"), false);
  await page.press("Elimina scaduta.pdf");
  await page.press("Allega Carta d’identità", {}, { carta: [file("nuova.pdf")] });
  assert.match(textOf(page), /nuova\.pdf/);
  assert.doesNotMatch(textOf(page), /scaduta\.pdf/);
  // a door of its own: nothing comes into a closed field, whoever posts it
  await page.post(`${at}/passi/documenti`, { op: "allega:delega" }, { delega: [file("altra.pdf")] });
  await page.get(`${at}/passi/documenti`);
  assert.doesNotMatch(textOf(page), /altra\.pdf/);
  await clerk.get(`${office}?scheda=allegati`);
  assert.match(textOf(clerk), /scaduta\.pdf/);
  assert.doesNotMatch(textOf(clerk), /nuova\.pdf|altra\.pdf/);
});

test("S1.34 capability 24: sent again, the clerk sees both files and the difference, and opens both; so does the applicant", async () => {
  await page.get(`${at}/passi/documenti`);
  await page.press("Successivo");
  assert.match(textOf(page), /nuova\.pdf \(1 kB, SHA-256 [0-9a-f]{64}\) Prima era: scaduta\.pdf/);
  await page.press("Invia di nuovo");
  await page.press("Conferma");
  assert.equal(page.page().html.h1, "Le correzioni sono state inviate correttamente");
  await clerk.get(`${office}?scheda=differenze`);
  assert.match(textOf(clerk), /Carta d’identità Cambiato scaduta\.pdf \(1 kB, .*nuova\.pdf \(1 kB, /);
  for (const [who, sheet] of [
    [clerk, `${office}?scheda=allegati`],
    [page, `${at}?scheda=allegati`],
  ] as const) {
    await who.get(sheet);
    assert.match(textOf(who), /scaduta\.pdf Allegato di un invio precedente/);
    assert.match(textOf(who), /nuova\.pdf Allegato 1/);
    assert.match(textOf(who), /delega\.pdf Allegato 1/);
    for (const name of ["scaduta.pdf", "nuova.pdf"]) {
      await who.get(sheet);
      assert.deepEqual((await who.get(who.page().html.link(name) ?? "")).body, pdf(name));
    }
  }
  const { html } = await page.get(`${at}/visualizza?invio=1`);
  assert.match(html.text, /Carta d’identità scaduta\.pdf/);
});
