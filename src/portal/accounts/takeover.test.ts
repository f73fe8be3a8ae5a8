// Nobody becomes another by typing their codice fiscale (S3.8, docs/adr/0014).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many, one } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enter } from "#identity/enter.ts";
import { knownPerson } from "#identity/known-person.ts";
import { passphrase, registered, signInWith, switchOn } from "../../../test/accounts.ts";
import { type TestApp, testApp } from "../../../test/app.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
  await switchOn(the);
});
after(() => the.close());

/** The demo's citizen, who is known already. */
const known = {
  codiceFiscale: "CMPDAA85B43L219T",
  cognome: "Campione",
  nome: "Ada",
  "nascita.giorno": "3",
  "nascita.mese": "2",
  "nascita.anno": "1985",
  email: "impostore@posta.example",
};

const personOf = (codiceFiscale: string) =>
  many<{ id: string; email: string | null; nome: string }>(
    the.ctx.db,
    "select id, email, nome from person where codice_fiscale = $1",
    [codiceFiscale],
  );

test("S3.8 an account with somebody's code sees nothing of them and changes nothing of theirs", async () => {
  const before = await personOf(known.codiceFiscale);
  const citizen = await the.signedIn("cittadina");
  await citizen.get("/profilo");
  const impostor = await registered(the, known);
  assert.equal(impostor.page().url, "/bacheca");
  assert.deepEqual(await personOf(known.codiceFiscale), before, "the person of the code stays as it was");
  const data = JSON.parse((await impostor.get("/profilo/i-miei-dati")).body.toString()) as { istanze?: unknown[] };
  assert.ok(!JSON.stringify(data).includes(before[0]?.id ?? "none"));
  const account = await one<{ person: string }>(the.ctx.db, "select person from account where codice_fiscale = $1", [
    known.codiceFiscale,
  ]);
  assert.notEqual(account.person, before[0]?.id);
  const sessions = await many<{ person: string }>(the.ctx.db, "select person from session where method = 'locale'");
  assert.ok(sessions.every(({ person }) => person === account.person));
});

test("S3.8 somebody's mandates are not those of who says to be them", async () => {
  const mayor = {
    ...known,
    codiceFiscale: "PRVVIO79P21L219X",
    cognome: "Provamaggio",
    nome: "Ivo",
    sesso: "M",
    "nascita.giorno": "21",
    "nascita.mese": "9",
    "nascita.anno": "1979",
    email: "finto.sindaco@posta.example",
  };
  const impostor = await registered(the, mayor);
  const area = await impostor.get("/chi-opera");
  assert.equal(area.status, 403);
  assert.ok(!area.html.text.includes("Stai operando"));
  const start = await impostor.post("/e/regione-piemonte/servizi/serv06-utenti/compila", { per: "borgo-esempio" });
  assert.equal(start.status, 403);
});

test("CAD art. 64: an account asks nothing of an ente that takes none", async () => {
  const page = await registered(the, {
    codiceFiscale: "SMPLIA88D57L219V",
    nome: "Lia",
    "nascita.giorno": "17",
    "nascita.mese": "4",
    "nascita.anno": "1988",
    email: "lia@posta.example",
  });
  const url = "/e/borgo-esempio/servizi/istanza-generica/compila";
  const refused = await page.get(url);
  assert.equal(refused.status, 403);
  assert.match(refused.html.text, /non accetta l'accesso con e-mail e password/);
  assert.equal((await page.post(url, {})).status, 403);
  await the.ctx.db.query(
    "insert into account_ente (ente, since, by, reason) select 'borgo-esempio', now(), by, reason from account_ente",
  );
  assert.equal((await page.get(url)).status, 200);
});

test("S3.8 whoever comes later with SPID gets a row of their own, and the account still opens nothing of it", async () => {
  const who = {
    codiceFiscale: "SMPDAA85T50L219J",
    cognome: "Esempi",
    nome: "Ada",
    "nascita.giorno": "10",
    "nascita.mese": "12",
    "nascita.anno": "1985",
    email: "prima@posta.example",
  };
  await registered(the, who);
  const now = the.clock.now();
  const identified = {
    codiceFiscale: who.codiceFiscale,
    eidasId: "",
    nome: "ADA",
    cognome: "ESEMPI",
    email: "vera@posta.example",
  };
  const proof = { method: "spid" as const, issuer: "https://idp.example", level: 2 as const };
  const outcome = await transaction(the.ctx.db, (tx) =>
    enter(tx, identified, null, { proof, device: "prova", former: null, now }),
  );
  assert.notEqual(outcome, "another person");
  const proved = await transaction(the.ctx.db, (tx) => knownPerson(tx, identified, now));
  const account = await one<{ person: string }>(the.ctx.db, "select person from account where codice_fiscale = $1", [
    who.codiceFiscale,
  ]);
  assert.notEqual(account.person, proved);
  const [row] = await personOf(who.codiceFiscale);
  assert.equal(row?.email, "vera@posta.example", "the address of the proof, not the one of the account");
  const page = the.visitor();
  await signInWith(page, who.codiceFiscale, passphrase);
  const session = await one<{ person: string; level: number }>(
    the.ctx.db,
    "select person, level from session where method = 'locale' order by created_at desc, id desc limit 1",
  );
  assert.equal(session.level, 1);
  assert.notEqual(session.person, proved);
});

test("S3.8 a draft begun with an account goes on with SPID, which shows whose it is; the account itself stays apart", async () => {
  const page = await registered(the, {
    ...known,
    email: "seconda@posta.example",
    codiceFiscale: "SMPPIA83R45L219Q",
    nome: "Pia",
    cognome: "Esempietti",
    "nascita.giorno": "5",
    "nascita.mese": "10",
    "nascita.anno": "1983",
  });
  await the.ctx.db.query(
    `insert into account_ente (ente, since, by, reason) select 'borgo-esempio', now(), by, reason from account_ente
      where ente <> 'borgo-esempio' limit 1 on conflict do nothing`,
  );
  await page.post("/e/borgo-esempio/servizi/istanza-generica/compila", {});
  const istanza = /\/e\/borgo-esempio\/istanze\/[0-9a-f-]+/.exec(page.page().url)?.[0] ?? "";
  assert.notEqual(istanza, "");
  await page.get(`/accedi?livello=2&ritorno=${istanza}`);
  await page.press("Identità dimostrativa");
  await page.press("Entra come Ada Campione (cittadina)");
  assert.equal(page.page().status, 403, "somebody else's identity takes nothing over");
  await page.get(`/accedi?livello=2&ritorno=${istanza}`);
  await page.press("Identità dimostrativa");
  await page.press("Entra come Pia Esempietti (genitore)");
  assert.equal(page.page().url, istanza);
  assert.equal(page.page().status, 200);
  const account = await one<{ person: string; recognised: Date | null }>(
    the.ctx.db,
    "select person, recognised_at as recognised from account where codice_fiscale = 'SMPPIA83R45L219Q'",
  );
  assert.equal(account.recognised, null);
  const again = the.visitor();
  await signInWith(again, "SMPPIA83R45L219Q", passphrase);
  await again.get(istanza);
  assert.equal(again.page().status, 404, "the account sees it no more");
});
