// The manual S4 by the way of who has an account and no SPID: the paper, the desk, in person or by delegate (capability 6).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, test } from "node:test";
import { exec, many, one } from "#db/connect.ts";
import { codeOf, stepAt } from "#identity/factors/totp.ts";
import { knownAmong } from "#istanze/known-files.ts";
import { prune } from "#istanze/prune.ts";
import { ada, passphrase, registered, signInWith, switchOn } from "../../../test/accounts.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { accepted, lastCode, papers } from "../../../test/enabling.ts";
import { pdfFaults } from "../../../test/pdf-gate.ts";
import { missing } from "../../../test/programs.ts";

const ente = "borgo-esempio";
const list = `/e/${ente}/ufficio/riconoscimenti`;

let the: TestApp;
let page: Browser;
let clerk: Browser;
beforeEach(async () => {
  the = await testApp();
  await switchOn(the);
  page = await registered(the);
  clerk = await the.signedIn("operatore comunale");
});
afterEach(() => the.close());

const text = (of = page) => of.page().html.text;
const status = (of = page) => of.page().status;
const emails = { email: ada.email };

/** The code that the QR of the modulo di adesione holds: the pages know it no more, so it is put there anew. */
const paperCode = "ACDEFGHJKMNPRTVW";
const printed = async (): Promise<string> => {
  await exec(the.ctx.db, "update enabling set form_sha256 = sha256(convert_to($1, 'UTF8')) where closed_at is null", [
    paperCode,
  ]);
  return paperCode;
};

const asked = async (over: Record<string, string> = {}): Promise<string> => {
  await accepted(page, { ...emails, ...over });
  return printed();
};

const seen = { chi: "persona", documento: "si", fotocopia: "si", tessera: "si", firma: "si" };
const delegate = {
  chi: "delegato",
  delega: "si",
  adesione: "si",
  fotocopiaDelegante: "si",
  tesseraDelegante: "si",
  nomeDelegato: "Lia",
  cognomeDelegato: "Prova",
  codiceFiscaleDelegato: "PRVLIA88D57L219Y",
  tipoDelegato: "passaporto",
  numeroDelegato: "YA0000001",
  "scadenzaDelegato.giorno": "1",
  "scadenzaDelegato.mese": "1",
  "scadenzaDelegato.anno": "2030",
  documentoDelegato: "si",
};

const open = (code = paperCode, by = clerk) => by.post(list, { codice: code });
const account = () =>
  one<{ recognised: boolean; codiceFiscale: string | null; person: string }>(
    the.ctx.db,
    `select a.recognised_at is not null as recognised, p.codice_fiscale as "codiceFiscale", p.id as person
       from account a join person p on p.id = a.person`,
  );
const subjects = async () =>
  (await many<{ subject: string }>(the.ctx.db, "select subject from mail order by created_at, id")).map(
    ({ subject }) => subject,
  );
const confirmsCode = async () => page.post("/abilitazione/codice", { codice: await lastCode(the) });

/** The code that Ada's app shows now. */
const appCode = async (): Promise<string> => {
  const { person, secret } = await one<{ person: string; secret: Buffer }>(
    the.ctx.db,
    "select person, secret from totp",
  );
  const key = Buffer.from(the.ctx.sealing.open(secret, `totp ${person}`), "base64");
  return codeOf(key, stepAt(the.clock.now()));
};

const addApp = async (): Promise<void> => {
  await page.get("/profilo/sicurezza");
  await page.press("Collega un’app");
  await page.press("Collega l’app", { codice: await appCode() });
};

/** Adds an app and signs in with it: level 2. */
const withApp = async (): Promise<void> => {
  await addApp();
  await signInWithApp();
};

const signInWithApp = async (): Promise<void> => {
  the.clock.forward(60_000);
  page = the.visitor();
  await signInWith(page, ada.codiceFiscale, passphrase);
  await page.press("Continua", { codice: await appCode() });
};

