import assert from "node:assert/strict";
import { test } from "node:test";
import type { Modulo } from "#forms/modulo.ts";
import { modulo as sample } from "../../test/sample-form.ts";
import { modulo as serv06 } from "../services/serv06-utenti/modulo.ts";
import { scopeOf, takenWithin } from "./correction-scope.ts";

const openIn = (modulo: Modulo, targets: string[], names: string[]): string[] =>
  names.filter(scopeOf(modulo, targets).isOpen);
const comune = ["provincia", "comune", "cap", "sede", "codiceFiscaleComune", "pec", "rup", "emailRup", "telefonoRup"];

test("capability 24: a remark opens its own field, and only the step in which it stands", () => {
  assert.deepEqual(openIn(serv06, ["rup"], [...comune, "utenti.0.nome"]), ["rup"]);
  assert.deepEqual([...scopeOf(serv06, ["rup"]).steps], ["comune"]);
});

test("capability 24: what follows a fixed answer is open too, and what it must agree with", () => {
  const moving = ["provincia", "comune", "cap", "sede", "codiceFiscaleComune", "pec"];
  assert.deepEqual(openIn(serv06, ["comune"], comune), moving);
  assert.deepEqual(openIn(serv06, ["cap"], comune), ["cap"], "a CAP is put right for the same Comune");
});

test("capability 24: a cell opens its person alone, without adding or taking out; a row or rows open all of them", () => {
  const cells = ["nome", "cognome", "codiceFiscale"].flatMap((cell) => [`utenti.0.${cell}`, `utenti.1.${cell}`]);
  const names = [...cells, "utenti.righe", "utenti.incolla", "rup"];
  // the code is checked against the name: one cannot be put right without the other
  const ofOne = ["utenti.1.nome", "utenti.1.cognome", "utenti.1.codiceFiscale"];
  assert.deepEqual(openIn(serv06, ["utenti.1.codiceFiscale"], names), ofOne);
  const all = names.filter((name) => name !== "rup");
  for (const target of ["utenti", "utenti.0"]) assert.deepEqual(openIn(serv06, [target], names), all, target);
  // ten rows: "utenti.1" is not "utenti.10"
  assert.equal(scopeOf(serv06, ["utenti.1.codiceFiscale"]).isOpen("utenti.10.nome"), false);
});

test("capability 24: what is asked because of a fixed answer is open, in other steps and in their conditions", () => {
  const scope = scopeOf(sample, ["stato"]);
  assert.ok(scope.isOpen("motivo"));
  assert.ok(scope.isOpen("stato"));
  assert.equal(scope.isOpen("nascita.giorno"), false);
  assert.ok(scopeOf(sample, ["nascita"]).isOpen("nascita.giorno"), "a date is open in all its parts");
});

test("a general remark, and one about what the modulo does not know, opens everything", () => {
  for (const targets of [[""], ["rup", ""], ["nonEsiste"], ["constructor"]]) {
    const scope = scopeOf(serv06, targets);
    assert.deepEqual([...scope.steps], ["informativa", "comune", "utenti"]);
    assert.ok(["presaVisione", "utenti.righe", ...comune].every(scope.isOpen));
  }
});

test("what is posted outside of the scope is not taken, and what is not posted there stays", () => {
  const before = { rup: "Rosa", emailRup: "rosa@prova.example", pec: "a@pec.example" };
  const posted = { rup: "Rita", emailRup: "altra@prova.example", "utenti.0.nome": "Estranea" };
  assert.deepEqual(takenWithin(scopeOf(serv06, ["rup"]), before, posted), { ...before, rup: "Rita" });
});
