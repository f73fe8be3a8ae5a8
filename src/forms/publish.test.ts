import assert from "node:assert/strict";
import test from "node:test";
import { modulo } from "../../test/sample-form.ts";
import type { Condition, Field, Modulo, ModuloWords, Step } from "./modulo.ts";
import { faultsOfModulo } from "./publish.ts";

const text = (id: string, more: Partial<Field> = {}): Field =>
  ({ id, kind: "text", required: true, max: 9, ...more }) as Field;
const choice = (id: string, more: Partial<Field> = {}): Field =>
  ({ id, kind: "choice", required: true, options: ["x", "y"], ...more }) as Field;
const number = (id: string, more: Partial<Field> = {}): Field =>
  ({ id, kind: "number", required: true, decimals: 0, ...more }) as Field;
const rows = (id: string, more: Partial<Field> = {}): Field =>
  ({ id, kind: "rows", required: true, min: 1, max: 3, fields: [text("cella")], ...more }) as Field;

const step = (id: string, fields: Field[], when?: Condition): Step => ({
  id,
  minutes: 1,
  ...(when && { when }),
  blocks: [{ id: "b", fields }],
});

const wordsOf = (field: Field): ModuloWords["fields"][string] => ({
  label: `Campo ${field.id}`,
  ...(field.kind === "choice" && { options: Object.fromEntries(field.options.map((option) => [option, option])) }),
  ...(field.kind === "rows" && {
    row: "Riga {n}",
    add: "Aggiungi",
    fields: Object.fromEntries(field.fields.map((cell) => [cell.id, wordsOf(cell)])),
  }),
});

/** A modulo whose words are whole, so that a test meets the one fault that it planted. */
const of = (...steps: Step[]): Modulo => ({
  code: "PROVA",
  version: "1.0.0",
  steps,
  words: {
    it: {
      title: "Prova",
      description: "Prova",
      steps: Object.fromEntries(
        steps.map((each) => [
          each.id,
          {
            title: each.id,
            ...(each.notice && { notice: { title: "t", text: [], button: "Ho capito" } }),
            blocks: Object.fromEntries(each.blocks.map(({ id }) => [id, {}])),
          },
        ]),
      ),
      fields: Object.fromEntries(
        steps
          .flatMap(({ blocks }) => blocks.flatMap(({ fields }) => fields))
          .map((field) => [field.id, wordsOf(field)]),
      ),
    },
  },
});
const refuses = (refused: Modulo, what: RegExp): void => {
  const faults = faultsOfModulo(refused);
  assert.ok(faults.length > 0, "published");
  for (const fault of faults) assert.match(fault, what);
};
const oneField = (field: Field): Modulo => of(step("s", [field]));
const is = (field: string, option: string): Condition => ({ is: [field, option] });

test("a form that can be filled in is published", () => {
  assert.deepEqual(faultsOfModulo(modulo), []);
  assert.deepEqual(faultsOfModulo(of(step("s", [text("a"), choice("c"), number("n"), rows("r")]))), []);
});

test("code, version, steps", () => {
  refuses({ ...oneField(text("a")), code: "prova" }, /codice prova/);
  refuses({ ...oneField(text("a")), version: "2" }, /versione 2/);
  refuses(of(), /non ha passi/);
  refuses(of({ id: "s", minutes: 1, blocks: [] }), /passo s è vuoto/);
  refuses(of({ ...step("s", [text("a")]), minutes: 0 }), /quanti minuti/);
});

test("ids: once, and such as can be posted", () => {
  refuses(of(step("s", [text("a"), text("a")])), /campo a è definito più volte/);
  refuses(of(step("s", [text("a")]), step("t", [text("a")])), /campo a è definito più volte/);
  refuses(of(step("s", [text("a")]), step("s", [text("b")])), /passo s è definito più volte/);
  refuses(
    oneField(rows("r", { fields: [text("c"), text("c")] } as Partial<Field>)),
    /campo c in r è definito più volte/,
  );
  const twoBlocks = {
    ...step("s", []),
    blocks: [
      { id: "b", fields: [text("a")] },
      { id: "b", fields: [text("c")] },
    ],
  };
  refuses(of(twoBlocks), /blocco b del passo s è definito più volte/);
  for (const id of ["a.b", "A", "1", "op", "constructor", "toString", "a-b", ""])
    refuses(oneField(text(id)), /nome che non si può usare/);
  refuses(of(step("Passo uno", [text("a")])), /Passo uno non può essere il nome/);
});

