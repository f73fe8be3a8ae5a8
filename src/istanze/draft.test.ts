import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec } from "#db/connect.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { again, answers, completed, draft, filled, mayor, rules, stepOf, typeInto } from "../../test/istanze.ts";
import { type Saved, saveStep } from "./draft.ts";
import { historyOf } from "./history.ts";
import { brokenAt } from "./history-chain.ts";
import type { Istanza } from "./istanza.ts";
import { move } from "./move.ts";
import { giveBack, setAside } from "./set-aside.ts";
import { startDraft } from "./start-draft.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const savedOf = (outcome: Saved): Istanza => {
  assert.ok("saved" in outcome, `not saved: ${Object.keys(outcome)}`);
  return outcome.saved;
};

test("S0.9 S0.48 a new draft holds what the credential says, each with its origin, and locked names are not typed", async () => {
  const istanza = await draft(the);
  assert.equal(istanza.state, "BOZZA");
  assert.equal(istanza.number, null);
  assert.equal(istanza.typed.codiceFiscale, "PRVVIO79P21L219X");
  assert.deepEqual(istanza.origins.comune, { text: "001999", origin: "Dai dati dell'ente per cui operi" });
  const stored = savedOf(await typeInto(the, istanza, "comune", { ...answers.comune }));
  assert.equal(stored.typed.codiceFiscale, "PRVVIO79P21L219X");
});

test("S0.40 what is invalid is kept as it was typed", async () => {
  const istanza = await draft(the);
  const typed = { emailRup: "non un indirizzo", telefonoRup: "abc", rup: "  ", cap: "1" };
  const stored = savedOf(await typeInto(the, istanza, "comune", typed));
  assert.equal(stored.revision, istanza.revision + 1);
  const { emailRup, telefonoRup, rup, cap } = (await again(the, istanza)).typed;
  assert.deepEqual({ emailRup, telefonoRup, rup, cap }, typed);
});

test("S0.41 S0.42 what one step posts leaves the other steps as they were", async () => {
  const istanza = await filled(the);
  savedOf(await typeInto(the, istanza, "informativa", {}));
  const { typed } = await again(the, istanza);
  assert.equal(typed.presaVisione, undefined);
  assert.equal(typed.rup, answers.comune?.rup);
  assert.equal(typed["utenti.0.nome"], "Lia");
});

test("two windows on the same step: the second sees both versions and overwrites nothing", async () => {
  const istanza = await draft(the);
  savedOf(await typeInto(the, istanza, "utenti", { "utenti.0.nome": "Anna" }, 0));
  const second = await typeInto(the, istanza, "utenti", { "utenti.0.nome": "Bruno" }, 0);
  assert.ok("conflict" in second);
  assert.equal(second.conflict.typed["utenti.0.nome"], "Anna");
  assert.equal(second.mine["utenti.0.nome"], "Bruno");
  assert.equal((await again(the, istanza)).typed["utenti.0.nome"], "Anna");
  // chosen after reading the stored one
  const kept = savedOf(await typeInto(the, istanza, "utenti", second.mine, second.conflict.revision));
  assert.equal(kept.typed["utenti.0.nome"], "Bruno");
});

test("S0.41 a window whose answer was lost on the way goes on: what it stored itself is no conflict", async () => {
  const istanza = await draft(the);
  const window = (of: string, nome: string) =>
    saveStep(the.ctx, rules, istanza, {
      step: stepOf("utenti"),
      typed: { "utenti.0.nome": nome },
      revision: 0,
      window: of,
    });
  savedOf(await window("prima", "An"));
  assert.equal(savedOf(await window("prima", "Anna")).typed["utenti.0.nome"], "Anna");
  assert.ok("conflict" in (await window("seconda", "Bruno")));
  assert.ok("conflict" in (await window("", "Carlo")), "a page that does not say which it is");
});

