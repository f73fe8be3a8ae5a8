// What is typed is never lost: closed windows, another device, a press while something on the page moves.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { routes } from "../src/routes.ts";
import { type Device, openSite, type Site } from "./browser-site.ts";
import { box, eventually, faults, follow, headed, press, see } from "./browser-words.ts";
import { noChromium } from "./chromium.ts";
import { again, draft } from "./istanze.ts";

const skip = await noChromium();
let site: Site;
before(async () => {
  if (!skip) site = await openSite("2026-03-18T11:00:00+01:00");
});
after(() => site?.close());

/** The mayor on the second step of a new draft. */
const atDatiDelComune = async () => {
  const istanza = await draft(site.the);
  const address = routes.istanza.step.href({ ente: istanza.ente, id: istanza.id, step: "comune" });
  const device = await site.device();
  await site.signIn(device, "sindaco");
  await device.page.goto(address);
  return { ...device, istanza, address };
};

const autosaved = (page: Page) => page.waitForResponse((response) => response.url().endsWith("/bozza"));
const rup = "Nominativo RUP per i Servizi 06";

const onAnotherDevice = async (address: string): Promise<Device> => {
  const device = await site.device({ viewport: { width: 360, height: 740 } });
  await site.signIn(device, "sindaco");
  await device.page.goto(address);
  return device;
};

test("S0.41, S0.42 typed, window closed without saving: it is there on another device", { skip }, async () => {
  const first = await atDatiDelComune();
  await box(first.page, rup).pressSequentially("Rosa Prova");
  await eventually(async () => (await again(site.the, first.istanza)).typed.rup, "Rosa Prova");
  await first.page.close();
  await first.close();
  const second = await onAnotherDevice(first.address);
  assert.equal(await box(second.page, rup).inputValue(), "Rosa Prova");
  await second.close();
});

test("S0.41 what was typed in the last moment goes with the closing page", { skip }, async () => {
  const first = await atDatiDelComune();
  await box(first.page, rup).fill("Rosa Prova");
  first.page.on("dialog", (dialog) => dialog.accept());
  await first.page.close({ runBeforeUnload: true });
  await eventually(async () => (await again(site.the, first.istanza)).typed.rup, "Rosa Prova");
  await first.close();
});

test("S0.42 leaving asks first only while something is unsaved", { skip }, async () => {
  const { page, close } = await atDatiDelComune();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });
  // A line so bad that nothing arrives
  await page.route("**/bozza", (route) => route.abort());
  await box(page, rup).fill("Rosa Prova");
  await follow(page, "Bacheca").catch(() => {});
  await eventually(async () => asked, ["beforeunload"]);
  assert.equal(await box(page, rup).inputValue(), "Rosa Prova");
  await page.unroute("**/bozza");
  // The save that failed comes again by itself, perhaps with the former name: this one's own is waited for.
  const saved = page.waitForResponse((response) => response.request().postData()?.includes("Provari") ?? false);
  await box(page, rup).fill("Rosa Provari");
  await saved;
  await eventually(() => page.evaluate(() => localStorage.length), 0);
  await see(page, /Bozza salvata alle/);
  await follow(page, "Bacheca");
  await headed(page, "Bacheca");
  assert.deepEqual(asked, ["beforeunload"]);
  await close();
});

test("S0.39 a fault that goes while a button is being pressed does not take the press away", { skip }, async () => {
  const { page, close } = await atDatiDelComune();
  await box(page, rup).fill("Rosa Prova");
  await box(page, "Recapito telefonico del RUP").fill("011 000 0000");
  const mail = box(page, "Indirizzo email del RUP");
  await mail.fill("rosa.prova");
  await press(page, "Successivo");
  await eventually(async () => (await faults(page)).length, 1);
  // what says that it was saved moves the button too, and must have done so
  const saved = autosaved(page);
  await mail.fill("rosa.prova@borgoesempio.example");
  await saved;
  await eventually(() => page.evaluate(() => localStorage.length), 0);
  const button = page.getByRole("button", { name: "Successivo", exact: true });
  await button.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, height = 0 } = (await button.boundingBox()) ?? {};
  await page.mouse.move(x + 20, y + height - 4);
  await page.mouse.down();
  // As long as a finger stays down
  await page.waitForTimeout(150);
  await page.mouse.up();
  await headed(page, /^Elenco utenti da abilitare/);
  await close();
});

test("S0.40, S0.51 a page that was posted does not save once more while it goes", { skip }, async () => {
  const { page, close } = await atDatiDelComune();
  await page.getByLabel("Provincia").selectOption({ label: "Cuneo" });
  await press(page, "Salva in bozza");
  await see(page, "Abbiamo svuotato alcuni campi");
  await box(page, rup).fill("Rosa Prova");
  await press(page, "Salva in bozza");
  await see(page, "Puoi continuare oppure uscire");
  assert.equal(await box(page, "CAP").inputValue(), "");
  await close();
});

test("the session ends while typing: it is said, kept, and given back after the sign-in", { skip }, async () => {
  const { page, close, istanza } = await atDatiDelComune();
  site.the.clock.forward(2 * 60 * 60 * 1000);
  await box(page, rup).fill("Rosa Prova");
  await press(page, "Successivo");
  await see(page, "La sessione è scaduta.");
  await press(page, /\(sindaco\)/);
  await see(page, /La sessione era scaduta: abbiamo recuperato quello che avevi scritto/);
  assert.equal(await box(page, rup).inputValue(), "Rosa Prova");
  assert.equal((await again(site.the, istanza)).typed.rup, "Rosa Prova");
  await close();
});
