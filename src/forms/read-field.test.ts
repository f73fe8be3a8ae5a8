import assert from "node:assert/strict";
import test from "node:test";
import { build } from "esbuild";
import { world } from "../../test/sample-form.ts";
import type { CellField, FieldOf, Typed } from "./modulo.ts";
import { givenTo, readOne } from "./read-field.ts";

type Any = { [K in CellField["kind"]]: Omit<FieldOf[K], "id" | "required"> }[CellField["kind"]];
const read = (field: Any, typed: Typed | string, required = true) =>
  readOne(
    { ...field, id: "x", required } as CellField,
    givenTo(typeof typed === "string" ? { x: typed } : typed, "x"),
    world,
  );
const value = (field: Any, typed: Typed | string): unknown => {
  const reading = read(field, typed);
  return typeof reading === "object" && "value" in reading ? reading.value : assert.fail(JSON.stringify(reading));
};
const fault = (field: Any, typed: Typed | string): string => {
  const reading = read(field, typed);
  return typeof reading === "object" && "fault" in reading ? reading.fault : assert.fail(JSON.stringify(reading));
};

test("S0.39 nothing typed is a fault where an answer is mandatory, and no fault elsewhere", () => {
  const text = { kind: "text", max: 5 } as const;
  assert.deepEqual(read(text, ""), { fault: "mancante" });
  assert.deepEqual(read(text, " \u00a0\u200b\t "), { fault: "mancante" });
  assert.equal(read(text, "", false), "empty");
  assert.equal(fault({ kind: "choice", options: ["a"] }, ""), "nonScelto");
  assert.equal(fault({ kind: "declaration" }, ""), "nonDichiarato");
});

test("names of an object's own machinery hold nothing", () => {
  const given = givenTo({}, "constructor");
  assert.equal(given.text(), "");
  assert.equal(given.sibling("toString"), "");
});

test("text: every name of Europe and harmless HTML pass, what cannot be read does not", () => {
  const text = { kind: "text", max: 60 } as const;
  for (const name of [
    "D’Angelo",
    "Łukasz Żółć",
    "Ștefan Țuțu",
    "O'Connor-Smith",
    "Åse Ørsted",
    "Γιώργος",
    "محمد",
    "李明",
  ]) {
    assert.equal(value(text, name), name);
  }
  assert.equal(value(text, "<script>alert(1)</script>"), "<script>alert(1)</script>");
  assert.equal(value(text, "  Anna \t  Maria\u00a0Rossi "), "Anna Maria Rossi");
  assert.equal(value(text, "Nicolo\u0300"), "Nicol\u00f2");
  for (const broken of ["a\u0000b", "a\u0007", "a\ufffdb", "a\ud800b", "a\u202eb"])
    assert.equal(fault(text, broken), "caratteri");
  assert.deepEqual(read(text, "x".repeat(61)), { fault: "troppoLungo", params: { max: 60, lunghezza: 61 } });
  assert.equal(value({ kind: "text", max: 2 }, "👩🏽".slice(0, 4)), "👩🏽".slice(0, 4));
});

test("long text keeps its lines, and counts each of them as one character", () => {
  const longText = { kind: "longText", max: 9 } as const;
  assert.equal(value(longText, "uno  \r\n\r\n due"), "uno\n\ndue");
  assert.equal(fault(longText, "uno\n\n due\n."), "troppoLungo");
  assert.equal(fault(longText, "a\u0001"), "caratteri");
});

test("choice, checkbox, declaration know their own values only", () => {
  const choice = { kind: "choice", options: ["a", "b"] } as const;
  assert.equal(value({ ...choice, options: ["a", "b"] }, "b"), "b");
  assert.equal(fault({ ...choice, options: ["a", "b"] }, "c"), "opzioneSconosciuta");
  assert.equal(value({ kind: "checkbox" }, "si"), true);
  assert.equal(value({ kind: "checkbox" }, ""), false);
  assert.equal(fault({ kind: "checkbox" }, "on"), "opzioneSconosciuta");
  assert.equal(value({ kind: "declaration" }, "si"), true);
  assert.equal(fault({ kind: "declaration" }, "no"), "opzioneSconosciuta");
});

