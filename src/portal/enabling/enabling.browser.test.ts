// The manual S4 in a real browser, with JavaScript and without: from the request to the desk.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { exec, one } from "#db/connect.ts";
import { type Device, openSite, type Site } from "../../../test/browser-site.ts";
import { box, eventually, faults, follow, press, see, titled } from "../../../test/browser-words.ts";
import { noChromium } from "../../../test/chromium.ts";
import { contacts, document, domicile, lastCode } from "../../../test/enabling.ts";

const skip = await noChromium();
const paperCode = "ACDEFGHJKMNPRTVW";

let site: Site;
before(async () => {
  if (!skip) site = await openSite("2026-03-18T11:07:00+01:00");
});
after(() => site?.close());

const fill = async (page: Page, typed: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(text);
};

/** Without JavaScript a button asks for the municipalities of the province. */
const chooseComune = async (page: Page, scripts: boolean): Promise<void> => {
  await page.getByLabel("Provincia").selectOption(domicile.provincia);
  if (!scripts) await press(page, "Aggiorna l’elenco dei Comuni");
  await page.locator(`#comune option[value="${domicile.comune}"]`).waitFor({ state: "attached" });
  await page.locator("#comune").selectOption(domicile.comune);
};

const request = async ({ page }: Device, scripts: boolean): Promise<void> => {
  await page.goto("/abilitazione");
  await see(page, "Hai fatto 1 di 4 passi.");
  await press(page, "Inizia la richiesta");
  await titled(page, "Richiesta di abilitazione");
  await chooseComune(page, scripts);
  await fill(page, { indirizzo: domicile.indirizzo, cap: domicile.cap });
  await press(page, "Successivo");
  await fill(page, { ...contacts, cellulare: "011 1234567" });
  await press(page, "Successivo");
  await eventually(() => faults(page), ["Scrivi un numero di cellulare: a un numero fisso gli SMS non arrivano"]);
  await fill(page, { cellulare: contacts.cellulare });
  await press(page, "Successivo");
  const { tipo, ...texts } = document;
  await page.locator(`[name="tipo"][value="${tipo}"]`).check();
  await fill(page, texts);
  await press(page, "Successivo");
  await press(page, "Conferma");
  await titled(page, "Avvertenze");
  await press(page, "Accetto");
  await titled(page, "Che cosa abbiamo mandato");
};

for (const [scripts, part, cf] of [
  [true, "cittadina", "CMPDAA85B43L219T"],
  [false, "genitore", "SMPPIA83R45L219Q"],
] as const) {
  test(`S4.5 S4.7 S4.9 S4.12 S4.23 asked for and enabled in Chromium, ${scripts ? "with" : "without"} JavaScript`, {
    skip,
  }, async () => {
    const device = await site.device({ javaScriptEnabled: scripts });
    await site.signIn(device, part);
    await request(device, scripts);
    const { page } = device;
    await follow(page, "Scrivi il codice");
    await see(page, cf);
    await box(page, "Codice personale temporaneo").fill(await lastCode(site.the));
    await press(page, "Conferma");
    await see(page, "Sei abilitato");
    await see(page, "Hai fatto 4 di 4 passi.");
    assert.deepEqual(device.complaints(), []);
    await device.close();
    // the next one is told apart by the moment of the message
    site.the.clock.forward(1_000);
  });
}

test("capability 6 S4.24 S4.26 at the desk the questions of who came are shown, and one page activates", {
  skip,
}, async () => {
  const { ctx } = site.the;
  const holder = await site.device();
  await site.signIn(holder, "funzionario comunale");
  await request(holder, true);
  const { id } = await one<{ id: string }>(
    ctx.db,
    `select e.id from enabling e join person p on p.id = e.person where p.codice_fiscale = 'PRVLIA88D57L219Y'`,
  );
  // a request of who must come to the desk, with a code that is known
  await exec(ctx.db, "update enabling set by_desk = true, form_sha256 = sha256(convert_to($2, 'UTF8')) where id = $1", [
    id,
    paperCode,
  ]);
  const desk = await site.device({ viewport: { width: 360, height: 800 } });
  await site.signIn(desk, "operatore comunale");
  const { page } = desk;
  await page.goto(`/riconoscimento/${paperCode}`);
  await titled(page, "Lia Prova");
  const shown = () =>
    Promise.all(["#firma", "#delega", "#nomeDelegato"].map((field) => page.locator(field).isVisible()));
  await eventually(shown, [false, false, false]);
  await page.getByRole("radio", { name: "Una persona delegata" }).check();
  await eventually(shown, [false, true, true]);
  await page.getByRole("radio", { name: "La persona stessa" }).check();
  await eventually(shown, [true, false, false]);
  for (const field of ["documento", "fotocopia", "tessera", "firma"]) await page.locator(`#${field}`).check();
  await press(page, "Attiva");
  await see(page, "Utenza attiva");
  assert.deepEqual(desk.complaints(), []);
  await holder.page.goto("/abilitazione");
  await see(holder.page, "Hai fatto 3 di 5 passi.");
  await Promise.all([desk.close(), holder.close()]);
});
