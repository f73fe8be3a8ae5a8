import assert from "node:assert/strict";
import { test } from "node:test";
import { pdfFaults } from "../../../test/pdf-gate.ts";
import { drawPrintForm } from "./print-form.ts";

const form = {
  title: "Delega a presentare un'istanza",
  author: "Comune di Borgo Esempio",
  parts: [
    { text: ["Compila, firma e allega."], lines: ["Nome e cognome", "Codice fiscale"] },
    { title: "Firma", text: [], lines: ["Data", "Firma"] },
  ],
  createdAt: new Date("2026-11-22T10:00:00Z"),
};

test("S2.29 a form to fill in by hand is PDF/A and PDF/UA, with the same bytes every time", async () => {
  const pdf = await drawPrintForm(form);
  assert.deepEqual(await pdfFaults(pdf), []);
  assert.ok(pdf.equals(await drawPrintForm(form)));
});
