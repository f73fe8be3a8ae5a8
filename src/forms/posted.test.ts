import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import test from "node:test";
import { complete, modulo, world } from "../../test/sample-form.ts";
import type { Step } from "./modulo.ts";
import { applyOp, followed } from "./ops.ts";
import { namesOf, readPosted } from "./posted.ts";
import { readForm } from "./read.ts";
import { summary } from "./summary.ts";

const step = (id: string): Step => modulo.steps.find((each) => each.id === id) ?? assert.fail(id);

test("only the names of the step are taken; what is locked cannot be typed", () => {
  const body = {
    op: "avanti",
    nome: "Mallory",
    stato: "attivo",
    "nascita.giorno": "1",
    nascita: "x",
    cap: "10025",
    altro: "1",
  };
  assert.deepEqual(readPosted(step("chi"), body), {
    typed: { stato: "attivo", "nascita.giorno": "1" },
    op: "avanti",
    refused: [],
  });
});

test("rows: cells, their count and the paste box, and no other name under them", () => {
  const isOf = namesOf(step("persone"));
  for (const name of ["utenti.righe", "utenti.incolla", "utenti.0.nome", "utenti.999.codiceFiscale", "vero"]) {
    assert.ok(isOf(name), name);
  }
  const others = [
    "utenti",
    "utenti.0",
    "utenti.0.altro",
    "utenti.-1.nome",
    "utenti.01.nome",
    "utenti.1000.nome",
    "utenti.0.nome.x",
  ];
  for (const name of [...others, "vero.x", "cap", "", "."]) assert.ok(!isOf(name), name);
});

test("a value that comes twice is kept once and told", () => {
  assert.deepEqual(readPosted(step("chi"), { stato: ["attivo", "cessato"], op: ["avanti", "salva"] }), {
    typed: { stato: "attivo" },
    op: "avanti",
    refused: [{ name: "stato", key: "ripetutoNelModulo" }],
  });
});

test("what the database cannot hold is replaced by a sign that the reader refuses", () => {
  const { typed } = readPosted(step("chi"), { motivo: "a\u0000b\ud800c\udc00d😀" });
  assert.equal(typed.motivo, "a\ufffdb\ufffdc\ufffdd😀");
  const read = readForm(modulo, { ...complete, stato: "cessato", reddito: "1", ...typed }, world);
  assert.deepEqual(read.faults, [{ name: "motivo", key: "caratteri" }]);
});

test("a text beyond measure is kept as far as it can be, and told", () => {
  const { typed, refused } = readPosted(step("chi"), { motivo: `${"x".repeat(19_999)}😀` });
  assert.equal(typed.motivo, `${"x".repeat(19_999)}\ufffd`);
  assert.deepEqual(refused, [{ name: "motivo", key: "troppoLungo", params: { max: 20_000, lunghezza: 20_001 } }]);
});

test("names of an object's own machinery do no harm", () => {
  const body = JSON.parse('{"__proto__":{"stato":"attivo"},"constructor":"x","toString":"y","stato":"cessato"}');
  const { typed } = readPosted(step("chi"), body);
  assert.deepEqual(Object.entries(typed), [["stato", "cessato"]]);
  assert.equal(({} as Record<string, unknown>).stato, undefined);
});

test("bodies that are no form are empty forms", () => {
  for (const body of [
    undefined,
    null,
    "stato=attivo",
    7,
    [],
    [["stato", "x"]],
    { stato: 5 },
    { stato: { a: 1 } },
    { stato: [] },
  ]) {
    assert.deepEqual(readPosted(step("chi"), body).typed, {});
  }
});

const pick = <T>(of: readonly T[]): T => of[randomInt(of.length)] as T;
const names = [
  ...[
    "nome",
    "nascita.giorno",
    "nascita.mese",
    "stato",
    "motivo",
    "provincia",
    "comune",
    "cap",
    "posta",
    "figli",
    "vero",
  ],
  ...[
    "utenti.0.nome",
    "utenti.1.codiceFiscale",
    "utenti.7.cognome",
    "utenti.righe",
    "utenti.incolla",
    "utenti.999.nome",
  ],
  ...["__proto__", "constructor", "op", "utenti.-1.nome", "", ".", "utenti..", "reddito", "noto"],
];
const texts = [
  ...[
    "",
    " ",
    "si",
    "attivo",
    "cessato",
    "TO",
    "001191",
    "10025",
    "3",
    "1,5",
    "a@b.it",
    "4/5/2026",
    "RSSNNA80A41L219D",
  ],
  ...[
    "\u0000",
    "\ud800",
    "\udfff\ud800",
    "\ufeff",
    "\u202e",
    '"',
    '"a\n"b',
    "a;b\tc,d\n1;2;3",
    "<b>",
    "'; drop table",
    "😀".repeat(50),
  ],
  ...["x".repeat(30_000), "1".repeat(400), "9e999", "-0", "NaN", "__proto__", "{n}", "toString", "\r\n\r\n"],
];
const ops = [
  "avanti",
  "aggiungi:utenti",
  "rimuovi:utenti.0",
  "rimuovi:utenti.999",
  "incolla:utenti",
  "incolla:nome",
  "rimuovi:",
  "\u0000",
];

test("S0.40 hostile bodies never break the form, and what was typed is kept", () => {
  for (let round = 0; round < 400; round++) {
    const each = pick(modulo.steps);
    const count = randomInt(12);
    const body = Object.fromEntries(
      Array.from({ length: count }, () => [pick(names), randomInt(8) === 0 ? [pick(texts), pick(texts)] : pick(texts)]),
    );
    const posted = readPosted(each, body);
    for (const [name, text] of Object.entries(posted.typed)) {
      const sent = [body[name]].flat()[0] ?? "";
      assert.equal(text.length, Math.min(sent.length, 20_000));
      assert.ok(!/[\0\p{Cs}]/u.test(text));
    }
    const applied = applyOp(each, posted.typed, pick(ops), modulo.words.it.fields);
    const { typed } = followed(complete, applied.typed, each);
    const read = readForm(modulo, { ...complete, ...typed }, world);
    assert.ok(read.path.length > 0);
    assert.doesNotThrow(() => JSON.stringify(summary(modulo, typed, world, "it")));
  }
});
