// The register of protocol with the whole product: gap-free under rollbacks, the turn of the year, the segnatura and the
// daily print.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";
import { region, sent, untilWorked } from "../../test/istanze.ts";
import { pdfFaults } from "../../test/pdf-gate.ts";
import { segnaturaFaults } from "../../test/segnatura-gate.ts";
import { many, one } from "../db/connect.ts";
import { transaction } from "../db/transaction.ts";
import type { Protocol } from "../platform/protocol/port.ts";
import { printDay, printMissingDays } from "./protocol-days.ts";
import { ensureSegnatura } from "./segnatura.ts";

type Row = { id: string; number: string | null; n: number | null; direction: string; registeredAt: Date | null };
const rowsOf = (the: TestApp, ente = region): Promise<Row[]> =>
  many<Row>(
    the.ctx.db,
    `select id, number, n, direction, registered_at as "registeredAt" from protocol_entry where ente = $1 order by year, n`,
    [ente],
  );

const request = (n: number, over: Partial<Parameters<Protocol["register"]>[1]> = {}) => ({
  ente: region,
  key: `prova:${n}`,
  direction: n % 2 ? ("entrata" as const) : ("uscita" as const),
  subject: `Prova ${n}`,
  correspondent: "Ada Campione",
  istanza: null,
  fingerprint: "ab".repeat(32),
  document: null,
  attachments: 0,
  ...over,
});

const bytesOf = async (the: TestApp, sha256: string): Promise<Buffer> => {
  const file = await the.ctx.files.get(sha256);
  return Buffer.concat((await file?.toArray()) ?? []);
};

test("capability 35: forty registrations at once, in and out, some undone, leave no hole", async () => {
  const the = await testApp();
  try {
    const { ctx } = the;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        transaction(ctx.db, async (tx) => {
          await ctx.protocol.register(tx, request(n), ctx.clock.now());
          if (n % 4 === 3) throw new Error("undone");
        }),
      ),
    );
    assert.equal(outcomes.filter(({ status }) => status === "rejected").length, 10);
    const rows = await rowsOf(the);
    assert.deepEqual(
      rows.map(({ n }) => n),
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
    assert.deepEqual(new Set(rows.map(({ direction }) => direction)), new Set(["entrata", "uscita"]));
    assert.equal(rows[0]?.number, "0000001/2026");
    // asked again for what is registered: the same number, and none is used up
    const twice = await transaction(ctx.db, (tx) => ctx.protocol.register(tx, request(0), ctx.clock.now()));
    assert.ok(rows.some(({ number }) => number === twice));
    assert.equal((await rowsOf(the)).length, 30);
  } finally {
    await the.close();
  }
});

test("the year of a number is Italy's, and the hour never goes back", async () => {
  const the = await testApp();
  try {
    const register = (n: number, at: string) =>
      transaction(the.ctx.db, (tx) => the.ctx.protocol.register(tx, request(n), new Date(at)));
    assert.equal(await register(1, "2026-12-31T22:59:59Z"), "0000001/2026");
    assert.equal(await register(2, "2026-12-31T23:00:00Z"), "0000001/2027");
    // looked at the clock before the other, and got the counter after it
    assert.equal(await register(3, "2026-12-31T22:59:58Z"), "0000002/2026");
    const [first, second] = await rowsOf(the);
    assert.equal(second?.registeredAt?.getTime(), first?.registeredAt?.getTime());
  } finally {
    await the.close();
  }
});

test("what was registered bears its fingerprint, made with the number that it got", async () => {
  const the = await testApp();
  try {
    const seen: (string | undefined)[] = [];
    const fingerprint = async (number: string | undefined) => {
      seen.push(number);
      return "cd".repeat(32);
    };
    await transaction(the.ctx.db, (tx) => the.ctx.protocol.register(tx, request(1, { fingerprint }), the.clock.now()));
    assert.deepEqual(seen, ["0000001/2026"]);
    const { fingerprint: stored } = await one<{ fingerprint: string }>(
      the.ctx.db,
      "select fingerprint from protocol_entry",
    );
    assert.equal(stored, "cd".repeat(32));
  } finally {
    await the.close();
  }
});

