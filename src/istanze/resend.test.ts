import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many, one } from "#db/connect.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { again, answers, rules, sent, typeInto, untilWorked } from "../../test/istanze.ts";
import { officeMoves, sentBack } from "../../test/sent-back.ts";
import { askingOf, scopeFor } from "./asking.ts";
import { receiptOf } from "./documents.ts";
import { historyOf } from "./history.ts";
import type { Istanza } from "./istanza.ts";
import { move } from "./move.ts";
import { presentObservations } from "./present-observations.ts";
import { readTyped } from "./reading.ts";
import { requestsOf } from "./requests.ts";
import { giveUpChanges, resend, type Shown } from "./resend.ts";
import { formerRounds } from "./rounds.ts";
import { verified } from "./verification.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const shownNow = async (istanza: Istanza): Promise<Shown> => ({
  seal: (await readTyped(the.ctx, the.ctx.db, rules, istanza)).seal,
  round: istanza.round,
});

const comune = answers.comune ?? {};

test("S1.32 capability 24: only what the office named is stored, whatever is posted", async () => {
  const back = await sentBack(the, await sent(the), { rup: "Manca il cognome" });
  const hostile = { ...comune, rup: "Rosa Prova Bianchi", emailRup: "altro@altrove.example", sede: "Via Altrove, 9" };
  const saved = await typeInto(the, back, "comune", hostile);
  assert.ok("saved" in saved);
  assert.deepEqual(
    [saved.saved.typed.rup, saved.saved.typed.emailRup, saved.saved.typed.sede],
    ["Rosa Prova Bianchi", comune.emailRup, comune.sede],
  );
  await typeInto(the, back, "comune", { rup: "Rosa Prova Bianchi" }, 99);
  assert.equal((await again(the, back)).typed.pec, comune.pec, "what is not posted is not emptied");
  const people = { "utenti.righe": "2", "utenti.0.nome": "Altra", "utenti.1.nome": "Estranea" };
  await typeInto(the, back, "utenti", people, 99);
  const after = await again(the, back);
  assert.deepEqual(
    [after.typed["utenti.0.nome"], after.typed["utenti.1.nome"], after.typed["utenti.righe"]],
    ["Lia", undefined, "1"],
  );
  assert.deepEqual(after.summary, back.summary, "the office goes on reading what was sent");
  assert.equal(after.sentTyped?.rup, comune.rup);
});

test("S1.32 what was asked before the office took the case back is asked no longer, however soon it asks again", async () => {
  const first = await sentBack(the, await sent(the), { pec: "È di un altro Comune" });
  await officeMoves(the, first, "Prendi in carico");
  the.clock.forward(1000);
  const back = await sentBack(the, first, { rup: "Manca il cognome" });
  assert.deepEqual(
    (await askingOf(the.ctx.db, back))?.remarks.map(({ target }) => target),
    ["rup"],
  );
  assert.equal((await scopeFor(the.ctx, the.ctx.db, rules, back))?.isOpen("pec"), false);
  assert.deepEqual(
    (await requestsOf(the.ctx.db, back)).map(({ remarks }) => remarks.map(({ target }) => target)),
    [["pec"], ["rup"]],
  );
});

test("what is at fault by now is open too, and what was changed stays open", async () => {
  const back = await sentBack(the, await sent(the), { rup: "Manca il cognome" });
  await typeInto(the, back, "comune", { rup: "" });
  const emptied = await again(the, back);
  assert.ok((await scopeFor(the.ctx, the.ctx.db, rules, emptied))?.isOpen("rup"));
  // as if a rule had changed since it was sent
  const faulty = { ...emptied, typed: { ...emptied.typed, telefonoRup: "?" } };
  assert.ok((await scopeFor(the.ctx, the.ctx.db, rules, faulty))?.isOpen("telefonoRup"));
  assert.equal((await scopeFor(the.ctx, the.ctx.db, rules, emptied))?.isOpen("telefonoRup"), false);
});

test("S1.32 S1.34 ten presses of Conferma send the correction once; each round keeps its content and receipt", async () => {
  const first = await sent(the);
  const due = first.dueOn;
  the.clock.forward(86_400_000);
  const back = await sentBack(the, first, { rup: "Manca il cognome" });
  assert.deepEqual([back.state, back.dueOn], ["RIFIUTATO", null]);
  the.clock.forward(2 * 86_400_000);
  await typeInto(the, back, "comune", { rup: "Rosa Prova Bianchi" });
  const corrected = await again(the, back);
  const shown = await shownNow(corrected);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => resend(the.ctx, rules, corrected, shown)));
  assert.deepEqual(new Set(outcomes), new Set(["sent"]));
  const now = await again(the, back);
  assert.deepEqual([now.state, now.round, now.number, now.sentTyped], ["INVIATA", 2, first.number, null]);
  assert.deepEqual([now.sentAt, now.firstSentAt], [the.clock.now(), first.sentAt]);
  assert.equal(now.answers?.rup, "Rosa Prova Bianchi");
  // the two days in which it stood still are added
  assert.ok(now.dueOn && due && now.dueOn > due, `${now.dueOn} after ${due}`);
  assert.equal(now.answerBy, null);
  const [former, ...others] = await formerRounds(the.ctx.db, now);
  assert.deepEqual([former?.n, former?.answers.rup, former?.summarySha256], [1, comune.rup, first.summarySha256]);
  assert.equal(others.length, 0);
  const entries = await many<{ key: string; fingerprint: string }>(
    the.ctx.db,
    "select key, fingerprint from protocol_entry where istanza = $1 order by n",
    [now.id],
  );
  assert.deepEqual(entries, [
    { key: `istanza:${now.id}:1`, fingerprint: first.summarySha256 },
    { key: `istanza:${now.id}:2`, fingerprint: now.summarySha256 },
  ]);
  await the.work();
  await untilWorked(the);
  const [one1, two] = [await receiptOf(the.ctx.db, now, 1), await receiptOf(the.ctx.db, now, 2)];
  assert.ok(one1 && two && one1.sha256 !== two.sha256);
  assert.match(two.name, /-correzione-1\.pdf$/);
  assert.equal((await receiptOf(the.ctx.db, now))?.id, two.id);
  const mails = await many<{ subject: string }>(the.ctx.db, "select subject from mail where key like $1 order by key", [
    `confirmation:${now.id}%`,
  ]);
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    [`Istanza inviata: ${now.number}`, `Correzione inviata: ${now.number}`],
  );
  // both receipts are genuine, and the first says that it no longer stands
  const genuine = async (sha256: string | null) => verified(the.ctx.db, now.number ?? "", sha256 ?? "");
  assert.equal((await genuine(first.summarySha256))?.replaced, true);
  assert.equal((await genuine(now.summarySha256))?.replaced, false);
});

