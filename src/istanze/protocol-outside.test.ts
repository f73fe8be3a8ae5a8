// An outside system of protocol that fails, hangs and answers twice.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { testApp } from "../../test/app.ts";
import { again, region, rules, sent } from "../../test/istanze.ts";
import { exec, one } from "../db/connect.ts";
import { systemOf } from "../kit/protocol-systems.ts";
import type { Entry } from "../platform/protocol/entry.ts";
import { askOutside } from "../platform/protocol/outside-system.ts";
import { confirmSending } from "./confirmation.ts";
import { askAgain, askForNumber } from "./protocol.ts";

type Behaviour = (response: ServerResponse, n: number) => void;

type Brought = { url: string; headers: IncomingHttpHeaders; sha256: string };

/** An outside system of protocol: what it does with each call is the test's. Documents are taken, at the second try. */
const outside = async (behave: Behaviour) => {
  const calls: { key: string; token: string | undefined; body: Record<string, unknown> }[] = [];
  const documents: Brought[] = [];
  const server = createServer(async (asked, response) => {
    if (asked.method === "PUT") {
      const sha256 = createHash("sha256")
        .update(Buffer.concat(await asked.toArray()))
        .digest("hex");
      documents.push({ url: asked.url ?? "", headers: asked.headers, sha256 });
      response.writeHead(documents.length === 1 ? 503 : 201).end();
      return;
    }
    const body = JSON.parse(Buffer.concat(await asked.toArray()).toString()) as Record<string, unknown>;
    calls.push({ key: String(asked.headers["idempotency-key"]), token: asked.headers.authorization, body });
    behave(response, calls.length);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    calls,
    documents,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/protocolla`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const answerWith = (response: ServerResponse, numero: unknown): void => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ numero, anno: 2026, registratoIl: "2026-03-18T11:30:00+01:00" }));
};

const withSystem = async (behave: Behaviour, of = "") => {
  const system = await outside(behave);
  const the = await testApp({ env: { protocolUrl: of + system.url } });
  const close = async () => {
    // what is under way ends before its other side goes
    await the.close();
    system.close();
  };
  return { system, the, close };
};

test("capability 35: an outside system that fails holds up nothing, and its number comes when it can", async () => {
  const { system, the, close } = await withSystem((response, n) => {
    if (n === 1) {
      response.statusCode = 503;
      response.end("manutenzione");
    } else if (n === 2) response.destroy();
    else if (n === 3) answerWith(response, "dodici");
    else answerWith(response, 4711);
  });
  try {
    const istanza = await sent(the);
    assert.equal(istanza.state, "INVIATA");
    assert.equal(istanza.protocol, null);
    await the.work();
    for (let left = 300; left > 0 && (await again(the, istanza)).protocol === null; left--) {
      await new Promise((later) => setTimeout(later, 100));
    }
    assert.equal((await again(the, istanza)).protocol, "0004711/2026");
    assert.equal(new Set(system.calls.map(({ key }) => key)).size, 1);
    assert.equal(system.calls[0]?.body.direzione, "entrata");
    const row = await one<{ registeredAt: Date }>(
      the.ctx.db,
      `select registered_at as "registeredAt" from protocol_entry`,
    );
    assert.equal(row.registeredAt.toISOString(), "2026-03-18T10:30:00.000Z");
  } finally {
    await close();
  }
});

test("a job that runs twice, and is answered twice, stores one number everywhere", async () => {
  const { the, close } = await withSystem((response, n) => answerWith(response, n));
  try {
    const istanza = await sent(the);
    const { id } = await one<{ id: string }>(the.ctx.db, "select id from protocol_entry");
    const key = { ente: region, id };
    // the receipt is not made yet
    await Promise.allSettled([askForNumber(the.ctx, key), askForNumber(the.ctx, key)]);
    await assert.rejects(askForNumber(the.ctx, key), /not made yet/);
    const { number } = await one<{ number: string }>(the.ctx.db, "select number from protocol_entry");
    assert.equal((await again(the, istanza)).protocol, number);
  } finally {
    await close();
  }
});

test("capability 35: the system gets the documents too, with their fingerprint, once it has taken them", async () => {
  const { system, the, close } = await withSystem((response) => answerWith(response, 4711));
  try {
    const istanza = await sent(the);
    const { id } = await one<{ id: string }>(the.ctx.db, "select id from protocol_entry");
    const key = { ente: region, id };
    await assert.rejects(askForNumber(the.ctx, key), /not made yet/);
    await confirmSending(the.ctx, rules, await again(the, istanza));
    await assert.rejects(askForNumber(the.ctx, key), /answered 503 to a document/);
    assert.equal(system.calls.length, 1);
    await askForNumber(the.ctx, key);
    await askForNumber(the.ctx, key);
    const receipt = await one<{ sha256: string; name: string }>(the.ctx.db, "select sha256, name from document");
    assert.equal(system.documents.length, 2);
    for (const { url, headers, sha256 } of system.documents) {
      assert.equal(url, `/protocolla/${id}/documenti/${receipt.sha256}`);
      assert.equal(sha256, receipt.sha256);
      assert.equal(headers["content-type"], "application/pdf");
      assert.equal(headers["content-digest"], `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`);
      assert.equal(headers["x-documento"], "principale");
      assert.ok(headers["content-disposition"]?.includes(encodeURIComponent(receipt.name)));
    }
  } finally {
    await close();
  }
});

test("capability 35: one ente has a system of its own, another keeps the built-in register", async () => {
  const { system, the, close } = await withSystem((response) => answerWith(response, 1), "borgo-esempio=");
  try {
    const istanza = await sent(the);
    assert.equal(istanza.protocol, "0000001/2026");
    assert.deepEqual(system.calls, []);
    const said = { protocolUrl: `borgo-esempio=${system.url}`, protocolTokenFile: "borgo-esempio=/run/uno" };
    assert.deepEqual(systemOf(said, "borgo-esempio"), { url: system.url, tokenFile: "/run/uno" });
    assert.equal(systemOf(said, region), undefined);
    assert.equal(systemOf({ ...said, protocolUrl: "https://uno.example?a=b" }, region)?.url, "https://uno.example?a=b");
  } finally {
    await close();
  }
});

test("a number that nobody asks for any more is asked for again, for as long as it takes", async () => {
  const { the, close } = await withSystem((response) => answerWith(response, 1));
  try {
    await sent(the);
    assert.equal(await askAgain(the.ctx), 0);
    await exec(the.ctx.db, "update pgboss.job set state = 'failed' where name = 'protocol'");
    assert.equal(await askAgain(the.ctx), 1);
    assert.equal(await askAgain(the.ctx), 0);
  } finally {
    await close();
  }
});

const entry: Entry = {
  ente: region,
  id: "5a6f2f2e-0000-4000-8000-000000000000",
  year: null,
  n: null,
  number: null,
  direction: "uscita",
  registeredAt: null,
  askedAt: new Date("2026-03-18T10:00:00Z"),
  subject: "Atto",
  correspondent: "Ada Campione",
  istanza: null,
  fingerprint: "ab".repeat(32),
  document: null,
  attachments: 0,
  classification: "",
  segnatura: null,
  handedOverAt: null,
};

test("a system that hangs is given up, and what is no number is no answer", async () => {
  const answers: ((response: ServerResponse) => void)[] = [
    () => {},
    (response) => response.end("x".repeat(30_000)),
    (response) => response.end("<html>"),
    (response) => answerWith(response, -1),
    (response) => response.writeHead(302, { location: "/altrove" }).end(),
  ];
  const system = await outside((response, n) => answers[n - 1]?.(response));
  try {
    for (const _ of answers) {
      const asked = askOutside({ url: system.url, tokenFile: undefined }, entry, AbortSignal.timeout(500));
      await assert.rejects(asked);
    }
    assert.equal(system.calls.length, answers.length);
  } finally {
    system.close();
  }
});

test("the token is read anew at each call", async () => {
  const folder = await mkdtemp(join(tmpdir(), "protocollo-"));
  const tokenFile = join(folder, "token");
  const system = await outside((response) => answerWith(response, 5));
  try {
    for (const token of ["uno", "due"]) {
      await writeFile(tokenFile, `${token}\n`);
      assert.equal((await askOutside({ url: system.url, tokenFile }, entry)).number, "0000005/2026");
    }
    assert.deepEqual(
      system.calls.map(({ token }) => token),
      ["Bearer uno", "Bearer due"],
    );
  } finally {
    system.close();
    await rm(folder, { recursive: true });
  }
});
