import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, link, mkdir, open, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";

// Writing so that a power cut right after takes nothing back: the file is synced, and so is the folder that names it.

/** Writes a new file, and gives the fingerprint and the size of what it wrote. */
export const writeDurably = async (
  path: string,
  content: Uint8Array | Readable,
): Promise<{ sha256: string; bytes: number }> => {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(path, "wx", 0o640);
  try {
    for await (const piece of content instanceof Readable ? content : [content]) {
      const chunk: Uint8Array = typeof piece === "string" ? Buffer.from(piece) : piece;
      hash.update(chunk);
      bytes += chunk.length;
      await writeAll(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), bytes };
};

const writeAll = async (file: FileHandle, chunk: Uint8Array): Promise<void> => {
  for (let done = 0; done < chunk.length; ) done += (await file.write(chunk, done)).bytesWritten;
};

/** A folder is durable when its entry in the one above is. */
export const makeDurably = async (path: string, mode = 0o777): Promise<void> => {
  const first = await mkdir(path, { recursive: true, mode });
  if (!first) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
};

export const syncFolder = async (path: string): Promise<void> => {
  // Windows cannot open a folder, and writes its entries through
  if (process.platform === "win32") return;
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
};

/** The time of the file system itself: the clock of a demo, or of another machine, may be days away. */
export const timeOf = async (probe: string): Promise<number> => {
  const file = await open(probe, "wx");
  const { mtimeMs } = await file.stat().finally(() => file.close());
  await rm(probe, { force: true });
  return mtimeMs;
};

/**
 * A small file that is made once, whole or not at all, for the eyes of this user alone: of two processes that make it at
 * the same time the first one's stays.
 */
export const writeOnce = async (path: string, content: string): Promise<void> => {
  const folder = dirname(path);
  await makeDurably(folder, 0o700);
  const unfinished = join(folder, `${randomUUID()}.tmp`);
  await writeFile(unfinished, content, { mode: 0o600, flag: "wx", flush: true });
  try {
    await link(unfinished, path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
  } finally {
    await rm(unfinished);
  }
  await syncFolder(folder);
};

export const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Node 20 calls it `path`, later ones `parentPath`
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
};

export const absentAsUndefined = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fault;
  }
};
