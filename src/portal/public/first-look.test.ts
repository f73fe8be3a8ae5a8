// What the manuals show of a portal's first page: where one signs in, who one is, what there is and where help is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { catalogue } from "../../catalogue.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("S2.1 S2.4 the first page has the way in; once inside the name stands in its place, on every page", async () => {
  const page = the.visitor();
  await page.get("/");
  assert.ok(page.page().html.link("Accedi"));
  const ada = await the.signedIn("cittadina");
  for (const address of ["/", "/bacheca", "/e/borgo-esempio", "/aiuto"]) {
    await ada.get(address);
    assert.match(ada.page().html.text, /Ada Campione/, address);
    assert.equal(ada.page().html.link("Accedi"), undefined, address);
  }
});

test("S2.5 S4.2 help stands beside the name of the site, with the guides and the questions that people ask", async () => {
  const page = the.visitor();
  await page.get("/");
  await page.press("Aiuto");
  assert.equal(page.page().url, "/aiuto");
  assert.match(page.page().html.text, /[Dd]omande frequenti/);
  for (const { modulo, guide } of catalogue.all) {
    assert.ok(page.page().html.text.includes(guide.title) || page.page().html.text.includes(modulo.words.it.title));
  }
});

test("S2.6 services stand by theme, before and after signing in", async () => {
  for (const page of [the.visitor(), await the.signedIn("cittadina")]) {
    await page.get("/");
    for (const { category, modulo } of catalogue.all) {
      const { text } = page.page().html;
      assert.ok(text.includes(category.title), category.title);
      assert.ok(text.indexOf(modulo.words.it.title) > text.indexOf(category.title));
    }
  }
});

test("S2.7 whether one may ask is said before anything is filled in, with the reason", async () => {
  const card = "/e/regione-piemonte/servizi/serv06-utenti";
  const page = the.visitor();
  await page.get(card);
  const { eligibility } = catalogue.byId("serv06-utenti") ?? assert.fail("no service");
  const no = eligibility.answers.find(({ may }) => !may) ?? assert.fail("everybody may");
  await page.press("Verifica", { chi: no.id });
  assert.ok(page.page().html.text.includes(no.because));
  const ada = await the.signedIn("cittadina");
  await ada.get(card);
  assert.doesNotMatch(ada.page().html.text, /Sì, puoi/);
});
