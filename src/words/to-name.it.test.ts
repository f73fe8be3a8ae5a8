import assert from "node:assert/strict";
import { test } from "node:test";
import { toName } from "./to-name.it.ts";

test("a name stands after its preposition as Italian says it", () => {
  assert.equal(toName("Ada Campione"), "ad Ada Campione");
  assert.equal(toName("Àlex Prova"), "ad Àlex Prova");
  assert.equal(toName("Eva Prova"), "a Eva Prova");
  assert.equal(toName("Ugo Finti"), "a Ugo Finti");
});
