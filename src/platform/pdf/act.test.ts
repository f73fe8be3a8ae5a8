import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { pdfFaults } from "../../../test/pdf-gate.ts";
import { missing } from "../../../test/programs.ts";
import { type Act, drawAct } from "./act.ts";

const noPoppler = missing("pdftotext", "poppler-utils");

const office = "Ufficio servizi educativi";
const sender = { name: "Regione Prova", reach: ["Via della Prova, 1, 10100 (TO)", "PEC ente@pec.example"], office };

const act = (over: Partial<Act> = {}): Act => ({
  ente: sender,
  title: "Provvedimento di accoglimento",
  service: "Abilitazione degli utenti",
  about: {
    number: "SERV06_UTENTI.2026.0000006",
    sentAt: new Date("2026-03-17T09:00:00Z"),
    protocol: "0000012/2026",
  },
  to: ["Comune di Borgo Esempio (Provamaggio Ivo)", "PEC comune@pec.example"],
  text: ["Vista l'istanza presentata.", "L'istanza è accolta."],
  appeal: ["Si può presentare ricorso entro 60 giorni."],
  issuer: "Ugo Finti",
  protocol: "0000013/2026",
  createdAt: new Date("2026-03-18T10:07:09Z"),
  ...over,
});

const cases: Record<string, Act> = {
  "with protocol and appeal": act(),
  "without appeal, before the outside system answered": act({ protocol: undefined, appeal: undefined }),
  "a preview over pages": act({ preview: true, text: Array(80).fill("Testo che prosegue. ".repeat(20)) }),
  "odd signs and an endless title": act({
    title: "T".repeat(150),
    text: ["😀 مرحبا & <b> \u0007"],
    ente: { ...sender, reach: [], office: undefined },
    to: ["L'utente 😀"],
  }),
};

for (const [name, each] of Object.entries(cases)) {
  test(`capability 34: an act is PDF/A-2a and PDF/UA-1: ${name}`, async () => {
    assert.deepEqual(await pdfFaults(await drawAct(each)), []);
  });
}

const textOf = async (each: Act): Promise<string> =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: await drawAct(each), encoding: "utf8" });

test("S4.31 S0.64 it bears who issues it and where, its protocol and date, to whom, about what and how to appeal", {
  skip: noPoppler,
}, async () => {
  const text = (await textOf(act())).replace(/\s+/g, " ");
  for (const said of [
    "Regione Prova",
    "Via della Prova, 1, 10100 (TO) · PEC ente@pec.example",
    "n. 0000013/2026, in uscita",
    "mercoledì 18 marzo 2026",
    "SERV06_UTENTI.2026.0000006, inviata il 17/03/2026 10:00, protocollo n. 0000012/2026",
    "A: Comune di Borgo Esempio (Provamaggio Ivo)",
    "Oggetto: Provvedimento di accoglimento",
    "Come fare ricorso",
    "Ugo Finti",
    "istanza SERV06_UTENTI.2026.0000006 – protocollo n. 0000013/2026 pagina 1 di 1",
  ])
    assert.ok(text.includes(said), said);
  // D.Lgs. 39/1993 art. 3 c. 2: the name of who is responsible, and no word of a signature that nobody put
  assert.doesNotMatch(text, /firma/i);
  assert.ok(!(await textOf(act({ appeal: undefined }))).includes("ricorso"));
});

test("a preview says on every page that it was not issued", { skip: noPoppler }, async () => {
  const pages = (await textOf(cases["a preview over pages"] as Act)).split("\f").slice(0, -1);
  assert.ok(pages.length > 3);
  for (const page of pages) assert.match(page, /ANTEPRIMA: questo documento non è stato emesso/);
});
