// docs/DEPENDENCIES.md says of every package why it is here and under which licence, and names none that is gone.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "#kit/root.ts";

type Names = Record<string, string>;
type Package = { dependencies: Names; devDependencies: Names; optionalDependencies: Names };

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json")) as Package;

type Row = { names: string[]; why: string; licence: string };

/** The rows of the table under a heading: `name`, `other`, `@scope/*` in its first cell. */
const rowsUnder = (heading: string): Row[] => {
  const [, after = ""] = read("docs/DEPENDENCIES.md").split(`## ${heading}\n`);
  const [section = ""] = after.split("\n## ");
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((line) => {
    const [, first = "", why = "", licence = ""] = line.split("|").map((cell) => cell.trim());
    return { names: [...first.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name), why, licence };
  });
};

const isOf = (name: string) => (pattern: string) =>
  pattern.endsWith("/*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

const tables: [string, Names][] = [
  ["In production", { ...dependencies, ...optionalDependencies }],
  ["In development", devDependencies],
];

for (const [heading, packages] of tables) {
  const rows = rowsUnder(heading);

  test(`${heading}: every package has one row, with its reason and its licence`, () => {
    for (const name of Object.keys(packages)) {
      const found = rows.filter(({ names }) => names.some(isOf(name)));
      assert.equal(found.length, 1, name);
      assert.ok(found[0]?.why, name);
      const path = `node_modules/${name}/package.json`;
      // a package of another platform is not installed here
      if (!existsSync(join(root, path))) continue;
      const { license } = JSON.parse(read(path)) as { license: string };
      for (const id of license.split(/ AND | OR |[()]/).filter(Boolean)) {
        assert.ok(found[0]?.licence.includes(id), `${name}: ${license}`);
      }
    }
  });

  test(`${heading}: no row names a package that is gone`, () => {
    for (const pattern of rows.flatMap(({ names }) => names)) {
      assert.ok(
        Object.keys(packages).some((name) => isOf(name)(pattern)),
        pattern,
      );
    }
  });
}
