import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { exec, many } from "#db/connect.ts";
import { root } from "#kit/root.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { demoPerson, draft, region, rules, sent } from "../../test/istanze.ts";
import { askConfirmation } from "./address.ts";
import { confirmSending } from "./confirmation.ts";
import { personalExport } from "./export.ts";
import { feedbackOf, isGood, storeFeedback } from "./feedback.ts";
import type { Istanza } from "./istanza.ts";
import { dueReminders, markOf, noMark, setNote, setStar } from "./marks.ts";
import { recordRead } from "./reads.ts";
import { setAside } from "./set-aside.ts";
import { startDraft } from "./start-draft.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const writtenByOffice = async (istanza: Istanza, clerk: string): Promise<void> => {
  const at = [istanza.ente, istanza.id, clerk, the.clock.now()];
  for (const statement of [
    "insert into letter (ente, istanza, id, side, author, body, written_at) values ($1, $2, gen_random_uuid(), 'ufficio', $3, 'Buongiorno', $4)",
    "insert into case_note (ente, istanza, id, author, text, created_at) values ($1, $2, gen_random_uuid(), $3, 'nota interna', $4)",
    `insert into remark (ente, istanza, id, round, target, label, text, author, created_at, asked_at) values
       ($1, $2, gen_random_uuid(), 1, '', '', 'già chiesto', $3, $4, $4),
       ($1, $2, gen_random_uuid(), 1, '', '', 'non ancora chiesto', $3, $4, null)`,
  ])
    await exec(the.ctx.db, statement, at);
  await exec(
    the.ctx.db,
    `insert into former_round (ente, istanza, n, sent_at, typed, answers, summary, summary_sha256)
     select ente, id, 1, sent_at, typed, answers, summary, summary_sha256 from istanza where id = $1`,
    [istanza.id],
  );
};

test("GDPR art. 15 the export holds everything of the person and nothing of another", async () => {
  const mayor = await demoPerson(the, "sindaco");
  const other = await demoPerson(the, "cittadina");
  const mine = await sent(the);
  await confirmSending(the.ctx, rules, mine);
  await setNote(the.ctx.db, mine, mayor.id, { note: "la mia nota", remindOn: null });
  const open = await draft(the);
  await askConfirmation(the.ctx, open, "rup@borgoesempio.example", "Utenti");
  await setAside(the.ctx.db, open, "utenti", {
    revision: 0,
    typed: { "utenti.0.nome": "Recuperata" },
    at: the.clock.now(),
  });
  const clerk = await demoPerson(the, "operatore regionale");
  await recordRead(the.ctx, mine, { person: clerk.id, what: "scheda" });
  await writtenByOffice(mine, clerk.id);
  const applicant = { person: other, mandate: undefined };
  const theirs = await startDraft(the.ctx, rules, { ente: region, applicant });
  const data = (await personalExport(the.ctx.db, mayor)) as Record<string, Record<string, unknown>[]>;
  assert.deepEqual(
    Object.fromEntries(Object.entries(data).map(([name, rows]) => [name, Array.isArray(rows) ? rows.length : 1])),
    {
      persona: 1,
      istanze: 2,
      inviiPrecedenti: 1,
      storico: 2,
      chiHaVisto: 1,
      correzioniRichieste: 1,
      sospensioni: 0,
      corrispondenza: 1,
      documenti: 1,
      documentiDiRappresentanza: 0,
      caricamenti: 0,
      protocollo: 1,
      indirizzi: 1,
      confermeAlloSportello: 0,
      daRecuperare: 1,
      posta: 2,
      appunti: 1,
      messaggi: 1,
      assistenza: 0,
      emailRifiutate: 0,
      accessi: 0,
      accessiEffettuati: 0,
      modificheAlProfilo: 0,
      contatti: 0,
      residenza: 0,
      richiesteDiRappresentanza: 0,
      abilitazione: 0,
      riconoscimenti: 0,
      account: 0,
      passkey: 0,
      appDiVerifica: 0,
      codiciDiRecupero: 0,
      dispositiviConosciuti: 0,
      incarichiDellAccesso: 0,
      incarichi: 2,
      uffici: 0,
      assenze: 0,
      visteSalvate: 0,
    },
  );
  const text = JSON.stringify(data);
  for (const own of [mine.number, "la mia nota", "Recuperata", "rup@borgoesempio.example"])
    assert.ok(text.includes(own ?? "-"));
  for (const internal of ["nota interna", "non ancora chiesto"]) assert.ok(!text.includes(internal), internal);
  for (const secret of ["token", theirs.id, other.codiceFiscale]) assert.ok(!text.includes(secret), secret);
});

