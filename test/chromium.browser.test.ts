import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { launchChromium, noChromium } from "./chromium.ts";
import { shippedChromium } from "./shipped-chromium.ts";

const page = "data:text/html;charset=utf-8,<title>Sportello</title><h1>Perché</h1>";

test("a browser starts on this machine", { skip: await noChromium() }, async (t) => {
  const browser = await launchChromium();
  t.after(() => browser.close());
  const tab = await browser.newPage();
  await tab.goto(page);
  assert.equal(await tab.getByRole("heading").textContent(), "Perché");
});

const ships = process.platform === "linux" && process.arch === "x64";
test("the shipped browser starts and draws letters", { skip: !ships && "it is built for Linux on x64" }, async (t) => {
  const { executablePath, env } = await shippedChromium();
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  t.after(() => browser.close());
  const tab = await browser.newPage();
  await tab.goto(page);
  const width = await tab.getByRole("heading").evaluate((heading) => {
    const range = document.createRange();
    range.selectNodeContents(heading);
    return range.getBoundingClientRect().width;
  });
  assert.ok(width > 50, `the heading is ${width} px wide`);
});
