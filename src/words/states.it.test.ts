import assert from "node:assert/strict";
import { test } from "node:test";
import { states } from "#istanze/workflow.ts";
import { help } from "./pages/help.it.ts";
import { stateWords } from "./states.it.ts";

test("S0.35 every state has its words, under the label that is printed", () => {
  assert.deepEqual(Object.keys(stateWords).sort(), [...states].sort());
  for (const [state, words] of Object.entries(stateWords)) assert.equal(words.label, state);
});

test("S0.43 the words of what is not sent say so", () => {
  assert.match(stateWords.BOZZA.now, /niente è stato inviato/);
  assert.match(stateWords["DA INVIARE"].now, /NON è stato inviato/);
});

test("the help page explains every state", () => {
  const explained = help.sections.flatMap(({ list }) => list ?? []);
  for (const state of states)
    assert.ok(
      explained.some((line) => line.startsWith(`${state}. `)),
      state,
    );
});
