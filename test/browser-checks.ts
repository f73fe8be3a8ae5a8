// What is measured of every page, whatever it says.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "EN-301-549"];

// What another width can change: what is seen, how large, in which order.
const ofTheWidth = [
  "aria-required-children",
  "aria-required-parent",
  "button-name",
  "color-contrast",
  "empty-heading",
  "heading-order",
  "label",
  "link-in-text-block",
  "link-name",
  "scrollable-region-focusable",
  "target-size",
];

/** What axe finds against WCAG 2.2 AA, EN 301 549 and good practice, with the places. */
export const violations = async (page: Page, { again = false } = {}): Promise<string[]> => {
  if (!again) await page.evaluate(axeSource);
  return page.evaluate(
    async (runOnly) => {
      const axe = (window as unknown as { axe: typeof import("axe-core") }).axe;
      const { violations: found } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
      return found.map((violation) => `${violation.id} ${violation.nodes.map((node) => node.target).join(" ")}`);
    },
    again ? { type: "rule" as const, values: ofTheWidth } : { type: "tag" as const, values: tags },
  );
};

/** What hangs out at the right of the page: its place and the text in it. */
export const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .filter((element) => ![...element.children].some((child) => child.getBoundingClientRect().right > innerWidth))
          .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`),
  );

/** Whatever is pressed and lower than 44 px; plain links may have 24, those in running text any (WCAG 2.5.8). */
export const lowTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, summary, input:not([type=hidden]), select, textarea")]
      .filter((e) => !e.closest(".sp-skips, [inert]") && !e.matches(".sp-unseen"))
      .filter((e) => getComputedStyle(e).display !== "inline" || e.parentElement?.textContent === e.textContent)
      .map((e) => (e.matches(".sp-option input, .sp-star input, .sp-tick input") && e.parentElement) || e)
      .filter((e) => e.getBoundingClientRect().height > 0)
      .filter((e) => {
        const isLink = e.matches("a:not(.btn, #menu a, .sp-tabs a, .sp-steps a, .sp-card-title a)");
        return e.getBoundingClientRect().height < (isLink ? 23.5 : 43.5);
      })
      .map((e) => `${e.tagName}.${e.className} ${e.textContent} ${e.getBoundingClientRect().height}`),
  );

/** Buttons and links of an open dialog that cannot be brought into view, on the smallest screen too. */
export const coveredInDialog = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("dialog[open] :is(a, button:not(.sp-unseen))")]
      .filter((element) => {
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = element.getBoundingClientRect();
        return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((element) => element.textContent ?? ""),
  );

/** Title, headings, landmarks, ids: what every page must have, and does not have here. */
export const missing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // No functions with names in here: what runs the tests wraps those in a helper that the page does not have.
    const [h1, main, header, footer, menu, modal] = [
      "h1",
      "main",
      "body > .sp-page > header",
      "body > .sp-page > footer",
      "nav#menu[aria-label]",
      "dialog[open]",
    ].map((selector) => document.querySelectorAll(selector).length);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const summary = document.querySelector("[data-error-summary]");
    const hashes = [...(summary?.querySelectorAll<HTMLAnchorElement>("a[href^='#']") ?? [])].map(({ hash }) => hash);
    const wants: [string, boolean][] = [
      ["one h1", h1 === 1],
      ["words in its h1", Boolean(document.querySelector("h1")?.textContent?.trim())],
      ["a title", document.title.trim().length > 5],
      ["Italian", document.documentElement.lang === "it"],
      ["one main", main === 1],
      ["one header", header === 1],
      ["one footer", footer === 1],
      ["a menu", menu === 1],
      ["ids once", new Set(ids).size === ids.length],
      ["its faults said first in the title", Boolean(summary) === document.title.startsWith("Errore: ")],
      ["the focus on its faults", !summary || document.activeElement === summary],
      ["a field for each fault", hashes.every((hash) => document.getElementById(decodeURIComponent(hash.slice(1))))],
      ["the focus in its dialog", !modal || Boolean(document.activeElement?.closest("dialog"))],
    ];
    return wants.flatMap(([want, there]) => (there ? [] : [want]));
  });
