import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { csvText } from "./csv.ts";

test("whatever stands in a cell is read back as it was", () => {
  const rows = [
    ["Cognome", "Nota"],
    ['D"Alò', "a;b,c\nd\r\ne"],
    [" spazi ", ""],
  ];
  assert.deepEqual(parse(csvText(rows), { delimiter: ";", record_delimiter: "\r\n" }), rows);
});

test("a formula becomes a text; numbers and phone numbers stay", () => {
  const row = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "+39 011 0", "-12,50"];
  const [read] = parse(csvText([row]), { delimiter: ";" }) as string[][];
  assert.deepEqual(read, ["'=1+1", "'+cmd|' /C calc'!A0", "'-2+3", "'@SUM(A1)", "'\t=1", "+39 011 0", "-12,50"]);
});

test("numbers have the Italian comma, nothing is an empty cell, every line ends", () => {
  assert.equal(csvText([[1.5, undefined, -2]]), "1,5;;-2\r\n");
});

test("the mark of UTF-8 comes only when asked for", () => {
  assert.equal(csvText([["è"]], { bom: true }), "\uFEFFè\r\n");
});
