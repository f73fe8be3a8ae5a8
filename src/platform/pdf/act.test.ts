import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { pdfFaults } from "../../../test/pdf-gate.ts";
import { missing } from "../../../test/programs.ts";
import { type Act, drawAct } from "./act.ts";

const noPoppler = missing("pdftotext", "poppler-utils");

const act = (over: Partial<Act> = {}): Act => ({
  ente: "Regione Prova",
  office: "Ufficio servizi educativi",
  title: "Provvedimento di accoglimento",
  service: "Abilitazione degli utenti",
  number: "SERV06_UTENTI.2026.0000006",
  applicant: "Comune di Borgo Esempio (Provamaggio Ivo)",
  text: ["Vista l'istanza presentata.", "L'istanza è accolta."],
  appeal: ["Si può presentare ricorso entro 60 giorni."],
  signer: "Ugo Finti",
  protocol: "0000013/2026",
  createdAt: new Date("2026-03-18T10:07:09Z"),
  ...over,
});

const cases: Record<string, Act> = {
  "with protocol and appeal": act(),
  "without appeal, before the outside system answered": act({ protocol: undefined, appeal: undefined }),
  "a preview over pages": act({ preview: true, text: Array(80).fill("Testo che prosegue. ".repeat(20)) }),
  "odd signs and an endless title": act({ title: "T".repeat(150), text: ["😀 مرحبا & <b> \u0007"], office: undefined }),
};

for (const [name, each] of Object.entries(cases)) {
  test(`capability 34: an act is PDF/A-2a and PDF/UA-1: ${name}`, async () => {
    assert.deepEqual(await pdfFaults(await drawAct(each)), []);
  });
}

const textOf = async (each: Act): Promise<string> =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: await drawAct(each), encoding: "utf8" });

test("S4.31 it bears its protocol, its date and how to appeal", { skip: noPoppler }, async () => {
  const text = (await textOf(act())).replace(/\s+/g, " ");
  for (const said of [
    "Regione Prova",
    "n. 0000013/2026, in uscita",
    "18/03/2026 11:07",
    "Come fare ricorso",
    "Ugo Finti",
  ])
    assert.ok(text.includes(said), said);
  assert.ok(!(await textOf(act({ appeal: undefined }))).includes("ricorso"));
});

test("a preview says on every page that it was not issued", { skip: noPoppler }, async () => {
  const pages = (await textOf(cases["a preview over pages"] as Act)).split("\f").slice(0, -1);
  assert.ok(pages.length > 3);
  for (const page of pages) assert.match(page, /ANTEPRIMA: questo documento non è stato emesso/);
});
