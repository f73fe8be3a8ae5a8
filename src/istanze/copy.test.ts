import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";
import { again, answers, completed, filled, mayor, rules, sealNow, sent, typeInto } from "../../test/istanze.ts";
import { correct, duplicate } from "./copy.ts";
import { historyOf } from "./history.ts";
import { brokenAt } from "./history-chain.ts";
import type { Istanza } from "./istanza.ts";
import { move } from "./move.ts";
import { correctionOf } from "./store.ts";
import { submit } from "./submit.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const correctionFor = async (istanza: Istanza): Promise<Istanza> => {
  const draft = await correct(the.ctx, rules, istanza, await mayor(the));
  assert.ok(draft);
  return draft;
};

test("S0.63 Duplica leaves the first one as it is", async () => {
  const first = await sent(the);
  const copy = await duplicate(the.ctx, rules, first, await mayor(the));
  assert.deepEqual([copy.state, copy.corrects, copy.number], ["BOZZA", null, null]);
  assert.equal(copy.typed["utenti.0.nome"], "Lia");
  assert.equal((await again(the, first)).state, "INVIATA");
});

test("S0.76 a correction is a linked draft with the same answers; the former holds until it is sent", async () => {
  const former = await sent(the);
  const draft = await correctionFor(former);
  assert.deepEqual([draft.state, draft.corrects], ["BOZZA", former.id]);
  await typeInto(the, draft, "comune", { ...answers.comune, rup: "Altra Persona" });
  const ready = await completed(the, await again(the, draft));
  assert.equal((await again(the, former)).state, "INVIATA");
  const correction = await sent(the, ready);
  assert.notEqual(correction.number, former.number);
  assert.equal((await again(the, former)).state, "SOSTITUITA");
  const history = await historyOf(the.ctx.db, former);
  assert.deepEqual(
    history.map(({ move, from, to, role, person }) => [move, from, to, role, person !== null]),
    [
      ["Completa", "BOZZA", "DA INVIARE", "richiedente", true],
      ["Invia", "DA INVIARE", "INVIATA", "richiedente", true],
      ["Sostituisci", "INVIATA", "SOSTITUITA", "sistema", false],
    ],
  );
  assert.equal(history.at(-1)?.content, `Sostituita dall'istanza ${correction.number}`);
  assert.equal(brokenAt(former, history), undefined);
  assert.equal((await correctionOf(the.ctx.db, former))?.id, correction.id);
});

test("capability 22: a correction that is withdrawn gives the former one its place back, and another can be begun", async () => {
  const former = await sent(the);
  const due = former.dueOn;
  const correction = await sent(the, await completed(the, await filled(the, await correctionFor(former))));
  assert.equal((await again(the, former)).state, "SOSTITUITA");
  assert.equal(await move(the.ctx, rules, correction, "Ritira"), "moved");
  const back = await again(the, former);
  assert.deepEqual([back.state, back.closedAt, back.dueOn], ["INVIATA", null, due]);
  const last = (await historyOf(the.ctx.db, former)).at(-1);
  assert.deepEqual([last?.move, last?.role], ["Ripristina", "sistema"]);
  assert.equal(last?.content, `Ritirata l'istanza ${correction.number} che la sostituiva`);
  assert.equal(await correctionOf(the.ctx.db, former), undefined, "what was given up corrects nothing");
  assert.equal((await correctionFor(back)).state, "BOZZA");
});

test("S0.76 only what is sent and not yet taken in charge is corrected", async () => {
  for (const istanza of [await filled(the), await completed(the)])
    assert.equal(await correct(the.ctx, rules, istanza, await mayor(the)), undefined);
  const withdrawn = await sent(the);
  await move(the.ctx, rules, withdrawn, "Ritira");
  assert.equal(await correct(the.ctx, rules, await again(the, withdrawn), await mayor(the)), undefined);
});

test("S0.76 ten presses of Correggi e rinvia open one correction; a dropped one makes room for another", async () => {
  const former = await sent(the);
  const drafts = await Promise.all(Array.from({ length: 10 }, () => correctionFor(former)));
  assert.equal(new Set(drafts.map(({ id }) => id)).size, 1);
  const [first] = drafts;
  assert.ok(first);
  await move(the.ctx, rules, first, "Annulla");
  assert.notEqual((await correctionFor(former)).id, first.id);
});

test("S0.76 the former withdrawn while its correction is sent: one of the two moves it, both are in order", async () => {
  for (let n = 0; n < 12; n++) {
    const former = await sent(the);
    const ready = await completed(the, await again(the, await correctionFor(former)));
    const seal = await sealNow(the, ready);
    const [withdrawal, sending] = await Promise.all([
      move(the.ctx, rules, former, "Ritira"),
      submit(the.ctx, rules, ready, seal),
    ]);
    assert.equal(sending, "sent");
    assert.equal((await again(the, ready)).state, "INVIATA");
    const { state } = await again(the, former);
    assert.equal(state, withdrawal === "moved" ? "RITIRATA" : "SOSTITUITA");
    const history = await historyOf(the.ctx.db, former);
    assert.deepEqual([history.length, history.at(-1)?.to], [3, state]);
    assert.equal(brokenAt(former, history), undefined);
  }
});
