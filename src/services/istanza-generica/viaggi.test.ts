import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { play, unvisited, type Visited } from "../../../test/journeys.ts";
import { istanzaGenerica as servizio } from "./servizio.ts";
import { etichette, viaggi } from "./viaggi.ts";

const ente = "borgo-esempio";
let the: TestApp;
const visited: Visited = new Set();

before(async () => {
  the = await testApp();
});
after(() => the.close());

for (const journey of viaggi) {
  test(`${journey.rows.join(" ")} ${journey.name}`.trim(), async () => {
    for (const name of await play(the, { servizio, ente, journey, labels: etichette })) visited.add(name);
  });
}

test("every step and every field of the modulo is visited by a journey", () => {
  assert.deepEqual(unvisited(servizio.modulo, visited), []);
});
