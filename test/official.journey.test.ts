// From the mayor's request to an official who works, and back: sent, validated, enabled, working, revoked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many, one } from "../src/db/connect.ts";
import type { Typed } from "../src/forms/modulo.ts";
import { mandatesOf } from "../src/identity/people.ts";
import type { Istanza } from "../src/istanze/istanza.ts";
import { officeMove } from "../src/istanze/office-move.ts";
import { type TestApp, testApp } from "./app.ts";
import type { Browser } from "./browser.ts";
import { card } from "./desk.ts";
import { again, completed, demoPerson, draft, filled, rules, sent, typeInto } from "./istanze.ts";

let the: TestApp;

before(async () => {
  the = await testApp();
});
after(() => the.close());

const register = "/chi-opera";
/** In the demo a citizen without any mandate: she becomes an official. */
const ada = { nome: "Ada", cognome: "Campione", codiceFiscale: "CMPDAA85B43L219T" };
/** Never seen before. */
const bice = { nome: "Bice", cognome: "Saggio", codiceFiscale: "SGGBCI80A41L219F" };
const zoe = { nome: "Zoe", cognome: "Saggio", codiceFiscale: "SGGZOE80A41L219F" };

const rowsOf = (people: (typeof ada)[]): Typed => ({
  "utenti.righe": String(people.length),
  ...Object.fromEntries(
    people.flatMap((person, row) =>
      Object.entries(person).map(([name, text]): [string, string] => [`utenti.${row}.${name}`, text]),
    ),
  ),
});

const requested = async (people: (typeof ada)[]): Promise<Istanza> => {
  const istanza = await filled(the, await draft(the));
  await typeInto(the, istanza, "utenti", rowsOf(people), 99);
  return sent(the, await completed(the, await again(the, istanza)));
};

const validate = async (istanza: Istanza): Promise<Istanza> => {
  const clerk = await demoPerson(the, "operatore regionale");
  const { caseRevision } = await again(the, istanza);
  const move = { name: "Valida", clerk: clerk.id, note: "", caseRevision } as const;
  assert.equal(await officeMove(the.ctx, rules, istanza, move), "moved");
  return again(the, istanza);
};

type Held = { role: string; scope: string; source: string; evidence: string; revoked: boolean };
const heldBy = (codiceFiscale: string): Promise<Held[]> =>
  many<Held>(
    the.ctx.db,
    `select m.role, m.scope, m.source, m.evidence_istanza as evidence, m.revoked_at is not null as revoked
       from mandate m join person p on p.id = m.person where p.codice_fiscale = $1`,
    [codiceFiscale],
  );
const mailsTo = (recipient: string): Promise<{ subject: string; body: string }[]> =>
  many(the.ctx.db, "select subject, body from mail where recipient = $1 and key like 'enabled:%'", [recipient]);
const messagesOf = (codiceFiscale: string): Promise<{ subject: string; body: string }[]> =>
  many(
    the.ctx.db,
    `select m.subject, m.body from message m join person p on p.id = m.person
      where p.codice_fiscale = $1 order by m.created_at, m.key`,
    [codiceFiscale],
  );

let istanza: Istanza;
let official: Browser;

test("S0.19 S1.15 a validated request enables the officials that it names, in the transaction of its move", async () => {
  istanza = await requested([ada, bice]);
  assert.deepEqual(await heldBy(ada.codiceFiscale), [], "sent is not enabled");
  istanza = await validate(istanza);
  assert.equal(istanza.state, "VALIDATA");
  const expected = {
    role: "funzionario comunale",
    scope: "servizi-06",
    source: `Istanza ${istanza.number}`,
    evidence: istanza.id,
    revoked: false,
  };
  assert.deepEqual(await heldBy(ada.codiceFiscale), [expected]);
  assert.deepEqual(await heldBy(bice.codiceFiscale), [expected]);
});

test("S0.19 when the move is not stored, nobody is enabled", async () => {
  const other = await requested([{ nome: "Lia", cognome: "Prova", codiceFiscale: "PRVLIA88D57L219Y" }]);
  const valida = rules.doors.on?.Valida;
  assert.ok(valida);
  const client = await the.ctx.db.connect();
  await client.query("begin");
  await valida(client, the.ctx, other);
  await client.query("rollback");
  client.release();
  assert.ok((await heldBy("PRVLIA88D57L219Y")).every(({ scope }) => scope === ""));
  assert.deepEqual(await mailsTo("lia.prova@borgoesempio.example"), []);
});

test("S0.19 S0.21 who has an address gets a mail, for the others the RUP gets one, and nobody gets a key", async () => {
  const [own] = await mailsTo("ada.campione@demo.example");
  assert.match(own?.body ?? "", /operare per il Comune di Borgo Esempio su Servizi 06/);
  const [rup, second] = await mailsTo("rup@borgoesempio.example");
  assert.equal(second, undefined);
  assert.match(rup?.body ?? "", /Una delle persone indicate .* avvisala tu/);
  assert.match(rup?.body ?? "", /\/accedi/);
  assert.ok(!rup?.body.includes("Bice"), "no names to an address that nobody confirmed");
  for (const mail of [own, rup]) {
    assert.match(mail?.body ?? "", /SPID.*CIE.*Tessera Sanitaria/);
    assert.match(mail?.body ?? "", /Non servono codici, password o certificati/);
    assert.ok(!/[A-Z]{6}\d{2}[A-Z]\d{2}/.test(mail?.body ?? ""), "no tax code in a mail");
  }
  const waiting = await messagesOf(bice.codiceFiscale);
  assert.equal(waiting.length, 1, "waits for the first sign-in");
  assert.match(waiting[0]?.subject ?? "", /Puoi operare per il Comune di Borgo Esempio/);
  const told = (await messagesOf("PRVVIO79P21L219X")).find(({ subject }) => subject.startsWith("Funzionari abilitati"));
  assert.match(told?.body ?? "", /Ada Campione, Bice Saggio/);
});

