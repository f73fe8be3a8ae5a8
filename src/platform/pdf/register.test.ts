import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { pdfFaults } from "../../../test/pdf-gate.ts";
import { missing } from "../../../test/programs.ts";
import { drawDayRegister, type RegisterLine } from "./register.ts";

const noPoppler = missing("pdftotext", "poppler-utils");

const line = (n: number, over: Partial<RegisterLine> = {}): RegisterLine => ({
  number: `${String(n).padStart(7, "0")}/2026`,
  registeredAt: new Date(Date.parse("2026-03-18T07:00:00Z") + n * 60_000),
  direction: n % 3 ? "entrata" : "uscita",
  subject: `Abilitazione degli utenti: istanza SERV06_UTENTI.2026.${String(n).padStart(7, "0")}`,
  correspondent: "Comune di Borgo Esempio (Provamaggio Ivo)",
  fingerprint: "3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550fdab836ed",
  ...over,
});
const day = (lines: RegisterLine[]) => ({
  ente: "Regione Prova",
  day: "2026-03-18",
  lines,
  createdAt: new Date("2026-03-18T23:20:00Z"),
});
const many = (count: number) => Array.from({ length: count }, (_, n) => line(n + 1));

const cases: Record<string, RegisterLine[]> = {
  "a day without entries": [],
  "a day with one": many(1),
  "a day over pages": many(200),
  "subjects and names that are odd or endless": [
    line(1, { subject: "Oggetto lunghissimo ".repeat(200), correspondent: "parolasenzaspazi".repeat(40) }),
    line(2, { subject: "😀 مرحبا & <b>", correspondent: "" }),
  ],
};

for (const [name, lines] of Object.entries(cases)) {
  test(`the daily register is PDF/A-2a and PDF/UA-1: ${name}`, async () => {
    assert.deepEqual(await pdfFaults(await drawDayRegister(day(lines))), []);
  });
}

test("it says every entry of the day, once, and the same bytes again", { skip: noPoppler }, async () => {
  const pdf = await drawDayRegister(day(many(200)));
  assert.ok(pdf.equals(await drawDayRegister(day(many(200)))));
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  assert.equal(text.match(/^ *\d{7}\/2026 +\d\d:\d\d +(entrata|uscita) /gm)?.length, 200);
  assert.match(text, /Dal numero +0000001\/2026/);
  assert.match(text, /Al numero +0000200\/2026/);
  assert.match(text, /mercoledì 18 marzo 2026/);
});
