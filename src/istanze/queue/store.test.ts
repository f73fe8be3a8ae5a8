import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { exec } from "#db/connect.ts";
import { sortKey } from "#kit/sort-key.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { demoPerson, region, sent } from "../../../test/istanze.ts";
import type { State } from "../workflow.ts";
import type { QueueDesk } from "./desk.ts";
import { readQueue } from "./query.ts";
import { nextCase, queueCount, queuePage } from "./store.ts";

let the: TestApp;
let model: string;
let desk: QueueDesk;
let colleague: string;
let seq = 1000;

type Case = {
  state?: State;
  sentAt?: string;
  dueOn?: string | null;
  answerBy?: string;
  closed?: boolean;
  applicant?: string;
  words?: string;
  assignee?: string | null;
  labels?: string[];
  service?: string;
};

/** A copy of a case that was really sent, as the queue sees it. */
const addCase = async (of: Case): Promise<string> => {
  const id = randomUUID();
  seq += 1;
  const applicant = of.applicant ?? "Comune di Prova";
  await exec(
    the.ctx.db,
    `insert into istanza (ente, id, service, modulo, version, person, state, typed, origins, year, seq, number, answers,
                          summary, summary_sha256, created_at, updated_at, sent_at, due_on, answer_by, closed_at,
                          applicant, applicant_key, words, protocol, assignee, labels, office)
     select ente, $1, coalesce($14, service), modulo, version, person, $2, typed, origins, 2026, $3::int, 'SERV06_UTENTI.2026.' || lpad($3::int::text, 7, '0'),
            answers, summary, summary_sha256, created_at, updated_at, $4, $5, $6, case when $7 then $4::timestamptz end,
            $8, $9, to_tsvector('italian', $10), lpad($3::int::text, 7, '0') || '/2026', $11, $12, office
       from istanza where id = $13`,
    [
      id,
      of.state ?? "INVIATA",
      seq,
      of.sentAt ?? "2026-03-18T10:00:00Z",
      of.dueOn === undefined ? "2026-04-17" : of.dueOn,
      of.answerBy ?? null,
      of.closed ?? false,
      applicant,
      sortKey(applicant),
      of.words ?? "",
      of.assignee ?? null,
      of.labels ?? [],
      model,
      of.service ?? null,
    ],
  );
  return id;
};

const found = async (query: string): Promise<string[]> =>
  (await queuePage(the.ctx.db, desk, readQueue(query), { size: 100 })).rows.map(({ id }) => id);

before(async () => {
  the = await testApp();
  const { id } = await sent(the);
  model = id;
  await exec(
    the.ctx.db,
    "update istanza set closed_at = sent_at, state = 'RITIRATA', sent_at = '2020-01-01' where id = $1",
    [id],
  );
  const clerk = await demoPerson(the, "operatore regionale");
  colleague = (await demoPerson(the, "operatore regionale, ufficio legale")).id;
  desk = { ente: region, person: clerk.id, services: ["serv06-utenti"], mine: [clerk.id], today: "2026-03-18" };
});
after(() => the.close());

test("S1.31 what needs the clerk comes first: open, the office's turn, one's own or nobody's, by last day", async () => {
  const late = await addCase({ dueOn: "2026-03-16" });
  const own = await addCase({ dueOn: "2026-03-20", state: "PRESA IN CARICO", assignee: desk.person });
  const nobodys = await addCase({ dueOn: "2026-04-01" });
  const theirs = await addCase({ dueOn: "2026-03-01", state: "PRESA IN CARICO", assignee: colleague });
  const asked = await addCase({ state: "RIFIUTATO", dueOn: null, answerBy: "2026-03-30", assignee: desk.person });
  const done = await addCase({ state: "VALIDATA", closed: true, assignee: desk.person });
  assert.deepEqual(await found(""), [late, own, nobodys]);
  assert.deepEqual(await found("scheda=in-attesa"), [asked]);
  assert.ok((await found("scheda=chiuse")).includes(done) && !(await found("scheda=chiuse")).includes(own));
  assert.deepEqual(await found("chi=miei"), [own]);
  assert.deepEqual(await found(`chi=${colleague}`), [theirs]);
  assert.deepEqual(await found("scheda=tutte&termine=scadute"), [theirs, late]);
  assert.deepEqual(await found("termine=3"), [own]);
  assert.deepEqual(await found("scheda=tutte&termine=sospese"), [asked]);
  assert.equal(await queueCount(the.ctx.db, desk, readQueue("")), 3);
  // the cases of a colleague who is away are one's own
  const standIn = { ...desk, mine: [desk.person, colleague] };
  const page = await queuePage(the.ctx.db, standIn, readQueue("chi=miei"));
  assert.deepEqual(
    page.rows.map(({ id }) => id),
    [theirs, own],
  );
});

test("a service that the clerk does not work is never in the queue", async () => {
  const other = await addCase({ service: "altro-servizio", words: "forestiero" });
  for (const query of ["", "scheda=tutte", "scheda=tutte&cerca=forestiero", "servizio=altro-servizio"]) {
    assert.ok(!(await found(query)).includes(other), query);
  }
  assert.equal(await nextCase(the.ctx.db, desk, readQueue("servizio=altro-servizio"), other), undefined);
});

