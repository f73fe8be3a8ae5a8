import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many, one, openDatabase } from "#db/connect.ts";
import { openJobs } from "#platform/jobs.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import {
  again,
  answers,
  completed,
  draft,
  filled,
  rules,
  sealNow,
  sent,
  typeInto,
  untilWorked,
} from "../../test/istanze.ts";
import { buildApp } from "../app.tsx";
import { catalogue } from "../catalogue.ts";
import { prepare } from "../prepare.ts";
import { routes } from "../routes.ts";
import { complete } from "./complete.ts";
import { receiptOf } from "./documents.ts";
import { historyOf } from "./history.ts";
import { brokenAt } from "./history-chain.ts";
import type { IstanzaKey } from "./istanza.ts";
import { move } from "./move.ts";
import { numberText, takeNumber } from "./numbering.ts";
import { submit } from "./submit.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const seqs = async (): Promise<number[]> =>
  (await many<{ seq: number }>(the.ctx.db, "select seq from istanza where seq is not null order by seq")).map(
    ({ seq }) => seq,
  );
const mailsOf = (key: IstanzaKey) =>
  many(the.ctx.db, "select id from mail where ente = $1 and key = $2", [key.ente, `confirmation:${key.id}`]);
const messagesAbout = (key: IstanzaKey) =>
  many(the.ctx.db, "select id from message where key = $1", [`confirmation:${key.id}`]);

/** The answers of the server to `count` presses of Conferma at the same time. */
const pressConferma = async (app: TestApp["app"], cookie: string, keys: { key: IstanzaKey; seal: string }[]) => {
  const answersOf = keys.map(({ key: { ente, id }, seal }) =>
    app.inject({
      method: "POST",
      url: routes.istanza.send.href({ ente, id }),
      headers: { host: "localhost", cookie, "content-type": "application/x-www-form-urlencoded" },
      payload: `sigillo=${seal}`,
    }),
  );
  return (await Promise.all(answersOf)).map(({ statusCode, headers, payload }) => ({
    statusCode,
    location: headers.location,
    payload,
  }));
};

const cookieOf = async (): Promise<string> => (await the.signedIn("sindaco")).cookie ?? "";

test("S0.34 the number: modulo, year, seven digits", () => {
  assert.equal(numberText("SERV06_UTENTI", 2026, 6), "SERV06_UTENTI.2026.0000006");
  assert.equal(numberText("SERV06_UTENTI", 2026, 12345678), "SERV06_UTENTI.2026.12345678");
});

test("S0.34 the year is Italy's: at 23:30 UTC of 31 December it is the next one, and its count begins", async () => {
  const numbers: string[] = [];
  for (const instant of ["2026-12-31T22:30:00Z", "2026-12-31T23:30:00Z"]) {
    const client = await the.ctx.db.connect();
    await client.query("begin");
    numbers.push((await takeNumber(client, "borgo-esempio", "PROVA", new Date(instant))).number);
    await client.query("commit");
    client.release();
  }
  assert.deepEqual(numbers, ["PROVA.2026.0000001", "PROVA.2027.0000001"]);
});

test("S0.61 S0.65 Completa gives the number and is the first row of the history", async () => {
  const istanza = await completed(the);
  assert.equal(istanza.state, "DA INVIARE");
  assert.match(istanza.number ?? "", /^SERV06_UTENTI\.2026\.\d{7}$/);
  const history = await historyOf(the.ctx.db, istanza);
  assert.deepEqual(
    history.map(({ n, move, from, to, at }) => ({ n, move, from, to, at })),
    [{ n: 1, move: "Completa", from: "BOZZA", to: "DA INVIARE", at: the.clock.now() }],
  );
});

test("S0.60 what is completed is what was seen, and only when nothing is missing", async () => {
  const incomplete = await draft(the);
  assert.equal(await complete(the.ctx, rules, incomplete, await sealNow(the, incomplete)), "incomplete");
  const istanza = await filled(the);
  const seen = await sealNow(the, istanza);
  await typeInto(the, istanza, "utenti", { ...answers.utenti, "utenti.0.nome": " Lia" }, 99);
  assert.equal(await complete(the.ctx, rules, istanza, seen), "completed", "a space more is the same summary");
  const other = await filled(the);
  const before = await sealNow(the, other);
  await typeInto(the, other, "comune", { ...answers.comune, rup: "Un'altra persona" }, 99);
  assert.equal(await complete(the.ctx, rules, other, before), "changed");
  assert.equal((await again(the, other)).number, null);
});

