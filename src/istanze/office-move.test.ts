import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";
import { again, demoPerson, region, rules, sent } from "../../test/istanze.ts";
import { exec, many, one } from "../db/connect.ts";
import { transaction } from "../db/transaction.ts";
import { rulesOf } from "../prepare.ts";
import type { Istanza } from "./istanza.ts";
import { endObservations } from "./observations.ts";
import { type OfficeMove, officeMove } from "./office-move.ts";
import { askedRemarks, draftRemarks, insertRemark } from "./remarks.ts";

let the: TestApp;
let clerk: string;
before(async () => {
  the = await testApp();
  clerk = (await demoPerson(the, "operatore regionale")).id;
});
after(() => the.close());

const make = (istanza: Istanza, name: OfficeMove["name"], over: Partial<OfficeMove> = {}) =>
  officeMove(the.ctx, rules, istanza, { name, clerk, note: "", caseRevision: istanza.caseRevision, ...over });

type Mail = { recipient: string; subject: string; body: string };
const mailsOf = ({ id }: Istanza, subject: string) =>
  many<Mail>(
    the.ctx.db,
    "select recipient, subject, body from mail where istanza = $1 and subject like $2 order by recipient",
    [id, `${subject}%`],
  );

const pin = (istanza: Istanza, target: string, label: string, text: string, value: string) =>
  transaction(the.ctx.db, (tx) =>
    insertRemark(tx, istanza, { round: istanza.round, target, label, text, value, author: clerk }, the.clock.now()),
  );

test("S1.32 refused: RIFIUTATO, and the applicant gets by mail the corrections, never the values, and the day", async () => {
  const istanza = await sent(the);
  await pin(
    istanza,
    "utenti.0.codiceFiscale",
    "Utente 1: Codice fiscale",
    "Non corrisponde al nome.",
    "PRVLIA88D57L219Y",
  );
  assert.equal(await make(istanza, "Richiedi correzioni", { note: "Controlla anche il resto." }), "moved");
  const now = await again(the, istanza);
  assert.equal(now.state, "RIFIUTATO");
  assert.equal(now.answerBy, "2026-04-17");
  assert.deepEqual(await draftRemarks(the.ctx.db, istanza), []);
  const [asked] = await askedRemarks(the.ctx.db, istanza, 1);
  assert.equal(asked?.text, "Non corrisponde al nome.");
  const [mail, ...others] = await mailsOf(istanza, "Correzioni da fare");
  assert.deepEqual(others, []);
  assert.equal(mail?.recipient, "sindaco@borgoesempio.example");
  assert.match(mail.body, /- Utente 1: Codice fiscale: Non corrisponde al nome\./);
  assert.match(mail.body, /Controlla anche il resto\./);
  assert.match(mail.body, /entro venerdì 17 aprile 2026/);
  assert.ok(mail.body.includes(`/e/${region}/istanze/${istanza.id}`));
  assert.ok(!mail.body.includes("PRVLIA88D57L219Y"), "a mail travels in clear");
});

test("S0.54 an address of the form that nobody confirmed learns that there is news, and nothing of it", async () => {
  const istanza = await sent(the);
  await make(istanza, "Richiedi correzioni", { note: "Manca la firma del segretario." });
  const [quiet, ...others] = await mailsOf(istanza, "Novità");
  assert.deepEqual(others, []);
  assert.equal(quiet?.recipient, "rup@borgoesempio.example");
  assert.ok(!quiet.body.includes("segretario"));
  await exec(
    the.ctx.db,
    `insert into address_confirmation (ente, istanza, address, token_sha256, asked_at, confirmed_at)
     values ($1, $2, 'rup@borgoesempio.example', decode('00', 'hex'), now(), now())`,
    [istanza.ente, istanza.id],
  );
  const later = await sent(the);
  await make(later, "Richiedi correzioni", { note: "Manca la firma del segretario." });
  const full = await mailsOf(later, "Correzioni da fare");
  assert.deepEqual(
    full.map(({ recipient }) => recipient),
    ["rup@borgoesempio.example", "sindaco@borgoesempio.example"],
  );
});

test("capability 28: no rejection without its notice, ten days, then the term runs on; the mail says why and how to appeal", async () => {
  the.clock.set("2026-03-18T11:07:00+01:00");
  const istanza = await sent(the);
  assert.equal(await make(istanza, "Prendi in carico"), "moved");
  assert.equal(await make(await again(the, istanza), "Respingi", { note: "No." }), "tooEarly");
  assert.equal(await make(await again(the, istanza), "Preavviso di rigetto"), "unsaid");
  assert.equal(
    await make(await again(the, istanza), "Preavviso di rigetto", { note: "Il Comune è già abilitato." }),
    "moved",
  );
  const noticed = await again(the, istanza);
  assert.deepEqual([noticed.state, noticed.dueOn, noticed.answerBy], ["PREAVVISO DI RIGETTO", null, "2026-03-28"]);
  const [notice] = await mailsOf(istanza, "Preavviso di rigetto");
  assert.match(
    notice?.body ?? "",
    /art\. 10-bis.*\n\nIl Comune è già abilitato\.\n\n.*10 giorni.*sabato 28 marzo 2026/s,
  );

  the.clock.set("2026-03-28T23:59:00+01:00");
  await endObservations(the.ctx, rulesOf);
  assert.equal((await again(the, istanza)).state, "PREAVVISO DI RIGETTO", "the last day counts in full");
  the.clock.set("2026-03-31T00:30:00+02:00");
  await endObservations(the.ctx, rulesOf);
  await endObservations(the.ctx, rulesOf);
  const resumed = await again(the, istanza);
  assert.equal(resumed.state, "PRESA IN CARICO");
  // thirty days from 18 March, and the ten that were for the observations, whenever the work was done
  assert.equal(resumed.dueOn, "2026-04-27");
  assert.equal((await mailsOf(istanza, "L'esame dell'istanza riprende")).length, 2, "once to each address");

  assert.equal(await make(resumed, "Respingi", { note: "Le osservazioni non sono arrivate." }), "moved");
  const [rejected] = await mailsOf(istanza, "Istanza respinta");
  assert.match(rejected?.body ?? "", /Le osservazioni non sono arrivate\./);
  assert.match(rejected?.body ?? "", /TAR.*60 giorni.*120 giorni/);
  the.clock.set("2026-03-18T11:07:00+01:00");
});

test("two clerks on one case, and a case of one's own (art. 6-bis L. 241/1990)", async () => {
  const istanza = await sent(the);
  assert.equal(await make(istanza, "Prendi in carico"), "moved");
  assert.equal(await make(istanza, "Valida"), "changed", "the colleague saw it before it was taken in charge");
  assert.equal(await make(await again(the, istanza), "Valida", { clerk: istanza.person }), "own");
  assert.equal(await make(await again(the, istanza), "Richiedi correzioni"), "unsaid");
  assert.equal((await again(the, istanza)).state, "PRESA IN CARICO");
});

// last, because whoever is enabled cannot be asked for again
test("S1.31 validated: message in the area and mail; what the clerk adds stays in the area", async () => {
  const istanza = await sent(the);
  assert.equal(await make(istanza, "Valida", { note: "Benvenuta Lia." }), "moved");
  const [mail] = await mailsOf(istanza, "Istanza validata");
  assert.ok(mail && !mail.body.includes("Lia"));
  const { body } = await one<{ body: string }>(
    the.ctx.db,
    "select body from message where istanza = $1 and subject like 'Istanza validata%'",
    [istanza.id],
  );
  assert.match(body, /Benvenuta Lia\./);
});
