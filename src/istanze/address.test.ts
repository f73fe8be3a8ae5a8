import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many, one } from "#db/connect.ts";
import { ada, registered, switchOn } from "../../test/accounts.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { draft } from "../../test/istanze.ts";
import { addressOfToken, addressState, askConfirmation, confirmAddress } from "./address.ts";
import type { Istanza } from "./istanza.ts";
import { newestMails } from "./mails.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const minute = 60_000;
const ask = (istanza: Istanza, address: string) => askConfirmation(the.ctx, istanza, address, "Utenti Servizi 06");

/** The links that were mailed to an address, the newest first. */
const linksTo = async (address: string): Promise<string[]> =>
  (await newestMails(the.ctx, 100))
    .filter(({ recipient }) => recipient === address)
    .map(({ body }) => /conferma-indirizzo\/([\w-]{43})/.exec(body)?.[1] ?? "");

test("S0.54 the address in the form is asked by mail, and is confirmed by the link", async () => {
  const istanza = await draft(the);
  assert.equal(await ask(istanza, "uno@demo.example"), "asked");
  assert.equal((await addressState(the.ctx.db, istanza, "uno@demo.example"))?.confirmedAt, null);
  assert.equal(await addressState(the.ctx.db, istanza, "altro@demo.example"), undefined);
  const [token = ""] = await linksTo("uno@demo.example");
  assert.equal((await addressOfToken(the.ctx.db, token))?.confirmedAt, null, "opening the link confirms nothing");
  const at = the.clock.now();
  assert.equal(await confirmAddress(the.ctx.db, token, at), 1);
  the.clock.forward(minute);
  await confirmAddress(the.ctx.db, token, the.clock.now());
  assert.deepEqual((await addressOfToken(the.ctx.db, token))?.confirmedAt, at, "the first time counts");
  assert.equal(await ask(istanza, "uno@demo.example"), "alreadyConfirmed");
  assert.equal(await ask(await draft(the), "uno@demo.example"), "alreadyConfirmed", "for one's other istanze too");
});

test("S0.54 a guessed link confirms nothing, and links are stored as fingerprints", async () => {
  const istanza = await draft(the);
  await ask(istanza, "due@demo.example");
  const [token = ""] = await linksTo("due@demo.example");
  assert.equal(await confirmAddress(the.ctx.db, `${token.slice(0, -1)}_`, the.clock.now()), 0);
  assert.equal(await addressOfToken(the.ctx.db, ""), undefined);
  const rows = await many<{ stored: string }>(
    the.ctx.db,
    "select encode(token_sha256, 'escape') || encode(token_sha256, 'hex') as stored from address_confirmation",
  );
  for (const { stored } of rows) assert.ok(!stored.includes(token));
});

test("S0.54 asked again after ten minutes, not before; the newer link takes the place of the older", async () => {
  const istanza = await draft(the);
  const address = "tre@demo.example";
  await ask(istanza, address);
  const [older = ""] = await linksTo(address);
  the.clock.forward(10 * minute - 1);
  assert.equal(await ask(istanza, address), "tooSoon");
  assert.equal((await linksTo(address)).length, 1);
  the.clock.forward(1);
  assert.equal(await ask(istanza, address), "asked");
  const [newer = ""] = await linksTo(address);
  assert.notEqual(newer, older);
  assert.equal(await confirmAddress(the.ctx.db, older, the.clock.now()), 0);
  assert.equal(await confirmAddress(the.ctx.db, newer, the.clock.now()), 1);
});

test("S0.54 one istanza asks at most five addresses, even when windows ask at once", async () => {
  const istanza = await draft(the);
  const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(istanza, `n${n}@demo.example`)));
  assert.equal(outcomes.filter((outcome) => outcome === "asked").length, 5);
  assert.equal(outcomes.filter((outcome) => outcome === "tooMany").length, 7);
  const same = await draft(the);
  const again = await Promise.all(Array.from({ length: 8 }, () => ask(same, "otto@demo.example")));
  assert.deepEqual(again.sort(), ["asked", ...Array<string>(7).fill("tooSoon")]);
  assert.equal((await linksTo("otto@demo.example")).length, 1);
});

test("S0.54 the address to which an account's link was mailed is not asked about again", async () => {
  await switchOn(the);
  await registered(the);
  const { person } = await one<{ person: string }>(the.ctx.db, "select person from account where email = $1", [
    ada.email,
  ]);
  const own = { ente: "regione-piemonte", person };
  assert.ok((await addressState(the.ctx.db, own, ada.email))?.confirmedAt, "it was read");
  assert.equal(await addressState(the.ctx.db, own, "altra@posta.example"), undefined);
});
