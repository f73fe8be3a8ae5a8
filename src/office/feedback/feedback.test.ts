import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { many } from "#db/connect.ts";
import { storeFeedback } from "#istanze/feedback.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { region, sent } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const answered = async (stars: number, aspects: string[], details: string): Promise<string> => {
  const { ente, id, service, number } = await sent(the);
  await storeFeedback(the.ctx.db, { ente, id }, service, { stars, aspects, details }, the.clock.now());
  the.clock.forward(60_000);
  return number ?? "";
};

test("C49 S0.71 comments stand under what people found hard, with the stars counted; nobody is named", async () => {
  const number = await answered(2, ["chiare", "tecnici"], "Non capivo quale CAP <scrivere>");
  await answered(1, ["chiare"], "");
  await answered(3, [], "Troppi passi");
  await answered(5, ["procedevo"], "=Tutto facile");
  const page = await the.signedIn("operatore regionale");
  await page.get(`/e/${region}/ufficio/gradimento`);
  const { text } = page.page().html;
  assert.match(text, /Voto medio: 2,8 su 5 , da 4 risposte/);
  assert.match(text, /5 stelle 1 4 stelle 0 3 stelle 1 2 stelle 1 1 stella 1/);
  assert.match(
    text,
    /A volte le indicazioni non erano chiare 2 Ho avuto problemi tecnici 1 Senza indicare un aspetto 1/,
  );
  const under = (title: RegExp) =>
    page
      .page()
      .html.all("details")
      .find((each) => title.test(each.text))?.text ?? "";
  assert.match(under(/^Commenti: A volte le indicazioni non erano chiare \(1\)/), /Non capivo quale CAP <scrivere>/);
  assert.match(under(/^Commenti: Senza indicare un aspetto/), /Troppi passi/);
  assert.match(under(/^Commenti: Capivo sempre/), /Tutto facile/);
  assert.ok(!text.includes(number));
  await page.get(`/e/${region}/ufficio/gradimento?servizio=serv06-utenti&periodo=4`);
  await page.press(/^CSV/);
  const rows = parse(page.page().body.toString(), { delimiter: ";", bom: true }) as string[][];
  assert.deepEqual(rows[0], ["Servizio", "Giorno", "Stelle", "Aspetti", "Commento"]);
  assert.deepEqual(rows[1]?.slice(1), [
    "18/03/2026",
    "5",
    "Capivo sempre che stavo procedendo correttamente",
    "'=Tutto facile",
  ]);
  assert.equal(rows.length, 5);
  assert.deepEqual(await many(the.ctx.db, "select content from ente_history where action = 'esportazione'"), [
    {
      content: {
        elenco: "gradimento",
        formato: "csv",
        servizi: ["serv06-utenti"],
        dal: "2026-02-19",
        al: "2026-03-18",
      },
    },
  ]);
});

test("C49 a period without answers says what to do", async () => {
  the.clock.set("2026-12-01T10:00:00Z");
  const page = await the.signedIn("amministratore");
  await page.get(`/e/${region}/ufficio/gradimento?periodo=4`);
  assert.match(page.page().html.text, /Nessuna risposta nel periodo/);
});
