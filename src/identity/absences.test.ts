import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";
import { demoPerson, region } from "../../test/istanze.ts";
import { absencesFrom, addAbsence, removeAbsence, substitutedBy } from "./absences.ts";

let the: TestApp;
let ugo: string;
let elio: string;
let olga: string;

before(async () => {
  the = await testApp();
  ugo = (await demoPerson(the, "operatore regionale")).id;
  elio = (await demoPerson(the, "operatore regionale, ufficio legale")).id;
  olga = (await demoPerson(the, "amministratore")).id;
});
after(() => the.close());

const away = (from: string, to: string, substitute = elio) =>
  addAbsence(the.ctx.db, region, { person: ugo, substitute, from, to });

test("capability 29: several periods to come, each with its substitute, none over another", async () => {
  assert.equal(await away("2026-04-01", "2026-04-03"), "added");
  assert.equal(await away("2026-04-04", "2026-04-04", olga), "added");
  assert.equal(await away("2026-08-10", "2026-08-21"), "added");
  assert.equal(await away("2026-03-20", "2026-04-01"), "overlaps", "its last day is the first of another");
  assert.equal(await away("2026-08-01", "2026-08-31", olga), "overlaps", "over the whole of another");
  assert.equal(
    await addAbsence(the.ctx.db, region, { person: elio, substitute: ugo, from: "2026-04-01", to: "2026-04-03" }),
    "added",
    "a colleague may be away too",
  );
  assert.deepEqual(await substitutedBy(the.ctx.db, region, elio, "2026-04-03"), [ugo]);
  assert.deepEqual(await substitutedBy(the.ctx.db, region, elio, "2026-04-04"), []);
  assert.deepEqual(await substitutedBy(the.ctx.db, region, olga, "2026-04-04"), [ugo]);
});

test("capability 29: of the same days written at once one period stays, whatever the program thought", async () => {
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => away("2027-01-04", "2027-01-08")));
  assert.deepEqual(outcomes.sort(), ["added", "overlaps", "overlaps", "overlaps", "overlaps", "overlaps"]);
  const [stays] = (await absencesFrom(the.ctx.db, region, null, "2027-01-01")).filter(({ person }) => person === ugo);
  await removeAbsence(the.ctx.db, region, stays?.id ?? "", ugo);
  assert.equal(await away("2027-01-04", "2027-01-08"), "added", "once it is taken away");
});
