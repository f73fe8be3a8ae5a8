import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { type Journey, play, unvisited, type Visited } from "../../../test/journeys.ts";
import { serv06Utenti as servizio } from "./servizio.ts";
import { etichette, viaggi } from "./viaggi.ts";

const ente = "regione-piemonte";
let the: TestApp;
const visited: Visited = new Set();

before(async () => {
  the = await testApp();
});
after(() => the.close());

for (const journey of viaggi) {
  test(`${journey.rows.join(" ")} ${journey.name}`, async () => {
    for (const name of await play(the, { servizio, ente, journey, labels: etichette })) visited.add(name);
  });
}

test("every step and every field of the modulo is visited by a journey", () => {
  assert.deepEqual(unvisited(servizio.modulo, visited), []);
});

test("a step, a field and a cell that no journey visits are named", () => {
  const more = structuredClone(servizio.modulo);
  more.steps.push({ id: "allegati", minutes: 1, blocks: [] });
  more.steps[0]?.blocks[0]?.fields.push({ id: "note", kind: "longText", required: false, max: 10 });
  const rows = more.steps
    .flatMap(({ blocks }) => blocks.flatMap(({ fields }) => fields))
    .find(({ kind }) => kind === "rows");
  assert.ok(rows?.kind === "rows");
  rows.fields.push({ id: "ufficio", kind: "text", required: false, max: 10 });
  assert.deepEqual(unvisited(more, visited), ["step allegati", "note", "utenti.ufficio"]);
});

test("a journey is red when a label of the manual is missing, a fault is not expected, or a field is not there", async () => {
  const journey: Journey = { name: "", rows: [], who: "sindaco", per: "borgo-esempio", stops: [], ends: "BOZZA" };
  const played = (stops: Journey["stops"], labels = {}) =>
    play(the, { servizio, ente, journey: { ...journey, stops }, labels });
  await assert.rejects(
    played([{ step: "informativa" }], { informativa: ["Un'etichetta che non c'è"] }),
    /“Un'etichetta che non c'è” is not on the step informativa/,
  );
  await assert.rejects(played([{ step: "informativa" }]), /faults after Successivo/);
  await assert.rejects(played([{ step: "informativa", type: { nessuno: "x" } }]), /no field nessuno/);
  await assert.rejects(played([{ step: "comune" }]));
});
