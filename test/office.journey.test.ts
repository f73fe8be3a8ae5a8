// Both sides of one request, by their pages and without JavaScript: the mayor sends, the clerk sends it back with
// remarks, the mayor corrects, the clerk reads the difference and validates, the official is enabled and works.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "./app.ts";
import type { Browser } from "./browser.ts";
import { istanzaOf, sent } from "./desk.ts";
import { untilWorked } from "./istanze.ts";

let the: TestApp;
let mayor: Browser;
let clerk: Browser;
let at: string;
before(async () => {
  the = await testApp();
  await the.work();
  mayor = await sent(the);
  at = istanzaOf(mayor);
  clerk = await the.signedIn("operatore regionale");
});
after(() => the.close());

const office = (): string => at.replace("/istanze/", "/ufficio/pratiche/");
const textOf = (page: Browser): string => page.page().html.text;

test("S1.30 S1.31 what the mayor sent for validation is in the clerk's queue, with its protocol", async () => {
  await clerk.get("/e/regione-piemonte/ufficio");
  await clerk.press(/^SERV06_UTENTI\.2026\./);
  assert.equal(clerk.page().url.split("?")[0], office());
  assert.match(textOf(clerk), /Protocollo 0000001\/2026/);
});

test("S1.32 the clerk marks one field and sends it back; the mayor is told by mail what to correct", async () => {
  await clerk.press("Segnala Nominativo RUP per i Servizi 06");
  await clerk.press("Segnala", { testo: "Manca il secondo cognome." });
  await clerk.press("Richiedi correzioni");
  await clerk.press("Richiedi correzioni");
  await untilWorked(the);
  const box = the.visitor();
  await box.get("/posta");
  assert.match(textOf(box), /Nominativo RUP per i Servizi 06: Manca il secondo cognome\./);
});

test("S1.32 S1.34 the mayor finds only that to correct, and sends again", async () => {
  await mayor.get("/bacheca");
  await mayor.press(/^Leggi e correggi/);
  assert.match(textOf(mayor), /Stato attuale RIFIUTATO/);
  await mayor.press(/^Correggi/);
  await mayor.press("Successivo", { rup: "Rosa Prova Bianchi" });
  await mayor.press("Invia di nuovo");
  await mayor.press("Conferma");
  await mayor.get(at);
  assert.match(textOf(mayor), /Stato attuale INVIATA/);
});

test("S1.34 S2.46 the clerk reads the difference and validates in three steps; the mayor follows it", async () => {
  await clerk.get(`${office()}?scheda=differenze`);
  assert.match(textOf(clerk), /Rosa Prova .*Rosa Prova Bianchi/);
  await clerk.press("Valida");
  await clerk.press("Valida");
  await mayor.get(at);
  assert.match(textOf(mayor), /Stato attuale VALIDATA/);
  assert.match(textOf(mayor), /Valida .*INVIATA VALIDATA/);
});

test("S0.19 S1.15 the official is enabled and acts for the municipality; the mayor sees it and who read the case", async () => {
  const official = await the.signedIn("funzionario comunale");
  await official.get("/messaggi");
  assert.match(textOf(official), /Puoi operare per il Comune di Borgo Esempio/);
  await mayor.get("/chi-opera");
  assert.match(textOf(mayor), /Lia Prova|Prova Lia/);
  assert.match(textOf(mayor), /SERV06_UTENTI\.2026\.0000001/);
  await mayor.get("/profilo/chi-ha-visto");
  assert.match(textOf(mayor), /Ugo Finti/);
});
