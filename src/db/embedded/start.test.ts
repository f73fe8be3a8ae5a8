import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { postmasterPid, query, startProgram } from "../../../test/embedded.ts";
import { isAlive } from "./process.ts";
import { startEmbedded } from "./start.ts";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "sportello-embedded-"));
});
afterEach(async () => {
  const left = await postmasterPid(dataDir).catch(() => 0);
  if (left > 1 && left < 2 ** 30) process.kill(left, "SIGQUIT");
  await pause(left ? 300 : 0);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const start = () => startEmbedded({ dataDir, patienceMs: 1_000 });
const kill = async (child: ChildProcess): Promise<void> => {
  child.kill("SIGKILL");
  await once(child, "close");
};
const modeOf = async (name: string): Promise<string> => ((await stat(join(dataDir, name))).mode & 0o777).toString(8);
/** As a killed server leaves it, with this number in the place of its own. */
const leavePidFile = async (pid: number): Promise<void> => {
  const lines = [
    pid,
    join(dataDir, "cluster"),
    1_700_000_000,
    5432,
    "",
    "127.0.0.1",
    "  1234567    999999",
    "ready   ",
  ];
  await writeFile(join(dataDir, "cluster/postmaster.pid"), `${lines.join("\n")}\n`);
};

test("the server is durable, in UTC, in one order of letters everywhere, and lets in only who has the password", async () => {
  const server = await start();
  const settings = await query<{ name: string; setting: string }>(
    server.url,
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'TimeZone',
      'listen_addresses', 'unix_socket_directories', 'max_connections', 'data_checksums', 'server_encoding')`,
  );
  assert.deepEqual(Object.fromEntries(settings.map(({ name, setting }) => [name, setting])), {
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    TimeZone: "UTC",
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    data_checksums: "on",
    server_encoding: "UTF8",
  });
  assert.deepEqual(
    await query(
      server.url,
      "select datlocprovider::text as p, datlocale as l from pg_database where datname = 'sportello'",
    ),
    [{ p: "b", l: "C.UTF-8" }],
  );
  assert.equal(await modeOf("access.json"), "600");
  assert.equal(await modeOf("postgres.log"), "600");
  assert.equal(await modeOf("cluster"), "700");
  const stranger = new URL(server.url);
  stranger.password = "sportello";
  await assert.rejects(query(stranger.href, "select 1"), /password authentication failed/);
  await server.stop();
  await assert.rejects(query(server.url, "select 1"), /ECONNREFUSED/);
});

test("the port is kept from one start to the next, unless another program took it", async () => {
  const first = await start();
  await first.stop();
  const again = await start();
  assert.equal(again.url, first.url);
  await again.stop();
  const other = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
  await once(other, "listening");
  const moved = await start();
  assert.notEqual(moved.url, first.url);
  assert.deepEqual(await query(moved.url, "select 1 as n"), [{ n: 1 }]);
  await moved.stop();
  other.close();
});

test("processes that start together share one server; the last that leaves stops it", async () => {
  const [one, two, three] = await Promise.all([startProgram(dataDir), startProgram(dataDir), start()]);
  assert.equal(one.url, two.url);
  assert.equal(one.url, three.url);
  await one.stop();
  await three.stop();
  assert.deepEqual(await query(two.url, "select 1 as n"), [{ n: 1 }]);
  await two.stop();
  await assert.rejects(query(two.url, "select 1"), /ECONNREFUSED/);
});

test("after kill -9 of node the orphan server is adopted, and stopped at the end", async () => {
  const { child, url } = await startProgram(dataDir);
  await query(url, "create table kept (n int)");
  const pid = await postmasterPid(dataDir);
  await kill(child);
  const server = await start();
  assert.equal(server.url, url);
  assert.equal(await postmasterPid(dataDir), pid);
  await query(server.url, "select n from kept");
  await server.stop();
  assert.equal(isAlive(pid), false);
});

test("a killed server whose connections still live is started again", async () => {
  const server = await start();
  const busy = query(server.url, "select pg_sleep(2)").catch(() => {});
  await pause(200);
  process.kill(await postmasterPid(dataDir), "SIGKILL");
  const again = await start();
  assert.deepEqual(await query(again.url, "select 1 as n"), [{ n: 1 }]);
  await busy;
  await Promise.all([server.stop(), again.stop()]);
});

test("a pid file that names a living stranger, as after a restart of the machine, does not keep the server down", async () => {
  await (await start()).stop();
  const stranger = spawn("sleep", ["60"]);
  await leavePidFile(stranger.pid ?? 0);
  const server = await start();
  assert.deepEqual(await query(server.url, "select 1 as n"), [{ n: 1 }]);
  await server.stop();
  assert.equal(stranger.exitCode, null);
  stranger.kill();
});

test("a zombie server, as in a container whose first process reaps nobody, does not keep the server down", {
  skip: process.platform !== "linux" && "zombies are read from /proc",
}, async () => {
  await (await start()).stop();
  const parent = spawn("sh", ["-c", "sleep 0 & exec sleep 60"]);
  await pause(300);
  const children = await readFile(`/proc/${parent.pid}/task/${parent.pid}/children`, "utf8");
  const zombie = Number(children.trim());
  assert.match(await readFile(`/proc/${zombie}/stat`, "utf8"), /\) Z /);
  await leavePidFile(zombie);
  const server = await start();
  assert.deepEqual(await query(server.url, "select 1 as n"), [{ n: 1 }]);
  await server.stop();
  parent.kill();
});

test("Ctrl-C reaches the program, not the server", {
  skip: process.platform === "win32" && "no process groups",
}, async () => {
  const { child, url, stop } = await startProgram(dataDir, { detached: true });
  process.kill(-(child.pid ?? 0), "SIGINT");
  await pause(300);
  assert.deepEqual(await query(url, "select 1 as n"), [{ n: 1 }]);
  await stop();
  await assert.rejects(query(url, "select 1"), /ECONNREFUSED/);
});

test("a first start that was killed half way is done again", async () => {
  const interrupted = startProgram(dataDir, { detached: true });
  interrupted.catch(() => {});
  const killed = spawn("sh", ["-c", 'until ls "$1"/cluster.new-*/cluster/base; do sleep 0.01; done', "sh", dataDir], {
    stdio: "ignore",
  });
  await once(killed, "close");
  const half = (await readdir(dataDir)).find((name) => name.startsWith("cluster.new-")) ?? "";
  process.kill(-Number(half.split("-")[1]), "SIGKILL");
  await assert.rejects(interrupted);
  const server = await start();
  assert.deepEqual(await query(server.url, "select 1 as n"), [{ n: 1 }]);
  await server.stop();
  assert.deepEqual(
    (await readdir(dataDir)).filter((name) => name.startsWith("cluster.new-")),
    [],
  );
});

test("a folder made by hand, and a killed process that still is in the lock and in the list, are taken over", async () => {
  await mkdir(join(dataDir, "users"));
  await writeFile(join(dataDir, "lock"), "999999-1");
  await writeFile(join(dataDir, "users/999999-1.x"), "");
  const server = await start();
  await server.stop();
  await assert.rejects(query(server.url, "select 1"), /ECONNREFUSED/);
});
