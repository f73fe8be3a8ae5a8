import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec } from "#db/connect.ts";
import { endingsOf, leftDrafts, openCases, weeksOf } from "#istanze/statistics.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { draft, region, sent, typeInto } from "../../../test/istanze.ts";

let the: TestApp;
let model: string;
before(async () => {
  the = await testApp({ at: "2026-06-10T12:00:00+02:00" });
  model = (await sent(the)).id;
});
after(() => the.close());

const scope = { ente: region, services: ["serv06-utenti"] };
const period = { from: "2026-05-04", to: "2026-05-24" };

let seq = 100;
type Case = { state?: string; sentAt: string; closedAt?: string; dueOn?: string; firstSentAt?: string };
/** A copy of the model, with times of its own. */
const caseOf = async ({ state = "INVIATA", sentAt, closedAt, dueOn, firstSentAt }: Case): Promise<string> => {
  const id = crypto.randomUUID();
  seq += 1;
  await exec(
    the.ctx.db,
    `insert into istanza (ente, id, service, modulo, version, person, state, typed, year, seq, number, answers, summary,
                          summary_sha256, created_at, updated_at, sent_at, first_sent_at, closed_at, due_on)
     select ente, $2, service, modulo, version, person, $3, '{}', 2026, $4::int, modulo || '.' || $4::int, answers, summary,
            summary_sha256, $5, $5, $5, $6, $7, $8 from istanza where id = $1`,
    [model, id, state, seq, sentAt, firstSentAt ?? sentAt, closedAt ?? null, dueOn ?? null],
  );
  return id;
};

test("C47 weeks begin on Monday in Italy, and a week without anything is there too", async () => {
  // 22:30 UTC of a Sunday is Monday in Italy
  await caseOf({ sentAt: "2026-05-10T22:30:00Z" });
  // sent again in the last week, first sent in the first one
  await caseOf({ sentAt: "2026-05-20T10:00:00Z", firstSentAt: "2026-05-05T10:00:00Z" });
  // before the period, and ended in it
  await caseOf({ state: "RITIRATA", sentAt: "2026-04-01T10:00:00Z", closedAt: "2026-05-21T10:00:00Z" });
  assert.deepEqual(await weeksOf(the.ctx.db, scope, period), [
    { week: "2026-05-04", sent: 1, closed: 0 },
    { week: "2026-05-11", sent: 1, closed: 0 },
    { week: "2026-05-18", sent: 0, closed: 1 },
  ]);
  assert.equal((await weeksOf(the.ctx.db, { ...scope, services: [] }, period))[0]?.sent, 0);
  assert.equal((await weeksOf(the.ctx.db, { ...scope, ente: "borgo-esempio" }, period))[0]?.sent, 0);
});

test("C47 the median counts answers alone, from the first sending; in time is by the last day", async () => {
  await exec(the.ctx.db, "delete from istanza where id <> $1 and state <> 'INVIATA'", [model]);
  const begun = "2026-05-06T10:00:00Z";
  // after 2, 4 and 12 days; the last one a day late, though in the evening of its last day in Italy the second is not
  await caseOf({ state: "VALIDATA", sentAt: begun, closedAt: "2026-05-08T10:00:00Z", dueOn: "2026-05-20" });
  await caseOf({ state: "RESPINTA", sentAt: begun, closedAt: "2026-05-10T21:30:00Z", dueOn: "2026-05-10" });
  await caseOf({ state: "ACCOLTA", sentAt: begun, closedAt: "2026-05-18T10:00:00Z", dueOn: "2026-05-17" });
  // withdrawn at once: no answer of the office
  await caseOf({ state: "RITIRATA", sentAt: begun, closedAt: "2026-05-06T10:01:00Z" });
  const asked = await caseOf({ state: "RIFIUTATO", sentAt: begun });
  for (const [n, because] of ["Richiedi correzioni", "Richiedi integrazioni", "Preavviso di rigetto"].entries()) {
    await exec(
      the.ctx.db,
      "insert into term_suspension (ente, istanza, n, because, from_on) values ($1, $2, $3, $4, '2026-05-07')",
      [region, asked, n + 1, because],
    );
  }
  const [endings, ...others] = await endingsOf(the.ctx.db, scope, period);
  assert.deepEqual(others, []);
  assert.ok(endings);
  const { medianDays, ...counts } = endings;
  assert.deepEqual(counts, { service: "serv06-utenti", sent: 7, asked: 2, closed: 4, decided: 3, timed: 3, inTime: 2 });
  assert.ok(medianDays && Math.abs(medianDays - 4.479) < 0.01, `${medianDays}`);
});

test("C47 what is open now, by how long it has been waiting", async () => {
  const now = new Date("2026-06-10T10:00:00Z");
  const open = await openCases(the.ctx.db, scope, now);
  assert.deepEqual(
    open.filter(({ state }) => state === "RIFIUTATO"),
    [{ state: "RIFIUTATO", age: 2, n: 1 }],
  );
  assert.equal(open.find(({ state, age }) => state === "INVIATA" && age === 0)?.n, 1, "the model, sent just now");
});

test("C49 drafts that were left stand at the step that was typed last; those of today are not left", async () => {
  const left = await draft(the);
  await typeInto(the, left, "informativa", { presaVisione: "si" });
  await draft(the);
  await exec(the.ctx.db, "update istanza set updated_at = '2026-05-10T10:00:00Z' where id = $1", [left.id]);
  const drafts = await leftDrafts(the.ctx.db, scope, period, the.clock.now());
  assert.deepEqual(drafts, [{ service: "serv06-utenti", step: "informativa", n: 1 }]);
});

test("C47 the page says it in numbers and tables, for who works the services and for administrators", async () => {
  const page = await the.signedIn("operatore regionale");
  await page.get(`/e/${region}/ufficio/statistiche?periodo=13`);
  const { html } = page.page();
  assert.match(html.text, /Inviate 8 Concluse 4 Tempo mediano di risposta 4,5 giorni/);
  assert.match(html.text, /Risposte entro il termine 66,7 %/);
  assert.match(html.text, /Correzioni chieste ogni 100 inviate 25/);
  assert.match(html.text, /11\/05\/2026 1 0/);
  const drawing = html.all("svg").find(({ attributes }) => attributes.role === "img");
  assert.match(drawing?.attributes["aria-label"] ?? "", /in 1[34] settimane; i numeri sono nella tabella/);
  assert.ok(
    html.all("table").some(({ text }) => text.includes("da 31 a 60 giorni 3 75 %")),
    "ages",
  );
  assert.match(html.text, /Ultimo passo scritto .*Dichiarazioni 1/);
  const administrator = await the.signedIn("amministratore");
  await administrator.get(`/e/${region}/ufficio/statistiche?servizio=serv06-utenti&periodo=4`);
  assert.equal(administrator.page().status, 200);
});
