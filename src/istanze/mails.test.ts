import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many, one } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Message } from "#platform/mail.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { handOverMail, mailById, newestMails, writeMail } from "./mails.ts";
import { prune } from "./prune.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const link = "https://servizi.ente.example/nuova-password/un-segreto-che-apre";
const ente = "regione-piemonte";

const write = async (key: string): Promise<string> => {
  await transaction(the.ctx.db, (tx) =>
    writeMail(the.ctx, tx, {
      ente,
      key,
      recipient: "ada@posta.example",
      subject: "Scegli una nuova password",
      body: `Apri ${link}`,
      istanza: null,
      secret: true,
    }),
  );
  return (await one<{ id: string }>(the.ctx.db, "select id from mail where key = $1", [key])).id;
};

const storedText = async (): Promise<string> =>
  (await one<{ text: string }>(the.ctx.db, "select coalesce(string_agg(m::text, ' '), '') as text from mail m")).text;

test("a link that acts stands in no row in clear, and the mail is handed over whole", async (t) => {
  const id = await write("recovery:one");
  assert.ok(!(await storedText()).includes("segreto"), "the database tells the link");
  const handed: Message[] = [];
  const mail = the.ctx.mail;
  t.after(() => {
    the.ctx.mail = mail;
  });
  the.ctx.mail = {
    hand: async (message) => {
      handed.push(message);
    },
  };
  await handOverMail(the.ctx, { ente, id });
  await handOverMail(the.ctx, { ente, id });
  assert.deepEqual(
    handed.map(({ text }) => text),
    [`Apri ${link}`],
  );
});

test("once handed over it is gone; the demo alone keeps it, encrypted, for /posta", async (t) => {
  const kept = await write("recovery:demo");
  await handOverMail(the.ctx, { ente, id: kept });
  assert.equal((await mailById(the.ctx, { ente, id: kept }))?.body, `Apri ${link}`);
  assert.ok((await the.visitor().get("/posta")).body.toString().includes(link), "/posta lacks the link");
  const id = await write("recovery:real");
  t.after(() => {
    the.ctx.env.demo = true;
  });
  the.ctx.env.demo = false;
  await handOverMail(the.ctx, { ente, id });
  assert.deepEqual(await many(the.ctx.db, "select body, sealed from mail where id = $1", [id]), [
    { body: "", sealed: null },
  ]);
});

test("a mail whose row was put in another's place does not open", async () => {
  const [one, other] = [await write("recovery:a"), await write("recovery:b")];
  await the.ctx.db.query("update mail set sealed = (select sealed from mail where id = $2) where id = $1", [
    one,
    other,
  ]);
  await assert.rejects(() => mailById(the.ctx, { ente, id: one }));
  await the.ctx.db.query("delete from mail where id = $1", [one]);
});

test("after half a year the text of what was handed over goes, encrypted or not", async () => {
  the.clock.forward(200 * 86_400_000);
  await prune(the.ctx);
  const [mail] = (await newestMails(the.ctx, 50)).filter(({ handedOverAt }) => handedOverAt !== null);
  assert.equal(mail?.body, "");
});
