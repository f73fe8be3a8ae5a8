// What the first page of the form costs somebody with a phone: bytes, not seconds, so it can be held.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { routes } from "../src/routes.ts";
import { openSite, type Site } from "./browser-site.ts";
import { noChromium } from "./chromium.ts";
import { draft } from "./istanze.ts";

const skip = await noChromium();
let site: Site;
before(async () => {
  if (!skip) site = await openSite("2026-03-18T11:00:00+01:00");
});
after(() => site?.close());

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** An own phone with nothing in its cache, at the first step of a new draft. */
const firstView = async (prepare: (device: Awaited<ReturnType<Site["device"]>>) => Promise<unknown>) => {
  const { ente, id } = await draft(site.the);
  const device = await site.device(phone);
  await site.signIn(device, "sindaco");
  await prepare(device);
  await device.page.goto(routes.istanza.step.href({ ente, id, step: "informativa" }), { waitUntil: "networkidle" });
  await device.page.evaluate(() => document.fonts.ready);
  return device;
};

test("the first view of the form costs a phone at most 60 kB, letters included", { skip }, async (t) => {
  const costs = new Map<string, number>();
  const device = await firstView(async ({ context, page }) => {
    const line = await context.newCDPSession(page);
    const urls = new Map<string, string>();
    line.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, response.url));
    line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      costs.set(new URL(urls.get(requestId) ?? "").pathname.split("/").at(-1) ?? "", encodedDataLength);
    });
    await line.send("Network.enable");
  });
  for (const [file, bytes] of costs) t.diagnostic(`${file} ${bytes}`);
  const bytes = [...costs.values()].reduce((sum, each) => sum + each, 0);
  t.diagnostic(`${bytes} bytes in ${costs.size} answers`);
  assert.ok(
    [...costs.keys()].some((file) => file.endsWith(".woff2")),
    "the letters are counted",
  );
  assert.ok(bytes <= 60_000, `${bytes} bytes`);
  await device.close();
});

test("nothing moves while the first view comes in, on a slow line too", { skip }, async (t) => {
  const device = await firstView(async ({ context, page }) => {
    await page.addInitScript(() => {
      const sum = window as unknown as { moved: number };
      sum.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum.moved += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    // what Lighthouse calls slow 4G
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 90_000,
    });
  });
  const moved = await device.page.evaluate(() => (window as unknown as { moved: number }).moved);
  t.diagnostic(`layout shift ${moved}`);
  assert.ok(moved < 0.01, `layout shift ${moved}`);
  await device.close();
});