test("limits that nothing can meet", () => {
  refuses(oneField(text("a", { max: 0 })), /lunghezza massima/);
  refuses(oneField(choice("a", { options: [] })), /non ha opzioni/);
  refuses(oneField(choice("a", { options: ["x", "x"] })), /ripete l’opzione x/);
  refuses(oneField(choice("a", { options: [""] })), /opzione vuota/);
  refuses(oneField(number("a", { min: 2, max: 1 })), /minimo più alto/);
  refuses(oneField(number("a", { decimals: -1 })), /decimali/);
  refuses(oneField({ id: "a", kind: "money", required: true, min: 2, max: 1 }), /minimo più alto/);
  refuses(oneField({ id: "a", kind: "date", required: true, min: "2026-02-30" }), /limiti sono date/);
  refuses(oneField({ id: "a", kind: "date", required: true, min: "2026-03-02", max: "2026-03-01" }), /minimo più alto/);
  assert.deepEqual(
    faultsOfModulo(oneField({ id: "a", kind: "date", required: true, min: "today", max: "2099-03-01" })),
    [],
  );
  refuses(oneField({ id: "a", kind: "checkbox", required: true }), /casella obbligatoria/);
  refuses(oneField({ id: "a", kind: "provincia", required: true, regione: "Piemonte" }), /codice ISTAT/);
  refuses(oneField(rows("r", { min: 4 })), /minimo più alto/);
  refuses(oneField(rows("r", { min: -1 })), /numero di righe/);
  refuses(oneField(rows("r", { fields: [] } as Partial<Field>)), /non ha celle/);
  refuses(oneField(rows("r", { unique: "altra" })), /cella da non ripetere altra non esiste/);
  refuses(oneField(rows("r", { fields: [text("c", { max: 0 })] } as Partial<Field>)), /lunghezza massima/);
});

test("names of fields beside, of the right kind and in the same scope", () => {
  refuses(oneField({ id: "a", kind: "comune", required: true, in: "p" }), /in nomina p/);
  refuses(of(step("s", [text("p"), { id: "a", kind: "comune", required: true, in: "p" }])), /in nomina p/);
  refuses(oneField({ id: "a", kind: "cap", required: true, of: "c" }), /of nomina c/);
  for (const role of ["cognome", "nome", "nascita", "sesso"]) {
    const a: Field = { id: "a", kind: "codiceFiscale", required: true, agrees: { [role]: "n" } };
    refuses(of(step("s", [number("n"), a])), new RegExp(`agrees.${role} nomina n`));
  }
  const outside = rows("r", {
    fields: [{ id: "c", kind: "codiceFiscale", required: true, agrees: { nome: "n" } }],
  } as Partial<Field>);
  refuses(of(step("s", [text("n"), outside])), /agrees.nome nomina n/);
});

test("an answer follows an earlier one of its own step", () => {
  refuses(oneField(text("a", { follows: "z" })), /a segue z/);
  refuses(of(step("s", [text("a", { follows: "z" }), text("z")])), /a segue z/);
  refuses(of(step("s", [text("z")]), step("t", [text("a", { follows: "z" })])), /a segue z/);
  refuses(oneField(text("a", { follows: "a" })), /a segue a/);
  refuses(oneField(rows("r", { fields: [text("c", { follows: "z" })] } as Partial<Field>)), /c segue z/);
});

test("conditions look at earlier answers that exist, and at nothing else", () => {
  refuses(oneField(text("a", { when: { filled: "z" } })), /il campo a guarda z/);
  refuses(of(step("s", [text("a", { when: { filled: "z" } }), text("z")])), /il campo a guarda z/);
  refuses(of(step("s", [text("a")], { filled: "a" })), /il passo s guarda a/);
  refuses(of(step("s", [rows("r")]), step("t", [text("a")], { filled: "cella" })), /il passo t guarda cella/);
  const blocks = [{ id: "b", when: { filled: "a" }, fields: [text("a")] }];
  refuses(of({ ...step("s", []), blocks }), /il blocco b del passo s guarda a/);
  refuses(
    oneField(rows("r", { fields: [text("c", { when: { filled: "r" } })] } as Partial<Field>)),
    /la cella c di r guarda r/,
  );
});

test("circles cannot be: one of their conditions looks ahead", () => {
  const [a, b] = [text("a", { when: { filled: "b" } }), text("b", { when: { filled: "a" } })];
  refuses(of(step("s", [a, b])), /il campo a guarda b/);
});

