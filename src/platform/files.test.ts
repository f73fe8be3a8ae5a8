import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { after, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "#kit/root.ts";
import { folderFiles } from "./files.ts";

const home = mkdtempSync(join(tmpdir(), "files-"));
after(() => rmSync(home, { recursive: true }));
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(home, "store-"));
});

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const nobodyKnows = async () => new Set<string>();
const day = 24 * 3600 * 1000;
const inFolder = (path: string) => readdirSync(join(folder, path));
const makeOld = (...path: string[]) => utimesSync(join(folder, ...path), new Date(0), new Date(0));
const placeOf = (sha256: string) => [sha256.slice(0, 2), sha256.slice(2, 4), sha256];

test("what is put is found under its SHA-256, two folders deep", async () => {
  const files = folderFiles(folder);
  const content = Buffer.from("Ricevuta");
  const { sha256, bytes } = await files.put(content);
  assert.deepEqual({ sha256, bytes }, { sha256: sha256Of(content), bytes: 8 });
  assert.deepEqual(inFolder(join(sha256.slice(0, 2), sha256.slice(2, 4))), [sha256]);
  assert.equal(await files.has(sha256), true);
  assert.deepEqual(await buffer((await files.get(sha256)) ?? Readable.from([])), content);
});

test("a stream is hashed as it is written, and leaves nothing unfinished", async () => {
  const content = randomBytes(3_000_000);
  const pieces = Array.from({ length: 30 }, (_, n) => content.subarray(n * 100_000, (n + 1) * 100_000));
  const files = folderFiles(folder);
  const { sha256, bytes } = await files.put(Readable.from(pieces));
  assert.deepEqual({ sha256, bytes }, { sha256: sha256Of(content), bytes: content.length });
  assert.ok((await buffer((await files.get(sha256)) ?? Readable.from([]))).equals(content));
  assert.deepEqual(inFolder("tmp"), []);
});

test("what was never put is not there", async () => {
  const files = folderFiles(folder);
  assert.equal(await files.has("0".repeat(64)), false);
  assert.equal(await files.get("0".repeat(64)), undefined);
});

test("a malformed fingerprint is refused, before it becomes a path", async () => {
  const files = folderFiles(folder);
  for (const wrong of ["", "../../etc/passwd", "A".repeat(64), "a".repeat(63), `${"a".repeat(64)}\n`]) {
    await assert.rejects(files.has(wrong), /Not a SHA-256/);
    await assert.rejects(files.get(wrong), /Not a SHA-256/);
  }
});

test("a stream that breaks leaves nothing and says why", async () => {
  const breaking = Readable.from(
    (async function* () {
      yield Buffer.from("half");
      throw new Error("the network went");
    })(),
  );
  await assert.rejects(folderFiles(folder).put(breaking), /the network went/);
  assert.deepEqual(inFolder("tmp"), []);
});

const child = (script: string) =>
  spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, FOLDER: folder, FILES: pathToFileURL(join(root, "src/platform/files.ts")).href },
  });

test("a process killed in the middle leaves only what a sweep takes away", async () => {
  const writer = child(`
    const { folderFiles } = await import(process.env.FILES);
    const { Readable } = await import("node:stream");
    async function* endless() {
      yield Buffer.alloc(65536);
      console.log("writing");
      for (;;) { await new Promise((next) => setTimeout(next, 5)); yield Buffer.alloc(65536); }
    }
    await folderFiles(process.env.FOLDER).put(Readable.from(endless()));
  `);
  await once(writer.stdout, "data");
  writer.kill("SIGKILL");
  await once(writer, "exit");

  const [left = "", ...others] = inFolder("tmp");
  assert.deepEqual(others, []);
  assert.deepEqual(inFolder("."), ["tmp"]);
  const files = folderFiles(folder);
  assert.equal(await files.sweep(day, nobodyKnows), 0);
  makeOld("tmp", left);
  assert.equal(await files.sweep(day, nobodyKnows), 1);
  assert.deepEqual(inFolder("tmp"), []);
});

test("many processes put the same and different files at once", async () => {
  const writers = [1, 2, 3].map((own) =>
    child(`
      const { folderFiles } = await import(process.env.FILES);
      const files = folderFiles(process.env.FOLDER);
      for (let n = 0; n < 20; n++) {
        await files.put(Buffer.from("shared " + n));
        await files.put(Buffer.from("own ${own} " + n));
      }
    `),
  );
  const exits = await Promise.all(writers.map((writer) => once(writer, "exit")));
  assert.deepEqual(
    exits.map(([code]) => code),
    [0, 0, 0],
  );
  const files = folderFiles(folder);
  for (let n = 0; n < 20; n++)
    for (const content of [`shared ${n}`, `own 1 ${n}`, `own 2 ${n}`, `own 3 ${n}`])
      assert.equal(await files.has(sha256Of(Buffer.from(content))), true, content);
  assert.deepEqual(inFolder("tmp"), []);
});

test("a sweep takes old orphans, and spares the young, the known and what is not its own", async () => {
  const files = folderFiles(folder);
  const put = async (text: string) => (await files.put(Buffer.from(text))).sha256;
  const [orphan, young, known, again] = [
    await put("orphan"),
    await put("young"),
    await put("known"),
    await put("again"),
  ];
  writeFileSync(join(folder, "LEGGIMI"), "");
  for (const path of [placeOf(orphan), placeOf(known), placeOf(again), ["LEGGIMI"]]) makeOld(...path);
  await put("again");

  assert.equal(await files.sweep(day, async () => new Set([known])), 1);
  assert.deepEqual(await Promise.all([orphan, young, known, again].map(files.has)), [false, true, true, true]);
  assert.ok(inFolder(".").includes("LEGGIMI"));
});

test("a file put again while the sweep asks about it stays", async () => {
  const files = folderFiles(folder);
  const content = Buffer.from("contested");
  const { sha256 } = await files.put(content);
  makeOld(...placeOf(sha256));
  const putMeanwhile = async () => {
    await files.put(content);
    return new Set<string>();
  };
  assert.equal(await files.sweep(day, putMeanwhile), 0);
  assert.equal(await files.has(sha256), true);
});

test("a file that a killed sweep had taken aside comes back, and is judged like any other", async () => {
  const files = folderFiles(folder);
  const { sha256 } = await files.put(Buffer.from("taken aside"));
  const aside = join(folder, "tmp", `aside-${sha256}`);
  renameSync(join(folder, ...placeOf(sha256)), aside);
  assert.equal(await files.has(sha256), false);
  assert.equal(await files.sweep(day, async (asked) => new Set(asked)), 0);
  assert.equal(await files.has(sha256), true);
});
