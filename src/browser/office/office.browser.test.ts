import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { type Device, openSite, type Site } from "../../../test/browser-site.ts";
import { eventually } from "../../../test/browser-words.ts";
import { noChromium } from "../../../test/chromium.ts";
import { sent } from "../../../test/istanze.ts";
import { routes } from "../../routes.ts";

const skip = await noChromium();
const timeout = 180_000;
const ente = "regione-piemonte";
let site: Site;
before(async () => {
  if (skip) return;
  site = await openSite("2026-03-18T11:00:00+01:00");
  for (let n = 0; n < 3; n += 1) await sent(site.the);
});
after(() => site?.close());

const clerkAt = async (width: number, part = "operatore regionale"): Promise<Device> => {
  const device = await site.device({ viewport: { width, height: 740 } });
  await site.signIn(device, part);
  return device;
};

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent?.trim());

/** Whether an entry of the menu is seen whole in its row. */
const isWhole = (page: Page, entry: string): Promise<boolean> =>
  page.locator("#menu ul").evaluate((row, words) => {
    const found = [...row.querySelectorAll("a")].find((link) => link.textContent?.trim() === words);
    const [of, seen] = [found?.getBoundingClientRect(), row.getBoundingClientRect()];
    return of !== undefined && of.left >= seen.left - 1 && of.right <= seen.right + 1;
  }, entry);

const scrolled = (page: Page) =>
  page.evaluate(() => ({ page: [scrollX, scrollY], row: document.querySelector("#menu ul")?.scrollLeft ?? 0 }));

test("on a phone the menu shows the entry of the page, and each one that the keyboard comes to", {
  skip,
  timeout,
}, async () => {
  const { page, complaints, close } = await clerkAt(360, "amministratore");
  await page.goto(routes.office.offices.href({ ente }));
  await eventually(() => isWhole(page, "Uffici"), true);
  assert.deepEqual((await scrolled(page)).page, [0, 0], "the page itself does not move");
  assert.ok((await scrolled(page)).row > 0);
  const entries = await page.locator("#menu a").allInnerTexts();
  assert.equal(await isWhole(page, entries[0] ?? ""), false, "the row is longer than the phone");
  await page.locator("#menu a").first().focus();
  for (const entry of entries) {
    assert.equal(await focused(page), entry.trim());
    await eventually(() => isWhole(page, entry.trim()), true);
    await page.keyboard.press("Tab");
  }
  assert.deepEqual(complaints(), []);
  await close();
});

test("at a desk the menu stands still: everything is seen", { skip, timeout }, async () => {
  const { page, close } = await clerkAt(1280);
  await page.goto(routes.office.queue.href({ ente }));
  for (const entry of await page.locator("#menu a").allInnerTexts())
    assert.ok(await isWhole(page, entry.trim()), entry);
  assert.equal((await scrolled(page)).row, 0);
  await close();
});

/** Number of the row in which the focus stands, and what has it there. */
const place = (page: Page): Promise<[number, string]> =>
  page.evaluate(() => {
    const row = document.activeElement?.closest("tr");
    const rows = [...document.querySelectorAll("[data-walk-rows] tbody tr")];
    return [row ? rows.indexOf(row) : -1, document.activeElement?.tagName ?? ""];
  });

test("capability 22: arrows walk the queue from row to row, on links and on boxes, and stop at its ends", {
  skip,
  timeout,
}, async () => {
  const { page, complaints, close } = await clerkAt(1280);
  await page.goto(routes.office.queue.href({ ente }));
  // the behaviour is there when the box that ticks all has been shown by its neighbour in the same bundle
  await page.getByLabel("Tutte le righe di questa pagina").waitFor();
  const links = page.locator("[data-walk-rows] tbody th a");
  assert.equal(await links.count(), 3);
  await links.first().focus();
  const walk: [key: string, row: number][] = [
    ["ArrowDown", 1],
    ["ArrowDown", 2],
    ["ArrowDown", 2],
    ["ArrowUp", 1],
    ["ArrowUp", 0],
    ["ArrowUp", 0],
    ["Shift+ArrowDown", 0],
  ];
  for (const [key, row] of walk) {
    await page.keyboard.press(key);
    assert.deepEqual(await place(page), [row, "A"], key);
  }
  const boxes = page.locator("[data-walk-rows] tbody input[type=checkbox]");
  await boxes.first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await place(page), [1, "INPUT"]);
  await page.keyboard.press("Space");
  assert.deepEqual(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)), [
    true,
    true,
    false,
  ]);
  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  const number = await focused(page);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: number ?? "" }).waitFor();
  assert.deepEqual(complaints(), []);
  await close();
});

test("the box over the rows ticks and clears them all, and says when only some are", { skip, timeout }, async () => {
  const { page, close } = await clerkAt(1280);
  await page.goto(routes.office.queue.href({ ente }));
  const all = page.getByLabel("Tutte le righe di questa pagina");
  const boxes = page.locator("[data-walk-rows] tbody input[type=checkbox]");
  const ticked = () => boxes.evaluateAll((each) => each.filter((box) => (box as HTMLInputElement).checked).length);
  await all.check();
  assert.equal(await ticked(), 3);
  await boxes.first().uncheck();
  assert.equal(await all.evaluate((box: HTMLInputElement) => box.indeterminate), true);
  await boxes.first().check();
  assert.equal(await all.isChecked(), true);
  await all.uncheck();
  assert.equal(await ticked(), 0);
  await close();
});
