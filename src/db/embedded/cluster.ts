import { existsSync, statSync } from "node:fs";
import { chmod, chown, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, accountOfOwner, accountsToTry, binariesFail, cannotEnter, failureOf } from "./account.ts";
import { type Binaries, copyBinaries, hydrate, packagedBinaries, program } from "./binaries.ts";

export const superuser = "sportello";

/** What is needed to run the server: whose account, which binaries, where its files are. */
export type Cluster = { folder: string; account: Account; binaries: Binaries };

const clusterFolder = (dataDir: string): string => join(dataDir, "cluster");

/** The packaged binaries where the account can run them, else a copy beside the data; or why neither works. */
const binariesFor = async (account: Account, dataDir: string): Promise<Binaries | string> => {
  const closed = cannotEnter(account, dataDir);
  if (closed !== undefined) return `non entra in ${dataDir}: ${closed}`;
  const packaged = packagedBinaries();
  await hydrate(packaged);
  if (binariesFail(account, packaged) === undefined) return packaged;
  const copy = await copyBinaries(packaged, dataDir);
  const failure = binariesFail(account, copy);
  return failure === undefined ? copy : failure;
};

const initdb = async (
  account: Account,
  binaries: Binaries,
  dataDir: string,
  password: string,
): Promise<string | undefined> => {
  // Made whole under another name: a cluster killed while half made would be refused for ever.
  const work = join(dataDir, `cluster.new-${process.pid}`);
  const [passwordFile, cluster] = [join(work, "password"), join(work, "cluster")];
  await mkdir(cluster, { recursive: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  for (const path of [work, cluster, passwordFile]) {
    if (account.uid !== undefined) await chown(path, account.uid, account.gid ?? account.uid);
  }
  for (const path of [work, cluster]) await chmod(path, 0o700);
  const failure = failureOf(account, program(binaries, "initdb"), [
    ...["-D", cluster, "-U", superuser, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
    // The same order and the same letters on every machine; the Italian order is a stored key.
    ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
    ...["--data-checksums", "--no-instructions"],
  ]);
  if (failure === undefined) await rename(cluster, clusterFolder(dataDir));
  await rm(work, { recursive: true, force: true });
  return failure;
};

const forgetHalfMade = async (dataDir: string): Promise<void> => {
  const half = (await readdir(dataDir)).filter((name) => name.startsWith("cluster.new-"));
  // The initdb of a killed process may still be writing for a moment.
  const remove = { recursive: true, force: true, maxRetries: 10 };
  await Promise.all(half.map((name) => rm(join(dataDir, name), remove)));
};

const existing = async (dataDir: string): Promise<Cluster> => {
  const folder = clusterFolder(dataDir);
  const account = accountOfOwner(statSync(folder));
  const binaries = await binariesFor(account, dataDir);
  if (typeof binaries === "string") throw new Error(`PostgreSQL non può partire con ${account.words}: ${binaries}`);
  return { folder, account, binaries };
};

/** The cluster under the folder, made the first time. Call it under the folder's lock. */
export const prepareCluster = async (dataDir: string, password: string): Promise<Cluster> => {
  if (existsSync(join(clusterFolder(dataDir), "PG_VERSION"))) return existing(dataDir);
  await forgetHalfMade(dataDir);
  const refusals: string[] = [];
  for (const account of accountsToTry()) {
    const binaries = await binariesFor(account, dataDir);
    const failure = typeof binaries === "string" ? binaries : await initdb(account, binaries, dataDir, password);
    if (typeof binaries !== "string" && failure === undefined)
      return { folder: clusterFolder(dataDir), account, binaries };
    refusals.push(`- con ${account.words}: ${failure}`);
  }
  throw new Error(
    `PostgreSQL non può partire sui dati in ${dataDir}.\n${refusals.join("\n")}\n` +
      "Rimedi: avviare con un utente che ha un nome nel sistema; indicare con DATA_DIR una cartella raggiungibile da tutti " +
      "(per esempio /var/lib/sportello); oppure usare un PostgreSQL proprio con DATABASE_URL.",
  );
};
