import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { begun, card, istanzaOf, rup, utente } from "../../../test/desk.ts";

let the: TestApp;

before(async () => {
  the = await testApp();
});
after(() => the.close());

test("S0.9 S0.11 S0.48 the declarant is whoever signed in: filled in, shown, and not to be typed", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  const declarant = /Dalla tua identità digitale.*Nome Ivo .*Cognome Provamaggio .*Codice Fiscale PRVVIO79P21L219X/;
  assert.match(page.page().html.text, declarant);
  for (const name of ["nome", "cognome", "codiceFiscale"]) assert.ok(!page.page().html.fields.has(name), name);
  await page.press("Salva in bozza", { nome: "Altro", codiceFiscale: "PRVLIA88D57L219Y" });
  assert.match(page.page().html.text, declarant);
});

test("S0.49 S0.55 S0.56 the sentences of the form are those of the manual", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  assert.match(
    page.page().html.text,
    /Il sottoscritto, in qualità di Sindaco pro tempore \/ Legale Rappresentante del Comune di:/,
  );
  await page.get(`${istanzaOf(page)}/passi/utenti`);
  assert.match(
    page.page().html.text,
    /CHIEDE di abilitare .* funzionari comunali .* utilizzando SPID, la Carta di Identità Elettronica \(CIE\) o la Tessera Sanitaria/,
  );
  assert.match(
    page.page().html.text,
    /Qualora anche il Sindaco o il Legale Rappresentante dell'Ente debbano essere abilitati .* si richiede di indicare/,
  );
});

test("S0.50 without JavaScript a button brings the municipalities of the province", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  const provinces = page
    .page()
    .html.all("option")
    .map(({ text }) => text);
  assert.ok(provinces.includes("Cuneo") && !provinces.includes("Milano"), "only Piemonte");
  await page.press("Aggiorna l’elenco dei Comuni", { provincia: "CN" });
  const comuni = page
    .page()
    .html.all("option")
    .map(({ text }) => text);
  assert.ok(comuni.includes("Alba") && !comuni.includes("Agliè"));
});

test("S0.51 another municipality empties what belonged to the former one, and says what it was", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  await page.press("Salva in bozza", { comune: "001272" });
  assert.match(
    page.page().html.text,
    /Abbiamo svuotato alcuni campi .*CAP : prima era «10999».*«Piazza della Prova, 1»/,
  );
  for (const name of ["cap", "sede", "codiceFiscaleComune", "pec"])
    assert.equal(page.page().html.value(name), "", name);
});

test("S0.54 the mail of the RUP is said to be used for the confirmation, at the field and as ATTENZIONE", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  const said = page.page().html.text.split("verrà utilizzato come riferimento per la conferma di invio");
  assert.equal(said.length - 1, 2);
  assert.match(page.page().html.text, /ATTENZIONE! L'indirizzo e-mail indicato verrà utilizzato/);
});

test("S0.16 the mayor sees who is enabled already, and checks one tax code", async () => {
  const page = await the.signedIn("sindaco");
  await page.get(card);
  await page.press("Verifica chi è già abilitato");
  assert.match(page.page().html.text, /Provetti Alda PRVLDA80A41L219G 02\/09\/2024/);
  await page.press("Verifica", { codice: " prvlda80a41l219g " });
  assert.match(page.page().html.text, /è già abilitata per: il Comune di Borgo Esempio/);
  assert.ok(!page.page().url.includes("PRVLDA"), "no tax code in an address");
  await page.press("Verifica", { codice: "PRVLIA88D57L219Y" });
  assert.match(page.page().html.text, /non è abilitata: puoi chiederlo con il modulo/);
  await page.press("Verifica", { codice: "PRVLIA88D57L219X" });
  assert.equal(page.page().status, 422);
  assert.ok(page.page().html.faults.codice);
});

test("S0.16 nobody learns who is enabled for a municipality that is not theirs", async () => {
  for (const part of ["cittadina", "funzionario comunale", "operatore regionale"]) {
    const page = await the.signedIn(part);
    await page.get(`${card}/verifica-abilitazione`);
    assert.equal(page.page().status, 403);
    assert.ok(!page.page().html.text.includes("Provetti"), part);
  }
});

test("S1.10 an official who is not enabled reads whom to ask, instead of an error", async () => {
  const official = await the.signedIn("funzionario comunale");
  await official.get("/e/regione-piemonte/servizi/serv06-utenti/verifica-abilitazione");
  assert.match(official.page().html.text, /[Nn]on sei ancora abilitat[oa].*[Ll]egale [Rr]appresentante/);
});

test("S0.17 who is enabled already is named at the row, before anything is sent", async () => {
  const page = await begun(the);
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", rup);
  const alda = {
    "utenti.0.nome": "Alda",
    "utenti.0.cognome": "Provetti",
    "utenti.0.codiceFiscale": "PRVLDA80A41L219G",
  };
  await page.press("Successivo", { ...utente, ...alda });
  assert.match(
    page.page().html.faults["utenti.0.codiceFiscale"] ?? "",
    /Questa persona è già abilitata per questo Comune/,
  );
  await page.get(`${istanzaOf(page)}/riepilogo`);
  await page.press("Successivo");
  assert.match(page.page().url, /\/riepilogo$/);
});

test("the check of who is enabled stands under the ente that offers the service, and nowhere else", async () => {
  const page = await the.signedIn("sindaco");
  for (const url of ["/e/borgo-esempio/servizi/serv06-utenti", "/e/regione-piemonte/servizi/altro"]) {
    assert.equal((await page.get(`${url}/verifica-abilitazione`)).status, 404, url);
  }
});
