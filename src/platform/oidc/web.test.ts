import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { Refused } from "./refused.ts";
import { isReachable, webWith } from "./web.ts";

test("only https is asked; this machine without it where a trial allows it", () => {
  const everywhere = { loopback: false };
  const demo = { loopback: true };
  assert.equal(isReachable("https://op.example/token", everywhere), true);
  for (const url of ["http://op.example", "http://127.0.0.1:1", "ftp://op.example", "file:///etc/passwd", "op", ""]) {
    assert.equal(isReachable(url, everywhere), false, url);
  }
  for (const url of ["http://127.0.0.1:1/a", "http://localhost/a", "http://[::1]:2/"]) {
    assert.equal(isReachable(url, demo), true, url);
  }
  for (const url of [
    "http://127.0.0.1.example",
    "http://10.0.0.1",
    "http://op.example",
    "https://user:secret@op.example",
  ]) {
    assert.equal(isReachable(url, demo), false, url);
  }
});

test("an answer that never ends is cut off, whatever its head says of its length", async () => {
  const server = createServer((_, response) => {
    const flood = (): void => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
      response.once("drain", flood);
    };
    flood();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await assert.rejects(webWith({ loopback: true })(url), (fault: Refused) => fault.message.includes("too large"));
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

test("nobody there is worth trying again", async () => {
  const asked = webWith({ loopback: true })("http://127.0.0.1:1/");
  await assert.rejects(asked, (fault: unknown) => fault instanceof Refused && fault.temporary);
});
