import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many, one } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { grantMandate } from "#identity/mandates.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { again, completed, demoPerson, filled, rules, sent } from "../../test/istanze.ts";
import { confirmSending } from "./confirmation.ts";
import { saveStep } from "./draft.ts";
import { eraseContent } from "./erase.ts";
import { eraseByItself, eraseDue } from "./erase-due.ts";
import { erasureAction } from "./erasure-runs.ts";
import { appendWriting, historyOf } from "./history.ts";
import { brokenAt } from "./history-chain.ts";
import type { Istanza } from "./istanza.ts";
import { knownAmong } from "./known-files.ts";
import { move } from "./move.ts";
import { switchOff, switchOn } from "./own-erasure.ts";
import { prune } from "./prune.ts";
import { retentionReport } from "./retention-report.ts";
import { warnOfErasure } from "./retention-warning.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const day = 86_400_000;
const kept = rules.policy.retention ?? { draftDays: 0, closedMonths: 0, because: "" };
const planned = [rules];

const days = (n: number) => the.clock.forward(n * day);
const mailsOf = (istanza: Istanza) =>
  many<{ subject: string; body: string; recipient: string }>(
    the.ctx.db,
    "select subject, body, recipient from mail where istanza = $1 and key like 'erasure:%'",
    [istanza.id],
  );

const closedCase = async (): Promise<Istanza> => {
  const istanza = await sent(the);
  await confirmSending(the.ctx, rules, istanza);
  const clerk = await demoPerson(the, "operatore regionale");
  await transaction(the.ctx.db, (tx) =>
    appendWriting(tx, istanza, {
      action: "nota interna",
      person: clerk.id,
      content: "Nota da togliere",
      at: the.clock.now(),
    }),
  );
  await move(the.ctx, rules, istanza, "Ritira");
  return again(the, istanza);
};

test("capability 54 a closed case: told two weeks before, erased then, and nothing of what was declared stays", async () => {
  const istanza = await closedCase();
  const receipt = await one<{ sha256: string }>(the.ctx.db, "select sha256 from document where istanza = $1", [
    istanza.id,
  ]);
  the.clock.set("2031-03-01T09:00:00+01:00");
  assert.equal(await warnOfErasure(the.ctx, planned), 0);
  assert.equal(await eraseDue(the.ctx, planned), 0);

  days(5);
  assert.equal(await warnOfErasure(the.ctx, planned), 1);
  assert.equal(await warnOfErasure(the.ctx, planned), 0);
  const [told] = await mailsOf(istanza);
  assert.match(told?.body ?? "", /Dal 20\/03\/2031 il suo contenuto e i suoi documenti possono essere cancellati/);
  assert.ok(!told?.body.includes("Prova"));
  // over its time, and not yet two weeks after the warning
  days(13);
  assert.equal(await eraseDue(the.ctx, planned), 0);
  assert.ok((await retentionReport(the.ctx, planned)).includes("  1 cases people were told, not yet time"));

  days(1);
  const report = await retentionReport(the.ctx, planned);
  assert.ok(report.includes("  1 cases to be erased"));
  assert.ok(report.some((line) => line.endsWith(`${istanza.number}: closed on 18/03/2026, cases are kept 60 months`)));
  // the list alone erases nothing
  assert.equal((await again(the, istanza)).erasedAt, null);
  assert.equal(await eraseDue(the.ctx, planned), 1);
  assert.equal(await eraseDue(the.ctx, planned), 0);

  const erased = await again(the, istanza);
  assert.deepEqual(
    [erased.number, erased.state, erased.sentAt, erased.summarySha256],
    [istanza.number, "RITIRATA", istanza.sentAt, istanza.summarySha256],
  );
  assert.deepEqual([erased.typed, erased.answers, erased.summary, erased.origins], [{}, null, null, {}]);
  for (const table of tables) {
    const rows = await many(the.ctx.db, `select * from ${table} t where t::text like '%' || $1 || '%'`, [istanza.id]);
    const text = JSON.stringify(rows);
    for (const declared of ["Lia", "PRVLIA88D57L219Y", "rup@borgoesempio.example", "Nota da togliere"])
      assert.ok(!text.includes(declared), `${table} keeps ${declared}`);
  }
  const history = await historyOf(the.ctx.db, istanza);
  assert.equal(brokenAt(istanza, history), undefined);
  assert.deepEqual(
    history.map(({ move: what, content }) => [what, content]),
    [
      ["Completa", ""],
      ["Invia", ""],
      ["nota interna", ""],
      ["Ritira", ""],
      ["cancellazione del contenuto", ""],
    ],
  );
  assert.equal((await knownAmong(the.ctx.db, [receipt.sha256], the.clock.now())).has(receipt.sha256), true);
  days(1);
  assert.equal((await knownAmong(the.ctx.db, [receipt.sha256], the.clock.now())).has(receipt.sha256), false);
});

