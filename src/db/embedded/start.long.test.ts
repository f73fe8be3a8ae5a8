import assert from "node:assert/strict";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { makeProject, type Program, postmasterPid, program, query, startProgram } from "../../../test/embedded.ts";
import { isAlive } from "./process.ts";
import { startEmbedded } from "./start.ts";

const onlyRoot = {
  skip: (process.platform !== "linux" || process.getuid?.() !== 0) && "only root on Linux can play other users",
};
const nobody = 65534;
const nameless = 54321;

let folder: string;
const folders: string[] = [];
const place = async (parent: string, mode: number): Promise<string> => {
  const made = await mkdtemp(join(parent, "sportello-place-"));
  await chmod(made, mode);
  folders.push(made);
  return made;
};
beforeEach(async () => {
  folder = await place(tmpdir(), 0o755);
});
afterEach(async () => {
  for (const made of folders.splice(0)) await rm(made, { recursive: true, force: true, maxRetries: 5 });
});

const as = (uid: number, bundle: string, dataDir: string, path = "/usr/bin:/bin"): Promise<Program> =>
  program(
    "/usr/bin/setpriv",
    [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups", process.execPath, bundle, dataDir],
    {
      cwd: "/",
      env: { PATH: path },
    },
  );
const asRoot = (bundle: string, dataDir: string): Promise<Program> =>
  program(process.execPath, [bundle, dataDir], { cwd: "/" });

/** Twice, because the second start finds a cluster and chooses by its owner. */
const livesTwice = async (open: () => Promise<Program>): Promise<void> => {
  const first = await open();
  await query(first.url, "create table kept (n int)");
  await first.stop();
  const second = await open();
  assert.deepEqual(await query(second.url, "select n from kept"), []);
  await second.stop();
  await assert.rejects(query(second.url, "select 1"), /ECONNREFUSED/);
};
const ownerOf = async (dataDir: string): Promise<number> => (await stat(join(dataDir, "cluster"))).uid;
const copies = async (dataDir: string): Promise<string[]> =>
  (await readdir(dataDir)).filter((name) => name.startsWith("postgresql-"));

test(
  "root, project and data where all can pass: another account owns the data; the symbolic links are made",
  onlyRoot,
  async () => {
    const bundle = await makeProject(join(folder, "project"));
    const data = join(folder, "data");
    await livesTwice(() => asRoot(bundle, data));
    assert.notEqual(await ownerOf(data), 0);
    assert.deepEqual(await copies(data), []);
  },
);

test("root, project under a closed home, data outside: the binaries are copied beside the data", onlyRoot, async () => {
  const home = await place("/root", 0o700);
  const bundle = await makeProject(join(home, "project"));
  await chmod(home, 0o700);
  const data = join(folder, "data");
  await livesTwice(() => asRoot(bundle, data));
  assert.equal((await copies(data)).length, 1);
  assert.notEqual(await ownerOf(data), 0);
});

test("root, project and data under a closed home: a namespace without privileges", onlyRoot, async () => {
  const home = await place("/root", 0o700);
  const bundle = await makeProject(join(home, "project"));
  const data = join(home, "data");
  await livesTwice(() => asRoot(bundle, data));
  assert.equal(await ownerOf(data), 0);
});

test(
  "a plain user, node_modules of another user without its symbolic links: the binaries are copied",
  onlyRoot,
  async () => {
    const bundle = await makeProject(join(folder, "project"));
    const data = join(folder, "data");
    await mkdir(data);
    await chown(data, nobody, nobody);
    await livesTwice(() => as(nobody, bundle, data));
    assert.equal(await ownerOf(data), nobody);
    assert.equal((await copies(data)).length, 1);
    // and root, later, runs it as its owner
    const server = await asRoot(bundle, data);
    await query(server.url, "select n from kept");
    await server.stop();
    assert.equal(await ownerOf(data), nobody);
  },
);

test("a user without a name: a namespace, and words when that is not allowed either", onlyRoot, async () => {
  const bundle = await makeProject(join(folder, "project"));
  const [data, other] = [join(folder, "data"), join(folder, "other")];
  for (const made of [data, other]) {
    await mkdir(made);
    await chown(made, nameless, nameless);
  }
  await livesTwice(() => as(nameless, bundle, data));
  const withoutUnshare = as(nameless, bundle, other, "/nowhere");
  await assert.rejects(withoutUnshare, /PostgreSQL non può partire sui dati in .*unshare.*Rimedi:.*DATABASE_URL/s);
});

test("data of another user: words, not a broken server", onlyRoot, async () => {
  const bundle = await makeProject(join(folder, "project"));
  const data = join(folder, "data");
  const server = await asRoot(bundle, data);
  await server.stop();
  await assert.rejects(as(nobody, bundle, data), /La cartella dei dati .* non appartiene a questo utente/);
});

test("an orphan server that no longer answers is ended and started anew", async () => {
  const dataDir = join(folder, "data");
  const { child, url } = await startProgram(dataDir);
  await query(url, "create table kept (n int)");
  const pid = await postmasterPid(dataDir);
  child.kill("SIGKILL");
  await once(child, "close");
  process.kill(pid, "SIGSTOP");
  const server = await startEmbedded({ dataDir, patienceMs: 1_000 });
  assert.equal(isAlive(pid), false);
  await query(server.url, "select n from kept");
  await server.stop();
});
