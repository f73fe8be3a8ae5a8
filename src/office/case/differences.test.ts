import assert from "node:assert/strict";
import { test } from "node:test";
import type { Summary } from "#kit/summary.ts";
import { answerTo } from "./answered.ts";
import { differencesFrom } from "./differences.ts";
import { targetsOf } from "./targets.ts";

type Person = { nome: string; codice: string };

const summaryOf = (rup: string, people: Person[], pec?: string): Summary => [
  {
    step: "comune",
    title: "Comune",
    blocks: [
      {
        block: "entries",
        entries: [
          { name: "rup", label: "RUP", value: rup },
          ...(pec === undefined ? [] : [{ name: "pec", label: "PEC", value: pec }]),
        ],
      },
    ],
  },
  {
    step: "utenti",
    title: "Utenti",
    blocks: [
      {
        block: "rows",
        title: "Utenti da abilitare",
        rows: people.map(({ nome, codice }, n) => ({
          title: `Utente ${n + 1}`,
          entries: [
            { name: `utenti.${n}.nome`, label: "Nome", value: nome },
            { name: `utenti.${n}.codice`, label: "Codice", value: codice },
          ],
        })),
      },
    ],
  },
];

const lia = { nome: "Lia", codice: "L1" };
const ada = { nome: "Ada", codice: "A1" };
const pia = { nome: "Pia", codice: "P1" };

test("S1.34 capability 24: a field that changed, one that came and one that went", () => {
  assert.deepEqual(differencesFrom(summaryOf("Rosa", [], "a@b"), summaryOf("Rita", [])), [
    { kind: "changed", label: "RUP", before: "Rosa", after: "Rita" },
    { kind: "removed", label: "PEC", value: "a@b" },
  ]);
  assert.deepEqual(differencesFrom(summaryOf("Rosa", []), summaryOf("Rosa", [], "a@b")), [
    { kind: "added", label: "PEC", value: "a@b" },
  ]);
});

test("S1.34 capability 24: a row taken out does not make all that follow it look changed", () => {
  assert.deepEqual(differencesFrom(summaryOf("Rosa", [lia, ada, pia]), summaryOf("Rosa", [ada, pia])), [
    { kind: "removed", label: "Utenti da abilitare, Utente 1 di prima", value: "Lia · L1" },
  ]);
});

test("S1.34 capability 24: a corrected cell and a new row are told apart, wherever they moved to", () => {
  const now = summaryOf("Rosa", [{ ...ada, codice: "A2" }, pia, lia]);
  assert.deepEqual(differencesFrom(summaryOf("Rosa", [lia, ada]), now), [
    { kind: "changed", label: "Utente 1: Codice", before: "A1", after: "A2" },
    { kind: "added", label: "Utenti da abilitare, Utente 2", value: "Pia · P1" },
  ]);
});

test("S1.32 S1.34 what was asked is told apart: changed, or asked and not changed, wherever its row moved to", () => {
  const former = summaryOf("Rosa", [lia, ada]);
  const now = summaryOf("Rosa", [{ ...ada, codice: "A2" }, pia, lia]);
  const said = (target: string) => answerTo(former, now, target).label;
  const [changed, not] = ["Cambiato", "Chiesto e non cambiato"];
  assert.deepEqual(["rup", "utenti.0.codice"].map(said), [not, not]);
  assert.deepEqual(["", "utenti", "utenti.1", "utenti.1.codice"].map(said), [changed, changed, changed, changed]);
  assert.equal(answerTo(former, former, "").label, not);
  assert.equal(answerTo(former, summaryOf("Rita", [lia, ada]), "rup").label, changed);
});

test("S1.32 S1.34 a remark on a row that asks for another one is answered by rows that came or went", () => {
  const one = summaryOf("Rosa", [lia]);
  const two = summaryOf("Rosa", [lia, ada]);
  assert.deepEqual(answerTo(one, two, "utenti.0"), { changed: true, label: "Righe aggiunte: 1" });
  assert.deepEqual(answerTo(two, one, "utenti.0"), { changed: true, label: "Righe tolte: 1" });
  assert.equal(answerTo(one, two, "utenti.0.codice").changed, false, "of one cell nothing else is an answer");
  assert.equal(answerTo(one, two, "rup").changed, false);
});

test("S1.32 capability 24: a remark is pinned to a field, a cell, a row, the rows or nothing", () => {
  const targets = targetsOf(summaryOf("Rosa", [lia]));
  assert.deepEqual([...targets.keys()], ["", "rup", "utenti", "utenti.0", "utenti.0.nome", "utenti.0.codice"]);
  assert.deepEqual(targets.get("utenti.0.codice"), { label: "Utente 1: Codice", value: "L1" });
});
