import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec } from "#db/connect.ts";
import { newId } from "#kit/uuid.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { completed, istanzaOf } from "../../../test/desk.ts";
import { demoPerson } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("S3.8 an ente that stopped taking accounts after the draft was begun refuses the sending in words, and nothing is lost", async () => {
  const page = await completed(the);
  const istanza = istanzaOf(page);
  await page.press("Invia");
  const { id, codiceFiscale } = await demoPerson(the, "sindaco");
  await exec(the.ctx.db, "insert into account (id, codice_fiscale, person, created_at) values ($1, $2, $3, $4)", [
    newId(),
    codiceFiscale,
    id,
    the.clock.now(),
  ]);
  await exec(the.ctx.db, "update session set method = 'locale' where person = $1", [id]);
  await page.press("Conferma");
  assert.equal(page.page().status, 403);
  assert.match(page.page().html.text, /non accetta più l'accesso con e-mail e password.*resta salvato/);
  await page.get(`${istanza}/invia`);
  assert.equal(page.page().status, 403, "the question is not asked either");
  await page.get(istanza);
  assert.match(page.page().html.text, /DA INVIARE/);

  const spid = await the.signedIn("sindaco");
  await spid.get(`${istanza}/invia`);
  await spid.press("Conferma");
  assert.match(spid.page().url, /\/inviata$/);
});