/** Every table with a column that names a case, and the case itself; the register of protocol may not be changed. */
const tables = [
  ...["istanza", "history", "former_round", "remark", "case_note", "letter", "opinion", "document", "upload", "mark"],
  ...["message", "mail", "set_aside", "address_confirmation", "assistance_request", "feedback", "desk_confirmation"],
];

test("capability 54 every table that names a case is erased, or is known to stay", async () => {
  const named = await many<{ table: string }>(
    the.ctx.db,
    `select table_name as table from information_schema.columns
      where table_schema = 'public' and column_name = 'istanza' order by 1`,
  );
  // days alone; ids alone; DPR 445/2000 art. 53
  const stay = ["term_suspension", "batch_case", "protocol_entry"];
  assert.deepEqual(
    named.map(({ table }) => table),
    [...tables.filter((table) => table !== "istanza"), ...stay].sort(),
  );
});

test("capability 54 a draft: touched again it stays, left alone it expires", async () => {
  const [left, touched, complete] = [await filled(the), await filled(the), await completed(the)];
  days(kept.draftDays - 10);
  assert.equal(await warnOfErasure(the.ctx, planned), 3);
  days(9);
  const step = rules.modulo.steps.find(({ id }) => id === "utenti");
  assert.ok(step);
  await saveStep(the.ctx, rules, touched, { step, typed: { "utenti.0.nome": "Ada" }, revision: 99 });
  days(5);
  assert.equal(await eraseDue(the.ctx, planned), 2);
  for (const istanza of [left, complete]) {
    const { state, typed, erasedAt } = await again(the, istanza);
    assert.deepEqual([state, typed, erasedAt], ["SCADUTA", {}, the.clock.now()]);
    assert.equal(brokenAt(istanza, await historyOf(the.ctx.db, istanza)), undefined);
  }
  const stays = await again(the, touched);
  assert.equal(stays.state, "BOZZA");
  // going on between the look and the erasure
  const due = { ...stays, since: new Date(stays.updatedAt.getTime() - 1) };
  assert.equal(await eraseContent(the.ctx, rules, due), "changed");
  // told of the former time only
  days(kept.draftDays - 13);
  assert.equal(await warnOfErasure(the.ctx, planned), 1);
});

test("capability 54 by itself: drafts always, closed cases where an administrator who has seen them switched it on", async () => {
  const admin = await demoPerson(the, "amministratore");
  await eraseWhatIsLeft();
  const [left, closed] = [await filled(the), await closedCase()];
  const by = { ente: closed.ente, by: admin.id };
  days(6 * 366);
  await warnOfErasure(the.ctx, planned);
  days(15);
  assert.equal(await eraseByItself(the.ctx, planned), 1);
  assert.equal((await again(the, left)).state, "SCADUTA");
  assert.equal((await again(the, closed)).erasedAt, null);

  assert.equal(await switchOn(the.ctx, rules, { ...by, seen: 0 }), "changed");
  assert.equal(await switchOn(the.ctx, rules, { ...by, seen: 1 }), "on");
  await switchOff(the.ctx, rules.id, by);
  assert.equal(await eraseByItself(the.ctx, planned), 0);
  await switchOn(the.ctx, rules, { ...by, seen: 1 });
  assert.equal(await eraseByItself(the.ctx, planned), 1);
  assert.ok((await again(the, closed)).erasedAt);
  assert.equal(await eraseByItself(the.ctx, planned), 0);

  const said = await many<{ action: string; content: object; person: string | null }>(
    the.ctx.db,
    "select action, content, person from ente_history where ente = $1 and at >= $2 order by n",
    [closed.ente, the.clock.now()],
  );
  assert.deepEqual(said, [
    erased({ bozze: 1, istanze: 0 }),
    switched("attivata", admin.id, { servizio: rules.id, daCancellareSubito: 1 }),
    switched("disattivata", admin.id, { servizio: rules.id }),
    switched("attivata", admin.id, { servizio: rules.id, daCancellareSubito: 1 }),
    erased({ bozze: 0, istanze: 1 }),
  ]);
});

