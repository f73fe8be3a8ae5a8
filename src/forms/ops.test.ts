import assert from "node:assert/strict";
import test from "node:test";
import { modulo } from "../../test/sample-form.ts";
import type { Step, Typed } from "./modulo.ts";
import { applyOp, followed } from "./ops.ts";

const step = (id: string): Step => modulo.steps.find((each) => each.id === id) ?? assert.fail(id);
const press = (typed: Typed, op: string) => applyOp(step("persone"), typed, op, modulo.words.it.fields);
const people = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name, text]) => text !== "" && name !== "utenti.righe"));

test("S0.58 a box is added where the person goes on, invalid answers and all", () => {
  const added = press({ "utenti.0.nome": "?" }, "aggiungi:utenti");
  assert.deepEqual(added, {
    typed: { "utenti.0.nome": "?", "utenti.righe": "2" },
    faults: [],
    focus: "utenti.1.nome",
  });
  assert.equal(press(added.typed, "aggiungi:utenti").typed["utenti.righe"], "3");
});

test("no box is added beyond the most allowed, whatever the page says it holds", () => {
  const full = press({ "utenti.righe": "3" }, "aggiungi:utenti");
  assert.deepEqual(full.faults, [{ name: "utenti", key: "troppeRighe", params: { max: 3 } }]);
  assert.equal(full.typed["utenti.righe"], "3");
  assert.deepEqual(press({ "utenti.righe": "999" }, "aggiungi:utenti").faults.length, 1);
  assert.equal(press({ "utenti.righe": "-1" }, "aggiungi:utenti").typed["utenti.righe"], "2");
});

test("S0.58 the bin takes one box away, and the others move up whole", () => {
  const three = {
    "utenti.righe": "3",
    "utenti.0.nome": "Anna",
    "utenti.0.cognome": "Rossi",
    "utenti.1.nome": "Luca",
    "utenti.2.nome": "Mia",
    "utenti.2.codiceFiscale": "X",
    vero: "si",
  };
  const without = press(three, "rimuovi:utenti.0");
  assert.deepEqual(without.typed, {
    "utenti.righe": "2",
    "utenti.0.nome": "Luca",
    "utenti.1.nome": "Mia",
    "utenti.1.codiceFiscale": "X",
    vero: "si",
  });
  assert.equal(without.focus, "utenti.0.nome");
  const last = press(three, "rimuovi:utenti.2");
  assert.deepEqual([last.typed["utenti.righe"], last.focus], ["2", "utenti.1.nome"]);
  assert.deepEqual(press(three, "rimuovi:utenti.3").typed, three);
});

test("the bin of the only box empties it", () => {
  assert.deepEqual(press({ "utenti.0.nome": "Anna" }, "rimuovi:utenti.0").typed, { "utenti.righe": "1" });
});

test("other buttons, and buttons of rows that are not there, change nothing", () => {
  const typed = { "utenti.0.nome": "Anna" };
  for (const op of [
    "avanti",
    "",
    "aggiungi:altri",
    "aggiungi:vero",
    "rimuovi:utenti",
    "rimuovi:utenti.x",
    "aggiungi:__proto__",
  ]) {
    assert.deepEqual(press(typed, op), { typed, faults: [] });
  }
});

const paste = (text: string, before: Typed = {}) => press({ ...before, "utenti.incolla": text }, "incolla:utenti");

test("rows are pasted with tabs, semicolons or commas, with or without their heading", () => {
  const expected = {
    "utenti.0.nome": "Anna",
    "utenti.0.cognome": "Rossi",
    "utenti.0.codiceFiscale": "RSSNNA80A41L219D",
    "utenti.1.nome": "Luca",
    "utenti.1.cognome": 'Verdi, detto D"Artagnan',
    "utenti.1.codiceFiscale": "VRDLCU85B12D205R",
  };
  const luca = 'Verdi, detto D"Artagnan';
  for (const text of [
    `Anna\tRossi\tRSSNNA80A41L219D\r\nLuca\t${luca}\tVRDLCU85B12D205R\r\n`,
    `\ufeffAnna; Rossi ;RSSNNA80A41L219D\n\n;;\nLuca;${luca};VRDLCU85B12D205R`,
    `Anna,Rossi,RSSNNA80A41L219D\nLuca,"Verdi, detto D""Artagnan",VRDLCU85B12D205R`,
    `Codice_Fiscale\tMatricola\tCOGNOME\tnome\nRSSNNA80A41L219D\t7\tRossi\tAnna\nVRDLCU85B12D205R\t8\t${luca}\tLuca`,
  ]) {
    const pasted = paste(text);
    assert.deepEqual(pasted.faults, []);
    assert.deepEqual(people(pasted.typed), expected);
  }
});

