import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import canonicalize from "canonicalize";
import { exec } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { sha256 } from "#kit/secret.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { completed, rules, sent } from "../../test/istanze.ts";
import { appendWriting, historyOf } from "./history.ts";
import { brokenAt, erasure, type HistoryRow } from "./history-chain.ts";
import type { Istanza } from "./istanza.ts";
import { move } from "./move.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const broken = async (istanza: Istanza) => brokenAt(istanza, await historyOf(the.ctx.db, istanza));

/** As somebody would who may do everything in the database. */
const tamper = async (change: string, istanza: Istanza): Promise<void> => {
  await exec(the.ctx.db, "alter table history disable trigger history_is_append_only");
  await exec(the.ctx.db, `${change} and istanza = $1`, [istanza.id]);
  await exec(the.ctx.db, "alter table history enable trigger history_is_append_only");
};

const withdrawn = async (): Promise<Istanza> => {
  const istanza = await sent(the);
  await move(the.ctx, rules, istanza, "Ritira");
  assert.equal(await broken(istanza), undefined);
  return istanza;
};

test("the database refuses to change or delete a row of the history", async () => {
  const istanza = await completed(the);
  const at = [istanza.id];
  await assert.rejects(exec(the.ctx.db, "update history set content = 'x' where istanza = $1", at), /append-only/);
  await assert.rejects(exec(the.ctx.db, "delete from history where istanza = $1", at), /append-only/);
  await assert.rejects(exec(the.ctx.db, "update history set at = now() where istanza = $1", at), /append-only/);
  await assert.rejects(exec(the.ctx.db, "truncate history"), /append-only/);
});

const changes: Record<string, string> = {
  "another text": "update history set content = 'altro' where n = 2",
  "another text with the fingerprint of its content":
    "update history set content = 'altro', content_sha256 = encode(sha256(convert_to(content_salt || 'altro', 'UTF8')), 'hex') where n = 2",
  "a text emptied before its time": "update history set content = '', content_salt = null where n = 2",
  "another kind": "update history set kind = 'lettura' where n = 2",
  "another time": "update history set at = at - interval '1 millisecond' where n = 2",
  "another person": "update history set person = null where n = 2",
  "another state": "update history set to_state = 'ACCOLTA' where n = 2",
  "a removed row": "delete from history where n = 2",
  "a removed row with the numbers closed up": "update history set n = n - 1 where n = 3",
};
for (const [what, change] of Object.entries(changes)) {
  test(`the chain tells ${what}`, async () => {
    const istanza = await withdrawn();
    if (what.includes("closed up")) await tamper("delete from history where n = 2", istanza);
    await tamper(change, istanza);
    assert.ok(((await broken(istanza)) ?? 0) >= 2);
  });
}

test("a row of another istanza does not fit", async () => {
  const [one, other] = [await withdrawn(), await withdrawn()];
  await tamper("delete from history where n = 3", one);
  await exec(the.ctx.db, "alter table history disable trigger history_is_append_only");
  await exec(the.ctx.db, "update history set istanza = $1 where n = 3 and istanza = $2", [one.id, other.id]);
  await exec(the.ctx.db, "alter table history enable trigger history_is_append_only");
  assert.equal(await broken(one), 3);
});

test("capability 54 contents are erased at the end of their time and the chain still fits, as long as a row says so", async () => {
  const istanza = await withdrawn();
  const at = { person: null, at: the.clock.now() };
  await transaction(the.ctx.db, async (tx) => {
    await appendWriting(tx, istanza, { ...at, action: "nota interna", content: "Manca la firma" });
    await appendWriting(tx, istanza, { ...at, action: erasure, content: "" });
  });
  // what the trigger lets through, without being switched off
  await exec(the.ctx.db, "update history set content = '', content_salt = null where istanza = $1 and n < 5", [
    istanza.id,
  ]);
  const rows = await historyOf(the.ctx.db, istanza);
  assert.equal(brokenAt(istanza, rows), undefined);
  assert.deepEqual(
    rows.map(({ kind, content }) => `${kind}${content && ":"}${content}`),
    ["mossa", "mossa", "mossa", "scrittura", "scrittura"],
  );
  assert.deepEqual(
    (await historyOf(the.ctx.db, istanza, ["scrittura"])).map(({ move }) => move),
    ["nota interna", erasure],
  );
});

test("rows written before contents had a fingerprint of their own still fit", async () => {
  const istanza = await withdrawn();
  const rows = await historyOf(the.ctx.db, istanza);
  const old = rows.map(({ n, move, from, to, at, person, role, content }) => ({
    ...{ n, move, from, to, at: at.toISOString(), person, role, content, ente: istanza.ente, istanza: istanza.id },
  }));
  let previousSha256 = "";
  const chain: HistoryRow[] = [];
  for (const [i, row] of rows.entries()) {
    const fingerprint = sha256(canonicalize({ ...old[i], previousSha256 }) ?? "").toString("hex");
    chain.push({ ...row, contentSalt: null, contentSha256: null, previousSha256, sha256: fingerprint });
    previousSha256 = fingerprint;
  }
  assert.equal(brokenAt(istanza, chain), undefined);
  assert.equal(
    brokenAt(
      istanza,
      chain.map((row) => (row.n === 2 ? { ...row, content: "altro" } : row)),
    ),
    2,
  );
});
