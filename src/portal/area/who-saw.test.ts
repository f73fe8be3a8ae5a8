import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { transaction } from "#db/transaction.ts";
import { appendWriting } from "#istanze/history.ts";
import { isSignedBy } from "#istanze/history-key.ts";
import { makeRoot, rootHash } from "#istanze/history-root.ts";
import { officeMove } from "#istanze/office-move.ts";
import { recordRead } from "#istanze/reads.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { again, demoPerson, rules, sent } from "../../../test/istanze.ts";

let the: TestApp;
let dataDir: string;
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "sportello-keys-"));
  the = await testApp({ env: { dataDir } });
});
after(async () => {
  await the.close();
  await rm(dataDir, { recursive: true });
});

test("capability 54 the applicant sees who read, wrote and decided, as what, when, in which istanza", async () => {
  const clerk = await demoPerson(the, "operatore regionale");
  const [one, other] = [await sent(the), await sent(the)];
  assert.match(
    (await (await the.signedIn("sindaco")).get("/profilo/chi-ha-visto")).body.toString(),
    /Finora nessuno ha aperto i tuoi dati/,
  );
  await recordRead(the.ctx, one, { person: clerk.id, what: "documento", name: "delega.pdf" });
  the.clock.forward(60_000);
  await transaction(the.ctx.db, (tx) =>
    appendWriting(tx, one, {
      action: "nota interna",
      person: clerk.id,
      content: "segreto dell'ufficio",
      at: the.clock.now(),
    }),
  );
  const { caseRevision } = await again(the, one);
  const asked = { name: "Prendi in carico", clerk: clerk.id, note: "", caseRevision } as const;
  assert.equal(await officeMove(the.ctx, rules, one, asked), "moved");
  for (let n = 0; n < 20; n++) {
    the.clock.forward(11 * 60_000);
    await recordRead(the.ctx, other, { person: clerk.id, what: "scheda" });
  }

  // hours went by
  const page = await the.signedIn("sindaco");
  const first = await page.get("/profilo/chi-ha-visto");
  assert.equal(first.body.toString().split("la scheda dell'istanza").length - 1, 20);
  assert.ok(first.body.toString().includes(`${clerk.nome} ${clerk.cognome}`));
  assert.match(first.body.toString(), /operatore regionale, Regione Piemonte/);
  const next = /href="([^"]+)" rel="next"/.exec(first.body.toString())?.[1]?.replaceAll("&amp;", "&") ?? "";
  const second = await page.get(next);
  for (const said of [
    "Ha letto: il documento «delega.pdf»",
    "Ha scritto: nota interna",
    "Ha cambiato lo stato: Prendi in carico",
  ])
    assert.ok(second.body.toString().includes(said), said);
  assert.ok(second.body.toString().includes("18/03/2026 11:07"));
  assert.ok(!second.body.toString().includes("segreto"));
  assert.ok(!second.body.toString().includes('rel="next"'));

  const ofOne = await page.get(`/profilo/chi-ha-visto?ente=${one.ente}&istanza=${one.id}`);
  assert.ok(!ofOne.body.toString().includes(other.number ?? "-"));
  assert.ok(ofOne.body.toString().includes("delega.pdf"));
  assert.ok(
    (await page.get(`/e/${one.ente}/istanze/${one.id}`)).body
      .toString()
      .includes("Chi ha visto i dati di questa istanza"),
  );
  const stranger = await the.signedIn("cittadina");
  const theirs = await stranger.get(`/profilo/chi-ha-visto?ente=${one.ente}&istanza=${one.id}`);
  assert.match(theirs.body.toString(), /Finora nessuno/);
});

test("capability 54 anybody can fetch the signed roots and check them", async () => {
  const root = await makeRoot(the.ctx);
  const answer = await the.visitor().get("/.well-known/sportello-registro.json");
  const { keys, roots } = JSON.parse(answer.body.toString());
  assert.equal(roots.length, 1);
  assert.equal(roots[0].rootSha256, root.rootSha256);
  assert.equal(rootHash(roots[0]), root.rootSha256);
  const { rootSha256: text, signature, keyId } = roots[0];
  assert.ok(isSignedBy({ text, signature, keyId, publicKey: keys[0].spki }));
  const older = await the.visitor().get(`/.well-known/sportello-registro.json?prima=${root.day}`);
  assert.deepEqual(JSON.parse(older.body.toString()).roots, []);
});
