// What somebody without SPID lives through in the demo, from the registration to an istanza that is sent: the manual S4
// whole, with the Comune that takes accounts.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { ada, passphrase, registered, signInWith } from "../../test/accounts.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import type { Browser } from "../../test/browser.ts";
import { accepted, lastCode } from "../../test/enabling.ts";
import { exec, one } from "../db/connect.ts";
import { codeOf, stepAt } from "../identity/factors/totp.ts";
import { seedDemoAccounts } from "./seed-accounts.ts";

let the: TestApp;
beforeEach(async () => {
  the = await testApp();
  await seedDemoAccounts(the.ctx);
});
afterEach(() => the.close());

const paperCode = "ACDEFGHJKMNPRTVW";
const generic = "/e/borgo-esempio/servizi/istanza-generica/compila";

/** Only the paper knows its code: it is put there anew. */
const printed = () => exec(the.ctx.db, "update enabling set form_sha256 = sha256(convert_to($1, 'UTF8'))", [paperCode]);

const appCode = async (): Promise<string> => {
  const { person, secret } = await one<{ person: string; secret: Buffer }>(
    the.ctx.db,
    "select person, secret from totp",
  );
  const key = Buffer.from(the.ctx.sealing.open(secret, `totp ${person}`), "base64");
  return codeOf(key, stepAt(the.clock.now()));
};

const recognisedByNora = async (): Promise<void> => {
  await printed();
  const nora = await the.signedIn("operatore comunale");
  await nora.post("/e/borgo-esempio/ufficio/riconoscimenti", { codice: paperCode });
  await nora.press("Attiva", { chi: "persona", documento: "si", fotocopia: "si", tessera: "si", firma: "si" });
  assert.match(nora.page().html.text, /Utenza attiva/);
};

const fillIn = async (page: Browser): Promise<void> => {
  await page.post(generic, {});
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", { email: ada.email, perChi: "me" });
  await page.press("Successivo", {
    argomento: "segnalazione",
    oggetto: "Lampione spento",
    luogo: "Via della Prova, 3",
    descrizione: "Il lampione davanti al numero 3 è spento da una settimana.",
  });
  await page.press("Successivo");
  assert.match(page.page().url, /\/riepilogo$/);
  await page.press("Successivo");
};

test("S4.1 S4.14 S4.23 S4.24 S4.27 S4.28 S4.29 capability 6 in the demo a newcomer registers, is recognised, enabled, and sends to the Comune", async () => {
  let page = await registered(the);
  await accepted(page, { email: ada.email });
  await page.post("/abilitazione/codice", { codice: await lastCode(the) });
  assert.match(page.page().html.text, /Hai fatto 3 di 5 passi/);
  await recognisedByNora();

  await signInWith(page, ada.codiceFiscale, passphrase);
  await page.get("/bacheca");
  assert.match(page.page().html.text, /4 di 5 passi.*Ti resta l’ultima conferma/s, "what is left stands in Da fare");
  assert.doesNotMatch(page.page().html.text, /Non hai nulla da fare/);
  await page.get("/profilo/sicurezza");
  assert.match(page.page().html.text, /Per l’ultimo passo aggiungi qui una passkey/);
  await page.press("Collega un’app");
  await page.press("Collega l’app", { codice: await appCode() });
  the.clock.forward(60_000);
  page = the.visitor();
  await signInWith(page, ada.codiceFiscale, passphrase);
  await page.press("Continua", { codice: await appCode() });
  await page.get("/profilo/sicurezza");
  assert.match(page.page().html.text, /Torna all’abilitazione/, "from where the factor was added one is led back");
  await page.get("/abilitazione");
  await page.press("Conferma");
  assert.match(page.page().html.text, /Sei abilitato/);

  await fillIn(page);
  await page.press("Invia");
  await page.press("Conferma");
  assert.match(page.page().html.text, /ISTANZA_GENERICA\.2026\.\d{7}/);
  const { state, person } = await one<{ state: string; person: string }>(
    the.ctx.db,
    "select state, p.codice_fiscale as person from istanza i join person p on p.id = i.person",
  );
  assert.deepEqual([state, person], ["INVIATA", ada.codiceFiscale]);
});
