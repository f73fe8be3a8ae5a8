import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many } from "#db/connect.ts";
import { sha256 } from "#kit/secret.ts";
import type { Message } from "#platform/mail.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { again, completed, rules, sent, untilWorked } from "../../test/istanze.ts";
import { askConfirmation } from "./address.ts";
import { confirmSending } from "./confirmation.ts";
import { receiptOf } from "./documents.ts";
import { handOverMail, newestMails } from "./mails.ts";
import { messagesOf } from "./messages.ts";
import { move } from "./move.ts";
import { drawIstanza, ensureReceipt } from "./receipt.ts";

let the: TestApp;
const handed: Message[] = [];
before(async () => {
  the = await testApp();
  the.ctx.mail = {
    hand: async (message) => {
      handed.push(message);
    },
  };
});
after(() => the.close());

test("S0.70 an address that nobody confirmed gets the number, and nothing of what was declared", async () => {
  const istanza = await sent(the);
  await the.work();
  await untilWorked(the);
  const mail = handed.find(({ subject }) => subject === `Istanza inviata: ${istanza.number}`);
  assert.equal(mail?.to, "rup@borgoesempio.example");
  assert.doesNotMatch(mail?.text ?? "", /Rosa Prova|219Y/);
  assert.deepEqual(mail?.attachments, []);
});

test("S0.70 the mail goes to the confirmed address in the form, with the receipt and with codes masked", async () => {
  const draft = await completed(the);
  await askConfirmation(the.ctx, draft, "rup@borgoesempio.example", "Utenti");
  await exec(the.ctx.db, "update address_confirmation set confirmed_at = asked_at");
  handed.length = 0;
  const istanza = await sent(the, draft);
  await untilWorked(the);
  const [mail] = handed.filter(({ subject }) => subject === `Istanza inviata: ${istanza.number}`);
  assert.ok(mail);
  assert.equal(mail.subject, `Istanza inviata: ${istanza.number}`);
  assert.match(mail.text, /Nominativo .*: Rosa Prova/);
  assert.match(mail.text, /••••••219Y/);
  for (const code of ["PRVVIO79P21L219X", "PRVLIA88D57L219Y"]) assert.ok(!mail.text.includes(code), code);
  const [attached, ...others] = mail.attachments;
  assert.deepEqual(
    [attached?.name, attached?.mediaType, others],
    [`ricevuta-${istanza.number}.pdf`, "application/pdf", []],
  );
  const receipt = await receiptOf(the.ctx.db, istanza);
  assert.equal(sha256(attached?.content ?? Buffer.of()).toString("hex"), receipt?.sha256);
});

test("S0.68 the message in the area says when, to whom, and where the mail went", async () => {
  const istanza = await sent(the);
  await untilWorked(the);
  const messages = await messagesOf(the.ctx.db, istanza.person, 100);
  const message = messages.find((each) => each.istanza === istanza.id);
  assert.match(message?.body ?? "", /inviata il 18\/03\/2026 11:07 alla Regione Piemonte.*rup@borgoesempio\.example/);
});

test("a confirmation that runs twice, or twice at once, is written once and handed over once", async () => {
  const istanza = await sent(the);
  await Promise.all([confirmSending(the.ctx, rules, istanza), confirmSending(the.ctx, rules, istanza)]);
  await confirmSending(the.ctx, rules, istanza);
  await untilWorked(the);
  const mails = await many<{ ente: string; id: string }>(the.ctx.db, "select ente, id from mail where key = $1", [
    `confirmation:${istanza.id}`,
  ]);
  assert.equal(mails.length, 1);
  const before = handed.length;
  for (const mail of mails) await handOverMail(the.ctx, mail);
  assert.equal(handed.length, before);
  const messages = await messagesOf(the.ctx.db, istanza.person, 100);
  assert.equal(messages.filter((message) => message.istanza === istanza.id).length, 1);
});

test("a mail server that is down loses no mail: the job says so and the mail waits", async () => {
  const { hand } = the.ctx.mail;
  the.ctx.mail.hand = async () => {
    throw new Error("the mail server is down");
  };
  const istanza = await sent(the);
  const failed = () =>
    many<{ state: string }>(
      the.ctx.db,
      "select j.state::text from pgboss.job j join mail m on m.id::text = j.data->>'id' where j.name = 'mail' and m.key = $1",
      [`confirmation:${istanza.id}`],
    );
  for (let left = 200; left > 0 && (await failed())[0]?.state !== "retry"; left--)
    await new Promise((done) => setTimeout(done, 50));
  the.ctx.mail.hand = hand;
  assert.deepEqual(await failed(), [{ state: "retry" }]);
  const [mail] = (await newestMails(the.ctx, 100)).filter(({ subject }) => subject.endsWith(istanza.number ?? "-"));
  assert.equal(mail?.handedOverAt, null);
});

test("the receipt of one withdrawn before its job ran says what was sent, and is stored once", async () => {
  const istanza = await completed(the);
  await the.ctx.jobs.stop();
  await sent(the, istanza);
  await move(the.ctx, rules, istanza, "Ritira");
  const [one, two] = await Promise.all([
    ensureReceipt(the.ctx, rules, istanza),
    ensureReceipt(the.ctx, rules, istanza),
  ]);
  assert.equal(one.id, two.id);
  const withdrawn = await again(the, istanza);
  const [asWithdrawn, asSent] = await Promise.all([
    drawIstanza(the.ctx, rules, withdrawn),
    drawIstanza(the.ctx, rules, { ...withdrawn, state: "INVIATA" }),
  ]);
  assert.deepEqual(asWithdrawn, asSent, "drawn again with the same bytes");
  assert.equal(sha256(asSent).toString("hex"), one.sha256);
});

test("only what was sent has a receipt or a confirmation", async () => {
  const istanza = await completed(the);
  await assert.rejects(ensureReceipt(the.ctx, rules, istanza), /only a sent istanza/);
  await assert.rejects(confirmSending(the.ctx, rules, istanza), /only a sent istanza/);
});