test("S4.1 S4.3 S4.21 S4.22 S4.23 S4.24 S4.25 S4.27 S4.28 S4.29 S4.30 from an account to enabled, five steps, in person", async () => {
  await page.get("/abilitazione");
  assert.match(text(), /Hai fatto 1 di 5 passi/);
  assert.match(text(), /La richiesta va al Comune di Borgo Esempio.*accettano il tuo account: Regione Piemonte\./);
  assert.match(text(), /Alla fine ti serve un secondo fattore/);
  await asked();
  assert.match(text(), /il modulo di adesione e quello di delega/);
  await confirmsCode();
  assert.match(text(), /Hai fatto 3 di 5 passi/);
  assert.match(text(), /Stampa il modulo di adesione, senza firmarlo.*davanti all'operatore/);
  assert.match(text(), /Dove andare.*Comune di Borgo Esempio.*Piazza della Prova, 1, piano terra/);
  await page.post("/abilitazione/conferma", {});
  assert.equal(status(), 409, "nobody skips the desk");

  await open();
  assert.equal(clerk.page().html.h1, "Ada Esempi");
  assert.match(
    text(clerk),
    /SMPDAA85T50L219J Data di nascita 10\/12\/1985 Luogo di nascita Torino Sesso Femmina.*CA12345AB.*Via della Prova, 5/,
  );
  await clerk.press("Attiva", seen);
  assert.match(text(clerk), /Utenza attiva.*entrare con un secondo fattore/);
  assert.match(text(clerk), /La firma sul modulo di adesione, apposta davanti a me/);
  assert.deepEqual(await account().then(({ recognised, codiceFiscale }) => [recognised, codiceFiscale]), [
    true,
    ada.codiceFiscale,
  ]);
  assert.ok((await subjects()).includes("Attivazione dell'utenza"));

  // what was open was opened by somebody who was not known
  await page.get("/abilitazione");
  assert.match(page.page().url, /^\/accedi/);
  await signInWith(page, ada.codiceFiscale, passphrase);
  await page.get("/abilitazione");
  assert.match(text(), /Hai fatto 4 di 5 passi/);
  // one thing at a time: the factor, the sign-in with it, the confirmation
  assert.ok(page.page().html.link("Aggiungi un secondo fattore"));
  assert.equal(page.page().html.link("Accedi con il secondo fattore"), undefined);
  assert.equal(page.page().html.button("Conferma"), undefined);
  const told = await one<{ body: string }>(the.ctx.db, "select body from mail where subject like 'Attivazione%'");
  assert.match(told.body, /1\. aggiungere un secondo fattore .*\n2\. premere Conferma/);
  await page.post("/abilitazione/conferma", {});
  assert.deepEqual(await many(the.ctx.db, "select 1 from enabling where enabled_at is not null"), []);
  await addApp();
  await page.get("/abilitazione");
  assert.ok(page.page().html.link("Accedi con il secondo fattore"));
  assert.equal(page.page().html.link("Aggiungi un secondo fattore"), undefined);
  await signInWithApp();
  await page.get("/abilitazione");
  await page.press("Conferma");
  assert.match(text(), /Hai fatto 5 di 5 passi/);
  assert.match(text(), /Sei abilitato/);
});

test("S4.26 by delegate: who came is identified, and the applicant is told who it was for", async () => {
  await asked();
  await open();
  await clerk.press("Attiva", { ...delegate, codiceFiscaleDelegato: "", documentoDelegato: "" });
  assert.equal(status(clerk), 422);
  assert.deepEqual(Object.keys(clerk.page().html.faults).sort(), ["codiceFiscaleDelegato", "documentoDelegato"]);
  assert.equal(clerk.page().html.value("nomeDelegato"), "Lia");
  await clerk.press("Attiva", {
    ...delegate,
    codiceFiscaleDelegato: ada.codiceFiscale,
    nomeDelegato: "Ada",
    cognomeDelegato: "Esempi",
  });
  assert.match(clerk.page().html.faults.codiceFiscaleDelegato ?? "", /chi delega/);
  await clerk.press("Attiva", {
    ...delegate,
    codiceFiscaleDelegato: "NVNNRO92M52L219D",
    nomeDelegato: "Nora",
    cognomeDelegato: "Inventati",
  });
  assert.match(clerk.page().html.faults.codiceFiscaleDelegato ?? "", /Non puoi essere tu/);
  await clerk.press("Attiva", { ...delegate, "scadenzaDelegato.anno": "2020" });
  assert.match(clerk.page().html.faults.scadenzaDelegato ?? "", /scaduto/);
  await clerk.press("Attiva", delegate);
  assert.match(text(clerk), /Utenza attiva.*Delegato Lia Prova.*PRVLIA88D57L219Y.*Passaporto n\. YA0000001/);
  const { delegate: kept } = await one<{ delegate: unknown }>(the.ctx.db, "select delegate from recognition");
  assert.deepEqual(kept, {
    nome: "Lia",
    cognome: "Prova",
    codiceFiscale: "PRVLIA88D57L219Y",
    document: "Passaporto n. YA0000001, valido fino al 01/01/2030",
  });
  const { body } = await one<{ body: string }>(
    the.ctx.db,
    "select body from mail where subject = 'Attivazione dell''utenza'",
  );
  assert.match(body, /Una persona con la tua delega.*Se non hai delegato nessuno/s);
  assert.equal((await account()).recognised, true);
});

test("S4.24 S4.25 without a tick for everything nobody is activated, and the ticks stand there again", async () => {
  await asked();
  await open();
  await clerk.press("Attiva", {});
  assert.deepEqual(clerk.page().html.faults, { chi: "Scegli chi è allo sportello" });
  await clerk.press("Attiva", { ...seen, firma: "" });
  assert.equal(status(clerk), 422);
  assert.match(clerk.page().html.faults.firma ?? "", /si firma davanti a te/);
  assert.equal(clerk.page().html.value("documento"), "si");
  assert.equal((await account()).recognised, false);
});

test("S4.24 the code of the paper is used once; wrong, unknown and old ones open nothing", async () => {
  const code = await asked();
  await open("ZZZZ");
  assert.equal(status(clerk), 422);
  assert.match(clerk.page().html.faults.codice ?? "", /Nessuna richiesta ha questo codice/);
  await open("");
  assert.match(clerk.page().html.faults.codice ?? "", /Scrivi il codice/);
  the.clock.forward(91 * 86_400_000);
  clerk = await the.signedIn("operatore comunale");
  await open(code);
  assert.match(text(clerk), /più di 90 giorni/);
  assert.equal(clerk.page().html.button("Attiva"), undefined);
  await clerk.post(`${list}/${code}`, { op: "attiva", ...seen });
  assert.equal((await account()).recognised, false);
  the.clock.forward(-91 * 86_400_000);
  clerk = await the.signedIn("operatore comunale");
  await open(code);
  const stale = clerk.page().html.button("Attiva")?.fields ?? {};
  await clerk.press("Attiva", seen);
  await clerk.post(`${list}/${code}`, { ...stale, ...seen });
  assert.match(text(clerk), /già stato usato/);
  assert.equal((await many(the.ctx.db, "select 1 from recognition")).length, 1);
});

test("S4.24 two clerks who press at the same moment recognise once", async () => {
  const code = await asked();
  await Promise.all(Array.from({ length: 4 }, () => clerk.post(`${list}/${code}`, { op: "attiva", ...seen })));
  assert.equal((await many(the.ctx.db, "select 1 from recognition")).length, 1);
  assert.equal((await subjects()).filter((subject) => subject === "Attivazione dell'utenza").length, 1);
});

test("capability 6 the QR, or a scanner that types its address, opens the page at once; for others it says what it is for", async () => {
  const code = await asked();
  await clerk.get(`/riconoscimento/${code}`);
  assert.equal(clerk.page().url, `${list}/${code}`);
  await open(`http://localhost:3000/riconoscimento/${code}`);
  assert.equal(clerk.page().url, `${list}/${code}`);
  await page.get(`/riconoscimento/${code}`);
  assert.equal(status(), 200);
  assert.match(text(), /Questo codice serve all'operatore/);
  const other = await the.signedIn("operatore regionale");
  assert.equal((await other.get(`/e/regione-piemonte/ufficio/riconoscimenti/${code}`)).status, 404);
  assert.equal((await other.get(`${list}/${code}`)).status, 404);
});

test("S4.30 L. 241/1990 art. 6-bis an official recognises nobody with their own codice fiscale", async () => {
  const code = await asked();
  await exec(the.ctx.db, "update account set codice_fiscale = 'NVNNRO92M52L219D'");
  await open(code);
  assert.match(text(clerk), /nessuno può riconoscere se stesso/);
  assert.doesNotMatch(text(clerk), /CA12345AB/);
  await clerk.post(`${list}/${code}`, { op: "attiva", ...seen });
  assert.deepEqual(await many(the.ctx.db, "select 1 from recognition"), []);
});

test("capability 6 a refusal says why, to the person in these words, and the paper stays good", async () => {
  const code = await asked();
  await open();
  await clerk.press("Non riconoscere", { motivo: "no" });
  assert.equal(status(clerk), 422);
  assert.match(clerk.page().html.faults.motivo ?? "", /in una frase/);
  const because = "Manca la fotocopia del tesserino del codice fiscale: torna con quella.";
  await clerk.press("Non riconoscere", { motivo: because });
  assert.match(text(clerk), new RegExp(`Non riconosciuta ${because}`));
  const { body } = await one<{ body: string }>(
    the.ctx.db,
    "select body from mail where subject = 'Riconoscimento non riuscito'",
  );
  assert.ok(body.includes(because));
  await page.get("/abilitazione");
  assert.ok(text().includes(`Motivo: ${because}`));
  await open(code);
  assert.match(text(clerk), /non è stata riconosciuta in precedenza/);
  await clerk.press("Attiva", seen);
  assert.match(text(clerk), /Utenza attiva/);
});

test("a document that has run out since the request: nobody is recognised with it", async () => {
  const code = await asked();
  await exec(the.ctx.db, `update enabling set answers = answers || '{"scadenza": "2026-03-17"}'`);
  await open(code);
  assert.match(text(clerk), /Il documento indicato nella richiesta è scaduto/);
  assert.equal(clerk.page().html.button("Attiva"), undefined);
  assert.ok(clerk.page().html.button("Non riconoscere"));
});

test("capability 6 four eyes: it counts once a colleague has looked, and never the same one", async () => {
  await exec(the.ctx.db, "insert into enabling_ente (ente, four_eyes, changed_at) values ($1, true, now())", [ente]);
  await asked();
  await open();
  await clerk.press("Attiva", seen);
  assert.match(text(clerk), /Serve la conferma di un collega/);
  assert.equal((await account()).recognised, false);
  await page.get("/abilitazione");
  assert.match(text(), /ti hanno già visto: un secondo operatore controlla.*Non devi tornare/);
  assert.doesNotMatch(text(), /vai a uno sportello: lo firmi lì/);
  await page.get("/bacheca");
  assert.match(text(), /Non è finita\. Ti resta da scrivere il codice/);
  await confirmsCode();
  await page.get("/bacheca");
  assert.match(text(), /Non è finita\. Un secondo operatore dello sportello controlla/);
  const done = clerk.page().url;
  await clerk.post(done, { op: "conferma" });
  assert.match(text(clerk), /Lo hai fatto tu/);
  await open();
  assert.match(text(clerk), /manca la conferma di un secondo operatore/);

  await exec(
    the.ctx.db,
    `insert into mandate (ente, person, role, valid_from) select $1, id, 'operatore comunale', '2024-06-10'
       from person where codice_fiscale = 'FTTLEI70C12L219K'`,
    [ente],
  );
  const colleague = await the.signedIn("operatore regionale, ufficio legale");
  assert.equal((await colleague.get(done)).status, 404, "who sits at no desk settles nothing");
  await exec(
    the.ctx.db,
    `insert into office_member (ente, office, person) select $1, 'relazioni-con-il-pubblico', id
       from person where codice_fiscale = 'FTTLEI70C12L219K'`,
    [ente],
  );
  await colleague.get(list);
  await colleague.press("Ada Esempi");
  await colleague.press("Conferma e attiva");
  assert.match(text(colleague), /Utenza attiva.*Secondo operatore Elio Fittizi/);
  assert.equal((await account()).recognised, true);
});

test("capability 6 scans are kept with the recognition, by what they are, and only its desk opens them", async () => {
  await asked();
  await open();
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  const bad = { scansioni: [{ name: "modulo.pdf", content: "MZ no pdf" }] };
  await clerk.press("Attiva", seen, bad);
  assert.equal(status(clerk), 422);
  assert.match(clerk.page().html.faults.scansioni ?? "", /PDF, JPEG e PNG/);
  const good = { scansioni: [{ name: "modulo.pdf", content: pdf }] };
  await clerk.press("Attiva", seen, good);
  const href = clerk.page().html.link("modulo.pdf") ?? "";
  const file = await clerk.get(href);
  assert.equal(file.status, 200);
  assert.ok(file.body.equals(pdf));
  assert.match((await page.get(href)).url, /^\/accedi/);
  const nobody = await the.signedIn("operatore regionale");
  assert.equal((await nobody.get(href)).status, 404);
});

test("capability 6 scans are deleted thirty days after the recognition, as the page says; what was seen stays", async () => {
  await asked();
  await open();
  assert.match(text(clerk), /Si cancellano da sole dopo 30 giorni/);
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  await clerk.press("Attiva", seen, { scansioni: [{ name: "modulo.pdf", content: pdf }] });
  const { sha256 } = await one<{ sha256: string }>(the.ctx.db, "select sha256 from recognition_file");
  the.clock.forward(29 * 86_400_000);
  assert.equal((await prune(the.ctx))["scans of the desk"], 0);
  the.clock.forward(2 * 86_400_000);
  assert.equal((await prune(the.ctx))["scans of the desk"], 1);
  assert.equal((await knownAmong(the.ctx.db, [sha256], the.clock.now())).size, 0, "the sweep may take the bytes");
  assert.equal((await many(the.ctx.db, "select 1 from recognition where seen <> '[]'")).length, 1);
});

test("capability 6 a desk revokes with a reason: the account is apart again, its sessions end, what was begun stays", async () => {
  await exec(
    the.ctx.db,
    "insert into account_ente (ente, since, by, reason) select $1, since, by, reason from account_ente",
    [ente],
  );
  await asked();
  await confirmsCode();
  await open();
  await clerk.press("Attiva", seen);
  const done = clerk.page().url;
  await signInWith(page, ada.codiceFiscale, passphrase);
  await withApp();
  await page.get("/abilitazione");
  await page.press("Conferma");
  await page.post("/e/borgo-esempio/servizi/istanza-generica/compila", {});
  const draft = page.page().url;
  assert.match(draft, /\/istanze\//);
  const before = await account();

  await clerk.get(done);
  await clerk.press("Revoca l'abilitazione", { motivo: "troppo corto" });
  assert.equal(status(clerk), 422);
  assert.match(clerk.page().html.faults.motivo ?? "", /almeno 20 caratteri/);
  assert.equal(clerk.page().html.value("motivo"), "troppo corto");
  const because = "Il documento mostrato allo sportello risulta rubato.";
  await clerk.press("Revoca l'abilitazione", { motivo: because });
  assert.match(text(clerk), new RegExp(`Abilitazione revocata Nora Inventati.*${because}`));
  assert.equal(clerk.page().html.button("Revoca l'abilitazione"), undefined);
  await clerk.post(done, { op: "revoca", motivo: because });
  assert.match(text(clerk), /non c'è niente da revocare/);
  assert.equal((await clerk.post(`${done}/codice`, {})).status, 404);

  const after = await account();
  assert.notEqual(after.person, before.person);
  assert.deepEqual([after.recognised, after.codiceFiscale], [false, null]);
  assert.deepEqual(await many(the.ctx.db, "select person from istanza"), [{ person: before.person }]);
  const [mail] = await many<{ subject: string; body: string }>(
    the.ctx.db,
    "select subject, body from mail where subject like '%revocata'",
  );
  assert.ok(mail?.body.includes(because));
  assert.match((await page.get("/bacheca")).url, /^\/accedi/);
  const rows = await many<{ content: unknown }>(
    the.ctx.db,
    "select content from ente_history where action = 'abilitazione revocata'",
  );
  assert.equal(rows.length, 1);
  assert.doesNotMatch(JSON.stringify(rows), /rubato|Esempi/);

  await signInWithApp();
  assert.notEqual((await page.get(draft)).status, 200, "a false account sees nothing of the person");
  await page.get("/abilitazione");
  assert.match(text(), /La tua abilitazione è stata revocata.*Comune di Borgo Esempio.*risulta rubato/);
  assert.match(text(), /Hai fatto 1 di 5 passi/);
  await exec(the.ctx.db, "update enabling set form_sha256 = null where closed_at is not null");
  await asked();
  await open();
  await clerk.press("Attiva", seen);
  assert.equal((await account()).person, before.person, "recognised anew, it is that person again");
});

test("capability 6 nobody revokes their own, and who sits at no desk revokes nothing", async () => {
  await asked();
  await open();
  await clerk.press("Attiva", seen);
  const done = clerk.page().url;
  const because = "Un motivo lungo quanto basta.";
  const nora = "(select id from person where codice_fiscale = 'NVNNRO92M52L219D')";
  await exec(the.ctx.db, `update enabling set person = ${nora}`);
  await clerk.post(done, { op: "revoca", motivo: because });
  assert.match(text(clerk), /la revoca spetta a un collega/);
  await exec(the.ctx.db, "delete from office_member where ente = $1", [ente]);
  assert.equal((await clerk.post(done, { op: "revoca", motivo: because })).status, 404);
  assert.deepEqual(await many(the.ctx.db, "select 1 from recognition where revoked_at is not null"), []);
});

test("S4.24 a clerk whose ente takes no accounts reads for whom the recognition counts", async () => {
  await clerk.get(list);
  assert.match(text(clerk), /non accetta l'accesso con account.*solo a: Regione Piemonte/);
});

test("S4.8 who has neither a telephone for codes nor a second mailbox gets the code at the desk, once", async () => {
  the.ctx.sms = undefined;
  await asked();
  assert.match(text(), /allo sportello, stampato dall'operatore/);
  await page.get("/abilitazione/codice");
  assert.equal(page.page().html.button("Ripetizione invio Codice Personale Temporaneo"), undefined);
  await open();
  await clerk.press("Attiva", seen);
  const done = clerk.page().url;
  await clerk.press("Stampa un codice");
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text(clerk))?.[0] ?? "";
  assert.match(code, /-/);
  await clerk.get(done);
  assert.ok(!text(clerk).includes(code));
  await signInWith(page, ada.codiceFiscale, passphrase);
  await page.post("/abilitazione/codice", { codice: code });
  assert.match(text(), /Hai fatto 4 di 5 passi/);
  await clerk.post(`${done}/codice`, {});
  assert.match(text(clerk), /già confermato/);
});

test("S3.8 an account of somebody who was here before by SPID becomes theirs at the desk, with what was begun", async () => {
  const known = await one<{ id: string }>(
    the.ctx.db,
    `insert into person (id, codice_fiscale, nome, cognome, email, created_at)
     values (gen_random_uuid(), $1, 'Ada', 'Esempi', 'ada.vera@posta.example', now()) returning id`,
    [ada.codiceFiscale],
  );
  const before = await account();
  assert.notEqual(before.person, known.id);
  await exec(
    the.ctx.db,
    "insert into account_ente (ente, since, by, reason) select $1, since, by, reason from account_ente",
    [ente],
  );
  await page.post("/e/borgo-esempio/servizi/istanza-generica/compila", {});
  await withApp();
  await asked();
  await open();
  await clerk.press("Attiva", seen);
  const after = await account();
  assert.deepEqual([after.person, after.recognised], [known.id, true]);
  assert.deepEqual(await many(the.ctx.db, "select person from istanza"), [{ person: known.id }]);
  assert.deepEqual(await many(the.ctx.db, "select person from enabling"), [{ person: known.id }]);
  assert.deepEqual(
    await one(the.ctx.db, "select email from person where id = $1", [known.id]),
    { email: "ada.vera@posta.example" },
    "what was known by SPID stays as it was",
  );
  await signInWithApp();
  await page.get("/abilitazione");
  assert.match(text(), /Hai fatto 3 di 5 passi/);
  assert.deepEqual(await many(the.ctx.db, "select level from session where method = 'locale' and closed_at is null"), [
    { level: 2 },
  ]);
});

test("S4.7 S4.24 the papers pass as PDF/A-2a and PDF/UA-1, and the code that stands on them opens the desk's page", {
  skip: missing("pdftotext", "poppler-utils"),
}, async () => {
  await accepted(page, emails);
  const kept = await papers(the);
  const files = await Promise.all([kept.adesione, kept.delega].map((sha) => the.ctx.files.get(sha ?? "")));
  const [adesione = Buffer.alloc(0), delega = Buffer.alloc(0)] = await Promise.all(
    files.map(async (file) => Buffer.concat((await file?.toArray()) ?? [])),
  );
  assert.deepEqual(await pdfFaults(adesione), []);
  assert.deepEqual(await pdfFaults(delega), []);
  const words = (pdf: Buffer) => execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  const printed = words(adesione);
  for (const said of [
    /Ada/,
    /Esempi/,
    /SMPDAA85T50L219J/,
    /CA12345AB/,
    /davanti all'operatore/,
    /fotocopia, fronte e retro/,
  ]) {
    assert.match(printed.replace(/\s+/g, " "), said);
  }
  assert.match(words(delega), /Chi è delegato/);
  const code = /(?:[A-Z0-9]{4}-){3}[A-Z0-9]{4}/.exec(printed)?.[0] ?? "";
  assert.doesNotMatch(words(delega), new RegExp(code));
  await open(code.toLowerCase());
  assert.equal(clerk.page().html.h1, "Ada Esempi");
  const download = await page.get("/abilitazione/moduli/delega");
  assert.ok(download.body.equals(delega));
});

test("capability 54 who opened the request stands in the history of the ente and before the person's own eyes", async () => {
  await asked();
  await open();
  await clerk.get(`${list}/${paperCode}`);
  await page.get("/abilitazione");
  assert.match(text(), /Aperta allo sportello \(Nora Inventati, Comune di Borgo Esempio\)/);
  await clerk.press("Attiva", seen);
  const rows = await many<{ action: string; content: string }>(
    the.ctx.db,
    "select action, content::text as content from ente_history where ente = $1 and action like '%ricono%' or action like 'modulo%' order by n",
    [ente],
  );
  assert.deepEqual(
    rows.map(({ action }) => action),
    ["modulo di adesione aperto", "riconoscimento"],
  );
  for (const { content } of rows) assert.doesNotMatch(content, /Ada|Esempi|SMPDAA|ACDEFGHJ/);
});

test("S4.1 S4.24 the administrator says whether it is asked for and which offices recognise, and the history says who did", async () => {
  await exec(
    the.ctx.db,
    `insert into mandate (ente, person, role, valid_from) select $1, id, 'amministratore', '2024-06-10'
       from person where codice_fiscale = 'DMSLGO90L48L219B'`,
    [ente],
  );
  const admin = await the.signedIn("amministratore");
  await admin.get(`/e/${ente}/ufficio/abilitazioni`);
  assert.equal(admin.page().html.value("sportello-relazioni-con-il-pubblico"), "si");
  await admin.press("Salva", { "sportello-tecnico": "si", "indirizzo-tecnico": "x".repeat(201) });
  assert.equal(status(admin), 422);
  await admin.press("Salva", {
    richiesta: "si",
    "sportello-tecnico": "si",
    "indirizzo-tecnico": "Via del Collaudo, 2",
  });
  assert.match(text(admin), /Modifica salvata/);
  await asked();
  await page.get("/abilitazione");
  assert.match(text(), /Ufficio tecnico.*Via del Collaudo, 2/);
  const { content } = await one<{ content: Record<string, unknown> }>(
    the.ctx.db,
    "select content from ente_history where ente = $1 and action = 'abilitazione alle istanze online'",
    [ente],
  );
  assert.deepEqual(content, {
    richiesta: true,
    richiestaPrima: false,
    dueOperatori: false,
    sportelli: ["relazioni-con-il-pubblico", "tecnico"],
  });
});
