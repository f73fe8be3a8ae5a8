import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gatewaySms, smsNumber } from "./sms.ts";

test("S4.8 numbers become what a gateway takes; one that gets no SMS is none", () => {
  const numbers: [string, string | undefined][] = [
    ["333 1234567", "+393331234567"],
    ["333.123.45.67", "+393331234567"],
    ["+39 333 1234567", "+393331234567"],
    ["0039 333 1234567", "+393331234567"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["011 1234567", undefined],
    ["+39 011 1234567", undefined],
    ["3331", undefined],
    ["", undefined],
  ];
  for (const [typed, wanted] of numbers) assert.equal(smsNumber(typed), wanted, typed);
});

type Got = { headers: IncomingHttpHeaders; body: string };

const gateway = async (status: number) => {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      got.push({ headers: request.headers, body });
      response.writeHead(status).end("+393331234567 refused");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => new Promise((closed) => server.close(closed));
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`, close };
};

const message = { id: "b7a0", to: "+393331234567", text: "il tuo codice è ACDE-FGHJ" };

test("S4.8 a gateway gets one POST with its token, and the id that makes a second handing over harmless", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sportello-sms-"));
  const tokenFile = join(folder, "token");
  writeFileSync(tokenFile, "segreto\n");
  const { got, url, close } = await gateway(202);
  try {
    await gatewaySms({ url, tokenFile, from: "Comune" }).send(message);
    assert.equal(got.length, 1);
    assert.deepEqual(JSON.parse(got[0]?.body ?? ""), { ...message, from: "Comune" });
    assert.equal(got[0]?.headers.authorization, "Bearer segreto");
    assert.equal(got[0]?.headers["idempotency-key"], message.id);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a gateway that refuses makes the job try again, and its fault names neither number nor text", async () => {
  const { url, close } = await gateway(500);
  try {
    await assert.rejects(gatewaySms({ url, tokenFile: undefined, from: "Comune" }).send(message), (fault: Error) => {
      assert.match(fault.message, /500/);
      assert.doesNotMatch(fault.message, /333|ACDE/);
      return true;
    });
  } finally {
    await close();
  }
});