test("S1.32 a second round of corrections; a press from the first one sends nothing", async () => {
  const back = await sentBack(the, await sent(the), { rup: "Manca il cognome" });
  const late = await shownNow(back);
  assert.equal(await resend(the.ctx, rules, back, late), "sent", "unchanged may be sent too");
  const again1 = await sentBack(the, await again(the, back), { rup: "Manca ancora il cognome" });
  assert.equal(await resend(the.ctx, rules, again1, late), "sent", "a retry of what was sent");
  assert.equal((await again(the, back)).state, "RIFIUTATO", "which sends nothing again");
  assert.equal(await resend(the.ctx, rules, again1, { ...late, round: 7 }), "refused");
  assert.equal(await resend(the.ctx, rules, again1, { seal: "0".repeat(64), round: 2 }), "changed");
  await typeInto(the, again1, "comune", { rup: "" });
  const empty = await again(the, again1);
  assert.equal(await resend(the.ctx, rules, empty, await shownNow(empty)), "incomplete");
  await typeInto(the, empty, "comune", { rup: "Rosa Prova Bianchi" });
  const good = await again(the, empty);
  assert.equal(await resend(the.ctx, rules, good, await shownNow(good)), "sent");
  assert.deepEqual(
    (await formerRounds(the.ctx.db, good)).map(({ n }) => n),
    [1, 2],
  );
});

test("Annulla le modifiche gives back what was sent; a window that was open on it comes into conflict", async () => {
  const back = await sentBack(the, await sent(the), { "": "Ricontrolla tutto" });
  const saved = await typeInto(the, back, "comune", { ...comune, rup: "Altra Persona" });
  assert.ok("saved" in saved);
  assert.equal(await giveUpChanges(the.ctx, back), true);
  const given = await again(the, back);
  assert.deepEqual([given.typed.rup, given.sentTyped, given.state], [comune.rup, null, "RIFIUTATO"]);
  const stale = await typeInto(the, back, "comune", { ...comune, rup: "Vecchia" }, saved.saved.revision);
  assert.ok("conflict" in stale);
  assert.equal(await giveUpChanges(the.ctx, await sent(the)), false);
});

test("S1.33 S3.27 asked for integrations one may answer after the date, or withdraw", async () => {
  const first = await sent(the);
  const asked = await officeMoves(the, first, "Richiedi integrazioni", { note: "Serve un recapito." });
  assert.equal(asked.state, "DA INTEGRARE");
  the.clock.forward(60 * 86_400_000);
  assert.equal(await resend(the.ctx, rules, asked, await shownNow(asked)), "sent");
  const twice = await officeMoves(the, asked, "Richiedi integrazioni", { note: "Ancora." });
  assert.equal(await move(the.ctx, rules, twice, "Ritira"), "moved");
  assert.equal((await again(the, twice)).state, "RITIRATA");
  the.clock.set("2026-03-18T11:07:00+01:00");
});

test("art. 10-bis: observations are said with their move, once, and the term runs again ten days later", async () => {
  const first = await sent(the);
  const told = await officeMoves(the, first, "Preavviso di rigetto", { note: "Il Comune è già abilitato." });
  const present = (text: string) => presentObservations(the.ctx, rules, told, { text, files: [], by: first.person });
  assert.equal(await present("   "), "faulty");
  assert.equal(await present("a".repeat(4001)), "faulty");
  assert.equal(await present(" Non è così. "), "presented");
  assert.equal(await present("Non è così."), "presented", "a second click is the first one's");
  assert.equal(await present("Ancora"), "refused");
  const last = (await historyOf(the.ctx.db, told, ["mossa"])).at(-1);
  assert.deepEqual([last?.move, last?.content, last?.to], ["Presenta osservazioni", "Non è così.", "PRESA IN CARICO"]);
  const { to } = await one<{ to: string }>(the.ctx.db, `select to_on as "to" from term_suspension where istanza = $1`, [
    told.id,
  ]);
  assert.equal(to, "2026-03-28");
});
