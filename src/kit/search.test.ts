import assert from "node:assert/strict";
import { test } from "node:test";
import { searchText, searchWords } from "./search.ts";

const found = (query: string, ...parts: string[]): boolean =>
  searchWords(query).every((word) => searchText(...parts).includes(word));

test("a search finds without accents, capitals and apostrophes", () => {
  assert.equal(searchText("Niccolò D'ALÒ", "Cantù"), "niccolo d alo cantu");
  assert.ok(found("cantu d’alo", "Niccolò D'ALÒ", "Cantù"));
  assert.ok(!found("cantu rossi", "Niccolò D'ALÒ", "Cantù"));
});

test("a number is found whole, in part, and with its signs", () => {
  for (const query of ["SERV06_UTENTI.2026.0000006", "0000006", "serv06"]) {
    assert.ok(found(query, "SERV06_UTENTI.2026.0000006"), query);
  }
});

test("the wildcards of a LIKE pattern never get through", () => {
  assert.deepEqual(searchWords("100% _a_ \\"), ["100", "a"]);
  assert.deepEqual(searchWords(" rossi  ROSSI "), ["rossi"]);
  assert.deepEqual(searchWords("%"), []);
});
