// The way of the manual with the keyboard alone: Tab, Enter, Space, Escape.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { openSite, type Site } from "./browser-site.ts";
import { eventually, headed, titled } from "./browser-words.ts";
import { noChromium } from "./chromium.ts";

const skip = await noChromium();
let site: Site;
before(async () => {
  if (!skip) site = await openSite("2026-03-18T11:00:00+01:00");
});
after(() => site?.close());

type Focus = { words: string; tag: string; shown: boolean; uncovered: boolean; above: string; inDialog: boolean };

const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const labels = (element as HTMLInputElement).labels ?? [];
    const { left, top, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      words: ([...labels].map((label) => label.textContent).join(" ") || (element.textContent ?? ""))
        .replace(/\s+/g, " ")
        .trim(),
      tag: element.tagName,
      shown: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      uncovered: element.contains(above) || Boolean(above?.contains(element)),
      above: `${above?.tagName ?? "nothing"} .${above?.className ?? ""} at ${top} of ${innerHeight}`,
      inDialog: Boolean(element.closest("dialog")),
    };
  });

/** What has the focus is scrolled to with the next frame, not at once. */
const settled = async (page: Page): Promise<Focus> => {
  for (let left = 200; left > 0; left -= 1) {
    const now = await focus(page);
    if (now.uncovered) return now;
    await page.waitForTimeout(50);
  }
  return focus(page);
};

/** Tab until the focus stands on these words; at every stop on the way it is seen, and nothing lies over it. */
const reach = async (page: Page, words: string): Promise<void> => {
  const passed: string[] = [];
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press("Tab");
    const now = await settled(page);
    if (now.tag !== "BODY") assert.ok(now.shown && now.uncovered, `the focus on ${JSON.stringify(now)} is seen`);
    if (now.words.startsWith(words)) return;
    passed.push(now.words.slice(0, 30));
  }
  assert.fail(`Tab never comes to “${words}”: ${passed.join(" · ")}`);
};
const press = async (page: Page, words: string, key = "Enter"): Promise<void> => {
  await reach(page, words);
  await page.keyboard.press(key);
};
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await reach(page, label);
  await page.keyboard.type(text);
};
/** The focus goes round in the dialog and nowhere else, the browser's own bar apart. */
const staysInDialog = async (page: Page): Promise<void> => {
  await page.getByRole("dialog").waitFor();
  for (let stops = 0; stops < 8; stops += 1) {
    await page.keyboard.press("Tab");
    const { inDialog, tag, words } = await focus(page);
    assert.ok(inDialog || tag === "BODY", `the focus is on ${tag} ${words}`);
  }
};

test("S0.24, S0.25, S0.44, S0.59, S0.66 from the Bacheca to the receipt by keyboard alone", { skip }, async () => {
  const device = await site.device();
  const { page } = device;
  await site.signIn(device, "sindaco");
  await page.goto("/bacheca");
  await press(page, "Vai al contenuto");
  await eventually(async () => (await focus(page)).tag, "MAIN");
  await press(page, "Nuova istanza");
  await titled(page, "Nuova istanza");
  await press(page, "Compila");
  await titled(page, "Utenti Servizi 06");
  await press(page, "Comune di Borgo Esempio", "Space");
  await press(page, "Compila");
  await headed(page, "Dichiarazioni");

  // The faults take the focus; a link of theirs leads into the field.
  await press(page, "Successivo");
  await eventually(async () => (await focus(page)).words.startsWith("C’è un errore da correggere"), true);
  await press(page, "Per proseguire devi dichiarare");
  await eventually(async () => (await focus(page)).tag, "INPUT");
  await page.keyboard.press("Space");
  await press(page, "Successivo");
  await headed(page, "Dati del Comune");
  await type(page, "Nominativo RUP", "Rosa Prova");
  await type(page, "Indirizzo email del RUP", "rosa.prova@borgoesempio.example");
  await type(page, "Recapito telefonico del RUP", "011 000 0000");
  // Enter in a field goes on, and presses no other button.
  await page.keyboard.press("Enter");
  await headed(page, /^Elenco utenti da abilitare/);
  await type(page, "Nome", "Lia");
  await type(page, "Cognome", "Prova");
  await type(page, "Codice Fiscale", "PRVLIA88D57L219Y");
  await press(page, "Aggiungi utente");
  await eventually(() => page.evaluate(() => document.activeElement?.id), "utenti.1.nome");
  await press(page, "Elimina utente 2");
  await page.getByRole("group", { name: "Utente 2", exact: true }).waitFor({ state: "detached" });

  await press(page, "Successivo");
  await staysInDialog(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await press(page, "Successivo");
  await page.getByRole("dialog").waitFor();
  await press(page, "Ho capito");
  await headed(page, "Riepilogo");
  await press(page, "Successivo");
  await headed(page, "Prossimo passo");
  await press(page, "Invia");
  await staysInDialog(page);
  await press(page, "Conferma");
  await titled(page, "L'istanza è stata inviata correttamente");
  await reach(page, "Scarica pdf");
  assert.deepEqual(device.complaints(), []);
  await device.close();
});
