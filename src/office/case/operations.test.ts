// The moves of a case, as a clerk finds them without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { region, sent } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("S1.31 capability 26: two moves stand open, the others are folded with why one must wait", async () => {
  const { id } = await sent(the);
  const clerk = await the.signedIn("operatore regionale");
  const page = `/e/${region}/ufficio/pratiche/${id}`;
  const { html } = await clerk.get(page);
  const moves = html.all("a").filter(({ attributes }) => attributes.href?.includes("/mosse/"));
  assert.deepEqual(
    moves.slice(0, 2).map(({ text }) => text),
    ["Valida", "Prendi in carico"],
  );
  const folded = html.all("details").find(({ text }) => text.startsWith("Altre operazioni"))?.text ?? "";
  for (const { text } of moves.slice(2)) assert.ok(folded.includes(text), text);
  assert.ok(moves.length > 2 && !folded.includes("Valida") && !folded.includes("Prendi in carico"));
  await clerk.press("Prendi in carico");
  await clerk.press("Prendi in carico");
  const taken = (await clerk.get(page)).html.all("details").map(({ text }) => text);
  assert.ok(taken.some((text) => /^Altre operazioni .*Respingi ?: prima serve “Preavviso di rigetto”/.test(text)));
});

test("S1.31 capability 29: the queue has a column for labels when a row has any, and the day of the term", async () => {
  const { id } = await sent(the);
  const clerk = await the.signedIn("operatore regionale");
  const queue = `/e/${region}/ufficio`;
  const bare = (await clerk.get(queue)).html;
  assert.equal(bare.all("th").filter(({ text }) => text === "Etichette").length, 0);
  assert.match(bare.text, /mancano 30 giorni 17\/04\/2026/);
  await clerk.get(`${queue}/pratiche/${id}`);
  await clerk.press("Aggiungi", { etichetta: "urgente" });
  const labelled = (await clerk.get(queue)).html;
  assert.equal(labelled.all("th").filter(({ text }) => text === "Etichette").length, 1);
});
