import assert from "node:assert/strict";
import { test } from "node:test";
import { ofEnte, toEnte, withArticle } from "./ente.it.ts";

test("an ente stands in a sentence with its article", () => {
  assert.equal(withArticle("Comune di Ivrea"), "il Comune di Ivrea");
  assert.equal(withArticle("Regione Piemonte"), "la Regione Piemonte");
  assert.equal(withArticle("Città metropolitana di Torino"), "la Città metropolitana di Torino");
  assert.equal(withArticle("Unione dei Comuni"), "l'Unione dei Comuni");
  assert.equal(withArticle("ASL TO4"), "ASL TO4");
});

test("an ente stands in a sentence with its preposition", () => {
  assert.equal(ofEnte("Comune di Ivrea"), "del Comune di Ivrea");
  assert.equal(ofEnte("Unione dei Comuni"), "dell'Unione dei Comuni");
  assert.equal(ofEnte("ASL TO4"), "di ASL TO4");
  assert.equal(toEnte("Regione Piemonte"), "alla Regione Piemonte");
  assert.equal(toEnte("ASL TO4"), "a ASL TO4");
});