/** Of the tests before. */
const eraseWhatIsLeft = async () => {
  days(6 * 366);
  await warnOfErasure(the.ctx, planned);
  days(15);
  await eraseDue(the.ctx, planned);
};
const erased = (counts: { bozze: number; istanze: number }) => ({
  action: erasureAction,
  person: null,
  content: { servizio: rules.id, ...counts, nonRiuscite: 0 },
});
const switched = (how: string, person: string, content: object) => ({
  action: `cancellazione automatica ${how}`,
  person,
  content,
});

test("capability 54 a case that cannot be erased keeps no other from it, and is told", async () => {
  const [first, second] = [await filled(the), await filled(the)];
  const [broken, other] = first.id < second.id ? [first, second] : [second, first];
  days(170);
  await warnOfErasure(the.ctx, planned);
  days(15);
  await exec(
    the.ctx.db,
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
     create trigger refuse before update on istanza for each row when (old.id = '${broken.id}') execute function refuse()`,
  );
  await assert.rejects(eraseByItself(the.ctx, planned), new RegExp(`1 not erased: .* ${broken.id}`));
  await exec(the.ctx.db, "drop trigger refuse on istanza");
  assert.ok((await again(the, other)).erasedAt);
  assert.equal((await again(the, broken)).erasedAt, null);
  assert.equal(await eraseByItself(the.ctx, planned), 1);
});

test("capability 54 a case that enables somebody today is kept as long as that lasts", async () => {
  const istanza = await closedCase();
  const person = await demoPerson(the, "cittadina");
  const grant = { ente: istanza.ente, person: person.id, role: "funzionario comunale", scope: "prova" } as const;
  await grantMandate(
    the.ctx.db,
    { ...grant, source: "prova", evidence: { ente: istanza.ente, istanza: istanza.id }, by: null, from: "2026-01-01" },
    the.clock.now(),
  );
  days(6 * 366);
  await warnOfErasure(the.ctx, planned);
  assert.deepEqual(await mailsOf(istanza), []);
  await exec(the.ctx.db, "update mandate set revoked_at = $1 where evidence_istanza = $2", [
    the.clock.now(),
    istanza.id,
  ]);
  await warnOfErasure(the.ctx, planned);
  assert.equal((await mailsOf(istanza)).length, 1);
});

test("the pages of an erased case say so, and offer nothing of it", async () => {
  const istanza = await closedCase();
  assert.ok(istanza.closedAt);
  assert.equal(await eraseContent(the.ctx, rules, { ...istanza, since: istanza.closedAt }), "erased");
  const mayor = await the.signedIn("sindaco");
  const page = await mayor.get(`/e/${istanza.ente}/istanze/${istanza.id}`);
  assert.match(page.body.toString(), /Il contenuto è stato cancellato il .+ come previsto dal piano di conservazione/);
  assert.ok(!page.body.toString().includes("Scarica PDF"));
  for (const gone of ["visualizza", "pdf"]) {
    const answer = await mayor.get(`/e/${istanza.ente}/istanze/${istanza.id}/${gone}`);
    assert.equal(answer.url, `/e/${istanza.ente}/istanze/${istanza.id}`);
  }
});

test("what nobody needs any more is deleted at night, and nothing else", async () => {
  const istanza = await closedCase();
  await the.signedIn("sindaco");
  days(29);
  assert.equal((await prune(the.ctx)).sessions, (await prune(the.ctx)).sessions);
  const young = await prune(the.ctx);
  assert.equal(young["texts of mails"], 0);
  await the.signedIn("cittadina");
  days(170);
  const { sessions, "texts of mails": mails } = await prune(the.ctx);
  assert.ok((sessions ?? 0) >= 2);
  assert.equal(mails, 0);
  await exec(the.ctx.db, "update mail set handed_over_at = created_at where istanza = $1", [istanza.id]);
  assert.ok(((await prune(the.ctx))["texts of mails"] ?? 0) >= 1);
  const rest = await many<{ body: string; subject: string }>(
    the.ctx.db,
    "select body, subject from mail where istanza = $1",
    [istanza.id],
  );
  assert.ok(rest.every(({ body, subject }) => body === "" && subject !== ""));
  assert.deepEqual(new Set(Object.values(await prune(the.ctx))), new Set([0]));
});
