import assert from "node:assert/strict";
import { test } from "node:test";
import { atDesk } from "./at-desk.ts";
import { define } from "./define.ts";
import { email, rows, text } from "./make-field.ts";
import { faultsOfModulo } from "./publish.ts";
import { readForm } from "./read.ts";

const made = (options: { required?: boolean }) =>
  define("PROVA", "1.0.0")
    .step("uno", { minutes: 1 })
    .block("dati", {
      nome: text({ max: 80 }),
      email: email({ ...options, optionalAtDesk: true }),
      figli: rows({ nome: text({ max: 80 }), email: email({ optionalAtDesk: true }) }, { min: 1, max: 3 }),
    })
    .words({
      it: {
        title: "Prova",
        description: "Prova",
        steps: { uno: { title: "Uno", blocks: { dati: {} } } },
        fields: {
          nome: { label: "Nome" },
          email: { label: "E-mail" },
          figli: {
            label: "Figli",
            row: "Figlio {n}",
            add: "Aggiungi",
            fields: { nome: { label: "Nome" }, email: { label: "E-mail" } },
          },
        },
      },
    })
    .build();

const missingIn = (modulo: Parameters<typeof readForm>[0]) =>
  readForm(modulo, { "figli.righe": "1" }, { today: "2026-05-04" }).faults.map(({ name }) => name);

test("S4.26 at the desk what not everybody has may stay empty, and only that", () => {
  const modulo = made({});
  assert.deepEqual(missingIn(modulo), ["nome", "email", "figli.0.nome", "figli.0.email"]);
  assert.deepEqual(missingIn(atDesk(modulo)), ["nome", "figli.0.nome"]);
  assert.deepEqual(faultsOfModulo(modulo), []);
});

test("a field that is mandatory nowhere is not said to be so away from the desk", () => {
  assert.match(faultsOfModulo(made({ required: false })).join(), /email può restare vuoto allo sportello/);
});
