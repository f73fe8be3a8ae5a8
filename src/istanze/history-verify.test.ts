import assert from "node:assert/strict";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { exec } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { region, rules, sent } from "../../test/istanze.ts";
import { appendEnteHistory } from "./ente-history.ts";
import { appendWriting } from "./history.ts";
import { historyKey, isSignedBy } from "./history-key.ts";
import { makeRoot } from "./history-root.ts";
import { verifyHistories } from "./history-verify.ts";
import type { Istanza } from "./istanza.ts";
import { move } from "./move.ts";

let the: TestApp;
let dataDir: string;
let istanza: Istanza;
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "sportello-keys-"));
});
after(() => rm(dataDir, { recursive: true }));
beforeEach(async () => {
  the = await testApp({ env: { dataDir } });
  istanza = await sent(the);
  await move(the.ctx, rules, istanza, "Ritira");
  for (const count of [1, 2]) await writeInEnte(count);
});
afterEach(() => the.close());

const writeInEnte = (count: number) =>
  transaction(the.ctx.db, (tx) =>
    appendEnteHistory(tx, region, { person: null, action: "esportazione", content: { count }, at: the.clock.now() }),
  );

const tables = ["history", "ente_history", "history_root"];

/** As somebody would who may do everything in the database. */
const tamper = async (change: string): Promise<void> => {
  for (const table of tables) await exec(the.ctx.db, `alter table ${table} disable trigger user`);
  await exec(the.ctx.db, change);
  for (const table of tables) await exec(the.ctx.db, `alter table ${table} enable trigger user`);
};

const nextDay = () => the.clock.forward(86_400_000);
const faults = async () => (await verifyHistories(the.ctx)).faults;

test("capability 54 chains and roots that nobody touched are whole, and the roots follow each other", async () => {
  // rows of the last hour are taken again by the next root
  the.clock.forward(2 * 3_600_000);
  const first = await makeRoot(the.ctx);
  assert.deepEqual(await makeRoot(the.ctx), first);
  assert.equal(first.chains, 2);
  nextDay();
  const other = await sent(the);
  const second = await makeRoot(the.ctx);
  // only what grew since the first
  assert.equal(second.chains, 1);
  assert.equal(second.previousSha256, first.rootSha256);
  assert.deepEqual(await verifyHistories(the.ctx), { chains: 3, roots: 2, faults: [] });
  nextDay();
  await move(the.ctx, rules, other, "Ritira");
  assert.deepEqual(await faults(), []);
});

test("the key is readable by its owner alone and is made once", async () => {
  const keys = await Promise.all([historyKey(dataDir), historyKey(dataDir)]);
  assert.equal(keys[0]?.id, keys[1]?.id);
  assert.equal((await stat(join(dataDir, "keys", "registro.pem"))).mode & 0o777, 0o600);
});

const ofIstanza: Record<string, [change: string, says: RegExp]> = {
  "a changed row": ["update history set content = 'altro' where n = 2", /: row 2 is not as it was written$/],
  "a removed row": ["delete from history where n = 2", /: row 2 is missing$/],
  "a text emptied early": ["update history set content = '', content_salt = null where n = 2", /: row 2 lost its text/],
};
for (const [what, [change, says]] of Object.entries(ofIstanza)) {
  test(`capability 54 the command says where: ${what}`, async () => {
    await tamper(change);
    const found = await faults();
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", says);
    assert.ok(found[0]?.startsWith(`${region} ${istanza.id}: `));
  });
}

test("capability 54 the command says where: an inserted row", async () => {
  await tamper("update history set n = n + 10 where n >= 2");
  await tamper("update history set n = n - 9 where n >= 12");
  await tamper(`insert into history (ente, istanza, n, move, from_state, to_state, at, role, content, previous_sha256,
    sha256, kind, content_salt, content_sha256) select ente, istanza, 2, move, from_state, to_state, at, role, content,
    sha256, sha256, kind, content_salt, content_sha256 from history where n = 1`);
  assert.match((await faults())[0] ?? "", /: row 2 is not as it was written$/);
});