test("pages follow each other without gaps or doubles, in every order, with equal keys too", async () => {
  const all = new Set<string>();
  for (let n = 0; n < 23; n++) {
    const at = `2026-02-0${1 + (n % 3)}T09:00:00Z`;
    all.add(
      await addCase({ sentAt: at, dueOn: `2026-03-0${1 + (n % 2)}`, applicant: `Ente ${n % 4}`, labels: ["pagine"] }),
    );
  }
  for (const order of ["", "arrivo", "arrivo-crescente", "richiedente", "richiedente-inverso", "termine"]) {
    const query = readQueue(`etichetta=pagine&ordine=${order}`);
    const whole = (await queuePage(the.ctx.db, desk, query, { size: 100 })).rows.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await queuePage(the.ctx.db, desk, query, { after, size: 4 });
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    assert.deepEqual(paged, whole, order);
    assert.deepEqual(new Set(paged), all, order);
    assert.equal(paged.length, all.size, order);
  }
});

test("S2.69 words are found in any form, by their beginning, and with numbers and protocols", async () => {
  const id = await addCase({
    words: "comune di valle prova fintarello ivo asilo nido",
    sentAt: "2025-12-01T09:00:00Z",
  });
  const closed = await addCase({
    words: "fintarello ada",
    state: "VALIDATA",
    closed: true,
    sentAt: "2025-11-01T09:00:00Z",
  });
  assert.deepEqual(await found("cerca=Fintarell"), [id]);
  assert.deepEqual(await found("cerca=FINTAR&scheda=tutte"), [id, closed]);
  assert.deepEqual(await found("cerca=asili+fintarello"), [id]);
  assert.deepEqual(await found("cerca=fintarello+della&scheda=chiuse"), [closed]);
  assert.deepEqual(await found("cerca=fintarello+inesistente&scheda=tutte"), []);
  const number = (await queuePage(the.ctx.db, desk, readQueue("cerca=asilo"))).rows[0]?.number ?? "";
  for (const typed of [number, number.toLowerCase(), String(seq - 1), number.replace(/\.0+/, "."), `${seq - 1}/2026`]) {
    assert.deepEqual(await found(`cerca=${typed}`), [id], typed);
  }
  assert.ok((await found("cerca=serv06_utenti.2026&scheda=tutte")).length > 20);
  assert.deepEqual(await found("cerca=%25"), await found(""), "signs alone look for nothing");
});

test("S2.69 a whole number is looked for as one, and as a word only when no case has it", async () => {
  const numbered = await addCase({ sentAt: "2025-09-01T09:00:00Z" });
  const mentioned = await addCase({ words: `civico ${seq}`, sentAt: "2025-09-02T09:00:00Z" });
  const elsewhere = await addCase({ words: "civico 8765432", sentAt: "2025-09-03T09:00:00Z" });
  const page = await queuePage(the.ctx.db, desk, readQueue(`cerca=${seq - 2}`));
  assert.deepEqual([page.rows.map(({ id }) => id), page.total], [[numbered], 1]);
  assert.deepEqual(await found(`cerca=civico+${seq - 2}`), [mentioned]);
  assert.deepEqual(await found("cerca=8765432"), [elsewhere]);
  assert.equal(await queueCount(the.ctx.db, desk, readQueue("cerca=8765432")), 1);
  assert.equal(await queueCount(the.ctx.db, desk, readQueue(`cerca=${seq - 2}`)), 1);
});

test("a word is found however common it is, and its pages are whole", async () => {
  const all: string[] = [];
  for (let n = 0; n < 7; n++) {
    all.push(
      await addCase({ words: "comunissimo", closed: true, state: "VALIDATA", sentAt: `2025-10-0${n + 1}T09:00:00Z` }),
    );
  }
  const query = readQueue("scheda=tutte&cerca=comunissimo");
  const first = await queuePage(the.ctx.db, desk, query, { size: 3 });
  const second = await queuePage(the.ctx.db, desk, query, { size: 3, after: first.next });
  const third = await queuePage(the.ctx.db, desk, query, { size: 3, after: second.next });
  const seen = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
  assert.deepEqual(seen, all.reverse());
  assert.equal(third.next, undefined);
});

test("S1.31 the next case is that of the same view, and the first one after the last", async () => {
  const view = readQueue("etichetta=giro");
  const [a, b] = [
    await addCase({ dueOn: "2026-05-01", labels: ["giro"] }),
    await addCase({ dueOn: "2026-05-02", labels: ["giro"] }),
  ];
  assert.equal(await nextCase(the.ctx.db, desk, view, a), b);
  assert.equal(await nextCase(the.ctx.db, desk, view, b), a);
  await exec(the.ctx.db, "update istanza set closed_at = now(), state = 'VALIDATA' where id = $1", [b]);
  assert.equal(await nextCase(the.ctx.db, desk, view, a), undefined);
});

test("what cannot be read in an address filters nothing and breaks nothing", async () => {
  const whole = await found("");
  for (const query of ["scheda=%00", "stato=BOZZA", "chi=x", "termine=9", "dal=32/13/2026", "ordine=%F0", "dopo=1"]) {
    assert.deepEqual(await found(query), whole, query);
  }
  const page = await queuePage(the.ctx.db, desk, readQueue(""), { after: "2026-13-45_x', id" });
  assert.equal(page.rows[0]?.id, whole[0]);
});
