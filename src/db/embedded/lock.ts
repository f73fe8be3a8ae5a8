import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { identityOf, isSameProcess } from "./process.ts";

const patienceMs = 10 * 60_000;

/** Linked into place whole, so that nobody reads a half-written holder. */
const take = async (file: string): Promise<boolean> => {
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, identityOf(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
};

const holder = (file: string): Promise<string | undefined> => readFile(file, "utf8").catch(() => undefined);

/** Moves a dead holder's lock away; looks again after the move, because another process may have been quicker. */
const clearDead = async (file: string): Promise<void> => {
  const seen = await holder(file);
  if (seen === undefined || isSameProcess(seen)) return;
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => {});
  const moved = await holder(aside);
  if (moved !== undefined && moved !== seen) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
};

/** One process at a time works on the folder; a killed holder's lock is taken over. */
export const withLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const file = join(folder, "lock");
  const until = Date.now() + patienceMs;
  while (!(await take(file))) {
    if (Date.now() > until)
      throw new Error(`Il blocco ${file} è tenuto da troppo tempo dal processo ${await holder(file)}`);
    await clearDead(file);
    await pause(20 + Math.random() * 60);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
};

/** Writes down that this process uses the server; the last one that leaves stops it. */
export const enter = async (folder: string): Promise<string> => {
  const users = join(folder, "users");
  await mkdir(users, { recursive: true });
  const ticket = join(users, `${identityOf(process.pid)}.${randomUUID()}`);
  await writeFile(ticket, "");
  return ticket;
};

/** How many living users remain; forgets those that died without leaving. */
export const leave = async (folder: string, ticket: string): Promise<number> => {
  await rm(ticket, { force: true });
  const users = join(folder, "users");
  const names = await readdir(users);
  const dead = names.filter((name) => !isSameProcess(name.split(".")[0] ?? ""));
  await Promise.all(dead.map((name) => rm(join(users, name), { force: true })));
  return names.length - dead.length;
};
