import assert from "node:assert/strict";
import test from "node:test";
import { define } from "./define.ts";
import {
  cap,
  checkbox,
  choice,
  codiceFiscale,
  comune,
  date,
  declaration,
  longText,
  money,
  number,
  provincia,
  rows,
  text,
} from "./make-field.ts";
import { all, any, filled, is, not, over } from "./refs.ts";
import type { AnswersOf, WordsOf } from "./shape.ts";

// The types check is the test: where a mistake stops being refused, its @ts-expect-error becomes an error itself.

const start = () =>
  define("PROVA", "1.0.0")
    .step("primo", { minutes: 1 })
    .block("dati", {
      nome: text({ max: 50 }),
      cognome: text({ max: 50 }),
      stato: choice(["attivo", "cessato"]),
      noto: checkbox(),
      figli: number({ decimals: 0, required: false }),
      nascita: date({ max: "today" }),
    });

const form = start()
  .block("sede", (ref) => ({
    provincia: provincia({ regione: "01" }),
    comune: comune({ in: "provincia" }),
    cap: cap({ of: "comune", follows: "comune" }),
    motivo: longText({ max: 500, when: is(ref.stato, "cessato") }),
  }))
  .step("secondo", { minutes: 2, notice: true, when: (ref) => any(is(ref.noto, "si"), not(over(ref.figli, 2))) })
  .block("utenti", {
    utenti: rows(
      { nome: text({ max: 50 }), codiceFiscale: codiceFiscale({ agrees: { nome: "nome" } }) },
      { min: 1, max: 10, unique: "codiceFiscale" },
    ),
  })
  .step("terzo", { minutes: 1 })
  .block("spesa", { spesa: money() }, { when: (ref) => all(filled(ref.nome), filled(ref.utenti)) })
  .block("conferma", { vero: declaration() });

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isTrue = <T extends true>(_?: T) => {};

const it: WordsOf<typeof form> = {
  title: "Prova",
  description: "Una prova",
  steps: {
    primo: { title: "Primo", blocks: { dati: {}, sede: { title: "Sede" } } },
    secondo: {
      title: "Secondo",
      notice: { title: "Attenzione", text: [], button: "Ho capito" },
      blocks: { utenti: {} },
    },
    terzo: { title: "Terzo", blocks: { spesa: {}, conferma: {} } },
  },
  fields: {
    nome: { label: "Nome" },
    cognome: { label: "Cognome" },
    stato: { label: "Stato", options: { attivo: "Attivo", cessato: "Cessato" } },
    noto: { label: "Noto" },
    figli: { label: "Figli" },
    nascita: { label: "Data di nascita" },
    provincia: { label: "Provincia" },
    comune: { label: "Comune" },
    cap: { label: "CAP" },
    motivo: { label: "Motivo" },
    utenti: {
      label: "Utenti",
      row: "Utente {n}",
      add: "Aggiungi utente",
      fields: { nome: { label: "Nome" }, codiceFiscale: { label: "Codice fiscale" } },
    },
    spesa: { label: "Spesa" },
    vero: { label: "È vero" },
  },
};

test("a form comes out as plain JSON in the order in which it was said", () => {
  const modulo = form.words({ it }).build();
  assert.deepEqual(JSON.parse(JSON.stringify(modulo)), modulo);
  assert.deepEqual(
    modulo.steps.map(({ id }) => id),
    ["primo", "secondo", "terzo"],
  );
  assert.deepEqual(modulo.steps[0]?.blocks[1]?.fields[3], {
    id: "motivo",
    kind: "longText",
    required: true,
    max: 500,
    when: { is: ["stato", "cessato"] },
  });
  assert.deepEqual(modulo.steps[1]?.when, { any: [{ is: ["noto", "si"] }, { not: { over: ["figli", 2] } }] });
  assert.deepEqual(modulo.steps[1]?.blocks[0]?.fields[0], {
    id: "utenti",
    kind: "rows",
    required: true,
    min: 1,
    max: 10,
    unique: "codiceFiscale",
    fields: [
      { id: "nome", kind: "text", required: true, max: 50 },
      { id: "codiceFiscale", kind: "codiceFiscale", required: true, agrees: { nome: "nome" } },
    ],
  });
  assert.deepEqual(modulo.steps[2]?.blocks[0]?.when, { all: [{ filled: "nome" }, { filled: "utenti" }] });
});