test("S0.43 neither a draft nor DA INVIARE is sent by itself, and a draft cannot be", async () => {
  const istanza = await filled(the);
  assert.equal(await submit(the.ctx, rules, istanza, await sealNow(the, istanza)), "refused");
  const ready = await completed(the, istanza);
  assert.equal(ready.sentAt, null);
  const jobs = await many(the.ctx.db, "select id from pgboss.job where data->>'id' = $1", [istanza.id]);
  assert.deepEqual(jobs, []);
});

test("S0.35 S0.66 S0.67 Invia freezes what was seen, with its fingerprint in the history", async () => {
  const istanza = await sent(the);
  assert.equal(istanza.state, "INVIATA");
  assert.deepEqual(istanza.sentAt, the.clock.now());
  assert.match(istanza.summarySha256 ?? "", /^[0-9a-f]{64}$/);
  assert.ok(istanza.summary?.length);
  const history = await historyOf(the.ctx.db, istanza);
  assert.equal(history.at(-1)?.content, `Impronta SHA-256 ${istanza.summarySha256}`);
  assert.equal(brokenAt(istanza, history), undefined);
});

test("what was sent is sent once: the same seal is answered again, another one is refused", async () => {
  const istanza = await sent(the);
  assert.equal(await submit(the.ctx, rules, istanza, istanza.summarySha256 ?? ""), "sent");
  assert.equal(await submit(the.ctx, rules, istanza, "0".repeat(64)), "refused");
  assert.equal((await historyOf(the.ctx.db, istanza)).length, 2);
});

test("a seal that is not the summary's is not sent", async () => {
  const istanza = await completed(the);
  assert.equal(await submit(the.ctx, rules, istanza, "0".repeat(64)), "changed");
  assert.equal((await again(the, istanza)).state, "DA INVIARE");
});

test("S0.5 who no longer holds the mandate cannot send", async () => {
  const istanza = await completed(the);
  const seal = await sealNow(the, istanza);
  const ended = (day: string | null) =>
    exec(the.ctx.db, "update mandate set valid_to = $1 where ente = 'borgo-esempio' and role = 'sindaco'", [day]);
  await ended("2026-03-17");
  assert.equal(await submit(the.ctx, rules, istanza, seal), "noRight");
  await ended("2026-03-18");
  assert.equal(await submit(the.ctx, rules, istanza, seal), "sent");
  await ended(null);
});

test("a completion or sending that breaks leaves no number, no row, no job", async () => {
  const istanza = await filled(the);
  const before = await seqs();
  const breaks = async () => {
    throw new Error("the register is down");
  };
  const broken = { ...rules, doors: { ...rules.doors, on: { Completa: breaks, Invia: breaks } } };
  const seal = await sealNow(the, istanza);
  await assert.rejects(complete(the.ctx, broken, istanza, seal), /register is down/);
  assert.deepEqual(await historyOf(the.ctx.db, istanza), []);
  const ready = await completed(the, istanza);
  assert.deepEqual(await seqs(), [...before, (before.at(-1) ?? 0) + 1], "the next number, without a gap");
  await assert.rejects(submit(the.ctx, broken, ready, seal), /register is down/);
  assert.equal((await again(the, ready)).state, "DA INVIARE");
  const jobs = await many(the.ctx.db, "select id from pgboss.job where data->>'id' = $1", [istanza.id]);
  assert.deepEqual(jobs, []);
});

test("50 people complete and send at once: consecutive numbers, each sent once", async () => {
  const before = await seqs();
  const drafts = await Promise.all(Array.from({ length: 50 }, () => filled(the)));
  const ready = await Promise.all(drafts.map((istanza) => completed(the, istanza)));
  const first = (before.at(-1) ?? 0) + 1;
  assert.deepEqual(await seqs(), [...before, ...Array.from({ length: 50 }, (_, n) => first + n)], "no gap, none twice");
  const seals = await Promise.all(ready.map(async (istanza) => ({ key: istanza, seal: await sealNow(the, istanza) })));
  const replies = await pressConferma(the.app, await cookieOf(), seals);
  for (const [n, reply] of replies.entries()) {
    const { ente, id } = ready[n] ?? { ente: "", id: "" };
    assert.deepEqual([reply.statusCode, reply.location], [303, routes.istanza.sent.href({ ente, id })]);
    assert.equal((await historyOf(the.ctx.db, { ente, id })).length, 2);
  }
});

