import assert from "node:assert/strict";
import test from "node:test";
import { complete, modulo, type Risposte, world } from "../../test/sample-form.ts";
import { fieldsIn, holds } from "./conditions.ts";
import type { Typed } from "./modulo.ts";
import { pathOf } from "./path.ts";
import { isComplete, readForm } from "./read.ts";

const path = (typed: Typed) => pathOf(modulo, typed, world).map(({ id }) => id);
const keys = (typed: Typed) => readForm(modulo, typed, world).faults.map(({ name, key }) => `${name} ${key}`);

test("a complete form gives its values, canonical and typed", () => {
  const read = readForm(modulo, complete, world);
  assert.deepEqual(read.faults, []);
  assert.ok(isComplete(read));
  const answers = read.answers as Risposte;
  assert.deepEqual(answers, {
    nome: "Anna",
    nascita: "1980-01-01",
    stato: "attivo",
    provincia: "TO",
    comune: "001191",
    cap: "10025",
    utenti: [{ nome: "Anna", cognome: "Rossi", codiceFiscale: "RSSNNA80A41L219D" }],
    vero: true,
  });
  assert.deepEqual(Object.keys(read.stepFaults), ["chi", "dove", "persone"]);
});

test("S0.39 S0.48 an empty form names every mandatory answer that can be typed, step by step", () => {
  const read = readForm(modulo, {}, world);
  assert.ok(!isComplete(read));
  assert.deepEqual(
    Object.entries(read.stepFaults).map(([step, faults]) => [step, faults.map(({ name }) => name)]),
    [
      ["chi", ["nascita", "stato"]],
      ["dove", ["provincia", "comune", "cap"]],
      ["persone", ["utenti.0.nome", "utenti.0.cognome", "utenti.0.codiceFiscale"]],
    ],
  );
});

test("the path follows the answers, forward and back", () => {
  assert.deepEqual(path(complete), ["chi", "dove", "persone"]);
  assert.deepEqual(path({ ...complete, figli: "3" }), ["chi", "dove", "famiglia", "persone"]);
  assert.deepEqual(path({ ...complete, figli: "2" }), ["chi", "dove", "persone"]);
  // an answer at fault opens nothing
  assert.deepEqual(path({ ...complete, figli: "33" }), ["chi", "dove", "persone"]);
  assert.deepEqual(path({ ...complete, stato: "cessato" }), ["chi", "dove", "famiglia", "persone"]);
});

test("what is not asked is neither read nor kept, even when it was typed", () => {
  const typed = { ...complete, motivo: "x".repeat(300), reddito: "tanto", noto: "si" };
  const read = readForm(modulo, typed, world);
  assert.deepEqual(read.faults, []);
  assert.ok(!("motivo" in read.answers) && !("reddito" in read.answers) && !("noto" in read.answers));
  assert.deepEqual(keys({ ...typed, stato: "cessato" }), ["motivo troppoLungo", "reddito importoForma"]);
  const asked = readForm(modulo, { ...complete, figli: "3", reddito: "10" }, world);
  assert.deepEqual([asked.answers.reddito, asked.answers.noto], [1000, false]);
});

test("a block opens on rows only when they are valid", () => {
  const { vero: _, ...unsigned } = complete;
  assert.deepEqual(keys(unsigned), ["vero nonDichiarato"]);
  assert.deepEqual(keys({ ...unsigned, "utenti.0.nome": "" }), ["utenti.0.nome mancante"]);
});

test("S0.57 rows: each cell has its own faults, agreeing within its row only", () => {
  const two = { ...complete, "utenti.1.nome": "Anna", "utenti.1.cognome": "Verdi" };
  assert.deepEqual(keys(two), ["utenti.1.codiceFiscale mancante"]);
  assert.deepEqual(keys({ ...two, "utenti.1.codiceFiscale": "VRDLCU85B12D205R" }), [
    "utenti.1.codiceFiscale codiceFiscaleNome",
  ]);
});

test("the second row with the same codice fiscale is told of the first", () => {
  const twice = {
    ...complete,
    "utenti.2.nome": "Anna",
    "utenti.2.cognome": "Rossi",
    "utenti.2.codiceFiscale": "RSSNNA80A41L219D",
    "utenti.1.nome": "Luca",
    "utenti.1.cognome": "Verdi",
    "utenti.1.codiceFiscale": "VRDLCU85B12D205R",
  };
  assert.deepEqual(readForm(modulo, twice, world).faults, [
    { name: "utenti.2.codiceFiscale", key: "ripetuto", params: { riga: 1 } },
  ]);
});

test("empty rows at the end are left alone, an empty row before a filled one is not", () => {
  assert.deepEqual(keys({ ...complete, "utenti.righe": "3", "utenti.1.nome": " ", "utenti.2.nome": "" }), []);
  const withGap = {
    ...complete,
    "utenti.2.nome": "Luca",
    "utenti.2.cognome": "Verdi",
    "utenti.2.codiceFiscale": "VRDLCU85B12D205R",
  };
  assert.deepEqual(keys(withGap), [
    "utenti.1.nome mancante",
    "utenti.1.cognome mancante",
    "utenti.1.codiceFiscale mancante",
  ]);
});

test("more rows than allowed are refused, none is dropped", () => {
  const four = Object.fromEntries(["0", "1", "2", "3"].map((row) => [`utenti.${row}.nome`, "Anna"]));
  const faults = readForm(modulo, { ...complete, ...four }, world).faults;
  assert.deepEqual(faults[0], { name: "utenti", key: "troppeRighe", params: { max: 3 } });
  assert.ok(faults.some(({ name }) => name === "utenti.3.cognome"));
});

test("conditions: what is not answered is no option, not filled, not over", () => {
  assert.ok(holds({ is: ["b", "si"] }, { b: true }));
  assert.ok(!holds({ filled: "b" }, { b: false }));
  assert.ok(holds({ filled: "n" }, { n: 0 }));
  assert.ok(!holds({ over: ["n", 2] }, { n: 2 }));
  assert.ok(!holds({ over: ["n", 2] }, {}));
  assert.ok(holds({ not: { over: ["n", 2] } }, {}));
  assert.ok(holds({ all: [] }, {}));
  assert.ok(!holds({ any: [] }, {}));
  assert.ok(!holds({ filled: "constructor" }, {}));
  assert.deepEqual(fieldsIn({ any: [{ not: { is: ["a", "x"] } }, { all: [{ filled: "b" }, { over: ["c", 1] }] }] }), [
    "a",
    "b",
    "c",
  ]);
});