test("the answers of a form are typed by its fields", () => {
  isTrue<
    Same<
      AnswersOf<typeof form>,
      {
        nome: string;
        cognome: string;
        stato: "attivo" | "cessato";
        noto: boolean;
        figli?: number | undefined;
        nascita: string;
        provincia: string;
        comune: string;
        cap: string;
        motivo?: string | undefined;
        utenti?: { nome: string; codiceFiscale: string }[] | undefined;
        spesa?: number | undefined;
        vero: true;
      }
    >
  >();
});

/** Never run: only the types are looked at. */
export const refused = () => {
  // @ts-expect-error a misspelt field in a reference
  start().block("b", (ref) => ({ x: text({ max: 1, when: filled(ref.cognomme) }) }));
  // @ts-expect-error a misspelt option
  start().block("b", (ref) => ({ x: text({ max: 1, when: is(ref.stato, "sospeso") }) }));
  // @ts-expect-error an option of a field that has none
  start().block("b", (ref) => ({ x: text({ max: 1, when: is(ref.nome, "Anna") }) }));
  // @ts-expect-error a reference to a field of the same block
  start().block("b", (ref) => ({ y: text({ max: 1 }), x: text({ max: 1, when: filled(ref.y) }) }));
  // @ts-expect-error a reference to a later field
  const later = start().block("b", (ref) => ({ x: text({ max: 1, when: filled(ref.z) }) }));
  later.block("c", { z: text({ max: 1 }) });
  // @ts-expect-error a condition spelled by hand
  start().block("b", { x: text({ max: 1, when: { filled: "nome" } }) });
  // @ts-expect-error more than, of something that is no number
  start().step("s", { minutes: 1, when: (ref) => over(ref.nome, 1) });
  // @ts-expect-error a municipality in something that is no province
  start().block("b", { x: comune({ in: "nome" }) });
  // @ts-expect-error a municipality in nothing
  start().block("b", { x: comune({ in: "provincia" }) });
  // @ts-expect-error a postcode of something that is no municipality
  start().block("b", { x: cap({ of: "nome" }) });
  // @ts-expect-error an agreement with a field that is not there
  start().block("b", { x: codiceFiscale({ agrees: { cognome: "cognomme" } }) });
  // @ts-expect-error a birth that is no date
  start().block("b", { x: codiceFiscale({ agrees: { nascita: "nome" } }) });
  // @ts-expect-error following a field that is not there
  start().block("b", { x: text({ max: 1, follows: "comunne" }) });
  // @ts-expect-error a cell that agrees with a field outside its row
  rows({ x: codiceFiscale({ agrees: { nome: "nome" } }) }, { min: 1, max: 2 });
  // @ts-expect-error a cell that may not repeat and is not there
  rows({ x: text({ max: 1 }) }, { min: 1, max: 2, unique: "y" });
  // @ts-expect-error an id that is taken
  start().block("b", { nome: text({ max: 1 }) });
  // @ts-expect-error a step that is taken
  start().step("primo", { minutes: 1 });
  // @ts-expect-error a block that is taken
  start().block("dati", {});
  // @ts-expect-error a misspelt limit
  text({ maximum: 1 });
};

export const refusedWords = () => {
  const { nome: _nome, ...withoutNome } = it.fields;
  // @ts-expect-error the words of a field are missing
  form.words({ it: { ...it, fields: withoutNome } });
  // @ts-expect-error the words of an option are missing
  form.words({ it: { ...it, fields: { ...it.fields, stato: { label: "Stato", options: { attivo: "Attivo" } } } } });
  const { terzo: _terzo, ...withoutTerzo } = it.steps;
  // @ts-expect-error the words of a step are missing
  form.words({ it: { ...it, steps: withoutTerzo } });
  // @ts-expect-error the words of a block are missing
  form.words({ it: { ...it, steps: { ...it.steps, terzo: { title: "Terzo", blocks: { spesa: {} } } } } });
  // @ts-expect-error the words of a notice are missing
  form.words({ it: { ...it, steps: { ...it.steps, secondo: { title: "Secondo", blocks: { utenti: {} } } } } });
  const utenti = it.fields.utenti;
  // @ts-expect-error the words of a cell are missing
  form.words({ it: { ...it, fields: { ...it.fields, utenti: { ...utenti, fields: { nome: { label: "Nome" } } } } } });
  // @ts-expect-error words of a field that is not there
  form.words({ it: { ...it, fields: { ...it.fields, cognomme: { label: "Cognome" } } } });
  const words: WordsOf<typeof form> = {
    ...it,
    steps: {
      ...it.steps,
      // @ts-expect-error words of a block that is not there
      terzo: { title: "Terzo", blocks: { spesa: {}, conferma: {}, conferrma: {} } },
    },
  };
  return words;
};