test("one draft sent 50 times at once: 50 equal answers, one number, one row, one job", async () => {
  const istanza = await completed(the);
  const cookie = await cookieOf();
  const press = { key: istanza, seal: await sealNow(the, istanza) };
  const replies = await pressConferma(
    the.app,
    cookie,
    Array.from({ length: 50 }, () => press),
  );
  for (const reply of replies) assert.deepEqual(reply, replies[0]);
  assert.equal(replies[0]?.statusCode, 303);
  assert.equal((await again(the, istanza)).number, istanza.number);
  const moves = (await historyOf(the.ctx.db, istanza)).map((row) => row.move);
  assert.deepEqual(moves, ["Completa", "Invia"]);
  const jobs = await many(the.ctx.db, "select name from pgboss.job where data->>'id' = $1", [istanza.id]);
  assert.deepEqual(jobs, [{ name: "confirmation" }]);
});

test("50 sendings at once with two connections to the database do not wait for each other for ever", async () => {
  const { db: wide } = the.ctx;
  const url = (wide as unknown as { options: { connectionString: string } }).options.connectionString;
  const db = openDatabase(url, { max: 2 });
  const jobs = await openJobs(db, { working: false });
  const ctx = { ...the.ctx, db, jobs };
  await prepare(ctx);
  const app = await buildApp(ctx, catalogue);
  try {
    const istanza = await completed(the);
    const press = { key: istanza, seal: await sealNow(the, istanza) };
    const replies = await pressConferma(
      app,
      await cookieOf(),
      Array.from({ length: 50 }, () => press),
    );
    for (const { statusCode } of replies) assert.equal(statusCode, 303);
    assert.equal((await again(the, istanza)).state, "INVIATA");
  } finally {
    await app.close();
    await jobs.stop();
    await db.end();
  }
});

test("S0.68 S0.70 after the jobs each sent one has one receipt, one mail, one message", async () => {
  const [first] = await many<IstanzaKey>(the.ctx.db, "select ente, id from istanza where state = 'INVIATA' limit 1");
  assert.ok(first);
  // the same job twice more, as after a crash
  for (let n = 0; n < 2; n++) {
    const client = await the.ctx.db.connect();
    await the.ctx.jobs.enqueue(client, "confirmation", { ente: first.ente, id: first.id });
    client.release();
  }
  await the.work();
  await untilWorked(the, 60);
  const { n: failed } = await one<{ n: number }>(
    the.ctx.db,
    "select count(*) as n from pgboss.job where state in ('retry', 'failed')",
  );
  assert.equal(failed, 0);
  const all = await many<IstanzaKey>(the.ctx.db, "select ente, id from istanza where sent_at is not null");
  assert.ok(all.length > 50);
  for (const key of all) {
    assert.ok(await receiptOf(the.ctx.db, key));
    assert.equal((await mailsOf(key)).length, 1);
    assert.equal((await messagesAbout(key)).length, 1);
  }
  const { receipts } = await one<{ receipts: number }>(
    the.ctx.db,
    "select count(*) as receipts from document where kind = 'ricevuta'",
  );
  assert.equal(receipts, all.length);
});

test("S0.76 a sent one is withdrawn once, and only from INVIATA", async () => {
  const ready = await completed(the);
  assert.equal(await move(the.ctx, rules, ready, "Ritira"), "refused");
  const istanza = await sent(the, ready);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => move(the.ctx, rules, istanza, "Ritira")));
  assert.deepEqual(outcomes.sort(), ["moved", ...Array<string>(9).fill("refused")].sort());
  assert.equal((await again(the, istanza)).state, "RITIRATA");
  assert.equal((await historyOf(the.ctx.db, istanza)).filter((row) => row.move === "Ritira").length, 1);
});
