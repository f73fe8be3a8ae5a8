import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pdfFaults } from "../../../test/pdf-gate.ts";
import { qrOnPage } from "../../../test/pdf-qr.ts";
import { missing } from "../../../test/programs.ts";
import { drawSignedForm, type SignedForm } from "./signed-form.ts";

const url = "https://servizi.ente.example/riconoscimento/ACDEFGHJKMNPRTVW";

const form = (over: Partial<SignedForm> = {}): SignedForm => ({
  title: "Modulo di adesione",
  ente: "Comune di Borgo Esempio",
  lead: "Chiedo di essere abilitato alle istanze online.",
  parts: [{ title: "Dati", facts: [{ label: "Nome", value: "Ada" }] }],
  code: { title: "Codice del modulo", words: "Serve allo sportello.", code: "ACDE-FGHJ-KMNP-RTVW", url },
  signature: { title: "Firma", text: "Si firma davanti all'operatore.", lines: ["Luogo e data", "Firma"] },
  after: [{ title: "Che cosa portare", items: ["questo modulo;", "il documento."] }],
  createdAt: new Date("2026-03-18T10:07:09Z"),
  ...over,
});

const cases: Record<string, SignedForm> = {
  "as it is printed": form(),
  "without a code and without a signature": form({
    code: undefined,
    signature: { title: "Firma", text: "Non va firmato.", lines: [] },
  }),
  "with lines for a pen": form({ parts: [{ title: "Chi è delegato", lines: ["Nome e cognome", "Documento"] }] }),
  "odd signs, over pages": form({
    parts: Array(30)
      .fill(0)
      .map((_, n) => ({ title: `Parte ${n}`, facts: [{ label: "Nome", value: "😀 مرحبا & <b> \u0007".repeat(5) }] })),
  }),
};

for (const [name, each] of Object.entries(cases)) {
  test(`S4.7 S4.24 a paper to sign is PDF/A-2a and PDF/UA-1: ${name}`, async () => {
    assert.deepEqual(await pdfFaults(await drawSignedForm(each)), []);
  });
}

test("the same paper has the same bytes", async () => {
  assert.ok((await drawSignedForm(form())).equals(await drawSignedForm(form())));
});

test("S4.24 S4.25 it says where to sign and what to bring", {
  skip: missing("pdftotext", "poppler-utils"),
}, async () => {
  const input = await drawSignedForm(form());
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input, encoding: "utf8" }).replace(/\s+/g, " ");
  for (const said of [
    "Comune di Borgo Esempio",
    "Modulo di adesione",
    "ACDE-FGHJ-KMNP-RTVW",
    "Si firma davanti all'operatore.",
    "Luogo e data ____",
    "Che cosa portare",
  ]) {
    assert.ok(text.includes(said), said);
  }
});

test("S4.24 the QR stands on the first sheet, however long the form is, and leads to the desk's page", async () => {
  assert.equal(await qrOnPage(await drawSignedForm(cases["odd signs, over pages"] ?? form())), url);
});

test("S4.24 the QR of the sheet as it is printed is read by another program too", {
  skip: missing("pdftoppm", "poppler-utils") || missing("zbarimg", "zbar-tools"),
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "sportello-paper-"));
  try {
    writeFileSync(join(folder, "modulo.pdf"), await drawSignedForm(form()));
    execFileSync("pdftoppm", ["-r", "150", "-png", join(folder, "modulo.pdf"), join(folder, "foglio")]);
    const read = execFileSync("zbarimg", ["--quiet", "--raw", join(folder, "foglio-1.png")], { encoding: "utf8" });
    assert.equal(read.trim(), url);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