/** Tables that name a person or an istanza and are not in the export, with the reason. */
const notTheirs = {
  // an official's work on other people's cases: the ente's register, not the official's data
  batch: "",
  batch_case: "",
  ente_history: "",
  // acts of the procedure: by request of access (L. 241/1990 art. 22)
  case_note: "",
  opinion: "",
  // not tied to a person, so that one answers freely
  feedback: "",
  // two days: what was searched for at work, and what comes back after signing in again
  kept_form: "",
  list_search: "",
  // what was asked of a provider, for a day
  sign_in_request: "",
};

test("every table that names a person or an istanza is in the export, or is known not to be", async () => {
  const rows = await many<{ table: string }>(
    the.ctx.db,
    `select distinct table_name as table from information_schema.columns
      where table_schema = 'public' and column_name in ('person', 'istanza') order by 1`,
  );
  const source = await readFile(join(root, "src/istanze/export.ts"), "utf8");
  const inExport = (table: string) => new RegExp(`(from |join |ofOwn\\(\\s*")${table}\\b`).test(source);
  const left = rows.map(({ table }) => table).filter((table) => !inExport(table));
  assert.deepEqual(left, Object.keys(notTheirs).sort());
});

test("S0.71 S0.74 S0.75 one answer an istanza, within what the questions allow; answering again changes it", async () => {
  const istanza = await sent(the);
  const now = the.clock.now();
  assert.equal(await feedbackOf(the.ctx.db, istanza), undefined);
  await storeFeedback(the.ctx.db, istanza, istanza.service, { stars: 5, aspects: ["chiare"], details: "" }, now);
  const second = { stars: 2, aspects: ["tecnici", "altro"], details: "à".repeat(200) };
  await storeFeedback(the.ctx.db, istanza, istanza.service, second, now);
  assert.deepEqual(await feedbackOf(the.ctx.db, istanza), second);
  for (const wrong of [
    { ...second, stars: 0 },
    { ...second, stars: 6 },
    { ...second, details: "x".repeat(201) },
  ])
    await assert.rejects(storeFeedback(the.ctx.db, istanza, istanza.service, wrong, now), /check constraint/);
});

test("S0.72 S0.73 from four stars on the question is what pleased, below it what was hard", () => {
  assert.deepEqual([1, 2, 3, 4, 5].map(isGood), [false, false, false, true, true]);
});

test("S0.31 star, note and reminder stand beside each other, each person's own", async () => {
  const istanza = await draft(the);
  const other = await demoPerson(the, "cittadina");
  assert.deepEqual(await markOf(the.ctx.db, istanza, istanza.person), noMark);
  await setStar(the.ctx.db, istanza, istanza.person, true);
  await setNote(the.ctx.db, istanza, istanza.person, { note: "nota", remindOn: "2026-03-18" });
  assert.deepEqual(await markOf(the.ctx.db, istanza, istanza.person), {
    starred: true,
    note: "nota",
    remindOn: "2026-03-18",
  });
  await setStar(the.ctx.db, istanza, istanza.person, false);
  assert.equal((await markOf(the.ctx.db, istanza, istanza.person)).note, "nota");
  assert.deepEqual(await markOf(the.ctx.db, istanza, other.id), noMark);
  assert.deepEqual(
    (await dueReminders(the.ctx.db, "2026-03-18", 10)).map(({ id, note }) => [id, note]),
    [[istanza.id, "nota"]],
  );
  assert.deepEqual(await dueReminders(the.ctx.db, "2026-03-17", 10), []);
  await assert.rejects(exec(the.ctx.db, "update mark set note = repeat('x', 1001)"), /check constraint/);
});