test("capability 54 the command says where: a row put in another's place, with a fingerprint that fits", async () => {
  await exec(the.ctx.db, "create table kept as select * from history where n = 3");
  await tamper("delete from history where n >= 2");
  await transaction(the.ctx.db, (tx) =>
    appendWriting(tx, istanza, { action: "nota interna", person: null, content: "altro", at: the.clock.now() }),
  );
  await tamper("insert into history select * from kept");
  assert.deepEqual(await faults(), [
    `${region} ${istanza.id}: row 3 does not follow the row before it: one was inserted or replaced`,
  ]);
});

test("capability 54 a chain cut at its end fits itself, and the roots tell", async () => {
  await makeRoot(the.ctx);
  await tamper("delete from history where n = 3");
  assert.deepEqual(await faults(), [
    `${region} ${istanza.id}: cut off after row 2; the root of 2026-03-18 covers 3 rows`,
  ]);
  await tamper("delete from history");
  assert.match((await faults())[0] ?? "", /every row is gone/);
});

test("capability 54 the last rows written anew fit each other, and the roots tell", async () => {
  await makeRoot(the.ctx);
  await tamper("delete from history where n = 3");
  await exec(the.ctx.db, "update istanza set state = 'INVIATA'");
  the.clock.forward(60_000);
  await move(the.ctx, rules, istanza, "Ritira");
  assert.deepEqual(await faults(), [
    `${region} ${istanza.id}: row 3 was written anew; the root of 2026-03-18 covers 3 rows`,
  ]);
});

test("capability 54 the history of an ente is checked like that of a case", async () => {
  await makeRoot(the.ctx);
  await tamper("delete from ente_history where n = 2");
  assert.deepEqual(await faults(), [
    `${region} (of the ente): cut off after row 1; the root of 2026-03-18 covers 2 rows`,
  ]);
  await tamper(`update ente_history set content = '{"count": 9}'`);
  assert.ok((await faults()).includes(`${region} (of the ente): row 1 is not as it was written`));
});

const ofRoots: Record<string, [change: string, says: RegExp]> = {
  "a changed root": [
    "update history_root set chains = 9 where day = '2026-03-18'",
    /^root of 2026-03-18: is not as it/,
  ],
  "a root whose hour was moved on, so that the next one covers nothing": [
    "update history_root set made_at = '2099-01-01' where day = '2026-03-20'",
    /^root of 2026-03-20: is not as it/,
  ],
  "a removed root": ["delete from history_root where day = '2026-03-19'", /^root of 2026-03-20: does not follow/],
  "a wrong signature": [
    "update history_root set signature = (select signature from history_root where day = '2026-03-19') where day = '2026-03-18'",
    /^root of 2026-03-18: has a wrong signature$/,
  ],
  "a file that is gone": [
    "update history_root set heads_sha256 = repeat('0', 64)",
    /the file 0{64} that it covers is gone/,
  ],
};
for (const [what, [change, says]] of Object.entries(ofRoots)) {
  test(`capability 54 the command says where: ${what}`, async () => {
    for (let days = 3; days > 0; days--) {
      await makeRoot(the.ctx);
      nextDay();
    }
    await tamper(change);
    assert.ok((await faults()).some((fault) => says.test(fault)));
  });
}

test("capability 54 a root signed with another key is told, though its signature fits", async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), "sportello-keys-"));
  const root = await makeRoot({ ...the.ctx, env: { ...the.ctx.env, dataDir: elsewhere } });
  assert.ok(isSignedBy({ ...root, text: root.rootSha256 }));
  assert.match((await faults())[0] ?? "", /is signed with the key [0-9a-f]{16}, which is none/);
  await rm(elsewhere, { recursive: true });
});

test("roots can only be added", async () => {
  await makeRoot(the.ctx);
  for (const change of ["update history_root set chains = 0", "delete from history_root", "truncate history_root"])
    await assert.rejects(exec(the.ctx.db, change), /append-only/);
});
