import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";
import { sent, untilWorked } from "../../test/istanze.ts";
import { many, one } from "../db/connect.ts";
import { seedDemoCases } from "./seed-cases.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
  await Promise.all([seedDemoCases(the.ctx), seedDemoCases(the.ctx)]);
  await seedDemoCases(the.ctx);
});
after(() => the.close());

test("the demo's offices have cases in every state of the work, made once", async () => {
  const rows = await many<{ ente: string; state: string; n: number }>(
    the.ctx.db,
    "select ente, state, count(*)::int as n from istanza group by ente, state order by ente, state",
  );
  assert.deepEqual(
    rows.map(({ ente, state, n }) => `${ente} ${state} ${n}`),
    [
      "borgo-esempio ACCOLTA 1",
      "borgo-esempio DA INTEGRARE 1",
      "borgo-esempio INVIATA 3",
      "borgo-esempio PREAVVISO DI RIGETTO 1",
      "borgo-esempio PRESA IN CARICO 2",
      "regione-piemonte INVIATA 2",
      "regione-piemonte PRESA IN CARICO 1",
      "regione-piemonte RIFIUTATO 1",
      "regione-piemonte VALIDATA 1",
    ],
  );
});

test("S0.34 the next request of a mayor has the number of the manual", async () => {
  assert.equal((await sent(the)).number, "SERV06_UTENTI.2026.0000006");
});

test("capability 35: the demo's past days of the register are printed, each once", async () => {
  const asked = await many<{ day: string }>(
    the.ctx.db,
    `select data ->> 'day' as day from pgboss.job where name = 'protocol-day' and data ->> 'ente' = 'regione-piemonte'
      order by 1`,
  );
  const { first, last } = await one<{ first: string; last: string }>(
    the.ctx.db,
    `select min(registered_at at time zone 'Europe/Rome')::date as first, '2026-03-17'::date as last
       from protocol_entry where ente = 'regione-piemonte'`,
  );
  assert.equal(asked[0]?.day, first);
  assert.equal(asked.at(-1)?.day, last);
  assert.equal(new Set(asked.map(({ day }) => day)).size, asked.length);
  await the.work();
  await untilWorked(the);
  const clerk = await the.signedIn("operatore regionale");
  const { html } = await clerk.get("/e/regione-piemonte/ufficio/protocollo/giorni");
  assert.doesNotMatch(html.text, /Nessun giorno stampato/);
  assert.match(html.text, /martedì 17 marzo 2026/);
});

test("the demo's days have passed: terms run from the day of sending", async () => {
  const { left } = await one<{ left: number }>(
    the.ctx.db,
    `select min(due_on - $1::date) as left from istanza where closed_at is null and due_on is not null`,
    ["2026-03-18"],
  );
  assert.ok(left <= 5, `${left} days left`);
});