test("codice fiscale: read with spaces and small letters, judged by itself and with what stands beside it", () => {
  const plain = { kind: "codiceFiscale" } as const;
  assert.equal(value(plain, " rss nna 80a41 l219 d "), "RSSNNA80A41L219D");
  assert.deepEqual(read(plain, "RSSNNA80A41"), { fault: "codiceFiscaleLunghezza", params: { lunghezza: 11 } });
  assert.equal(fault(plain, "RSSNNA80A41L2199"), "codiceFiscaleCaratteri");
  assert.equal(fault(plain, "RSSNNA80A41L219T"), "codiceFiscaleControllo");
  assert.equal(value({ ...plain, locked: true }, "12345678901"), "12345678901");
  const agreeing = {
    ...plain,
    agrees: { cognome: "c", nome: "n", nascita: "d", sesso: "s" },
  } as const;
  const person = {
    x: "RSSNNA80A41L219D",
    c: "Rossi",
    n: "Anna",
    "d.giorno": "1",
    "d.mese": "gen",
    "d.anno": "1980",
    s: "F",
  };
  assert.equal(value(agreeing, person), "RSSNNA80A41L219D");
  assert.equal(fault(agreeing, { ...person, c: "Bianchi" }), "codiceFiscaleCognome");
  assert.equal(fault(agreeing, { ...person, n: "Gina" }), "codiceFiscaleNome");
  assert.equal(fault(agreeing, { ...person, "d.giorno": "2" }), "codiceFiscaleNascita");
  assert.equal(fault(agreeing, { ...person, s: "M" }), "codiceFiscaleSesso");
  // what is not there or not readable contradicts nothing
  assert.equal(
    value(agreeing, { x: "RSSNNA80A41L219D", "d.giorno": "40", "d.mese": "1", "d.anno": "1980" }),
    "RSSNNA80A41L219D",
  );
});

test("codice fiscale of an ente: 11 digits and their check", () => {
  assert.equal(value({ kind: "codiceFiscaleEnte" }, "005 1449 0010"), "00514490010");
  assert.equal(fault({ kind: "codiceFiscaleEnte" }, "0051449001"), "codiceFiscaleEnteLunghezza");
  assert.equal(fault({ kind: "codiceFiscaleEnte" }, "00514490011"), "codiceFiscaleEnteControllo");
});

test("e-mail and PEC: what can be delivered passes, what is surely wrong says how", () => {
  for (const kind of ["email", "pec"] as const) {
    for (const good of [
      "a@b.it",
      "nome.cognome+sportello@città.it",
      "o'hara@sub.comune.to.it",
      "josé@example.com",
      "x_y@b.co",
    ]) {
      assert.equal(value({ kind }, ` ${good} `), good);
    }
    const wrong = [
      "a",
      "a@b",
      "a@@b.it",
      "a b@c.it",
      "@b.it",
      "a@.it",
      "a@b..it",
      "a@b.it.",
      "a..b@c.it",
      ".a@b.it",
      "a@-b.it",
    ];
    for (const bad of [...wrong, "a@1.2.3.4", `${"x".repeat(65)}@b.it`, `a@${"x".repeat(63)}.${"y.".repeat(100)}it`]) {
      assert.equal(fault({ kind }, bad), "emailForma", bad);
    }
    assert.equal(fault({ kind }, "a@b,it"), "emailVirgola");
  }
  assert.deepEqual(read({ kind: "email" }, "Anna@GMIAL.com"), {
    fault: "emailForse",
    params: { forse: "Anna@gmail.com" },
  });
});

test("phone: as people write it, 6 to 15 digits", () => {
  for (const good of ["011 432 1111", "+39 011/4321111", "(011) 432.11-11", "+49 (0) 30 123456", "112233"]) {
    assert.equal(value({ kind: "phone" }, good), good);
  }
  assert.equal(fault({ kind: "phone" }, "12345"), "telefonoCifre");
  assert.equal(fault({ kind: "phone" }, "1234567890123456"), "telefonoCifre");
  assert.equal(fault({ kind: "phone" }, "011 432 int. 5"), "telefonoForma");
  assert.equal(fault({ kind: "phone" }, "011+432111"), "telefonoForma");
});

test("CAP: five digits, and of the municipality beside it", () => {
  const cap = { kind: "cap", of: "c" } as const;
  assert.equal(value(cap, { x: " 10025 ", c: "001191" }), "10025");
  assert.equal(value(cap, { x: "99999" }), "99999");
  assert.equal(fault(cap, "1002"), "capForma");
  assert.deepEqual(read(cap, { x: "10121", c: "001191" }), {
    fault: "capDiAltroComune",
    params: { comune: "Pino Torinese", elenco: "10025" },
  });
  assert.deepEqual(read(cap, { x: "10025", c: "001272" }), {
    fault: "capDiAltroComune",
    params: { comune: "Torino", elenco: "da 10121 a 10156" },
  });
});

test("S0.50 provincia of the region, comune of the province", () => {
  assert.equal(value({ kind: "provincia", regione: "01" }, "TO"), "TO");
  assert.equal(fault({ kind: "provincia", regione: "01" }, "MI"), "opzioneSconosciuta");
  assert.equal(value({ kind: "provincia" }, "MI"), "MI");
  const comune = { kind: "comune", in: "p" } as const;
  assert.equal(value(comune, { x: "001191", p: "TO" }), "001191");
  assert.equal(fault(comune, { x: "001191", p: "CN" }), "comuneDiAltraProvincia");
  assert.equal(fault(comune, { x: "999999", p: "TO" }), "opzioneSconosciuta");
});

