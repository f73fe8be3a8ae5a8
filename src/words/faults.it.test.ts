import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { faultIt, faultsIt } from "./faults.it.ts";

const sources = ["src/forms", "src/istanze", "src/portal/wizard"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** Every parameter that any sentence names. */
const params = {
  ...{ max: 80, min: 2, lunghezza: 81, comune: "Torino", elenco: "10121, 10122", forse: "anna@gmail.com", decimali: 2 },
  ...{ parte: "il mese", riga: 3, attese: 3, trovate: 4 },
  ...{ nome: "delega.pdf", limite: "5 MB", formati: "PDF" },
};

test("every sentence is raised somewhere: a key that nobody raises is dead", () => {
  for (const key of Object.keys(faultsIt)) assert.ok(sources.includes(`"${key}"`), key);
});

test("every sentence is Italian prose that names the field or the thing to do, whole", () => {
  for (const key of Object.keys(faultsIt)) {
    const sentence = faultIt(key, "Indirizzo", params) ?? assert.fail(key);
    assert.match(sentence, /^[A-ZÈ«]/, key);
    assert.doesNotMatch(sentence, /undefined|null|NaN|\$\{|['"]/, key);
    assert.ok(!sentence.endsWith("."), key);
    assert.ok(sentence.includes("«Indirizzo»") || key === "nonDichiarato", key);
  }
});

test("of many rows a sentence says which", () => {
  assert.equal(faultIt("mancante", "Nome", {}, "Utente 2"), "Compila il campo «Nome» (Utente 2)");
});

test("a key that the engine does not know has no sentence here", () => {
  assert.equal(faultIt("giaAbilitato", "Nome"), undefined);
  assert.equal(faultIt("constructor", "Nome"), undefined);
});