test("two windows on different steps, or with the same words, are no conflict", async () => {
  const istanza = await draft(the);
  savedOf(await typeInto(the, istanza, "utenti", { "utenti.0.nome": "Anna" }, 0));
  savedOf(await typeInto(the, istanza, "informativa", { presaVisione: "si" }, 0));
  const same = savedOf(await typeInto(the, istanza, "utenti", { "utenti.0.nome": "Anna", "utenti.0.cognome": "" }, 0));
  const stored = await again(the, istanza);
  assert.equal(same.revision, stored.revision, "nothing was written again");
  assert.equal(stored.typed.presaVisione, "si");
});

test("twenty concurrent autosaves of the three steps: one of each step is stored, the others are told", async () => {
  const istanza = await draft(the);
  const posts = Array.from({ length: 20 }, (_, n) => ({ step: ["informativa", "comune", "utenti"][n % 3] ?? "", n }));
  const typedBy = ({ step, n }: { step: string; n: number }) =>
    step === "comune"
      ? { ...answers.comune, rup: `Persona ${n}` }
      : step === "utenti"
        ? { "utenti.0.nome": `Persona ${n}` }
        : { presaVisione: "si" };
  const outcomes = await Promise.all(posts.map((post) => typeInto(the, istanza, post.step, typedBy(post), 0)));
  const stored = await again(the, istanza);
  const acknowledged = posts.filter((_, n) => "saved" in (outcomes[n] ?? {}));
  for (const post of acknowledged)
    for (const [name, text] of Object.entries(typedBy(post))) assert.equal(stored.typed[name], text, name);
  const writers = (step: string) => acknowledged.filter((post) => post.step === step).length;
  assert.deepEqual([writers("comune"), writers("utenti")], [1, 1]);
  assert.equal(writers("informativa"), 7, "the same words are no conflict");
  assert.equal(stored.revision, 3, "one revision for each change");
});

test("S0.41 twenty concurrent autosaves of twenty different steps lose nothing", async () => {
  const istanza = await draft(the);
  const [block] = stepOf("informativa").blocks;
  const [field] = block?.fields ?? [];
  assert.ok(block && field);
  const names = Array.from({ length: 20 }, (_, n) => `campo${n}`);
  const outcomes = await Promise.all(
    names.map((id) => {
      const step = { ...stepOf("informativa"), id, blocks: [{ ...block, fields: [{ ...field, id }] }] };
      return saveStep(the.ctx, rules, istanza, { step, typed: { [id]: `testo di ${id}` }, revision: 0 });
    }),
  );
  for (const outcome of outcomes) savedOf(outcome);
  const { typed, revision } = await again(the, istanza);
  for (const name of names) assert.equal(typed[name], `testo di ${name}`);
  assert.equal(revision, 20);
});

test("twenty windows that each write the newest page one after the other lose nothing", async () => {
  const istanza = await draft(the);
  const names = Array.from({ length: 20 }, (_, n) => `Nome ${n}`);
  // each window knows the revision that it was drawn from: all but one must draw again
  let left = names;
  while (left.length) {
    const { revision, typed } = await again(the, istanza);
    const rows = left.map((name) => ({ ...typed, [`utenti.${names.indexOf(name)}.nome`]: name }));
    const outcomes = await Promise.all(rows.map((row) => typeInto(the, istanza, "utenti", row, revision)));
    const refused = left.filter((_, n) => "conflict" in (outcomes[n] ?? {}));
    assert.equal(refused.length, left.length - 1, "one window is first");
    left = refused;
  }
  const { typed } = await again(the, istanza);
  for (const [n, name] of names.entries()) assert.equal(typed[`utenti.${n}.nome`], name);
});

test("S0.51 another municipality empties what was said for the first, and tells", async () => {
  const istanza = await filled(the);
  const outcome = await typeInto(the, istanza, "comune", { ...answers.comune, comune: "001998" }, 99);
  assert.ok("saved" in outcome);
  assert.deepEqual(outcome.cleared.map(({ name }) => name).sort(), ["cap", "codiceFiscaleComune", "pec", "sede"]);
  assert.equal(outcome.cleared.find(({ name }) => name === "cap")?.text, "10999");
  assert.equal(outcome.saved.typed.rup, answers.comune?.rup);
});

