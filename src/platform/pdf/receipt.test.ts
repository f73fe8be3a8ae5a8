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

const surnames = ["Rossi", "D’Amicò", "Żółkiewska", "Niccolò von und zu Őry", "Bianchi degli Uberti di Sant’Andrea"];
const person = (n: number) => ({
  title: `Utente ${n}`,
  entries: [
    { name: `utenti.${n}.nome`, label: "Nome", value: n % 4 ? "Anna" : "Maria Ștefania" },
    { name: `utenti.${n}.cognome`, label: "Cognome", value: surnames[n % surnames.length] ?? "" },
    { name: `utenti.${n}.codiceFiscale`, label: "Codice Fiscale", value: n === 2 ? "" : "RSSNNA80A41L219X" },
  ],
});
type Person = ReturnType<typeof person>;

const asked = "Il sottoscritto, in qualità di Sindaco pro tempore / Legale Rappresentante del Comune di:";
/** The people of SERV06, under its titled texts. */
const people = (count: number, change: (row: Person) => Person = (row) => row): Receipt =>
  sentReceipt(0, {
    summary: [
      {
        step: "comune",
        title: "Dati del Comune",
        blocks: [
          { block: "text", title: "Comune", paragraphs: [asked] },
          { block: "entries", entries: [{ name: "comune", label: "Comune", value: "Forlì" }] },
        ],
      },
      {
        step: "utenti",
        title: "Elenco utenti",
        blocks: [
          { block: "text", title: "CHIEDE", paragraphs: ["di abilitare i seguenti funzionari comunali."] },
          { block: "rows", title: "Utenti", rows: Array.from({ length: count }, (_, n) => change(person(n + 1))) },
        ],
      },
    ],
  });

const renamed =
  (at: number, surname: string) =>
  (row: Person): Person => ({
    ...row,
    entries: row.entries.map((entry) => (entry.name === `utenti.${at}.cognome` ? { ...entry, value: surname } : entry)),
  });
const noColumnHoldsIt = "Wolfeschlegelsteinhausenbergerdorff ".repeat(4).trim();
const oddlyAsked = (row: Person): Person => ({
  ...row,
  entries: row.entries.map((entry) => ({ ...entry, label: `${entry.label} 😀 مرحبا` })),
});

const cases: Record<string, Receipt> = {
  "a table of 1": people(1),
  "a table of 5": people(5),
  "a table of 30": people(30),
  "a table of 50": people(50),
  "a table whose heads are odd, over pages": people(50, oddlyAsked),
  "cards, because one surname fits no column": people(30, renamed(7, noColumnHoldsIt)),
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
    declarant: {
      nome: "Anna",
      cognome: "Rossi",
      identifier: { label: "Codice fiscale", value: "RSSNNA80A41L219X" },
    },
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
const structureOf = async (receipt: Receipt): Promise<string> =>
  execFileSync("pdfinfo", ["-struct-text", await filed(receipt)], { encoding: "utf8" });
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

test("capability 35: a receipt that is drawn before the number of protocol says where it will stand", {
  skip: noPoppler,
}, async () => {
  const of = async (protocol: Receipt["protocol"]) => flat(await pagesOf(sentReceipt(1, { protocol })));
  assert.match(await of("awaited"), /Protocollo .*non c’è ancora.*«Le mie istanze»/);
  assert.match(
    await of({ number: "0000006/2026", registeredAt: new Date("2026-03-18T10:07:00Z") }),
    /Protocollo n\. 0000006\/2026 del 18\/03\/2026 11:07/,
  );
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

test("texts print the title of their block", { skip: noPoppler }, async () => {
  const [structure, text] = [await structureOf(people(2)), flat(await pagesOf(people(2)))];
  assert.match(text, /Dati del Comune Comune Il sottoscritto, .* del Comune di: Comune Forlì/);
  assert.match(text, /Elenco utenti CHIEDE di abilitare i seguenti funzionari comunali\. Utenti /);
  for (const title of ["Comune", "CHIEDE", "Utenti"])
    assert.match(structure, new RegExp(`^ *H4 \\(block\\)\\s+"${title}"$`, "m"));
});

test("people who answer the same few questions are one table", { skip: noPoppler }, async () => {
  for (const count of [1, 5, 30, 50]) {
    const pages = await pagesOf(people(count));
    const heads = pages.filter((page) => /^ *Riga +Nome +Cognome +Codice Fiscale$/m.test(page));
    const taken = pages.filter((page) => /^ *Utente \d+ /m.test(page));
    assert.deepEqual(heads, taken);
    for (const page of taken) assert.match(page, /Riga +Nome +Cognome +Codice Fiscale\n+ *Utente \d+ .* (RSS|non)/);
    assert.equal(flat(pages).match(/Utente \d+ (Anna|Maria)/g)?.length, count);
  }
  assert.ok((await pagesOf(people(5))).length <= 2);
  assert.ok((await pagesOf(people(30))).length <= 3);
});

test("the heads of a table are tagged once, by column and by row", { skip: noPoppler }, async () => {
  const structure = await structureOf(people(50));
  const [, table = ""] = /"Utenti"\s+(Table[\s\S]*?)\n {2}H2/.exec(structure) ?? [];
  assert.equal(table.match(/\/Scope \/Column/g)?.length, 4);
  assert.equal(table.match(/\/Scope \/Row/g)?.length, 50);
  assert.equal(table.match(/"Riga"/g)?.length, 1);
});

test("one value too long for its column makes everybody a card", { skip: noPoppler }, async () => {
  const pages = await pagesOf(people(30, renamed(7, noColumnHoldsIt)));
  assert.equal(pages.join("\n").match(/^ *Utente \d+$/gm)?.length, 30);
  assert.ok(flat(pages).includes(`Cognome ${noColumnHoldsIt}`));
  assert.ok(!flat(pages).includes("Riga"));
});

test("a sentence that announces stays with what follows it", { skip: noPoppler }, async () => {
  const pagesOfIt = new Set<number>();
  for (let lines = 10; lines < 26; lines++) {
    const before = { name: "a", label: "Testo", value: Array(lines).fill("riga").join("\n") };
    const pages = await pagesOf(
      sentReceipt(0, {
        summary: [
          {
            step: "comune",
            title: "Dati del Comune",
            blocks: [
              { block: "entries", entries: [before] },
              { block: "text", title: "Municipio", paragraphs: ["Il sottoscritto, Sindaco del Comune di:"] },
              { block: "entries", entries: [{ name: "comune", label: "Comune", value: "Casalborgone" }] },
            ],
          },
        ],
      }),
    );
    const page = pages.findIndex((text) => text.includes("Comune di:"));
    assert.match(pages[page] ?? "", /Municipio\s+Il sottoscritto, Sindaco del Comune di:\s+Comune +Casalborgone/);
    pagesOfIt.add(page);
  }
  assert.deepEqual([...pagesOfIt], [0, 1]);
});

test("sentences that only announce never run off their page", { skip: noPoppler }, async () => {
  const paragraphs = Array.from({ length: 120 }, (_, n) => `annuncio ${n}:`);
  const receipt = sentReceipt(0, {
    summary: [{ step: "a", title: "A", blocks: [{ block: "text", title: "Elenco", paragraphs }] }],
  });
  assert.deepEqual(await pdfFaults(await drawReceipt(receipt)), []);
  const pages = await pagesOf(receipt);
  for (const page of pages) assert.match(page, /pagina \d+ di \d+\s*$/);
  for (const said of paragraphs) assert.ok(flat(pages).includes(said), said);
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
