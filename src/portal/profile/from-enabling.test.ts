import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec } from "#db/connect.ts";
import { ada, registered, switchOn } from "../../../test/accounts.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { accepted, filledIn, lastCode } from "../../../test/enabling.ts";
import { demoPerson } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("C55, S4.23 the mobile on which the code arrived is confirmed for the profile, and its history says from where", async () => {
  const { id } = await demoPerson(the, "cittadina");
  await exec(the.ctx.db, "update person set phone = null where id = $1", [id]);
  const page = await accepted(await the.signedIn("cittadina"));
  assert.match((await page.get("/profilo")).html.text, /Cellulare\s+Non indicato/);
  await page.get("/profilo/contatti");
  assert.equal(page.page().html.value("cellulare"), "+393331234567", "offered before it is confirmed");
  assert.match(page.page().html.text, /Dalla tua richiesta di abilitazione: per tenerlo nel profilo premi Salva/);
  await page.get("/abilitazione/codice");
  await page.press("Conferma", { codice: await lastCode(the) });
  assert.match((await page.get("/profilo")).html.text, /\+393331234567 Confermato Lo stesso della richiesta/);
  const history = (await page.get("/profilo/accessi")).html.text;
  assert.match(history, /Il cellulare confermato con l’abilitazione è adesso nel profilo/);
});

test("C55 a mobile that the person wrote in the profile stands, whatever the abilitazione says", async () => {
  const { id } = await demoPerson(the, "genitore");
  await exec(the.ctx.db, "update person set phone = '+393339998888' where id = $1", [id]);
  const page = await accepted(await the.signedIn("genitore"));
  await page.get("/abilitazione/codice");
  await page.press("Conferma", { codice: await lastCode(the) });
  assert.match((await page.get("/profilo")).html.text, /\+393339998888/);
});

test("C55 the domicile of the abilitazione is offered as residence, and kept when it is saved", async () => {
  const page = await filledIn(await the.signedIn("funzionario comunale"));
  await page.get("/profilo/residenza");
  assert.equal(page.page().html.value("indirizzo"), "Via della Prova");
  assert.equal(page.page().html.value("civico"), "5");
  assert.match(page.page().html.text, /Dal domicilio della tua richiesta di abilitazione/);
  assert.match((await page.get("/profilo")).html.text, /Non l’hai ancora scritta/, "nothing is kept unasked");
  await page.get("/profilo/residenza");
  await page.press("Salva");
  assert.match((await page.get("/profilo")).html.text, /Via della Prova, 5/);
});

test("C55, S4.14 the profile of an account that nobody has recognised yet says the codice fiscale that was declared", async () => {
  await switchOn(the);
  const page = await registered(the);
  assert.match(
    (await page.get("/profilo")).html.text,
    new RegExp(`Codice fiscale\\s+${ada.codiceFiscale} Dichiarato, non ancora riconosciuto`),
  );
});
