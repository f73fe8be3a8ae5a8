import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, realpath, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Cluster, prepareCluster, superuser } from "./cluster.ts";
import { enter, leave, withLock } from "./lock.ts";
import {
  answers,
  disownPid,
  freePort,
  host,
  isServerOf,
  lastLogLines,
  launch,
  readPidFile,
  type Settings,
  stopServer,
} from "./postmaster.ts";

export type Embedded = { url: string; stop: () => Promise<void> };

export type EmbeddedOptions = {
  /** Made when it is not there. Holds the cluster, the log, the password and who uses the server. */
  dataDir: string;
  log?: (line: string) => void;
  /** Over the defaults, e.g. `fsync: "off"` in tests. They hold when this call starts the server. */
  settings?: Settings;
  /** How long an earlier server that runs but does not answer is waited for. */
  patienceMs?: number;
};

type Access = { password: string; port: number };

const defaults: Settings = {
  max_connections: "100",
  shared_buffers: "128MB",
  fsync: "on",
  synchronous_commit: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  password_encryption: "scram-sha-256",
  log_line_prefix: "%m [%p] ",
};

const accessFile = (dataDir: string): string => join(dataDir, "access.json");

const keepAccess = async (dataDir: string, access: Access): Promise<void> => {
  const half = `${accessFile(dataDir)}.new`;
  await writeFile(half, JSON.stringify(access), { mode: 0o600 });
  await rename(half, accessFile(dataDir));
};

const readAccess = async (dataDir: string): Promise<Access> => {
  const text = await readFile(accessFile(dataDir), "utf8").catch(() => undefined);
  if (text !== undefined) return JSON.parse(text) as Access;
  // Any user of the machine reaches a loopback port: only who can read this file gets in.
  const access = { password: randomBytes(24).toString("base64url"), port: 0 };
  await keepAccess(dataDir, access);
  return access;
};

/** A server left over by a process that was killed: the port where it answers, or none when it has been stopped. */
const adopt = async (cluster: Cluster, password: string, patienceMs: number): Promise<number | undefined> => {
  const found = await readPidFile(cluster);
  if (found === undefined) return undefined;
  const until = Date.now() + patienceMs;
  while (isServerOf(cluster, found.pid)) {
    const port = (await readPidFile(cluster))?.port ?? 0;
    if (port !== 0 && (await answers(cluster, port, password))) return port;
    if (Date.now() > until) await stopServer(cluster, found.pid, "immediate");
    else await pause(50);
  }
  if ((await readPidFile(cluster)) !== undefined) await disownPid(cluster);
  return undefined;
};

const startNew = async (cluster: Cluster, dataDir: string, access: Access, settings: Settings): Promise<number> => {
  // Again when another program took the port in between, or the last connections of a killed server still end.
  for (let attempt = 1; attempt <= 5; attempt++) {
    const port = await freePort(access.port);
    await keepAccess(dataDir, { ...access, port });
    if ((await launch(cluster, port, settings, access.password)) !== undefined) return port;
    await pause(200 * attempt);
  }
  throw new Error(`PostgreSQL non parte sui dati in ${cluster.folder}:\n${await lastLogLines(cluster)}`);
};

const urlOf = (port: number, password: string, database: string): string =>
  `postgresql://${superuser}:${password}@${host}:${port}/${database}`;

const makeDatabase = async (port: number, password: string): Promise<void> => {
  const client = new pg.Client({
    connectionString: urlOf(port, password, "postgres"),
  });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [superuser]);
    if (rowCount === 0) await client.query(`create database ${superuser}`);
  } finally {
    await client.end();
  }
};

const stopIfLast = (dataDir: string, cluster: Cluster, ticket: string): Promise<void> =>
  withLock(dataDir, async () => {
    if ((await leave(dataDir, ticket)) > 0) return;
    const running = await readPidFile(cluster);
    if (running !== undefined && isServerOf(cluster, running.pid)) await stopServer(cluster, running.pid);
  });

const makeFolder = async (folder: string): Promise<string> => {
  try {
    await mkdir(folder, { recursive: true });
    // As root the server runs as another account, which must pass through; what is private has its own mode.
    await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (cause) {
    const words = `La cartella dei dati ${folder} non appartiene a questo utente, che non può scriverci`;
    throw new Error(`${words}: cambiarne il proprietario o indicare un'altra DATA_DIR.`, { cause });
  }
  return realpath(folder);
};

/**
 * The server on this folder: adopted when it already runs, else started. Several processes may call this on the same
 * folder at the same time; `stop` stops the server when the last of them leaves.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const dataDir = await makeFolder(options.dataDir);
  return withLock(dataDir, async () => {
    const access = await readAccess(dataDir);
    const cluster = await prepareCluster(dataDir, access.password);
    const adopted = await adopt(cluster, access.password, options.patienceMs ?? 60_000);
    const port =
      adopted ??
      (await startNew(cluster, dataDir, access, {
        ...defaults,
        ...options.settings,
      }));
    const ticket = await enter(dataDir);
    await makeDatabase(port, access.password);
    options.log?.(`PostgreSQL ${adopted ? "era già avviato" : "avviato"} su ${host}:${port}, dati in ${dataDir}`);
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= stopIfLast(dataDir, cluster, ticket));
    return { url: urlOf(port, access.password, superuser), stop };
  });
};
