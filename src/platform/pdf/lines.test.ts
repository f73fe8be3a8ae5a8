import assert from "node:assert/strict";
import { test } from "node:test";
import { canDraw } from "./fonts.ts";
import { breakLines, type Measure, type Style, widthOfLine } from "./lines.ts";

const style: Style = { face: "regular", size: 10, color: "#000000", lineHeight: 14 };
// every character is one point wide: widths can be counted
const measure: Measure = (_face, text) => text.length;
const broken = (text: string, width: number) => breakLines(text, style, width, measure);
const texts = (text: string, width: number) => broken(text, width).map((line) => line.map((run) => run.text).join(""));

test("lines break at spaces and keep every word", () => {
  assert.deepEqual(texts("uno due tre quattro", 8), ["uno due", "tre", "quattro"]);
  assert.deepEqual(texts("uno due", 7), ["uno due"]);
});

test("what was typed on its own line stays there", () => {
  assert.deepEqual(texts("uno\r\ndue\n\ntre", 20), ["uno", "due", "", "tre"]);
});

test("a word wider than the line is cut, and nothing of it is lost", () => {
  const lines = texts("sì abcdefghijklmnopqrstuvwxyz no", 10);
  assert.ok(lines.every((line) => line.length <= 10));
  assert.equal(lines.join("").replaceAll(" ", ""), "sìabcdefghijklmnopqrstuvwxyzno");
});

test("decomposed accents are composed, controls become spaces", () => {
  assert.deepEqual(texts("perche\u0301\u0007no", 20), ["perché no"]);
});

test("a text of one alphabet is one run", () => {
  assert.deepEqual(broken("Żółty ș ț ő", 20), [[{ face: "regular", text: "Żółty ș ț ő", width: 11 }]]);
});

test("each alphabet gets a face that has it, and Arabic words keep their spaces among them", () => {
  const runs = broken("Anna Жук مرحبا بالعالم fine", 60)[0]?.map(({ face, text }) => [face, text]);
  assert.deepEqual(runs, [
    ["regular", "Anna "],
    ["mono", "Жук"],
    ["regular", " "],
    ["arabic", "مرحبا بالعالم"],
    ["regular", " fine"],
  ]);
});

test("a character that no face has is one box, however many code points it takes", () => {
  const runs = broken("a👨‍👩‍👧b", 60)[0]?.map(({ face, text }) => [face, text]);
  assert.deepEqual(runs, [
    ["regular", "a"],
    ["missing", "👨‍👩‍👧"],
    ["regular", "b"],
  ]);
});

test("a lone surrogate becomes the replacement character", () => {
  assert.deepEqual(texts("\ud83d!", 20), ["\ufffd!"]);
});

test("no line is wider than it may be", () => {
  const text = "Lorem ipsum 😀 dolorsitametconsectetur adipiscing مرحبا بالعالم Жуков elit";
  for (let width = 8; width < 40; width++)
    for (const line of broken(text, width)) assert.ok(widthOfLine(line) <= width, `${width}`);
});

test("what passes without a look-up is in every Latin face", () => {
  const plain = `${String.fromCharCode(...Array.from({ length: 95 }, (_, n) => 32 + n))}‘’“”–—…€•`;
  const latin = Array.from({ length: 96 }, (_, n) => String.fromCharCode(0xa0 + n)).filter((char) => char !== "\u00ad");
  for (const face of ["regular", "semibold", "bold", "mono"] as const)
    assert.ok(canDraw(face, plain + latin.join("")), face);
});
