// The whole proof: check and build side by side, then the tests, read once for all of them. A red check does not keep
// the tests from running: one run tells everything. With --long also the tests that take minutes.
import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "#kit/root.ts";
import { bundleTests } from "./build/bundles.ts";
import { inOrder } from "./build/test-order.ts";
import { sourceFiles } from "./files.ts";

const isLong = process.argv.includes("--long");

const node = async (args: string[]): Promise<void> => {
  const how: SpawnOptions = { cwd: root, stdio: "inherit" };
  const [code] = await once(spawn(process.execPath, args, how), "close");
  if (code !== 0) process.exitCode = 1;
};
const script = (name: string): Promise<void> => node([...process.execArgv, join(root, "scripts", name)]);

await Promise.all([script("check.ts"), script("build.ts")]);

const runner = "scripts/run-tests.ts";
const tests = inOrder(sourceFiles(root, /\.test\.tsx?$/)).filter((path) => isLong || !path.includes(".long."));
const compiled = await bundleTests(root, [runner, ...tests]);
// without what reads TypeScript: every process of the tests would take it over, and spend seconds on it
await node(["--enable-source-maps", compiled(runner), ...tests.map(compiled)]);