test("the browser, without the list of municipalities, judges their form", () => {
  const inBrowser = (field: Any, x: string) =>
    readOne({ ...field, id: "x", required: true } as CellField, givenTo({ x }, "x"), { today: world.today });
  assert.deepEqual(inBrowser({ kind: "comune", in: "p" }, "001191"), { value: "001191" });
  assert.deepEqual(inBrowser({ kind: "comune", in: "p" }, "Torino"), { fault: "opzioneSconosciuta" });
  assert.deepEqual(inBrowser({ kind: "provincia", regione: "01" }, "XX"), { value: "XX" });
  assert.deepEqual(inBrowser({ kind: "cap", of: "c" }, "10025"), { value: "10025" });
});

test("number: Italian commas and points", () => {
  const decimal = { kind: "number", decimals: 2 } as const;
  const cases = {
    "1.234,5": 1234.5,
    "1234,50": 1234.5,
    "12.5": 12.5,
    "1.234": 1234,
    "-3": -3,
    "−3": -3,
    "+0": 0,
    "-0": 0,
  };
  for (const [text, number] of Object.entries(cases)) assert.equal(value(decimal, text), number, text);
  for (const bad of ["tre", "1,2,3", "1.23.4", "", "1e3", "0x10", "٣"].filter(Boolean))
    assert.equal(fault(decimal, bad), "numeroForma", bad);
  assert.deepEqual(read(decimal, "1,234"), { fault: "numeroDecimali", params: { decimali: 2 } });
  assert.equal(fault({ kind: "number", decimals: 0 }, "1,5"), "numeroIntero");
  assert.deepEqual(read({ kind: "number", decimals: 0, min: 2 }, "1"), { fault: "numeroBasso", params: { min: "2" } });
  assert.deepEqual(read({ kind: "number", decimals: 0, max: 2000 }, "2001"), {
    fault: "numeroAlto",
    params: { max: "2000" },
  });
});

test("money is cents, its limits too", () => {
  assert.equal(value({ kind: "money" }, "1.234,56"), 123456);
  assert.equal(value({ kind: "money" }, "€ 12"), 1200);
  assert.equal(fault({ kind: "money" }, "12,345"), "importoForma");
  assert.equal(fault({ kind: "money", min: 1000 }, "9,99"), "numeroBasso");
  assert.equal(fault({ kind: "money", max: 1000 }, "10,01"), "numeroAlto");
});

test("date: three parts, months by number or name, no day that is none", () => {
  const typed = (giorno: string, mese: string, anno: string) => ({
    "x.giorno": giorno,
    "x.mese": mese,
    "x.anno": anno,
  });
  const date = { kind: "date" } as const;
  for (const mese of ["5", "05", "maggio", "Mag", "mag.", "MAGGIO"])
    assert.equal(value(date, typed("4", mese, "2026")), "2026-05-04");
  for (const whole of ["4/5/2026", "04.05.2026", "4 maggio 2026", "04-05-2026"]) {
    assert.equal(value(date, typed(whole, "", "")), "2026-05-04");
  }
  assert.equal(value(date, typed("29", "2", "2024")), "2024-02-29");
  assert.equal(fault(date, typed("29", "2", "2026")), "dataInesistente");
  assert.equal(fault(date, typed("31", "4", "2026")), "dataInesistente");
  assert.equal(fault(date, typed("0", "4", "2026")), "dataInesistente");
  assert.equal(fault(date, typed("1", "13", "2026")), "dataInesistente");
  assert.deepEqual(read(date, typed("1", "ma", "2026")), { fault: "dataForma", part: "mese" });
  assert.deepEqual(read(date, typed("primo", "5", "2026")), { fault: "dataForma", part: "giorno" });
  assert.deepEqual(read(date, typed("1", "5", "26")), { fault: "dataAnno", part: "anno" });
  assert.deepEqual(read(date, typed("1", "5", "")), {
    fault: "dataIncompleta",
    params: { parte: "l’anno" },
    part: "anno",
  });
  assert.deepEqual(read(date, typed("", "5", "2026")), {
    fault: "dataIncompleta",
    params: { parte: "il giorno" },
    part: "giorno",
  });
  assert.equal(fault(date, typed("", "", "")), "mancante");
});

test("date: not before, not after, today included", () => {
  const typed = (day: number) => ({ "x.giorno": String(day), "x.mese": "5", "x.anno": "2026" });
  assert.equal(value({ kind: "date", max: "today" }, typed(4)), "2026-05-04");
  assert.deepEqual(read({ kind: "date", max: "today" }, typed(5)), {
    fault: "dataDopo",
    params: { max: "04/05/2026" },
  });
  assert.equal(value({ kind: "date", min: "today" }, typed(4)), "2026-05-04");
  assert.deepEqual(read({ kind: "date", min: "2026-05-02" }, typed(1)), {
    fault: "dataPrima",
    params: { min: "02/05/2026" },
  });
});

test("the browser's bundle of the readers holds no drawing and stays small", async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: ["src/forms/read-field.ts"],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
  });
  const files = Object.keys(metafile.inputs);
  assert.deepEqual(
    files.filter((file) => /preact|src\/ui|\.tsx|node_modules|node:/.test(file)),
    [],
  );
  const [bundle] = outputFiles;
  assert.ok(bundle && bundle.contents.length < 12_000, `${bundle?.contents.length} bytes`);
});