test("S1.16 capability 8: the official signs in and acts for the one municipality at once, limited to the system", async () => {
  official = await the.signedIn("cittadina");
  assert.match(
    official.page().html.text,
    /Stai operando per il Comune di Borgo Esempio \(funzionario comunale, Servizi 06\)/,
  );
  assert.match(official.page().html.text, /Puoi operare per il Comune di Borgo Esempio/);
  await official.get(`${card}/verifica-abilitazione`);
  assert.equal(official.page().status, 200);
  assert.match(official.page().html.text, /Sei già abilitata o abilitato .*il Comune di Borgo Esempio/);
  const person = await demoPerson(the, "cittadina");
  assert.deepEqual(
    (await mandatesOf(the.ctx.db, person.id, the.clock.now())).map(({ scope }) => scope),
    ["servizi-06"],
  );
});

test("S1.37 what is limited to Servizi 06 neither represents the municipality nor works at its desk", async () => {
  await official.post(`${card}/compila`, { per: "borgo-esempio" });
  assert.equal(official.page().status, 403);
  assert.equal((await official.get(register)).status, 403);
  assert.equal((await official.get("/e/borgo-esempio/ufficio/persone")).status, 404);
});

test("S0.17 S0.19 who is enabled already is named at the row, and a second request doubles nothing", async () => {
  const page = await the.signedIn("sindaco");
  await page.post(`${card}/compila`, { per: "borgo-esempio" });
  await page.get(page.page().url.replace(/passi.*/, "passi/utenti"));
  await page.press("Salva in bozza", rowsOf([ada]));
  await page.press("Successivo", rowsOf([ada]));
  assert.match(page.page().html.faults["utenti.0.codiceFiscale"] ?? "", /già abilitata per questo Comune/);
  // two requests for one person, both sent before either was validated
  const [first, second] = [await requested([zoe]), await requested([zoe])];
  await validate(first);
  await validate(second);
  assert.equal((await heldBy(zoe.codiceFiscale)).length, 1);
  assert.equal((await messagesOf(zoe.codiceFiscale)).length, 1);
  const said = (await messagesOf("PRVVIO79P21L219X")).find(
    ({ subject }) => subject === `Funzionari abilitati: ${second.number}`,
  );
  assert.match(said?.body ?? "", /Nessuna nuova abilitazione.*Erano già abilitati: Zoe Saggio/s);
});

test("S1.15 capability 7: the mayor sees the mandate with its source and revokes it with a reason", async () => {
  const mayor = await the.signedIn("sindaco");
  await mayor.press("Chi opera per il Comune");
  assert.match(mayor.page().html.text, /Campione Ada CMPDAA85B43L219T funzionario comunale, Servizi 06/);
  assert.ok(mayor.page().html.link(`Istanza ${istanza.number}`), "the evidence is a link for who sent it");
  await mayor.press(/Revoca l'incarico di Campione Ada/);
  await mayor.press("Revoca", { motivo: "  " });
  assert.equal(mayor.page().status, 422);
  assert.match(mayor.page().html.faults.motivo ?? "", /Scrivi il motivo/);
  assert.deepEqual(
    (await heldBy(ada.codiceFiscale)).map(({ revoked }) => revoked),
    [false],
  );
  await mayor.press("Revoca", { motivo: "Ha cambiato ufficio" });
  assert.match(mayor.page().html.text, /Incarico revocato/);
  assert.match(mayor.page().html.text, /Incarichi terminati.*Campione Ada.*da Ivo Provamaggio: Ha cambiato ufficio/);
});

test("S1.15 the revocation holds at the next page of a session that is open, and the person is told why", async () => {
  await official.get("/bacheca");
  assert.ok(!official.page().html.text.includes("Stai operando per"));
  await official.post("/opera-per", { ente: "borgo-esempio" });
  assert.ok(!official.page().html.text.includes("Stai operando per"));
  assert.equal((await official.get(`${card}/verifica-abilitazione`)).status, 403);
  const told = (await messagesOf(ada.codiceFiscale)).find(({ subject }) => subject.startsWith("Incarico terminato"));
  assert.match(told?.body ?? "", /Motivo: Ha cambiato ufficio/);
  const { n } = await one<{ n: number }>(
    the.ctx.db,
    "select count(*)::int as n from ente_history where ente = 'borgo-esempio' and action = 'incarico revocato'",
  );
  assert.equal(n, 1);
});

test("S0.19 who was revoked can be enabled again by a new request", async () => {
  await validate(await requested([ada]));
  assert.deepEqual((await heldBy(ada.codiceFiscale)).map(({ revoked }) => revoked).sort(), [false, true]);
});
