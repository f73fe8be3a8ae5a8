// A service that asks for a level of sign-in for reading shows its istanze at no lower one, on whatever page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, one } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { writeMessage } from "#istanze/messages.ts";
import { params } from "../../test/access/params.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import type { Browser } from "../../test/browser.ts";
import { istanzaOf, rup, sent } from "../../test/desk.ts";
import { demoPerson } from "../../test/istanze.ts";
import { allDoors } from "../app.tsx";
import { catalogue } from "../catalogue.ts";
import type { Door } from "../door.ts";
import { rulesOf } from "../prepare.ts";

const told = "Detto in confidenza dall'ufficio";
const secrets = [rup.rup, rup.emailRup, told];

let the: TestApp;
let page: Browser;
let istanza: string;
let message: string;

const signedInAt = (level: number) =>
  exec(the.ctx.db, "update session set level = $1 where closed_at is null", [level]);

before(async () => {
  the = await testApp();
  page = await sent(the);
  istanza = istanzaOf(page);
  const { id: person } = await demoPerson(the, "sindaco");
  const id = istanza.split("/").at(-1) ?? "";
  await transaction(the.ctx.db, (tx) =>
    writeMessage(tx, {
      ente: "regione-piemonte",
      id,
      person,
      key: "confidence",
      subject: "Novità sulla tua istanza",
      body: told,
      now: the.ctx.clock.now(),
    }),
  );
  message = (await one<{ id: string }>(the.ctx.db, "select id from message where key = 'confidence'")).id;
  rulesOf("serv06-utenti").policy.assurance = { read: 3, draft: 1 };
});
after(async () => {
  delete rulesOf("serv06-utenti").policy.assurance;
  await the.close();
});

/** Pages of one's own; what happens on another's site is none. */
const isOwn = ({ method, who }: Door): boolean => method === "GET" && (who === "owner" || who === "person");

const addressOf = ({ pattern, who }: Door): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => {
    if (name === "id") return (who === "owner" ? istanza.split("/").at(-1) : message) ?? "";
    if (name === "ente" && who === "owner") return "regione-piemonte";
    if (name === "format") return "csv";
    return params[name] ?? "";
  });

test("C.SE.1.1 at a lower level no page of one's own shows what stands in an istanza, and each of its own pages asks for the level", async () => {
  await signedInAt(2);
  const doors = allDoors(the.ctx, catalogue).filter(isOwn);
  assert.ok(doors.length > 40, `only ${doors.length} pages were looked at`);
  for (const door of doors) {
    await page.get(addressOf(door));
    const { url, body } = page.page();
    const text = body.toString();
    for (const secret of secrets) assert.ok(!text.includes(secret), `${door.pattern} says ${secret}`);
    if (door.who === "owner") assert.match(url, /^\/accedi\?.*livello=3/, door.pattern);
  }
});

test("C.SE.1.1 the lists name the istanza, and a message says what it needs and stays unread", async () => {
  await signedInAt(2);
  await page.get("/istanze?scheda=inviate");
  assert.match(page.page().html.text, /SERV06_UTENTI\.2026\.\d{7}/);
  await page.get(`/messaggi/${message}`);
  assert.match(page.page().html.text, /Per leggerlo serve un accesso più sicuro/);
  await page.press("Accedi per leggerlo");
  assert.match(page.page().url, /livello=3/);
  await page.get("/messaggi");
  assert.match(page.page().html.text, /Novità sulla tua istanza Da leggere/);
});

test("C.SE.1.1 words are not looked for in what may not be read; numbers are", async () => {
  await signedInAt(2);
  const found = async (words: string): Promise<boolean> =>
    /SERV06_UTENTI\.2026/.test((await page.get(`/istanze?ricerca=1&cerca=${encodeURIComponent(words)}`)).html.text);
  assert.equal(await found("rosa"), false);
  assert.equal(await found("serv06_utenti.2026"), true);
  await signedInAt(3);
  assert.equal(await found("rosa"), true);
});

test("C.SE.1.1 at the level that is asked for everything is there", async () => {
  await signedInAt(3);
  await page.get(`/messaggi/${message}`);
  assert.ok(page.page().html.text.includes(told), "the message lacks its text");
  await page.get(`${istanza}/visualizza`);
  assert.equal(page.page().status, 200);
  const data = await page.get("/profilo/i-miei-dati");
  assert.ok(data.body.toString().includes(rup.emailRup), "the export lacks the istanza");
});