test("conditions ask what the field can answer", () => {
  const after = (field: Field, when: Condition) => of(step("s", [field]), step("t", [text("z")], when));
  refuses(after(choice("c"), is("c", "w")), /opzione w, che c non ha/);
  refuses(after(text("c"), is("c", "w")), /opzione w, che c non ha/);
  refuses(after(text("c"), { not: { any: [{ over: ["c", 1] }] } }), /confronta c/);
  assert.deepEqual(faultsOfModulo(after({ id: "c", kind: "checkbox", required: false }, is("c", "si"))), []);
});

test("steps that nobody can reach are refused", () => {
  const fields = [
    choice("c"),
    choice("d"),
    number("n", { max: 5 }),
    { id: "k", kind: "checkbox", required: false } as Field,
  ];
  const after = (when: Condition) => of(step("s", fields), step("t", [text("z")], when));
  const never: Condition[] = [
    { all: [is("c", "x"), is("c", "y")] },
    { all: [is("c", "x"), { not: is("c", "x") }] },
    { all: [{ filled: "c" }, { not: is("c", "x") }, { not: is("c", "y") }] },
    { all: [is("c", "x"), { not: { filled: "c" } }] },
    { all: [{ over: ["n", 3] }, { not: { over: ["n", 2] } }] },
    { over: ["n", 5] },
    { any: [] },
    { not: { all: [] } },
    { not: { any: [is("c", "x"), { not: is("c", "x") }] } },
    { any: [{ over: ["n", 9] }, { all: [is("k", "si"), { not: is("k", "si") }] }] },
  ];
  for (const when of never) refuses(after(when), /il passo t non si raggiunge mai/);
  const sometimes: Condition[] = [
    { all: [is("c", "x"), is("d", "y")] },
    { any: [{ all: [is("c", "x"), is("c", "y")] }, is("d", "x")] },
    { all: [{ over: ["n", 2] }, { not: { over: ["n", 3] } }] },
    { all: [{ not: is("c", "x") }, { not: is("c", "y") }] },
    { not: { all: [is("c", "x"), is("c", "y")] } },
  ];
  for (const when of sometimes) assert.deepEqual(faultsOfModulo(after(when)), [], JSON.stringify(when));
});

test("what can be reached only through what excludes it is refused too", () => {
  const first = step("s", [choice("c"), text("e", { when: is("c", "x") })]);
  refuses(
    of(first, step("t", [text("z")], { all: [{ filled: "e" }, is("c", "y")] })),
    /il passo t non si raggiunge mai/,
  );
  const inside = { ...step("t", [text("z", { when: is("c", "y") })]), when: is("c", "x") };
  refuses(of(step("s", [choice("c")]), inside), /il campo z non si raggiunge mai/);
});

test("words: none missing, none for what is not there", () => {
  const whole = of({ ...step("s", [choice("c"), rows("r")]), notice: true });
  const { it } = whole.words;
  const said = (words: Partial<ModuloWords>): Modulo => ({ ...whole, words: { it: { ...it, ...words } } });
  const [c, r, s] = [it.fields.c, it.fields.r, it.steps.s];
  if (!c || !r || !s) assert.fail();
  refuses(said({ title: " " }), /titolo del modulo/);
  refuses(said({ description: "" }), /descrizione/);
  refuses(said({ steps: {} }), /mancano le parole di passo s/);
  refuses(said({ steps: { ...it.steps, t: s } }), /parole di passo t, che non esiste/);
  refuses(said({ steps: { s: { ...s, title: "" } } }), /titolo del passo s/);
  refuses(said({ steps: { s: { title: "s", blocks: s.blocks } } }), /avviso alla fine del passo s/);
  refuses(said({ steps: { s: { ...s, blocks: {} } } }), /blocco di s: b/);
  refuses(said({ fields: { c } }), /mancano le parole di campo r/);
  refuses(said({ fields: { ...it.fields, z: c } }), /parole di campo z, che non esiste/);
  refuses(said({ fields: { r, c: { ...c, label: "" } } }), /etichetta di c/);
  refuses(said({ fields: { r, c: { label: "c", options: { x: "x" } } } }), /opzione di c: y/);
  refuses(
    said({ fields: { r, c: { label: "c", options: { x: "x", y: "y", w: "w" } } } }),
    /opzione di c: w, che non esiste/,
  );
  const { row: _row, ...withoutRow } = r;
  refuses(said({ fields: { c, r: withoutRow } }), /titolo delle righe di r/);
  const { add: _add, ...withoutAdd } = r;
  refuses(said({ fields: { c, r: withoutAdd } }), /pulsante che aggiunge a r/);
  refuses(said({ fields: { c, r: { ...r, fields: {} } } }), /cella di r: cella/);
  refuses(said({ fields: { c, r: { ...r, fields: { cella: { label: "" } } } } }), /etichetta di cella/);
});
