// What a clerk writes for half an hour is not lost with the session, as what a citizen types is not.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many } from "#db/connect.ts";
import { prune } from "#istanze/prune.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import type { Browser } from "../../test/browser.ts";
import { istanzaOf, sent } from "../../test/desk.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const note = "Ho telefonato al Comune:\nmanca la firma sul secondo foglio.";

/** A note on a case, sent after the coffee. */
const late = async (): Promise<{ clerk: Browser; notes: string }> => {
  const istanza = istanzaOf(await sent(the)).replace("/istanze/", "/ufficio/pratiche/");
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(istanza);
  the.clock.forward(40 * 60_000);
  await clerk.post(`${istanza}/note`, { nota: note });
  return { clerk, notes: istanza };
};

const signIn = async (page: Browser, who: string): Promise<void> => {
  await page.press(who);
};

test("C.SE.1.6 what a clerk wrote comes back after signing in again, and is sent by pressing once", async () => {
  const { clerk, notes } = await late();
  assert.match(clerk.page().html.text, /Quello che avevi scritto è al sicuro/);
  await signIn(clerk, "Ugo Finti (operatore regionale)");
  assert.equal(clerk.page().html.h1, "Riprendi quello che avevi scritto");
  assert.match(clerk.page().html.text, /manca la firma sul secondo foglio/);
  await clerk.get(`${notes}?scheda=note`);
  assert.doesNotMatch(clerk.page().html.text, /manca la firma/);
  const [kept] = await many<{ id: string }>(the.ctx.db, "select id from kept_form");
  await clerk.get(`/riprendi/${kept?.id}`);
  await clerk.press("Invia adesso");
  await clerk.get(`${notes}?scheda=note`);
  assert.match(clerk.page().html.text, /manca la firma sul secondo foglio/);
});

test("it lies encrypted, for whoever wrote it and nobody else, and can be given up", async () => {
  const { clerk, notes } = await late();
  const rows = await many<{ id: string; sealed: Buffer }>(
    the.ctx.db,
    "select id, sealed from kept_form order by at desc",
  );
  assert.equal(rows[0]?.sealed.includes("firma"), false);
  const other = await the.signedIn("operatore comunale");
  assert.equal((await other.get(`/riprendi/${rows[0]?.id}`)).status, 404);
  await signIn(clerk, "Ugo Finti (operatore regionale)");
  await clerk.press("Torna alla pagina senza inviare");
  assert.equal(clerk.page().url, notes);
  assert.equal((await clerk.get(`/riprendi/${rows[0]?.id}`)).status, 404);
});

test("a sign-in that is too weak for the desk loses nothing either", async () => {
  const istanza = istanzaOf(await sent(the)).replace("/istanze/", "/ufficio/pratiche/");
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(istanza);
  await exec(the.ctx.db, "update session set level = 1 where closed_at is null");
  await clerk.post(`${istanza}/note`, { nota: note });
  await clerk.press("Identità dimostrativa");
  await clerk.press("Entra come Ugo Finti (operatore regionale)");
  assert.match(clerk.page().html.text, /manca la firma sul secondo foglio/);
});

test("five are kept of one person, for two days; a password is never among them", async () => {
  const clerk = await the.signedIn("operatore regionale");
  const before = await many(the.ctx.db, "select id from kept_form");
  the.clock.forward(40 * 60_000);
  for (let n = 0; n < 8; n++) await clerk.post("/e/regione-piemonte/ufficio/assenze", { nota: `volta ${n}` });
  await clerk.post("/profilo/password", { nuova: "una parola segreta" });
  const rows = await many(the.ctx.db, "select id from kept_form");
  assert.ok(rows.length <= before.length + 5, `${rows.length} after ${before.length}`);
  the.clock.forward(3 * 86_400_000);
  await prune(the.ctx);
  assert.deepEqual(await many(the.ctx.db, "select id from kept_form"), []);
});
