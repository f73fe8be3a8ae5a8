import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { exec, many } from "#db/connect.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { draft, region, sent } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const linesOf = (body: Buffer): string[][] =>
  parse(body.toString(), { delimiter: ";", bom: true, record_delimiter: "\r\n" }) as string[][];

test("C53 the queue is taken away as it is shown, with its filters and in its order; who did so is written", async () => {
  const first = await sent(the);
  the.clock.forward(60_000);
  const second = await sent(the);
  the.clock.forward(60_000);
  const third = await sent(the);
  await exec(the.ctx.db, "update istanza set labels = '{urgente}', applicant = '=1+1' where id = any($1)", [
    [first.id, third.id],
  ]);
  const page = await the.signedIn("operatore regionale");
  const csv = await page.get(`/e/${region}/ufficio/esporta/csv?scheda=tutte&ordine=arrivo-crescente`);
  assert.equal(csv.headers["content-disposition"], "attachment; filename*=UTF-8''pratiche-2026-03-18.csv");
  const [headings, ...rows] = linesOf(csv.body);
  assert.deepEqual(headings?.slice(0, 4), ["Numero", "Protocollo", "Servizio", "Richiedente"]);
  assert.deepEqual(
    rows.map(([number]) => number),
    [first.number, second.number, third.number],
  );
  assert.deepEqual([rows[0]?.[3], rows[0]?.[4], rows[0]?.[5]], ["'=1+1", "INVIATA", "18/03/2026 11:07"]);
  const labelled = await page.get(`/e/${region}/ufficio/esporta/csv?scheda=tutte&etichetta=urgente&cerca=prova`);
  assert.deepEqual(
    linesOf(labelled.body)
      .slice(1)
      .map(([number]) => number),
    [third.number, first.number],
  );
  for (const [format, part] of Object.entries({ xlsx: "xl/worksheets/sheet1.xml", ods: "content.xml" })) {
    const file = await page.get(`/e/${region}/ufficio/esporta/${format}?scheda=tutte`);
    assert.equal(file.status, 200);
    assert.ok(strFromU8(unzipSync(file.body)[part] ?? new Uint8Array()).includes(second.number ?? "-"), format);
  }
  const written = await many<{ content: Record<string, unknown> }>(
    the.ctx.db,
    "select content from ente_history where action = 'esportazione' order by n",
  );
  assert.deepEqual(written[1]?.content, {
    elenco: "pratiche",
    formato: "csv",
    filtri: "scheda=tutte&etichetta=urgente",
    conParole: true,
    quante: 2,
  });
  assert.equal(written.length, 4);
  assert.equal((await page.get(`/e/${region}/ufficio/esporta/doc`)).status, 404);
});

test("C53 more rows than one page of the database come once each, in order", async () => {
  const model = await sent(the);
  await exec(
    the.ctx.db,
    `insert into istanza (ente, id, service, modulo, version, person, acting_for, state, typed, year, seq, number, answers,
                          summary, summary_sha256, created_at, updated_at, sent_at, first_sent_at, applicant, applicant_key)
     select ente, gen_random_uuid(), service, modulo, version, person, acting_for, state, '{}', year, 5000 + n,
            modulo || '.2026.' || lpad((5000 + n)::text, 7, '0'), answers, summary, summary_sha256, created_at, updated_at,
            sent_at, sent_at, 'Molti', 'molti'
       from istanza, generate_series(1, 2500) n where id = $1`,
    [model.id],
  );
  const page = await the.signedIn("operatore regionale");
  const { body } = await page.get(`/e/${region}/ufficio/esporta/csv?scheda=tutte&ordine=richiedente`);
  const numbers = linesOf(body)
    .slice(1)
    .filter(([, , , applicant]) => applicant === "Molti")
    .map(([number]) => number);
  assert.equal(numbers.length, 2500);
  assert.equal(new Set(numbers).size, 2500);
});

test("C53 Le mie istanze are a file for spreadsheets too, one's own alone", async () => {
  await draft(the);
  const page = await the.signedIn("sindaco");
  await page.post("/opera-per", { ente: "borgo-esempio" });
  await page.get("/istanze?scheda=lavorazione");
  await page.press(/^CSV/);
  const rows = linesOf(page.page().body).slice(1);
  assert.ok(rows.length > 0);
  assert.ok(rows.every(([, number, state]) => number === "Bozza senza numero" && state === "BOZZA"));
  const other = await the.signedIn("genitore");
  assert.equal(linesOf((await other.get("/istanze/esporta/csv?scheda=lavorazione")).body).length, 1);
});

test("C53 the register of protocol is taken away with its filters", async () => {
  const page = await the.signedIn("operatore regionale");
  await page.get(`/e/${region}/ufficio/protocollo`);
  await page.press(/^CSV/);
  assert.match(page.page().headers["content-disposition"] ?? "", /registro-di-protocollo-2026-03-18\.csv$/);
  const [headings, ...rows] = linesOf(page.page().body);
  assert.deepEqual(headings?.slice(0, 3), ["Numero", "Data e ora", "Verso"]);
  assert.ok(rows.length >= 3 && rows.every(([number]) => /^\d{7}\/2026$/.test(number ?? "")));
  const none = await page.get(`/e/${region}/ufficio/protocollo/esporta/csv?verso=uscita`);
  assert.equal(linesOf(none.body).length, 1);
});
