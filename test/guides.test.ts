// What the guides put between quotation marks is on the screen, letter for letter.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { catalogue } from "../src/catalogue.ts";
import { root } from "../src/kit/root.ts";
import { chaptersFor } from "../src/office/guide/chapters.ts";

const isShown = (path: string): boolean =>
  /\.tsx?$/.test(path) && !/\.test\.|\.types\.|guida|[/\\]guide[/\\]/.test(path);

const screens = ["app", "catalogue.ts", "db/seed", "forms", "office", "portal", "services", "ui", "words"]
  .flatMap((folder) => {
    const at = join(root, "src", folder);
    return folder.endsWith(".ts")
      ? [at]
      : readdirSync(at, { recursive: true, encoding: "utf8" }).map((path) => join(at, path));
  })
  .filter(isShown)
  .map((path) => readFileSync(path, "utf8").replace(/\s+/g, " "))
  .join("\n");

/** A menu of the browser, and parts of it that a page puts together from data. */
const elsewhere = new Set(["Informazioni su", "(sindaco)"]);

const quotedIn = (texts: unknown): string[] =>
  [...JSON.stringify(texts).matchAll(/“([^”]+)”/g)].flatMap(([, text = ""]) => (elsewhere.has(text) ? [] : [text]));

const guides: [string, unknown][] = [
  ...catalogue.all.map(({ id, guide }): [string, unknown] => [id, guide.chapters]),
  ["the office", chaptersFor({ operator: true, administrator: true })],
];

for (const [name, chapters] of guides) {
  test(`S0.1 what the guide of ${name} quotes is on the screen`, () => {
    for (const quoted of quotedIn(chapters)) assert.ok(screens.includes(quoted), quoted);
  });
}
