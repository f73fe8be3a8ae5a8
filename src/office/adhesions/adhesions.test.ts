import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { many, one } from "#db/connect.ts";
import { tellReminded } from "#istanze/remind-enti.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { draft, region, rules, sent } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const list = `/e/${region}/ufficio/adesioni`;

test("C47 of all municipalities of the Region those that have not sent, how far they are, and who could send", async () => {
  await draft(the);
  const page = await the.signedIn("operatore regionale");
  await page.get(`/e/${region}/ufficio/statistiche`);
  await page.press("Chi ha risposto");
  assert.match(page.page().html.text, /Utenti Servizi 06\. Hanno inviato 0 Comuni su 1\.\d{3} \(0 %\)\./);
  await page.get(`${list}?provincia=TO&cerca=dimostrativo`);
  const { text } = page.page().html;
  assert.match(text, /Borgo Esempio \(dimostrativo\) \(TO\) In compilazione 1 persona –/);
  assert.match(text, /Colle Finto \(dimostrativo\) \(TO\) Non iniziata Nessuno –/);
  assert.match(text, /Non hanno inviato 4 Hanno inviato 0 Tutti 4/);
  const { number } = await sent(the);
  await page.get(list);
  assert.match(page.page().html.text, /Ha inviato 1 Comune su 1\.\d{3} \(0,1 %\)\./);
  await page.get(`${list}?provincia=TO&cerca=borgo esempio`);
  assert.match(page.page().html.text, /Nessun Comune in questo elenco/);
  await page.press(/^Hanno inviato/);
  assert.match(page.page().html.text, new RegExp(`Borgo Esempio \\(dimostrativo\\) \\(TO\\) ${number} INVIATA`));
});

test("C47 the list is long and goes on by pages; what cannot be read in the address shows the first", async () => {
  const page = await the.signedIn("operatore regionale");
  await page.get(`${list}?pagina=99999`);
  assert.equal(page.page().status, 200);
  await page.get(`${list}?pagina=x&provincia=%27&vista=niente`);
  assert.match(page.page().html.text, /Acqui Terme/);
  await page.press("Successivi");
  assert.doesNotMatch(page.page().html.text, /Acqui Terme/);
  await page.press("Precedenti");
  assert.match(page.page().html.text, /Acqui Terme/);
});

test("C47 a reminder is read before it goes, reaches who may send, and not twice in a week", async () => {
  const page = await the.signedIn("operatore regionale");
  await page.get(`${list}?provincia=TO`);
  await page.press("Manda un promemoria");
  assert.match(page.page().html.text, /1 Comune \(1 persona\) in provincia di TO/);
  assert.match(page.page().html.text, /Comune di … non ha ancora inviato «Utenti Servizi 06» alla Regione Piemonte/);
  await page.press("Manda il promemoria");
  assert.match(page.page().html.text, /Il promemoria parte per 1 Comune\./);
  const at = (await one<{ at: Date }>(the.ctx.db, "select at from ente_reminder")).at.toISOString();
  for (let twice = 0; twice < 2; twice += 1) {
    await tellReminded(the.ctx, rules, { ente: region, service: rules.id, at });
  }
  const mails = await many(the.ctx.db, "select recipient, subject from mail where key like 'answer-reminder:%'");
  assert.deepEqual(mails, [
    { recipient: "sindaco@borgoesempio.example", subject: "Manca l'invio di «Utenti Servizi 06»" },
  ]);
  const mayor = await the.signedIn("sindaco");
  await mayor.get("/messaggi");
  assert.match(mayor.page().html.text, /Manca l'invio di «Utenti Servizi 06»/);
  assert.deepEqual(await many(the.ctx.db, "select content from ente_history where action = 'promemoria'"), [
    { content: { servizio: "serv06-utenti", provincia: "TO", enti: 1 } },
  ]);

  await page.post(`${list}/promemoria`, { servizio: "serv06-utenti" });
  assert.match(page.page().html.text, /Nessun promemoria è partito/);
  await page.get(`${list}/promemoria?servizio=serv06-utenti`);
  assert.match(page.page().html.text, /Ora non c'è nessuno a cui mandarlo/);
  the.clock.forward(8 * 86_400_000);
  const later = await the.signedIn("operatore regionale");
  await later.get(`${list}/promemoria?servizio=serv06-utenti`);
  assert.match(later.page().html.text, /1 Comune \(1 persona\)/);
});

test("C47 C53 the list of the municipalities as a file, written down as taken away", async () => {
  const page = await the.signedIn("operatore regionale");
  await page.get(`${list}?vista=tutti&cerca=dimostrativo`);
  await page.press(/^CSV/);
  const rows = parse(page.page().body.toString(), { delimiter: ";", bom: true }) as string[][];
  assert.deepEqual(rows[0]?.slice(0, 4), ["Codice ISTAT", "Comune", "Provincia", "Risposta"]);
  assert.equal(rows.length, 5);
  assert.equal(
    (
      await many(
        the.ctx.db,
        "select from ente_history where action = 'esportazione' and content->>'elenco' = 'adesioni'",
      )
    ).length,
    1,
  );
});

test("C47 an ente whose services nobody sends for a municipality has no such page", async () => {
  const page = await the.signedIn("operatore comunale");
  await page.get("/e/borgo-esempio/ufficio/adesioni");
  assert.equal(page.page().status, 404);
});
