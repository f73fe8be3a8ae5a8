import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { one } from "#db/connect.ts";
import { prune } from "#istanze/prune.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import type { Browser } from "../../test/browser.ts";
import { istanzaOf, sent } from "../../test/desk.ts";

let the: TestApp;
let id: string;
before(async () => {
  the = await testApp();
  id =
    istanzaOf(await sent(the))
      .split("/")
      .at(-1) ?? "";
});
after(() => the.close());

const queue = "/e/regione-piemonte/ufficio";
const words = "Provamaggio";

/** No address on the page, and not its own, holds what was typed. */
const saysNobody = (page: Browser): void => {
  const { url, html } = page.page();
  const addresses = [url, ...html.all("a").map(({ attributes }) => attributes.href ?? "")];
  for (const address of addresses) assert.ok(!/provamaggio/i.test(address), `${address} says who`);
};

test("capability 29 the words of a search stand in no address, and view, case, neighbours and export keep them", async () => {
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(`${queue}?scheda=tutte`);
  await clerk.press("Cerca", { cerca: words });
  assert.match(clerk.page().url, /^\/e\/regione-piemonte\/ufficio\?scheda=tutte&ricerca=[0-9a-f-]{36}$/);
  assert.equal(clerk.page().html.value("cerca"), words);
  assert.match(clerk.page().html.text, /SERV06_UTENTI\.2026/);
  saysNobody(clerk);
  const address = clerk.page().url;
  const sheet = clerk
    .page()
    .html.all("a")
    .find(({ attributes }) => attributes.href?.includes("/esporta/csv"));
  await clerk.get(sheet?.attributes.href ?? "");
  assert.match(clerk.page().body.toString(), /SERV06_UTENTI\.2026/);
  await clerk.get(address);
  await clerk.press("Salva la vista", { nome: "Il sindaco" });
  assert.match(clerk.page().url, /ricerca=/);
  saysNobody(clerk);
  await clerk.press("Il sindaco");
  assert.equal(clerk.page().html.value("cerca"), words);
  assert.equal(
    clerk
      .page()
      .html.all("a")
      .find(({ text }) => text === "Il sindaco")?.attributes["aria-current"],
    "page",
  );
  const row = clerk
    .page()
    .html.all("a")
    .find(({ attributes }) => attributes.href?.includes(id));
  await clerk.get(row?.attributes.href ?? "");
  assert.equal(clerk.page().status, 200);
  saysNobody(clerk);
});

test("capability 29 of a search that finds nothing the way to all cases keeps the words", async () => {
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(`${queue}?scheda=chiuse`);
  await clerk.press("Cerca", { cerca: words });
  assert.match(clerk.page().html.text, /Nessuna pratica trovata/);
  await clerk.press("Cerca tra tutte");
  assert.match(clerk.page().html.text, /SERV06_UTENTI\.2026/);
});

test("an address of before with the words in it goes on without them", async () => {
  const clerk = await the.signedIn("operatore regionale");
  for (const path of [queue, `${queue}/protocollo`]) {
    await clerk.get(`${path}?cerca=${words}&dal=01/01/2026`);
    assert.match(clerk.page().url, /\?dal=01%2F01%2F2026&ricerca=[0-9a-f-]{36}$/);
    assert.equal(clerk.page().html.value("cerca"), words);
  }
  await clerk.get(`${queue}?cerca=`);
  assert.equal(clerk.page().url, queue);
});

test("capability 35 the register is searched by a post, and its export and filters go along", async () => {
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(`${queue}/protocollo`);
  await clerk.press("Cerca", { cerca: words, verso: "entrata" });
  assert.match(clerk.page().url, /\/protocollo\?verso=entrata&ricerca=/);
  assert.equal(clerk.page().html.value("cerca"), words);
  saysNobody(clerk);
});

test("S1.37 people are searched by a post", async () => {
  const olga = await the.signedIn("amministratore");
  await olga.get(`${queue}/persone`);
  await olga.press("Cerca", { cerca: "finti" });
  assert.match(olga.page().url, /\/persone\?ricerca=/);
  assert.match(olga.page().html.text, /Finti/);
});

test("a search is its clerk's alone, lies encrypted, and is gone after two days, which the page says", async () => {
  const clerk = await the.signedIn("operatore regionale");
  await clerk.post(`${queue}/cerca/pratiche`, { cerca: words });
  const address = clerk.page().url;
  const other = await the.signedIn("operatore regionale, ufficio legale");
  await other.get(address);
  assert.equal(other.page().html.value("cerca"), "");
  assert.match(other.page().html.text, /non sono più conservate/);
  const { text } = await one<{ text: string }>(
    the.ctx.db,
    "select string_agg(s::text, ' ') as text from list_search s",
  );
  assert.ok(!text.includes(words), "the database tells the words");
  assert.equal((await clerk.post(`${queue}/cerca/altro`, { cerca: words })).status, 404);
  the.clock.forward(3 * 86_400_000);
  await prune(the.ctx);
  const again = await the.signedIn("operatore regionale");
  await again.get(address);
  assert.match(again.page().html.text, /non sono più conservate/);
});
