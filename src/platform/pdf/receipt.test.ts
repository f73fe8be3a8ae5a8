import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pdfFaults } from "../../../test/pdf-gate.ts";
import { missing } from "../../../test/programs.ts";
import { declaration, receiptSaying, sentReceipt, unsentReceipt } from "../../../test/receipts.ts";
import { drawReceipt, type Receipt } from "./receipt.ts";

const noPoppler = missing("pdftotext", "poppler-utils");
const noQpdf = missing("qpdf", "qpdf");
const veraPdf = process.env.VERAPDF;

const banner = "NON INVIATA: questo documento non vale come richiesta";
const odd =
  "emoji 😀 👨‍👩‍👧, arabo مرحبا بالعالم, cirillico Жуков, freccia →, \u0007controllo, \ud800 spezzato\nżşłő țș";

const cases: Record<string, Receipt> = {
  "one user": sentReceipt(1),
  "thirty users": sentReceipt(30),
  "a copy that was not sent": unsentReceipt(30),
  "characters that no font has": receiptSaying(odd),
  "a value longer than a page": receiptSaying("Testo che prosegue. ".repeat(500)),
  "a word longer than a line": receiptSaying("parolasenzaspazi".repeat(60)),
  "an ente whose name is markup": sentReceipt(1, { ente: 'Terra & <Mare> "di" \u0001 (Ĩ)\\' }),
  "nothing optional": sentReceipt(0, {
    office: undefined,
    sha256: undefined,
    verifyUrl: undefined,
    summary: [],
    declarant: { nome: "Anna", cognome: "Rossi", codiceFiscale: "RSSNNA80A41L219X" },
  }),
};

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "ricevute-"));
});
after(() => rmSync(folder, { recursive: true }));

const filed = async (receipt: Receipt): Promise<string> => {
  const file = join(folder, "ricevuta.pdf");
  writeFileSync(file, await drawReceipt(receipt));
  return file;
};
/** The pages as text, in the order in which they are read. */
const pagesOf = async (receipt: Receipt): Promise<string[]> =>
  execFileSync("pdftotext", ["-layout", await filed(receipt), "-"], { encoding: "utf8" })
    .split("\f")
    .slice(0, -1);
const flat = (pages: string[]): string => pages.join(" ").replace(/\s+/g, " ");

for (const [name, receipt] of Object.entries(cases)) {
  test(`PDF/A-2a and PDF/UA-1: ${name}`, async () => {
    assert.deepEqual(await pdfFaults(await drawReceipt(receipt)), []);
  });
}

test("qpdf finds no fault", { skip: noQpdf }, async () => {
  for (const receipt of Object.values(cases)) execFileSync("qpdf", ["--check", await filed(receipt)]);
});

test("pdffonts sees every font embedded, a subset and with its Unicode map", { skip: noPoppler }, async () => {
  const out = execFileSync("pdffonts", [await filed(receiptSaying(odd))], { encoding: "utf8" });
  const fonts = out.trim().split("\n").slice(2);
  assert.equal(fonts.length, 5);
  for (const font of fonts) assert.match(font, / yes yes yes /);
});

test("veraPDF agrees", { skip: veraPdf ? false : "skipped: VERAPDF does not say where veraPDF is" }, async () => {
  for (const receipt of Object.values(cases))
    for (const flavour of ["2a", "ua1"]) {
      const file = await filed(receipt);
      const out = execFileSync(veraPdf ?? "", ["--flavour", flavour, "--format", "text", file], { encoding: "utf8" });
      assert.match(out, /^PASS/m);
    }
});

test("the same receipt is the same bytes, whatever was drawn before", async () => {
  const first = await drawReceipt(sentReceipt(3));
  await drawReceipt(receiptSaying(`${odd} ş ∆ Ω a\u00a0b`));
  assert.ok(first.equals(await drawReceipt(sentReceipt(3))));
  assert.ok(!first.equals(await drawReceipt(sentReceipt(3, { createdAt: new Date("2026-05-04T08:00:06Z") }))));
});

test("S0.69 Scarica pdf: a sent one says who, what, when, and how to check it", { skip: noPoppler }, async () => {
  const text = flat(await pagesOf(sentReceipt(2, { corrects: "SERV06.2026.0000002" })));
  for (const said of [
    "Ricevuta di invio",
    "Comune di Forlì",
    "Abilitazione degli utenti",
    "Istanza SERV06.2026.0000006",
    "04/05/2026 10:00",
    "Corregge l’istanza SERV06.2026.0000002",
    "Żaneta Łukasiewicz",
    "LKSZNT80A41Z127X",
    "Utente 2",
    "3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550fdab836ed",
    "https://sportello.example.it/verifica?numero=SERV06.2026.0000006",
    "urp@comune.example.it",
  ])
    assert.ok(text.includes(said), said);
  assert.ok(text.includes(declaration));
  assert.ok(!text.includes("NON INVIATA"));
});

test("S0.63 Scarica PDF: an unsent one says so on every page and proves nothing", { skip: noPoppler }, async () => {
  const pages = await pagesOf({
    ...unsentReceipt(30),
    sha256: "ab".repeat(32),
    verifyUrl: "https://example.it/verifica",
  });
  assert.ok(pages.length > 3);
  for (const page of pages) assert.ok(page.includes(banner), page);
  const text = flat(pages);
  assert.ok(text.includes("Copia non inviata"));
  for (const proof of ["Ricevuta", "SERV06.2026", "Impronta", "abab", "/verifica"])
    assert.ok(!text.includes(proof), proof);
});

test("a user is never cut between two pages, nor a title left alone", { skip: noPoppler }, async () => {
  const pages = await pagesOf(sentReceipt(30));
  let users = 0;
  for (const [number, page] of pages.entries()) {
    const titles = page.match(/^Utente \d+$/gm) ?? [];
    assert.equal(page.match(/^Ruolo +Operatore comunale$/gm)?.length ?? 0, titles.length);
    users += titles.length;
    assert.match(page, new RegExp(`pagina ${number + 1} di ${pages.length}`));
  }
  assert.equal(users, 30);
});

test("every character is copied as it was typed, ligatures and shared glyphs too", { skip: noPoppler }, async () => {
  // pdftotext guesses the spaces between very short words, and marks the direction of Arabic
  const letters = (text: string) => text.replace(/[\s\p{Cf}]/gu, "");
  for (const typed of ["a 😀 b", "x → y", "Жуков", "مرحبا بالعالم", "ş ș ţ ț Ş Ș", "uno\u00a0due", "fine affitto"]) {
    const text = letters((await pagesOf(receiptSaying(typed))).join(""));
    assert.ok(text.includes(`Testo${letters(typed)}`), typed);
  }
});
