// With the identity of another country, from Accedi to a sent istanza: who comes so has no codice fiscale that anybody
// vouches for.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { one } from "#db/connect.ts";
import { receiptOf } from "#istanze/documents.ts";
import type { IstanzaKey } from "#istanze/istanza.ts";
import { openSite, type Site } from "../../../test/browser-site.ts";
import { follow, press, see, titled } from "../../../test/browser-words.ts";
import { noChromium } from "../../../test/chromium.ts";
import { untilWorked } from "../../../test/istanze.ts";
import { missing } from "../../../test/programs.ts";
import { routes } from "../../routes.ts";

const skip = await noChromium();
const noPoppler = missing("pdftotext", "poppler-utils");
let site: Site;
before(async () => {
  if (skip) return;
  site = await openSite("2026-03-18T11:07:00+01:00");
  await site.the.work();
});
after(() => site?.close());

const type = async (page: Page, typed: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(text);
};

/** The way from the card to the sending, as somebody of another country fills it in. */
const filledIn = async (page: Page, javaScriptEnabled: boolean): Promise<void> => {
  await press(page, "Compila");
  await page.locator('[name="presaVisione"]').check();
  await press(page, "Successivo");
  await see(page, "Identificativo europeo (eIDAS)");
  await see(page, "DK/IT/DEMO-0002");
  assert.equal(await page.getByText("Codice fiscale", { exact: true }).count(), 0, "nobody has told it");
  await type(page, { email: "soeren@posta.example", codiceFiscaleItaliano: "CMPDAA85B44L219" });
  await page.locator('[name="perChi"][value="me"]').check();
  assert.ok(await page.locator('[name="codiceFiscaleItaliano"]').isVisible(), "what it hangs on is not typed here");
  await press(page, "Successivo");
  // it is not demanded, but what is typed is judged
  await see(page, "deve avere 16 caratteri");
  await type(page, { codiceFiscaleItaliano: "" });
  await press(page, "Successivo");
  await titled(page, "Istanza generica");
  await see(page, "Salvi questi dati anche nel tuo profilo?");
  await press(page, "Successivo");
  await page.locator('[name="argomento"][value="segnalazione"]').check();
  if (!javaScriptEnabled) await press(page, "Aggiorna le domande");
  await type(page, { oggetto: "Lampione spento", luogo: "Via della Prova, 3", descrizione: "È spento." });
  await press(page, "Successivo");
  await press(page, "Successivo");
  await page.waitForURL("**/riepilogo");
  await see(page, "DK/IT/DEMO-0002");
  await press(page, "Successivo");
};

const receiptText = async ({ ente, id }: IstanzaKey): Promise<string> => {
  const { sha256 } = (await receiptOf(site.the.ctx.db, { ente, id }, 1)) ?? {};
  const stream = await site.the.ctx.files.get(sha256 ?? "");
  assert.ok(stream, "the receipt is there");
  const input = await buffer(stream);
  return execFileSync("pdftotext", ["-layout", "-", "-"], { input }).toString().replace(/\s+/g, " ");
};

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  test(`S1.11 S4.4 Login with eIDAS, ${how}: to a sent istanza, its receipt and the clerk's page`, {
    skip,
  }, async () => {
    const { page, complaints, close } = await site.device({ javaScriptEnabled });
    const card = routes.service.card.href({ ente: "borgo-esempio", service: "istanza-generica" });
    await page.goto(routes.signIn.href({ ritorno: card }));
    await page.locator("section[aria-labelledby=eidas]").getByRole("link", { name: "Identità dimostrativa" }).click();
    await press(page, "Entra come Søren Prøvesen (Danimarca)");
    await page.waitForURL(`**${card}`);
    await filledIn(page, javaScriptEnabled);
    await follow(page, "Invia");
    await press(page, "Conferma");
    await titled(page, "L'istanza è stata inviata correttamente");
    assert.deepEqual(complaints(), []);
    await close();
    const sent = await one<IstanzaKey>(
      site.the.ctx.db,
      "select ente, id from istanza where state = 'INVIATA' order by sent_at desc limit 1",
    );
    await untilWorked(site.the);
    if (!noPoppler) assert.match(await receiptText(sent), /Identificativo europeo \(eIDAS\) DK\/IT\/DEMO-0002/);
    const clerk = await site.the.signedIn("operatore comunale");
    await clerk.get(routes.office.case.page.href(sent));
    assert.match(clerk.page().html.text, /Prøvesen Søren \( ?eIDAS DK\/IT\/DEMO-0002 ?\)/);
    site.the.clock.forward(60_000);
  });
}
