import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { galleryNames } from "../scripts/gallery/pages.tsx";
import { serveGallery } from "../scripts/gallery/serve.ts";
import { violations } from "./browser-checks.ts";
import { launchChromium, noChromium } from "./chromium.ts";

const skip = await noChromium();

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;
before(async () => {
  if (skip) return;
  [browser, gallery] = await Promise.all([launchChromium(), serveGallery()]);
});
after(async () => {
  await browser?.close();
  gallery?.server.close();
});

const openAt = async (width: number, options: { javaScriptEnabled?: boolean } = {}) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, complaints };
};

const widthNeeded = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

const looks = { 1280: galleryNames, 360: ["errori", "istanze", "conferma"] };
for (const [width, names] of Object.entries(looks))
  test(`axe finds nothing in the gallery at ${width} px, nor does the policy`, { skip }, async () => {
    const { page, complaints } = await openAt(Number(width));
    for (const name of names) {
      await page.goto(`${gallery.address}/${name}.html`);
      assert.deepEqual(await violations(page), [], name);
      assert.deepEqual(complaints, [], name);
    }
    await page.close();
  });

test("every page reflows at 320 px, without JavaScript", { skip }, async () => {
  const { page } = await openAt(320, { javaScriptEnabled: false });
  for (const name of galleryNames) {
    await page.goto(`${gallery.address}/${name}.html`);
    assert.equal(await widthNeeded(page), 320, name);
  }
  await page.close();
});

test("whatever is pressed is at least 44 px high, links in running text apart", { skip }, async () => {
  const { page } = await openAt(360);
  for (const name of galleryNames) {
    await page.goto(`${gallery.address}/${name}.html`);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("a, button, summary, input:not([type=hidden]), select, textarea")]
        .filter((e) => !e.closest(".sp-skips, [inert], address, td, th") && !e.matches(".sp-unseen"))
        .map((e) => (e.matches(".sp-option input, .sp-star input") && e.parentElement) || e)
        .filter((e) => e.getBoundingClientRect().height > 0 && e.getBoundingClientRect().height < 43.5)
        .map((e) => `${e.tagName}.${e.className} ${e.textContent} ${e.getBoundingClientRect().height}`),
    );
    assert.deepEqual(small, [], name);
  }
  await page.close();
});

test("letters arrive without moving the page", { skip }, async () => {
  const { page } = await openAt(360);
  await page.addInitScript(() => {
    const shifts = window as unknown as { shifted: number };
    shifts.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  // A slow line: the page is drawn before its letters come.
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto(`${gallery.address}/modulo.html`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  assert.ok(shifted < 0.01, `layout shift ${shifted}`);
  await page.close();
});
