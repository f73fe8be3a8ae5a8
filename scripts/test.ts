// The whole proof: check, build, then the tests, those that need a browser last. A red check does not keep the tests
// from running: one run tells everything. With --long also the tests that take minutes.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { root } from "#kit/root.ts";
import { testServer } from "../test/database.ts";
import { sourceFiles } from "./files.ts";

const script = (name: string): boolean => {
  const args = [...process.execArgv, join(root, "scripts", name)];
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
};

const given = process.env.DATABASE_URL_TEST;
const server = given === undefined ? await testServer() : undefined;
// the test files, each a process of its own, find the server here
if (server) process.env.SPORTELLO_TEST_PG = server.url;

const failed = (): void => {
  process.exitCode = 1;
};

if (!script("check.ts")) failed();
if (!script("build.ts")) failed();

const slowness = (path: string): number => (path.includes(".long.") ? 2 : path.includes(".browser.") ? 1 : 0);
/** The longest of the slow ones begins first, so that nothing waits for it alone at the end. */
const longest = (path: string): number => (path.includes("accessibility") ? 0 : 1);
const files = sourceFiles(root, /\.test\.tsx?$/)
  .filter((path) => process.argv.includes("--long") || slowness(path) < 2)
  .sort((one, other) => slowness(one) - slowness(other) || longest(one) - longest(other))
  .map((path) => join(root, path));

const minute = 60_000;
run({ files, concurrency: 2, timeout: (process.argv.includes("--long") ? 60 : 25) * minute })
  .on("test:fail", failed)
  .once("end", () => server?.stop())
  .compose(new spec())
  .pipe(process.stdout);
