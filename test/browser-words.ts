// What somebody does who reads a page: presses, follows, types, sees. By the words on it, never by its markup.
import { deepEqual } from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

type Words = string | RegExp;
const named = (name: Words) => ({ name, ...(typeof name === "string" && { exact: true }) });

export const press = (page: Page, name: Words): Promise<void> => page.getByRole("button", named(name)).first().click();
export const follow = (page: Page, name: Words): Promise<void> => page.getByRole("link", named(name)).first().click();
export const see = (page: Page, text: Words): Promise<void> => page.getByText(text).first().waitFor();
export const titled = (page: Page, name: Words): Promise<void> =>
  page.getByRole("heading", { level: 1, ...named(name) }).waitFor();
export const headed = (page: Page, name: Words): Promise<void> =>
  page.getByRole("heading", named(name)).first().waitFor();
/** A text field by its label, the asterisk left out. */
export const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
export const row = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });
export const faults = (page: Page): Promise<string[]> => page.locator("[data-error-summary] a").allInnerTexts();

/** As it is seen, white space folded. */
export const textOf = async (place: Locator): Promise<string> =>
  (await place.allInnerTexts()).join(" ").replace(/\s+/g, " ").trim();

/** Pages come after a press when they come: reads again until it is as expected, or says how it is. */
export const eventually = async <T>(read: () => Promise<T>, expected: T, seconds = 30): Promise<void> => {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await read().catch((error: Error) => error.message as T);
    try {
      return deepEqual(found, expected);
    } catch (difference) {
      if (Date.now() > until) throw difference;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
};
