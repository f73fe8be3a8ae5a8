// The moves of a case, as a clerk finds them without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { again, region, sent } from "../../../test/istanze.ts";
import { sentBack } from "../../../test/sent-back.ts";

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

test("S1.32 capability 26: once a remark is written, asking for corrections stands first", async () => {
  const { id } = await sent(the);
  const clerk = await the.signedIn("operatore regionale");
  const page = `/e/${region}/ufficio/pratiche/${id}`;
  await clerk.post(`${page}/segnalazioni`, { campo: "rup", testo: "Manca il secondo cognome" });
  const { html } = await clerk.get(page);
  const moves = html.all("a").filter(({ attributes }) => attributes.href?.includes("/mosse/"));
  assert.deepEqual(
    moves.slice(0, 2).map(({ text }) => text),
    ["Richiedi correzioni", "Valida"],
  );
});

test("S1.32 capability 26: while the applicant is waited for no button stands open, and going on says what it does", async () => {
  const istanza = await sentBack(the, await sent(the), {});
  const clerk = await the.signedIn("operatore regionale");
  const { html } = await clerk.get(`/e/${region}/ufficio/pratiche/${istanza.id}`);
  assert.match(html.text, /Tocca a chi l'ha presentata: finché non risponde non devi fare niente/);
  const folded = html.all("details").find(({ text }) => text.startsWith("Altre operazioni"))?.text ?? "";
  const moves = html.all("a").filter(({ attributes }) => attributes.href?.includes("/mosse/"));
  assert.equal(moves[0]?.text, "Riprendi l'esame senza aspettare");
  for (const { text } of moves) assert.ok(folded.includes(text), text);
  assert.doesNotMatch(html.text, /Prendi in carico/);
  await clerk.press("Riprendi l'esame senza aspettare");
  assert.match(clerk.page().html.text, /non potrà più rispondere.*Il termine ricomincia a correre da oggi/);
  await clerk.press("Riprendi l'esame senza aspettare");
  assert.equal((await again(the, istanza)).state, "PRESA IN CARICO");
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
