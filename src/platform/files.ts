import { randomUUID } from "node:crypto";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { absentAsUndefined, filesUnder, makeDurably, syncFolder, timeOf, writeDurably } from "./durable.ts";

// Files are named by their SHA-256: the same bytes are kept once, and nobody can change a file under its name.
// Written before the row that refers to them, so a crash leaves an orphan to sweep and never a row without its file.

export type Files = {
  /** Durable when it resolves. */
  put(content: Uint8Array | Readable): Promise<{ sha256: string; bytes: number }>;
  get(sha256: string): Promise<Readable | undefined>;
  has(sha256: string): Promise<boolean>;
  /**
   * Deletes what is older than an age in milliseconds and known to nobody, and what interrupted writers left. The age
   * must be longer than any transaction. Gives the number of files deleted.
   */
  sweep(olderThan: number, knownAmong: KnownAmong): Promise<number>;
};

/** Which of some files, a few hundred at once, somebody still names. */
export type KnownAmong = (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;

const askedTogether = 500;

const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** A folder that many processes may share, on one machine or over NFS. */
export const folderFiles = (folder: string): Files => {
  const unfinished = join(folder, "tmp");
  const temporary = () => join(unfinished, randomUUID());
  const pathOf = (sha256: string): string => {
    if (!isSha256(sha256)) throw new Error("Not a SHA-256 in 64 lower-case hexadecimal digits");
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };

  const isStored = (path: string) => isSha256(basename(path)) && path === pathOf(basename(path));
  const sweepUnfinished = async (before: number): Promise<number> => {
    let deleted = 0;
    for (const path of await filesUnder(unfinished)) await putBack(path);
    for (const path of await filesUnder(unfinished)) if (await deleteOld(path, before)) deleted++;
    return deleted;
  };
  /** A few hundred at once: of a million files the names alone fill the memory. */
  const storedPaths = async function* (): AsyncGenerator<string[]> {
    for (const part of (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const paths = (await filesUnder(join(folder, part))).filter(isStored);
      for (let at = 0; at < paths.length; at += askedTogether) yield paths.slice(at, at + askedTogether);
    }
  };
  const asideOf = (sha256: string) => join(unfinished, `aside-${sha256}`);
  /** Taken aside first: if it was put again in this very instant it is young, and goes back. */
  const deleteAside = async (path: string, before: number): Promise<boolean> => {
    if (!(await isOlder(path, before))) return false;
    const aside = asideOf(basename(path));
    await absentAsUndefined(rename(path, aside));
    const deleted = await deleteOld(aside, before);
    if (!deleted) await absentAsUndefined(rename(aside, path));
    return deleted;
  };
  /** Of a sweep that was killed between the two: nobody had judged it yet. */
  const putBack = async (left: string): Promise<void> => {
    const sha256 = basename(left).replace(/^aside-/, "");
    if (!isSha256(sha256)) return;
    const again = await absentAsUndefined(stat(pathOf(sha256)));
    await (again ? rm(left, { force: true }) : absentAsUndefined(rename(left, pathOf(sha256))));
  };

  return {
    async put(content) {
      await makeDurably(unfinished);
      const written = temporary();
      try {
        const { sha256, bytes } = await writeDurably(written, content);
        const path = pathOf(sha256);
        await makeDurably(dirname(path));
        // also over an equal file, which so becomes young again and no sweep takes it
        await rename(written, path);
        // every folder of the path: another process may have made one a moment ago and not have synced it yet
        for (const level of [dirname(path), dirname(dirname(path)), folder]) await syncFolder(level);
        return { sha256, bytes };
      } catch (fault) {
        await rm(written, { force: true });
        throw fault;
      }
    },

    async get(sha256) {
      const file = await absentAsUndefined(open(pathOf(sha256)));
      return file?.createReadStream();
    },

    async has(sha256) {
      return (await absentAsUndefined(stat(pathOf(sha256)))) !== undefined;
    },

    async sweep(olderThan, knownAmong) {
      await makeDurably(unfinished);
      const before = (await timeOf(temporary())) - olderThan;
      let deleted = await sweepUnfinished(before);
      for await (const paths of storedPaths()) {
        const known = await knownAmong(paths.map((path) => basename(path)));
        for (const path of paths) if (!known.has(basename(path)) && (await deleteAside(path, before))) deleted++;
      }
      return deleted;
    },
  };
};

const isOlder = async (path: string, before: number): Promise<boolean> => {
  const found = await absentAsUndefined(stat(path));
  return found !== undefined && found.mtimeMs < before;
};

const deleteOld = async (path: string, before: number): Promise<boolean> => {
  if (!(await isOlder(path, before))) return false;
  await rm(path, { force: true });
  return true;
};
