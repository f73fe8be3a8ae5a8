// What the register says was attached to a sending is what its answers held, whenever it is asked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { testApp } from "../../test/app.ts";
import { istanzaOf } from "../../test/desk.ts";
import { untilWorked } from "../../test/istanze.ts";
import { withAttachments } from "../../test/sample-attachments.ts";
import { many } from "../db/connect.ts";
import type { Entry } from "../platform/protocol/entry.ts";
import { entryColumns } from "../platform/protocol/entry.ts";
import { registeredDocuments } from "./registered.ts";

const file = (name: string) => ({ name, content: Buffer.from(`%PDF-1.7\n${name}`) });

test("capability 24 capability 35: a file replaced in a correction is registered with the sending that it belonged to, and with no other", async () => {
  const the = await testApp({ services: [withAttachments] });
  try {
    const page = await the.signedIn("cittadina");
    await page.post("/e/regione-piemonte/servizi/prova-allegati/compila", {});
    const at = istanzaOf(page);
    await page.get(`${at}/riprendi`);
    const chosen = { carta: [file("scaduta.pdf")], delega: [file("delega.pdf")] };
    await page.press("Successivo", { oggetto: "Prova" }, chosen);
    for (const button of ["Successivo", "Invia", "Conferma"]) await page.press(button);
    const clerk = await the.signedIn("operatore regionale");
    await clerk.get(at.replace("/istanze/", "/ufficio/pratiche/"));
    await clerk.press("Segnala Carta d’identità");
    await clerk.press("Segnala", { testo: "È scaduta: allegane una valida." });
    await clerk.press("Richiedi correzioni");
    await clerk.press("Richiedi correzioni");
    await page.get(`${at}/passi/documenti`);
    await page.press("Elimina scaduta.pdf");
    await page.press("Allega Carta d’identità", {}, { carta: [file("nuova.pdf")] });
    await page.press("Successivo");
    for (const button of ["Invia di nuovo", "Conferma"]) await page.press(button);
    await the.work();
    await untilWorked(the);
    const entries = await many<Entry>(the.ctx.db, `select ${entryColumns} from protocol_entry order by n`);
    const registered = await Promise.all(entries.map((entry) => registeredDocuments(the.ctx.db, entry)));
    assert.deepEqual(
      registered.map((each) => each?.attachments.map(({ name }) => name).sort()),
      [
        ["delega.pdf", "scaduta.pdf"],
        ["delega.pdf", "nuova.pdf"],
      ],
    );
    assert.deepEqual(
      registered.map((each, n) => each?.attachments.length === entries[n]?.attachments && each?.main.kind),
      ["ricevuta", "ricevuta"],
      "as many as the entry counts",
    );
  } finally {
    await the.close();
  }
});
