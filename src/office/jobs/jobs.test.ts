import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many, one } from "#db/connect.ts";
import { failedJobs, jobsState } from "#platform/jobs-state.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { region, sent } from "../../../test/istanze.ts";
import { faultShown, lasting } from "./words.it.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const address = `/e/${region}/ufficio/lavori`;

/** The jobs of a sending, given up with this fault. */
const failedWith = async (message: string): Promise<string> => {
  await exec(the.ctx.db, "delete from pgboss.job");
  const { number } = await sent(the);
  await exec(
    the.ctx.db,
    `update pgboss.job set state = 'failed', retry_count = 12, completed_on = now(), output = $1
      where name = 'confirmation'`,
    [JSON.stringify({ message })],
  );
  return number ?? "";
};

test("C47 the administrator reads what stands still and why, without a word about a person, and tries again", async () => {
  const number = await failedWith("550 mailbox of ivo.provamaggio@example.org (PRVVIO60A01L219K) is full");
  const page = await the.signedIn("amministratore");
  await page.get(address);
  const { text } = page.page().html;
  assert.match(text, /Un lavoro non è riuscito/);
  assert.ok(text.includes(`La ricevuta e la conferma di invio di ${number}`), text);
  assert.match(text, /550 mailbox of \(indirizzo\) \(\(codice fiscale\)\) is full/);
  assert.ok(!/provamaggio/i.test(text.replaceAll("Ivo Provamaggio", "Provamaggio")), "nobody is named");
  assert.ok(!page.page().body.toString().includes("/pratiche/"), "no way into a case");
  await page.press("Riprova");
  assert.match(page.page().html.text, /Un lavoro viene riprovato adesso/);
  assert.deepEqual(await one(the.ctx.db, "select state::text from pgboss.job where name = 'confirmation'"), {
    state: "retry",
  });
  assert.deepEqual(
    await many(the.ctx.db, "select action, content from ente_history where action = 'lavori riprovati'"),
    [{ action: "lavori riprovati", content: { coda: "confirmation", quanti: 1 } }],
  );
});

test("C47 all of a kind at once; what somebody tried already is said; another ente's jobs stay", async () => {
  await failedWith("the mail server is down");
  const fail = "update pgboss.job set state = 'failed', completed_on = now()";
  await sent(the);
  await exec(the.ctx.db, `${fail} where name = 'confirmation'`);
  const before = await jobsState(the.ctx.db);
  const page = await the.signedIn("amministratore");
  await page.get(address);
  await page.press(/^Riprova tutti/);
  assert.match(page.page().html.text, /2 lavori vengono riprovati adesso/);
  assert.equal((await jobsState(the.ctx.db)).failed, before.failed - 2);
  await page.post(address, { coda: "confirmation", lavoro: "" });
  assert.match(page.page().html.text, /qualcuno lo ha già fatto/);
  await exec(the.ctx.db, `${fail}, data = jsonb_set(data, '{ente}', '"borgo-esempio"') where name = 'confirmation'`);
  await page.post(address, { coda: "confirmation", lavoro: "" });
  assert.equal((await failedJobs(the.ctx.db)).length, 2, "those of another ente are not touched");
  assert.match(page.page().html.text, /Tutto in ordine/);
});

test("C47 a queue that nobody works is said; an empty one is in order", async () => {
  const page = await the.signedIn("amministratore");
  await exec(the.ctx.db, "delete from pgboss.job");
  await page.get(address);
  assert.match(page.page().html.text, /Tutto in ordine/);
  await sent(the);
  await exec(the.ctx.db, "update pgboss.job set start_after = now() - interval '3 hours 10 minutes'");
  await page.get(address);
  assert.match(page.page().html.text, /Nessuno sta lavorando/);
  assert.match(page.page().html.text, /aspetta da 3 ore/);
});

test("faults are cut short, times are said in words", () => {
  assert.equal(faultShown(null), "Nessuna spiegazione registrata");
  assert.equal(faultShown("x".repeat(500)).length, 300);
  assert.deepEqual([0, 59, 60, 3599, 7200, 90_000, 200_000].map(lasting), [
    "meno di un minuto",
    "meno di un minuto",
    "1 minuto",
    "59 minuti",
    "2 ore",
    "1 giorno",
    "2 giorni",
  ]);
});
