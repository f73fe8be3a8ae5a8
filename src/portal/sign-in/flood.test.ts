import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Answer } from "../../door.ts";
import type { Visit } from "../../visit.ts";
import { mostAsked, unflooded } from "./flood.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const from = (network: string) => ({ network, session: undefined, here: "/" }) as unknown as Visit<"anyone">;
const done: Answer = { json: "asked" };

test("S4.4 one network alone cannot fill the database with questions; others, and those near, are let through", async () => {
  const ask = unflooded(
    the.ctx,
    async () => ({ demo: true }),
    async () => done,
  );
  for (let n = 0; n < mostAsked; n++) assert.equal(await ask(from("203.0.113.7")), done);
  const held = await ask(from("203.0.113.7"));
  assert.ok(typeof held === "object" && "page" in held && held.status === 429);
  assert.equal(await ask(from("198.51.100.1")), done);
  for (const near of ["127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "0:0:0:0", "fd00:1:2:3"]) {
    for (let n = 0; n <= mostAsked; n++) assert.equal(await ask(from(near)), done, near);
  }
  the.clock.forward(601_000);
  assert.equal(await ask(from("203.0.113.7")), done, "after ten minutes it is over");
});

test("behind a proxy somebody comes from where the proxy saw them, whatever they wrote into the header themselves", async () => {
  const proxied = await testApp({ env: { trustProxy: true } });
  try {
    const ask = async (n: number) => {
      const headers = { "x-forwarded-for": `10.0.${n >> 8}.${n & 255}, 203.0.113.9` };
      return (await proxied.app.inject({ url: "/cns/entra", remoteAddress: "127.0.0.1", headers })).statusCode;
    };
    for (let n = 0; n < mostAsked; n++) assert.equal(await ask(n), 303);
    assert.equal(await ask(mostAsked), 429);
  } finally {
    await proxied.close();
  }
});

test("S4.4 the link to the host of the cards is held back so", async () => {
  const ask = async () => (await the.app.inject({ url: "/cns/entra", remoteAddress: "203.0.113.9" })).statusCode;
  for (let n = 0; n < mostAsked; n++) assert.equal(await ask(), 303);
  assert.equal(await ask(), 429);
});
