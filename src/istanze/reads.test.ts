import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { demoPerson, region, sent } from "../../test/istanze.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { historyOf } from "./history.ts";
import { brokenAt } from "./history-chain.ts";
import { type Read, recordRead } from "./reads.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("S0.65 what an official opens is written down once in ten minutes: who, as what, when, which part", async () => {
  const clerk = await demoPerson(the, "operatore regionale");
  const istanza = await sent(the);
  const read = (more: Omit<Read, "person">) => recordRead(the.ctx, istanza, { person: clerk.id, ...more });
  const first = the.clock.now();
  // two tabs at once
  await Promise.all([read({ what: "scheda" }), read({ what: "scheda" })]);
  the.clock.forward(9 * 60_000);
  await read({ what: "scheda" });
  await read({ what: "documento", name: "ricevuta.pdf" });
  await read({ what: "documento", name: "delega.pdf" });
  the.clock.forward(2 * 60_000);
  await read({ what: "scheda" });
  const rows = await historyOf(the.ctx.db, istanza, ["lettura"]);
  const said = rows.map(({ move, content }) => [move, JSON.parse(content).name]);
  assert.deepEqual(said, [
    ["scheda", undefined],
    ["documento", "ricevuta.pdf"],
    ["documento", "delega.pdf"],
    ["scheda", undefined],
  ]);
  assert.deepEqual([rows[0]?.person, rows[0]?.at, rows[0]?.to], [clerk.id, first, "INVIATA"]);
  assert.match(JSON.parse(rows[0]?.content ?? "{}").as, /^.+, operatore regionale$/);
  assert.equal(brokenAt(istanza, await historyOf(the.ctx.db, istanza)), undefined);
  // the applicant's Storico shows the moves alone
  assert.deepEqual(
    (await historyOf(the.ctx.db, istanza, ["mossa"])).map(({ move }) => move),
    ["Completa", "Invia"],
  );
});

test("the history of an ente is append-only too, also for who writes at the same moment", async () => {
  const write = (count: number) =>
    transaction(the.ctx.db, (tx) =>
      appendEnteHistory(tx, region, { person: null, action: "esportazione", content: { count }, at: the.clock.now() }),
    );
  await Promise.all([write(1), write(2), write(3)]);
  for (const change of ["update ente_history set action = ''", "delete from ente_history", "truncate ente_history"])
    await assert.rejects(exec(the.ctx.db, change), /append-only/);
});
