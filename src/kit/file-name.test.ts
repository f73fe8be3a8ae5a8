import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanFileName } from "./file-name.ts";

test("a name keeps its letters and loses folders, control signs and marks that turn the reading direction", () => {
  const names: [given: string, kept: string][] = [
    ["Carta d’identità è ñ 日本.pdf", "Carta d’identità è ñ 日本.pdf"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Users\\Lia\\foto.jpg", "foto.jpg"],
    ["fattura\u202Efdp.exe", "fatturafdp.exe"],
    ["a\u0000b\r\n.pdf", "ab.pdf"],
    ["zero\u200Bwidth.pdf", "zerowidth.pdf"],
    ['a<b>"c"|?*.pdf', "a_b__c____.pdf"],
    ["  . .nascosto.pdf . ", "nascosto.pdf"],
    ["", "file"],
    ["..", "file"],
    ["mezza\uD800.pdf", "mezza.pdf"],
    ["e\u0301.pdf", "é.pdf"],
  ];
  for (const [given, kept] of names) assert.equal(cleanFileName(given), kept, JSON.stringify(given));
});

test("a name longer than 150 signs is cut and keeps its ending", () => {
  const cut = cleanFileName(`${"à".repeat(400)}.pdf`);
  assert.equal([...cut].length, 150);
  assert.ok(cut.endsWith("à.pdf"));
});