test("S0.35 what is complete is not typed into; Modifica opens it again and keeps the number", async () => {
  const istanza = await completed(the);
  const closed = await typeInto(the, istanza, "utenti", { "utenti.0.nome": "Altra" }, 99);
  assert.ok("closed" in closed);
  assert.equal(await move(the.ctx, rules, istanza, "Modifica"), "moved");
  savedOf(await typeInto(the, istanza, "utenti", { ...answers.utenti, "utenti.0.nome": "Lia " }, 99));
  const second = await completed(the, await filled(the, await again(the, istanza)));
  assert.equal(second.number, istanza.number);
  const history = await historyOf(the.ctx.db, istanza);
  assert.deepEqual(
    history.map(({ move, from, to }) => [move, from, to]),
    [
      ["Completa", "BOZZA", "DA INVIARE"],
      ["Modifica", "DA INVIARE", "BOZZA"],
      ["Completa", "BOZZA", "DA INVIARE"],
    ],
  );
  assert.equal(brokenAt(istanza, history), undefined);
});

test("Annulla takes a draft away, and nothing is typed into it any more", async () => {
  const istanza = await filled(the);
  assert.equal(await move(the.ctx, rules, istanza, "Annulla"), "moved");
  assert.equal((await again(the, istanza)).state, "ANNULLATA");
  assert.ok("closed" in (await typeInto(the, istanza, "utenti", { "utenti.0.nome": "Anna" }, 99)));
  assert.equal(await move(the.ctx, rules, istanza, "Annulla"), "refused");
});

test("what was typed after the session had ended is given back once", async () => {
  const istanza = await draft(the);
  const at = the.clock.now();
  await setAside(the.ctx.db, istanza, "utenti", { revision: 0, typed: { "utenti.0.nome": "Anna" }, at });
  await setAside(the.ctx.db, istanza, "utenti", { revision: 0, typed: { "utenti.0.nome": "Annalisa" }, at });
  const back = await giveBack(the.ctx, rules, istanza, stepOf("utenti"));
  assert.ok(back && "saved" in back.outcome);
  assert.equal(back.outcome.saved.typed["utenti.0.nome"], "Annalisa");
  assert.deepEqual(back.at, at);
  assert.equal(await giveBack(the.ctx, rules, istanza, stepOf("utenti")), undefined);
});

test("what was put aside does not overwrite what another window stored meanwhile", async () => {
  const istanza = await draft(the);
  const aside = { revision: 0, typed: { "utenti.0.nome": "Anna" }, at: the.clock.now() };
  await setAside(the.ctx.db, istanza, "utenti", aside);
  savedOf(await typeInto(the, istanza, "utenti", { "utenti.0.nome": "Bruno" }, 0));
  const back = await giveBack(the.ctx, rules, istanza, stepOf("utenti"));
  assert.ok(back && "conflict" in back.outcome);
  assert.equal(back.outcome.mine["utenti.0.nome"], "Anna");
  assert.equal((await again(the, istanza)).typed["utenti.0.nome"], "Bruno");
});

test("what was put aside stays when storing it fails", async () => {
  const istanza = await draft(the);
  const aside = { revision: 0, typed: { "utenti.0.nome": "Anna" }, at: the.clock.now() };
  await setAside(the.ctx.db, istanza, "utenti", aside);
  await exec(the.ctx.db, "alter table istanza rename to istanza_away");
  await assert.rejects(giveBack(the.ctx, rules, istanza, stepOf("utenti")));
  await exec(the.ctx.db, "alter table istanza_away rename to istanza");
  const back = await giveBack(the.ctx, rules, istanza, stepOf("utenti"));
  assert.ok(back && "saved" in back.outcome);
});

test("S0.63 Duplica begins a new draft with the same answers, of today's credential", async () => {
  const applicant = await mayor(the);
  const first = await filled(the);
  const typed = { ...first.typed, nome: "Un altro nome" };
  const copy = await startDraft(the.ctx, rules, { ente: first.ente, applicant, from: { typed, corrects: null } });
  assert.equal(copy.state, "BOZZA");
  assert.equal(copy.typed["utenti.0.nome"], "Lia");
  assert.equal(copy.typed.nome, applicant.person.nome);
  assert.notEqual(copy.id, first.id);
});
