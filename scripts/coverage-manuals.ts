// Which behaviours of the manuals a test shows. With --strict, a row that resolved.json requires and no test names,
// or a test that names a row that does not exist, fails.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#kit/root.ts";
import { sourceFiles } from "./files.ts";
import { idsIn, idsOfTests, rowsIn } from "./manuals/rows.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

const rows = rowsIn(read("docs/requirements/behaviours.md"));
const resolved = JSON.parse(read("docs/requirements/resolved.json")) as {
  required: string[];
  notYet: Record<string, string>;
};
const required = idsIn(resolved.required.join(" ")).filter((id) => !(id in resolved.notYet));

const shownIn = new Map<string, string[]>();
for (const path of sourceFiles(root, /^(src|test)\/.*(\.test\.tsx?|\/viaggi\.ts)$/)) {
  for (const id of new Set(idsOfTests(path, read(path)))) shownIn.set(id, [...(shownIn.get(id) ?? []), path]);
}

const missing = required.filter((id) => !shownIn.has(id));
const unknown = [...shownIn.keys()].filter((id) => !rows.has(id));

const report = (): void => {
  for (const [id, sentence] of rows) {
    const mark = shownIn.has(id) ? "✔" : required.includes(id) ? "✖" : "·";
    console.log(`${mark} ${id.padEnd(6)} ${shownIn.get(id)?.join(", ") ?? sentence.slice(0, 100)}`);
  }
};

if (!process.argv.includes("--strict")) report();
console.log(
  `${shownIn.size - unknown.length} of ${rows.size} rows have a test; ${missing.length} required ones have none.`,
);
if (missing.length) console.log(`No test names ${missing.join(" ")}.`);
if (unknown.length) console.log(`Tests name rows that do not exist: ${unknown.join(" ")}.`);
if (process.argv.includes("--strict") && missing.length + unknown.length > 0) process.exitCode = 1;