test("pasted rows come after those that are filled in, in the place of empty ones", () => {
  const pasted = paste("Luca;Verdi;VRDLCU85B12D205R", {
    "utenti.righe": "2",
    "utenti.0.nome": "Anna",
    "utenti.1.nome": " ",
  });
  assert.equal(pasted.typed["utenti.0.nome"], "Anna");
  assert.equal(pasted.typed["utenti.1.nome"], "Luca");
  assert.equal(pasted.focus, "utenti");
});

test("lines that do not fit stay in the box, with their number; the others are taken", () => {
  const pasted = paste("nome;cognome;codice fiscale\nAnna;Rossi\nLuca;Verdi;VRDLCU85B12D205R\nMia;Neri;X;Y");
  assert.equal(pasted.typed["utenti.0.nome"], "Luca");
  assert.equal(pasted.typed["utenti.incolla"], "nome;cognome;codice fiscale\nAnna;Rossi\nMia;Neri;X;Y");
  assert.deepEqual(pasted.faults, [
    { name: "utenti.incolla", key: "incollaColonne", params: { riga: 2, attese: 3, trovate: 2 } },
    { name: "utenti.incolla", key: "incollaColonne", params: { riga: 3, attese: 3, trovate: 4 } },
  ]);
});

test("what is no table, or too much, stays whole in the box", () => {
  for (const [text, key] of [
    ['"Anna;Rossi', "incollaIlleggibile"],
    ["A;B;C\nA;B;C\nA;B;C\nA;B;C", "incollaTroppe"],
  ] as const) {
    const pasted = paste(text);
    assert.deepEqual(pasted.typed, { "utenti.incolla": text });
    assert.deepEqual(
      pasted.faults.map((fault) => fault.key),
      [key],
    );
  }
});

test("S0.51 what follows the municipality is emptied when it changes, and told", () => {
  const before = { provincia: "TO", comune: "001191", cap: "10025", posta: "a@b.it" };
  assert.deepEqual(followed(before, { ...before, comune: "001272" }, step("dove")), {
    typed: { provincia: "TO", comune: "001272", cap: "", posta: "a@b.it" },
    cleared: [{ name: "cap", text: "10025" }],
  });
  // the municipality follows the province, and the postcode the municipality
  assert.deepEqual(followed(before, { ...before, provincia: "CN" }, step("dove")), {
    typed: { provincia: "CN", comune: "", cap: "", posta: "a@b.it" },
    cleared: [
      { name: "comune", text: "001191" },
      { name: "cap", text: "10025" },
    ],
  });
});

test("S0.51 what was changed together stays, and filling in for the first time empties nothing", () => {
  const before = { provincia: "TO", comune: "001191", cap: "10025" };
  const all = { provincia: "CN", comune: "004078", cap: "12100" };
  assert.deepEqual(followed(before, all, step("dove")), { typed: all, cleared: [] });
  assert.deepEqual(followed({ cap: "10025" }, before, step("dove")), { typed: before, cleared: [] });
  assert.deepEqual(followed(before, before, step("dove")), { typed: before, cleared: [] });
});

const inRows: Step = {
  id: "s",
  minutes: 1,
  blocks: [
    {
      id: "b",
      fields: [
        {
          id: "sedi",
          kind: "rows",
          required: true,
          min: 1,
          max: 5,
          fields: [
            { id: "dal", kind: "date", required: true },
            { id: "al", kind: "date", required: true, follows: "dal" },
          ],
        },
      ],
    },
  ],
};

test("cells follow within their row, parts and all, and not when rows moved", () => {
  const before = {
    "sedi.0.dal.anno": "2024",
    "sedi.0.al.anno": "2025",
    "sedi.1.dal.anno": "2020",
    "sedi.1.al.anno": "2021",
  };
  assert.deepEqual(followed(before, { ...before, "sedi.0.dal.anno": "2023" }, inRows).cleared, [
    { name: "sedi.0.al.anno", text: "2025" },
  ]);
  const moved = applyOp(inRows, { ...before, "sedi.1.al.anno": "2025" }, "rimuovi:sedi.0").typed;
  assert.deepEqual(followed(before, moved, inRows).cleared, []);
});
