// Everything that can be said about the code without running it. One line a check; what a failed one printed follows.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "#kit/root.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** The slowest first, so that the others run beside them. */
const checks: [name: string, command: string | undefined][] = [
  ["types", scripts.types],
  ["dead code", scripts.dead],
  ["arrows", scripts.arrows],
  ["schema in step", `${scripts.schema} --check`],
  ["rows of the manuals", `${scripts["coverage:manuals"]} --strict`],
  ["lint", scripts.lint],
];

const env = { ...process.env, PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter) };

/** @returns whether it passed */
const run = async ([name, command = "false"]: (typeof checks)[number]): Promise<boolean> => {
  const started = performance.now();
  const child = spawn(command, { cwd: root, env, shell: true, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [printed, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? "✔" : "✖"} ${name} (${seconds} s)`);
  if (code !== 0) console.log(`${printed}${complained}`.trimEnd());
  return code === 0;
};

/** Two at a time: each of them uses more than one core where it finds them. */
const waiting = [...checks];
const lane = async (): Promise<boolean> => {
  const next = waiting.shift();
  if (!next) return true;
  const passed = await run(next);
  return (await lane()) && passed;
};

const passed = await Promise.all([lane(), lane()]);
if (passed.includes(false)) process.exitCode = 1;
