import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { exec, many } from "#db/connect.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { completed, draft, filled, rules, sent } from "../../test/istanze.ts";
import type { IstanzaKey } from "./istanza.ts";
import { newestMails } from "./mails.ts";
import { markOf, setNote } from "./marks.ts";
import { move } from "./move.ts";
import { remindOwn, remindUnsent } from "./reminders.ts";

let the: TestApp;
beforeEach(async () => {
  the = await testApp();
});
afterEach(() => the.close());

const hour = 3_600_000;
const subjects = async (key: IstanzaKey): Promise<string[]> =>
  (
    await many<{ subject: string }>(
      the.ctx.db,
      "select subject from message where ente = $1 and istanza = $2 order by created_at",
      [key.ente, key.id],
    )
  ).map(({ subject }) => subject);

test("S0.43 who stopped one step short hears of it after one day and after seven, once each, here and by mail", async () => {
  const ready = await completed(the);
  const begun = await draft(the);
  const gone = await filled(the);
  await move(the.ctx, rules, gone, "Annulla");
  const done = await sent(the);
  const heard: number[] = [];
  for (let hours = 1; hours <= 24 * 12; hours++) {
    the.clock.forward(hour);
    const before = (await subjects(ready)).length;
    await remindUnsent(the.ctx);
    await remindUnsent(the.ctx);
    if ((await subjects(ready)).length > before) heard.push(hours);
  }
  assert.deepEqual(heard, [24, 7 * 24]);
  assert.deepEqual(await subjects(ready), Array(2).fill(`Non hai ancora inviato l'istanza ${ready.number}`));
  assert.deepEqual(await subjects(begun), Array(2).fill("Hai una bozza da completare: Utenti Servizi 06"));
  assert.deepEqual([await subjects(gone), await subjects(done)], [[], []]);
  const mails = await newestMails(the.ctx, 100);
  assert.equal(mails.filter(({ subject }) => subject.includes(ready.number ?? "-")).length, 2);
  assert.ok(mails.every(({ recipient }) => recipient === "sindaco@borgoesempio.example"));
});

test("S0.43 a reminder that two workers look for at once is written once", async () => {
  const ready = await completed(the);
  the.clock.forward(25 * hour);
  await Promise.all([remindUnsent(the.ctx), remindUnsent(the.ctx)]);
  assert.equal((await subjects(ready)).length, 1);
  assert.equal((await newestMails(the.ctx, 100)).length, 1);
});

test("S0.43 more than one look-up holds are all reminded", async () => {
  const ready = await completed(the);
  await exec(
    the.ctx.db,
    `insert into istanza (ente, id, service, modulo, version, person, state, created_at, updated_at)
     select ente, gen_random_uuid(), service, modulo, version, person, 'BOZZA', created_at, updated_at
       from istanza, generate_series(1, 600) where id = $1`,
    [ready.id],
  );
  the.clock.forward(25 * hour);
  await remindUnsent(the.ctx);
  const reminded = await many(the.ctx.db, "select distinct istanza from message");
  assert.equal(reminded.length, 601);
});

test("capability 11: the own reminder comes on its day, once; another date makes it due again", async () => {
  const istanza = await sent(the);
  const note = { note: "telefonare all'ufficio", remindOn: "2026-04-02" };
  await setNote(the.ctx.db, istanza, istanza.person, note);
  the.clock.set("2026-04-01T23:59:00+02:00");
  await remindOwn(the.ctx);
  assert.deepEqual(await subjects(istanza), []);
  the.clock.set("2026-04-02T00:05:00+02:00");
  await Promise.all([remindOwn(the.ctx), remindOwn(the.ctx)]);
  await remindOwn(the.ctx);
  assert.deepEqual(await subjects(istanza), [`Promemoria: ${istanza.number}`]);
  const [mail] = await newestMails(the.ctx, 1);
  assert.match(mail?.body ?? "", /telefonare all'ufficio/);
  await setNote(the.ctx.db, istanza, istanza.person, { ...note, remindOn: "2026-04-03" });
  the.clock.set("2026-04-03T00:05:00+02:00");
  await remindOwn(the.ctx);
  assert.equal((await subjects(istanza)).length, 2);
  assert.equal((await markOf(the.ctx.db, istanza, istanza.person)).note, note.note);
});