test("capability 35: registro giornaliero: each day once, empty ones and missed nights too", async () => {
  const the = await testApp();
  try {
    await sent(the);
    // two nights without a worker
    the.clock.set("2026-03-21T00:20:00+01:00");
    await the.work();
    await printMissingDays(the.ctx);
    await printMissingDays(the.ctx);
    await untilWorked(the);
    await printMissingDays(the.ctx);
    await untilWorked(the);
    const days = await many<{ day: string; entries: number; first: number | null; sha256: string }>(
      the.ctx.db,
      `select day, entries, first_n as first, sha256 from protocol_day where ente = $1 order by day`,
      [region],
    );
    assert.deepEqual(
      days.map(({ day, entries, first }) => [day, entries, first]),
      [
        ["2026-03-18", 1, 1],
        ["2026-03-19", 0, null],
        ["2026-03-20", 0, null],
      ],
    );
    for (const { sha256 } of days) assert.deepEqual(await pdfFaults(await bytesOf(the, sha256)), []);
  } finally {
    await the.close();
  }
});

test("capability 35: a day whose print failed is made up for, though later ones were printed", async () => {
  const the = await testApp();
  const printed = async () =>
    (
      await many<{ day: string }>(the.ctx.db, "select day from protocol_day where ente = $1 order by day", [region])
    ).map(({ day }) => day);
  try {
    await sent(the);
    the.clock.set("2026-03-21T00:20:00+01:00");
    for (const day of ["2026-03-18", "2026-03-20"]) await printDay(the.ctx, { ente: region, day });
    await the.work();
    await printMissingDays(the.ctx);
    await untilWorked(the);
    assert.deepEqual(await printed(), ["2026-03-18", "2026-03-19", "2026-03-20"]);
  } finally {
    await the.close();
  }
});

test("capability 35: today's register can be had, says that it is provisional, and is not kept", async () => {
  const the = await testApp();
  try {
    await sent(the);
    const clerk = await the.signedIn("operatore regionale");
    await clerk.get(`/e/${region}/ufficio/protocollo/giorni`);
    const answer = await clerk.press("Oggi, provvisorio (PDF)");
    assert.equal(answer.status, 200);
    assert.match(answer.headers["content-disposition"] ?? "", /registro-protocollo-2026-03-18-provvisorio\.pdf/);
    assert.deepEqual(await pdfFaults(answer.body), []);
    const title = /<rdf:li xml:lang="x-default">([^<]+)</.exec(answer.body.toString("latin1"))?.[1] ?? "";
    assert.match(title, /\(provvisorio\)/);
    assert.deepEqual(await many(the.ctx.db, "select 1 from protocol_day"), []);
    // no other day that has no print
    assert.equal((await clerk.get(`/e/${region}/ufficio/protocollo/giorni/2026-03-19`)).status, 404);
  } finally {
    await the.close();
  }
});

test("capability 35: the segnatura of what came in is made once, of its receipt", async () => {
  const the = await testApp();
  try {
    const istanza = await sent(the);
    const key = { ente: region, key: `istanza:${istanza.id}:1` };
    const stored = async () =>
      (await one<{ sha256: string | null }>(the.ctx.db, "select segnatura_sha256 as sha256 from protocol_entry"))
        .sha256;
    // the receipt is not drawn yet
    await ensureSegnatura(the.ctx, key);
    assert.equal(await stored(), null);
    await the.work();
    await untilWorked(the);
    await Promise.all([ensureSegnatura(the.ctx, key), ensureSegnatura(the.ctx, key)]);
    const first = await stored();
    await ensureSegnatura(the.ctx, key);
    assert.equal(await stored(), first);
    const xml = await bytesOf(the, first ?? "");
    assert.deepEqual(segnaturaFaults(xml), []);
    const receipt = await one<{ sha256: string }>(the.ctx.db, "select sha256 from document where kind = 'ricevuta'");
    assert.ok(xml.includes(Buffer.from(receipt.sha256, "hex").toString("base64")));
    assert.ok(
      xml.includes("<prot:Denominazione>") || xml.includes("<prot:DenominazioneAmministrazione>Comune di Borgo"),
    );
  } finally {
    await the.close();
  }
});
