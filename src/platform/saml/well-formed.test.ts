import assert from "node:assert/strict";
import { test } from "node:test";
import { parsed, Refused } from "./read-xml.ts";
import { isWellFormed } from "./well-formed.ts";

const most = { elements: 50, depth: 5 };
const many = (n: number, piece: (at: number) => string): string =>
  Array.from({ length: n }, (_, at) => piece(at)).join("");

test("what opens and closes is well formed, whatever stands between", () => {
  const good = [
    "<a/>",
    '<?xml version="1.0"?>\n<a><b c="1" d=\'>"\'/>text &amp; more</a>\n',
    "<a><!-- <b> --><![CDATA[<c>]]></a>",
    '<s:Ä xmlns:s="u" >\r\n<s:b.c-d/></s:Ä >',
  ];
  for (const xml of good) assert.ok(isWellFormed(xml, most), xml);
});

test("what has no end, closes another, or is too much or too deep, is not", () => {
  const bad = [
    "",
    "text",
    "<a>",
    "</a>",
    "<a></b>",
    "<a><b></a></b>",
    "<a",
    "<a b>",
    "<a b='1' c=\"1'/>",
    '<a b="<"/>',
    "<a/ >",
    "</a/>",
    "<a><!-- </a>",
    "<a><![CDATA[</a>",
    "<a><? </a>",
    "<a><!b></a>",
    many(51, () => "<a/>"),
    `${"<a>".repeat(6)}${"</a>".repeat(6)}`,
  ];
  for (const xml of bad) assert.equal(isWellFormed(xml, most), false, xml);
});

/** Each kept the parser busy for seconds or minutes; the run has its own limit of time, far above what is needed now. */
test("a stranger's message cannot keep the machine busy", { timeout: 120_000 }, () => {
  const hostile = [
    many(42_000, (at) => `<b${at}>`),
    many(12_000, (at) => `<b xmlns:n${at}="u">`) + "</b>".repeat(12_000),
    many(20_000, (at) => `<b${at}></b${at}>`),
    `<a>${"<!--".repeat(60_000)}</a>`,
    `<a>${"<a b='".repeat(50_000)}`,
    "<".repeat(300_000),
    `<a${" ".repeat(300_000)}`,
    `<a>${"<![CDATA[".repeat(30_000)}</a>`,
    `${"<a>".repeat(40_000)}${"</a>".repeat(40_000)}`,
  ];
  for (const xml of hostile) assert.throws(() => parsed(xml), Refused);
});
