import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { commandAs, failureOf } from "./account.ts";
import { program } from "./binaries.ts";
import { type Cluster, superuser } from "./cluster.ts";
import { commandLine, isAlive } from "./process.ts";

export const host = "127.0.0.1";

const pidFile = (cluster: Cluster): string => join(cluster.folder, "postmaster.pid");
const logFile = (cluster: Cluster): string => join(cluster.folder, "..", "postgres.log");

/** What a running server wrote down about itself; the port comes a little after the pid. */
export const readPidFile = async (cluster: Cluster): Promise<{ pid: number; port: number } | undefined> => {
  const lines = (await readFile(pidFile(cluster), "utf8").catch(() => "")).split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number.parseInt(lines[3] ?? "0", 10) || 0 } : undefined;
};

/** Living and started on this cluster: after a crash or in a new container the pid may be anybody's. */
export const isServerOf = (cluster: Cluster, pid: number): boolean => {
  if (process.platform === "win32") return isAlive(pid);
  const command = commandLine(pid);
  return isAlive(pid) && command.includes("postgres") && command.includes(cluster.folder);
};

/**
 * A pid file that names a stranger stops PostgreSQL from starting. Only the pid is blanked, with one that cannot
 * exist: the rest of the file still lets PostgreSQL see the last connections of a killed server.
 */
export const disownPid = async (cluster: Cluster): Promise<void> => {
  const text = await readFile(pidFile(cluster), "utf8");
  await writeFile(pidFile(cluster), text.replace(/^\d+/, "2147483646"));
};

/** True when the server of this cluster answers there; throws nothing. */
export const answers = async (cluster: Cluster, port: number, password: string): Promise<boolean> => {
  const client = new pg.Client({
    host,
    port,
    user: superuser,
    password,
    database: "postgres",
    connectionTimeoutMillis: 2_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === cluster.folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
};

const canListen = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });

/** The wanted port when nobody has it, else a free one: PostgreSQL cannot choose by itself. */
export const freePort = async (wanted: number): Promise<number> => {
  const port = (await canListen(wanted)) ?? (await canListen(0));
  if (port === undefined) throw new Error(`Nessuna porta libera su ${host}`);
  return port;
};

const keepLogSmall = async (file: string): Promise<void> => {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > 20_000_000) await rename(file, `${file}.1`);
};

export type Settings = Readonly<Record<string, string>>;

/** Starts the server in its own session, so that Ctrl-C reaches us and not it; undefined when it ended at once. */
export const launch = async (
  cluster: Cluster,
  port: number,
  settings: Settings,
  password: string,
): Promise<number | undefined> => {
  await keepLogSmall(logFile(cluster));
  const all = {
    port: String(port),
    listen_addresses: host,
    unix_socket_directories: "",
    ...settings,
  };
  const args = ["-D", cluster.folder, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const run = commandAs(cluster.account, program(cluster.binaries, "postgres"), args);
  const log = openSync(logFile(cluster), "a", 0o600);
  const server = spawn(run.command, run.args, {
    ...run.options,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let ended = false;
  server.once("error", () => {
    ended = true;
  });
  server.once("exit", () => {
    ended = true;
  });
  server.unref();
  // As long as it lives: after a crash it may replay for minutes before it answers.
  while (!ended) {
    if (await answers(cluster, port, password)) return server.pid;
    await pause(30);
  }
  return undefined;
};

export const lastLogLines = async (cluster: Cluster): Promise<string> =>
  (await readFile(logFile(cluster), "utf8").catch(() => "")).trimEnd().split("\n").slice(-6).join("\n");

const waitForEnd = async (pid: number, ms: number): Promise<boolean> => {
  const until = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await pause(20);
  }
  return true;
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
};

/**
 * Fast shutdown, or at once for a server that no longer answers; one that does not obey is ended harder. None of these
 * loses what was committed.
 */
export const stopServer = async (cluster: Cluster, pid: number, how: "fast" | "immediate" = "fast"): Promise<void> => {
  if (process.platform === "win32") {
    const failure = failureOf(cluster.account, program(cluster.binaries, "pg_ctl"), [
      "stop",
      "-D",
      cluster.folder,
      "-m",
      how,
    ]);
    if (failure !== undefined) throw new Error(failure);
    return;
  }
  const fast = [["SIGINT", 30_000]] as const;
  const hard = [
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const;
  for (const [name, ms] of how === "fast" ? [...fast, ...hard] : hard) {
    signal(pid, name);
    if (await waitForEnd(pid, ms)) return;
  }
  throw new Error(`Il processo PostgreSQL ${pid} non si ferma`);
};
