import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { XmlDocument } from "libxml2-wasm";
import { odsFile, odsMediaType } from "./ods.ts";
import type { Cell, Sheet } from "./sheet.ts";
import { type SheetFormat, sheetFile } from "./write.ts";
import { xlsxFile } from "./xlsx.ts";

const at = new Date("2026-03-18T10:07:00Z");
const hostile = '=HYPERLINK("http://x";"a") <b>&\'\n_x0041_  due\u0000\ud800 😀';
const rows: Cell[][] = [
  ["MOD.2026.0000001", "D'Alò <Ivo> & figli", at, { day: "2026-12-31" }, 12.5],
  [hostile, "", undefined, null, -3],
];
const headings = ["Numero", "Richiedente", "Arrivata", "Ultimo giorno", "Giorni"];

const inBatches = async function* (all: readonly Cell[][], size: number) {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
};
const sheetOf = (all: readonly Cell[][], size = 1): Sheet => ({
  title: "Pratiche: [da lavorare]",
  headings,
  rows: inBatches(all, size),
});
const bytesOf = async (file: AsyncIterable<Buffer | string>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

type Parts = Record<string, string>;
/** Every part is well-formed XML, or the whole file is refused. */
const partsOf = (bytes: Buffer): Parts => {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  for (const [name, text] of Object.entries(parts)) if (name !== "mimetype") XmlDocument.fromString(text).dispose();
  return parts;
};
const namespaces = {
  s: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
};
const textsIn = (xml: string, path: string): string[] => {
  const document = XmlDocument.fromString(xml);
  const found = document.find(path, namespaces).map((node) => node.content);
  document.dispose();
  return found;
};

test("C53 CSV: Excel knows it is UTF-8, formulas are texts, dates are Italian", async () => {
  const { file, name, mediaType } = sheetFile("csv", sheetOf(rows), at);
  const text = (await bytesOf(file)).toString();
  assert.equal(name, "pratiche-da-lavorare-2026-03-18.csv");
  assert.equal(mediaType, "text/csv; charset=utf-8");
  assert.ok(text.startsWith("\uFEFFNumero;Richiedente;"));
  const read = parse(text, { delimiter: ";", bom: true, record_delimiter: "\r\n" }) as string[][];
  assert.deepEqual(read[1], ["MOD.2026.0000001", "D'Alò <Ivo> & figli", "18/03/2026 11:07", "31/12/2026", "12,5"]);
  assert.ok(read[2]?.[0]?.startsWith("'=HYPERLINK"));
  assert.deepEqual(read[2]?.slice(1), ["", "", "", "-3"]);
});

test("C53 XLSX: texts as they were, instants on the Italian clock, no formula anywhere", async () => {
  const parts = partsOf(await bytesOf(sheetFile("xlsx", sheetOf(rows), at).file));
  assert.deepEqual(Object.keys(parts).sort(), [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  assert.deepEqual(textsIn(sheet, "//s:row[@r='1']/s:c/s:is/s:t"), headings);
  assert.deepEqual(textsIn(sheet, "//s:row[@r='2']/s:c/s:is/s:t"), ["MOD.2026.0000001", "D'Alò <Ivo> & figli"]);
  // 18 March 2026 is day 46099 of spreadsheets, 11:07 is 667 minutes of 1440
  assert.deepEqual(textsIn(sheet, "//s:row[@r='2']/s:c/s:v").map(Number), [46099 + 667 / 1440, 46387, 12.5]);
  assert.deepEqual(textsIn(sheet, "//s:row[@r='3']/s:c/@r"), ["A3", "E3"]);
  const [text] = textsIn(sheet, "//s:c[@r='A3']/s:is/s:t");
  assert.equal(text, hostile.replace("\u0000\ud800", "").replace("_x0041_", "_x005F_x0041_"));
  assert.deepEqual(textsIn(sheet, "//s:f"), []);
  assert.deepEqual(textsIn(parts["xl/workbook.xml"] ?? "", "//s:sheet/@name"), ["Pratiche   da lavorare "]);
});

test("C53 ODS: the first part says what it is, uncompressed; spaces and lines stay", async () => {
  const bytes = await bytesOf(sheetFile("ods", sheetOf(rows), at).file);
  assert.equal(bytes.toString("latin1", 30, 38 + odsMediaType.length), `mimetype${odsMediaType}`);
  const { "content.xml": content = "", ...others } = partsOf(bytes);
  assert.deepEqual(Object.keys(others).sort(), ["META-INF/manifest.xml", "mimetype"]);
  assert.deepEqual(textsIn(content, "//table:table-header-rows//text:p"), headings);
  const row = "//table:table/table:table-row";
  assert.deepEqual(textsIn(content, `${row}[1]//@office:date-value`), ["2026-03-18T11:07:00", "2026-12-31"]);
  assert.deepEqual(textsIn(content, `${row}//@office:value`), ["12.5", "-3"]);
  assert.equal(textsIn(content, `${row}[2]/table:table-cell[1]/text:p`).length, 2);
  assert.deepEqual(textsIn(content, "//text:s/@text:c"), ["2"]);
  assert.deepEqual(textsIn(content, "//@table:formula"), []);
});

test("C53 what is too long for a sheet goes on the next one, without a gap", async () => {
  const many = Array.from({ length: 25 }, (_, n): Cell[] => [n]);
  const xlsx = partsOf(await bytesOf(xlsxFile({ ...sheetOf(many, 4), headings: ["N"] }, at, 11)));
  const numbers = [1, 2, 3].map((n) => textsIn(xlsx[`xl/worksheets/sheet${n}.xml`] ?? "", "//s:v").map(Number));
  assert.deepEqual(
    numbers.map(({ length }) => length),
    [10, 10, 5],
  );
  assert.deepEqual(numbers.flat(), many.flat());
  assert.deepEqual(textsIn(xlsx["xl/workbook.xml"] ?? "", "//s:sheet/@name").length, 3);
  const ods = partsOf(await bytesOf(odsFile({ ...sheetOf(many, 4), headings: ["N"] }, at, 11)));
  assert.deepEqual(textsIn(ods["content.xml"] ?? "", "//@office:value").map(Number), many.flat());
  assert.equal(textsIn(ods["content.xml"] ?? "", "//table:table/@table:name").length, 3);
});

test("C53 an empty list is a sheet with its headings", async () => {
  for (const format of ["csv", "xlsx", "ods"] satisfies SheetFormat[]) {
    const bytes = await bytesOf(sheetFile(format, sheetOf([]), at).file);
    if (format !== "csv") partsOf(bytes);
    else assert.match(bytes.toString(), /^\uFEFFNumero;.*\r\n$/);
  }
});

test("C53 a list that breaks off is no whole file, and nothing is read for a reader that went away", async () => {
  for (const format of ["csv", "xlsx", "ods"] satisfies SheetFormat[]) {
    const broken = async function* (): AsyncGenerator<Cell[][]> {
      yield [[1]];
      throw new Error("the database is gone");
    };
    await assert.rejects(bytesOf(sheetFile(format, { ...sheetOf([]), rows: broken() }, at).file), /database is gone/);
    let given = 0;
    let closed = false;
    const endless = async function* (): AsyncGenerator<Cell[][]> {
      try {
        for (;;) {
          given += 1;
          yield Array.from({ length: 1000 }, () => [String(Math.random()), String(Math.random())]);
          await new Promise(setImmediate);
        }
      } finally {
        closed = true;
      }
    };
    const { file } = sheetFile(format, { ...sheetOf([]), rows: endless() }, at);
    for await (const _ of file) if (given > 2) break;
    await new Promise((later) => setTimeout(later, 100));
    const before = given;
    await new Promise((later) => setTimeout(later, 100));
    assert.equal(given, before, format);
    assert.ok(closed, `${format}: the source is closed`);
  }
});

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes in use: what is merely not collected yet says nothing. */
const held = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

test("C53 200,000 rows are written in the memory of a few", async () => {
  const rowsOf = async function* (): AsyncGenerator<Cell[][]> {
    for (let n = 0; n < 200; n++) {
      yield Array.from({ length: 1000 }, (_, k): Cell[] => [
        `MOD.2026.${n}${k}`,
        `Persona ${k} di Prova`,
        at,
        n,
        "Via",
      ]);
      await new Promise(setImmediate);
    }
  };
  for (const format of ["csv", "xlsx", "ods"] satisfies SheetFormat[]) {
    const { file } = sheetFile(format, { ...sheetOf([]), rows: rowsOf() }, at);
    const start = held();
    let [most, chunks] = [0, 0];
    for await (const _ of file) {
      chunks += 1;
      if (chunks % 40 === 0) most = Math.max(most, held() - start);
    }
    assert.ok(chunks > 80, `${format}: ${chunks} chunks`);
    assert.ok(most < 20_000_000, `${format}: ${Math.round(most / 1e6)} MB`);
  }
});
