import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("S1.10, S1.16 who has no mandate reads whom to ask and begins from there; nothing looks like an error", async () => {
  const page = await the.signedIn("cittadina");
  for (const at of ["/e/regione-piemonte/servizi/serv06-utenti/compila", "/chi-opera"]) {
    await page.get(at);
    const { text, title } = page.page().html;
    assert.match(text, /Serve un incarico/);
    assert.match(text, /Rappresenti tu l’ente.*Lavori per l’ente.*Avevi già un incarico/);
    assert.doesNotMatch(text, /Errore|errore|Attenzione|Non puoi/);
    assert.doesNotMatch(title, /Errore/);
    await page.press("Chiedi di registrare il tuo incarico");
    assert.equal(page.page().status, 200, at);
  }
});
