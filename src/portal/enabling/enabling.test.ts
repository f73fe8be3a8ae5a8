// The manual S4 by the way of who has SPID, CIE or a card: no desk, a code on a way of its own.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { exec, many, one } from "#db/connect.ts";
import { handOverCode } from "#istanze/enabling/code-messages.ts";
import { newestMails } from "#istanze/mails.ts";
import { prune } from "#istanze/prune.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import {
  accepted,
  codes,
  contacts,
  document,
  domicile,
  filledIn,
  lastCode,
  otherThan,
} from "../../../test/enabling.ts";

let the: TestApp;
let page: Browser;
beforeEach(async () => {
  the = await testApp();
  page = await the.signedIn("cittadina");
});
afterEach(() => the.close());

const typed = (codice: string) => ({ codice });
const text = () => page.page().html.text;
const status = () => page.page().status;

const mails = async () => (await newestMails(the.ctx, 1_000)).reverse();

test("S4.1 S4.3 S4.4 S4.5 S4.7 S4.9 S4.12 S4.22 from Entra con SPID to enabled, four steps and no desk", async () => {
  page = the.visitor();
  await page.get("/accedi?ritorno=/abilitazione");
  await page.press("Identità dimostrativa");
  await page.press("Entra come Ada Campione (cittadina)");
  await page.get("/abilitazione");
  assert.match(text(), /Hai fatto 1 di 4 passi/);
  assert.doesNotMatch(text(), /allo sportello/);
  await filledIn(page);
  assert.match(text(), /Via della Prova, 5.*Borgo Esempio.*333 1234567.*Carta d'identità.*CA12345AB/);
  await page.press("Conferma");
  assert.equal(page.page().html.h1, "Avvertenze");
  assert.ok(page.page().html.link("Scarica il modulo di adesione"));
  assert.equal(page.page().html.link("Scarica il modulo di delega"), undefined);
  await page.press("Accetto");
  assert.equal(page.page().html.h1, "Che cosa abbiamo mandato");
  assert.match(text(), /A ada\.campione@demo\.example il modulo di adesione/);
  assert.match(text(), /per SMS al numero che finisce con 567/);
  await page.get(page.page().html.link("Esci") ?? "");
  assert.match(text(), /Hai fatto 2 di 4 passi/);
  await page.press("Scrivi il codice");
  await page.press("Conferma", typed((await lastCode(the)).toLowerCase().replace("-", " ")));
  assert.match(text(), /confermato.*Hai fatto 4 di 4 passi|Hai fatto 4 di 4 passi.*confermato/);
  assert.match(text(), /Sei abilitato/);
  assert.deepEqual((await mails()).map(({ subject }) => subject).sort(), [
    "Il tuo modulo di adesione",
    "Sei abilitato alle istanze online",
  ]);
});

test("S4.8 the code is in no mail with the papers, and nowhere in the database in clear", async () => {
  await accepted(page);
  const code = await lastCode(the);
  assert.match(code, /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  assert.equal((await codes(the))[0]?.recipient, "+393331234567");
  for (const { body } of await mails()) assert.ok(!body.includes(code));
  const { rows } = await one<{ rows: string }>(
    the.ctx.db,
    `select (select string_agg(c::text, ' ') from enabling_code c)
         || (select string_agg(m::text, ' ') from code_message m) || (select string_agg(e::text, ' ') from enabling e) as rows`,
  );
  assert.ok(!rows.includes(code) && !rows.includes(code.replace("-", "")));
  assert.match(rows, /\$argon2id\$/);
});

test("S4.8 outside of the demo a code that was handed over is kept nowhere; handed over twice it goes once", async () => {
  await accepted(page);
  const [message] = await many<{ id: string }>(the.ctx.db, "select id from code_message");
  const sent: string[] = [];
  the.ctx.sms = {
    send: async ({ to }) => {
      sent.push(to);
    },
  };
  the.ctx.env = { ...the.ctx.env, demo: false };
  await handOverCode(the.ctx, message?.id ?? "");
  await handOverCode(the.ctx, message?.id ?? "");
  assert.deepEqual(sent, ["+393331234567"]);
  assert.deepEqual(await many(the.ctx.db, "select sealed from code_message"), [{ sealed: null }]);
});

test("S4.23 the codice fiscale of who is signed in stands there and is not asked; a wrong code costs an attempt, an empty one none", async () => {
  await accepted(page);
  await page.get("/abilitazione/codice");
  assert.match(text(), /Codice fiscale CMPDAA85B43L219T/);
  assert.ok(!page.page().html.fields.has("codiceFiscale"), "it is known by the sign-in");
  assert.match(text(), /Restano 5 tentativi/);
  const code = await lastCode(the);
  await page.press("Conferma", typed(otherThan(code)));
  assert.equal(status(), 422);
  assert.match(page.page().html.faults.codice ?? "", /non è giusto/);
  assert.match(text(), /Restano 4 tentativi/);
  await page.press("Conferma", typed(""));
  assert.match(page.page().html.faults.codice ?? "", /Scrivi il codice/);
  assert.match(text(), /Restano 4 tentativi/);
});

test("S4.8 after five attempts the right code is of no use either; all at once they are five too", async () => {
  await accepted(page);
  await page.get("/abilitazione/codice");
  const code = await lastCode(the);
  const wrong = otherThan(code);
  await Promise.all(Array.from({ length: 8 }, () => page.post("/abilitazione/codice", typed(wrong))));
  assert.deepEqual(await many(the.ctx.db, "select attempts from enabling_code"), [{ attempts: 5 }]);
  await page.post("/abilitazione/codice", typed(code));
  assert.equal(status(), 422);
  assert.match(page.page().html.faults.codice ?? "", /cinque volte/);
});

test("S4.8 S4.11 a day later the code has run out; Ripetizione invio gives another, and the one before is of no use", async () => {
  await accepted(page);
  const first = await lastCode(the);
  the.clock.forward(24 * 3_600_000);
  page = await the.signedIn("cittadina");
  await page.post("/abilitazione/codice", typed(first));
  assert.match(page.page().html.faults.codice ?? "", /scaduto/);
  await page.press("Ripetizione invio Codice Personale Temporaneo");
  assert.match(text(), /Il codice è partito/);
  const second = await lastCode(the);
  assert.notEqual(second, first);
  await page.press("Conferma", typed(first));
  assert.match(page.page().html.faults.codice ?? "", /non è giusto/);
  await page.press("Conferma", typed(second));
  assert.match(text(), /Sei abilitato/);
});

test("S4.11 another code comes after two minutes, and five in a day at most", async () => {
  await accepted(page);
  await page.get("/abilitazione/codice");
  await page.press("Ripetizione invio Codice Personale Temporaneo");
  assert.match(text(), /aspetta due minuti/);
  for (let n = 0; n < 4; n += 1) {
    the.clock.forward(121_000);
    await page.press("Ripetizione invio Codice Personale Temporaneo");
    assert.match(text(), /Il codice è partito/);
  }
  the.clock.forward(121_000);
  await page.press("Ripetizione invio Codice Personale Temporaneo");
  assert.match(text(), /troppi codici/);
  assert.equal((await codes(the)).length, 5);
});

test("S4.8 a code is used once, and the code of somebody else is worth nothing", async () => {
  await accepted(page);
  const adas = await lastCode(the);
  const other = await the.signedIn("genitore");
  the.clock.forward(1000);
  await accepted(other, { email: "pia.esempietti@demo.example", cellulare: "333 7654321" });
  const answer = await other.post("/abilitazione/codice", typed(adas));
  assert.match(answer.html.faults.codice ?? "", /non è giusto/);
  await page.post("/abilitazione/codice", typed(adas));
  assert.match(text(), /Sei abilitato/);
  await page.post("/abilitazione/codice", typed(adas));
  assert.match(text(), /Sei abilitato/);
  assert.deepEqual(
    (await mails()).filter(({ subject }) => subject.startsWith("Sei abilitato")).length,
    1,
    "enabled once",
  );
});

test("S4.5 a document that has run out, a fixed telephone and dates in a muddle are named, and nothing typed is lost", async () => {
  await page.get("/abilitazione");
  await page.press("Inizia la richiesta");
  await page.press("Successivo", domicile);
  await page.press("Successivo", { ...contacts, cellulare: "011 1234567" });
  assert.equal(status(), 422);
  assert.match(page.page().html.faults.cellulare ?? "", /numero di cellulare/);
  assert.equal(page.page().html.value("cellulare"), "011 1234567");
  await page.press("Successivo", contacts);
  await page.press("Successivo", { ...document, "scadenza.anno": "2024" });
  assert.equal(status(), 422);
  assert.match(page.page().html.faults.scadenza ?? "", /è scaduto/);
  assert.equal(page.page().html.value("numero"), document.numero);
  await page.press("Successivo", { ...document, "rilasciatoIl.anno": "2026", "rilasciatoIl.mese": "9" });
  assert.match(page.page().html.faults.rilasciatoIl ?? "", /futuro/);
  await page.press("Salva ed esci");
  await page.press("Continua la richiesta");
  assert.equal(page.page().html.value("indirizzo"), domicile.indirizzo);
  await page.get("/abilitazione/riepilogo");
  assert.match(text(), /Prima di proseguire completa questi dati/);
  assert.equal(page.page().html.button("Conferma"), undefined);
});

test("what was typed when the session had ended is there at the next sign-in", async () => {
  await page.get("/abilitazione");
  await page.press("Inizia la richiesta");
  the.clock.forward(3 * 3_600_000);
  await page.press("Successivo", domicile);
  assert.match(page.page().url, /^\/accedi/);
  assert.match(text(), /al sicuro/);
  page = await the.signedIn("cittadina");
  await page.get("/abilitazione/dati/domicilio");
  assert.equal(page.page().html.value("indirizzo"), domicile.indirizzo);
});

test("S4.7 what is confirmed is what was seen: changed in another window it is shown again", async () => {
  await filledIn(page);
  const other = await the.signedIn("cittadina");
  await other.post("/abilitazione/dati/domicilio", { ...domicile, indirizzo: "Via Nuova, 9", op: "avanti" });
  await page.press("Conferma");
  assert.equal(status(), 409);
  assert.match(text(), /cambiati mentre li leggevi.*Via Nuova, 9/);
  await page.press("Conferma");
  assert.equal(page.page().html.h1, "Avvertenze");
});

test("S0.54 S4.7 papers with data go to no address that nobody confirmed", async () => {
  await accepted(page, { email: "altra@posta.example" });
  assert.match(text(), /A altra@posta\.example un collegamento per confermare/);
  const [asked] = await mails();
  assert.equal(asked?.recipient, "altra@posta.example");
  assert.deepEqual(asked?.attachments, []);
  assert.doesNotMatch(asked?.body ?? "", /Campione|CMPDAA/);
  await page.press("Manda di nuovo il collegamento");
  assert.match(text(), /aspetta dieci minuti/);
  const link = new URL(/https?:\/\/\S+/.exec(asked?.body ?? "")?.[0] ?? "").pathname;
  const stranger = the.visitor();
  await stranger.get(link);
  assert.equal((await mails()).length, 1, "a program that opens links confirms nothing");
  await stranger.press("Conferma l'indirizzo");
  const last = (await mails()).find(({ subject }) => subject === "Il tuo modulo di adesione");
  assert.deepEqual(
    last?.attachments.map(({ name }) => name),
    ["modulo-di-adesione.pdf"],
  );
  const late = await the.visitor().get("/abilitazione/e-mail/uno-inventato");
  assert.equal(late.status, 404);
});

test("S4.8 without SMS a second mailbox is asked for, another one than the first, and the code goes there alone", async () => {
  the.ctx.sms = undefined;
  await page.get("/abilitazione");
  await page.press("Inizia la richiesta");
  await page.press("Successivo", domicile);
  await page.press("Successivo", contacts);
  assert.match(page.page().html.faults.altraEmail ?? "", /seconda casella/);
  await page.press("Successivo", { ...contacts, altraEmail: contacts.email.toUpperCase() });
  assert.match(page.page().html.faults.altraEmail ?? "", /diversa dalla prima/);
  await page.press("Successivo", { ...contacts, altraEmail: "ada.due@posta.example" });
  await page.press("Successivo", document);
  await page.press("Conferma");
  await page.press("Accetto");
  assert.match(text(), /per e-mail a a•••@posta\.example/);
  const [sent] = await codes(the);
  assert.deepEqual([sent?.channel, sent?.recipient], ["email", "ada.due@posta.example"]);
  await page.post("/abilitazione/codice", typed(await lastCode(the)));
  assert.match(text(), /Sei abilitato/);
});

test("S4.1 S1.10 where the ente asks for it, Compila leads to the abilitazione and never to an error", async () => {
  const generic = "/e/borgo-esempio/servizi/istanza-generica/compila";
  assert.equal((await page.get(generic)).html.link("Chiedi l'abilitazione"), undefined);
  await exec(
    the.ctx.db,
    "insert into enabling_ente (ente, required, changed_at) values ('borgo-esempio', true, now())",
  );
  const shown = await page.get(generic);
  assert.equal(shown.status, 200);
  assert.equal(shown.html.button("Compila"), undefined);
  assert.match(shown.html.text, /Prima serve l'abilitazione/);
  await page.post(generic, {});
  assert.match(page.page().url, /^\/abilitazione\?ente=borgo-esempio/);
  assert.equal(status(), 200);
  await accepted(page);
  await page.post("/abilitazione/codice", typed(await lastCode(the)));
  await page.post(generic, {});
  assert.match(page.page().url, /\/istanze\/.*\/passi\//);
});

test("where no ente asks for it and none recognises, the page says that nothing is needed", async () => {
  await exec(the.ctx.db, "delete from recognition_desk");
  await page.get("/abilitazione");
  assert.equal(status(), 200);
  assert.match(text(), /Qui non serve un'abilitazione/);
});

test("who identified with level 1 is asked for level 2 instead of a desk", async () => {
  await exec(the.ctx.db, "update session set level = 1, method = 'spid'");
  await page.get("/abilitazione");
  assert.ok(page.page().html.link("Accedi con il livello 2")?.startsWith("/accedi?livello=2"));
  assert.equal(page.page().html.button("Inizia la richiesta"), undefined);
  await page.post("/abilitazione", {});
  assert.deepEqual(await many(the.ctx.db, "select 1 from enabling"), []);
});

test("a request begins once, however often the button is pressed, and may begin again with what was typed", async () => {
  await Promise.all([page.post("/abilitazione", {}), page.post("/abilitazione", {}), page.post("/abilitazione", {})]);
  assert.equal((await many(the.ctx.db, "select 1 from enabling")).length, 1);
  await page.get("/abilitazione");
  await page.press("Continua la richiesta");
  await page.press("Successivo", domicile);
  await page.press("Successivo", contacts);
  await page.press("Successivo", document);
  await page.press("Conferma");
  await page.press("Accetto");
  const former = await lastCode(the);
  await page.get("/abilitazione");
  await page.press("Ricomincia la richiesta");
  assert.equal(page.page().html.value("indirizzo"), domicile.indirizzo);
  await page.post("/abilitazione/codice", typed(former));
  assert.doesNotMatch(text(), /Sei abilitato/);
});

test("codes, their messages and requests that nobody finished are forgotten; files of a request are not", async () => {
  await accepted(page);
  the.clock.forward(3 * 86_400_000);
  await prune(the.ctx);
  assert.deepEqual(await many(the.ctx.db, "select code from enabling_code"), [{ code: null }]);
  assert.deepEqual(await many(the.ctx.db, "select 1 from code_message"), []);
  const other = await the.signedIn("genitore");
  await other.post("/abilitazione", {});
  the.clock.forward(181 * 86_400_000);
  await prune(the.ctx);
  assert.equal((await many(the.ctx.db, "select 1 from enabling")).length, 1);
});

test("S0.65 the papers of a request are its person's alone", async () => {
  await accepted(page);
  const mine = await page.get("/abilitazione/moduli/adesione");
  assert.equal(mine.headers["content-type"], "application/pdf");
  assert.equal((await page.get("/abilitazione/moduli/delega")).status, 404);
  const other = await the.signedIn("genitore");
  assert.equal((await other.get("/abilitazione/moduli/adesione")).status, 404);
});
