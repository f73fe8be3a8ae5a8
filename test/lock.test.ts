import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "#kit/root.ts";

type Locked = { version: string; resolved?: string; os?: string[]; optionalDependencies?: Record<string, string> };
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages);

test("the lock holds the packages of every platform, or npm ci refuses it on all of them", () => {
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  );
  assert.deepEqual(missing, []);
  const platforms = new Set(packages.flatMap(([, { os = [] }]) => os));
  for (const platform of ["linux", "darwin", "win32"]) assert.ok(platforms.has(platform), platform);
});

test("the lock names no registry", () => {
  assert.deepEqual(
    packages.filter(([, { resolved }]) => resolved).map(([path]) => path),
    [],
  );
});
