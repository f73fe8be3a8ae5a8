import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { again, demoPerson, region, sent } from "../../../test/istanze.ts";
import { exec, many, one } from "../../db/connect.ts";
import { istanzaByKey } from "../../istanze/store.ts";

let the: TestApp;
let olga: Browser;

before(async () => {
  the = await testApp();
  olga = await the.signedIn("amministratore");
});
after(() => the.close());

const people = `/e/${region}/ufficio/persone`;
const offices = `/e/${region}/ufficio/uffici`;
const newcomer = {
  nome: "Bice",
  cognome: "Saggio",
  codiceFiscale: "sgg bci 80a41 l219f",
  email: "bice.saggio@demo.example",
  ruolo: "operatore regionale",
  ufficio: "servizi-educativi",
  fonte: "Determina n. 12 del 3 febbraio 2026",
};
const actions = async (): Promise<string[]> =>
  (
    await many<{ action: string }>(
      the.ctx.db,
      "select action from ente_history where ente = $1 and action <> 'consultazione' order by n",
      [region],
    )
  ).map(({ action }) => action);
const personCalled = async (nome: string): Promise<string> =>
  (await one<{ id: string }>(the.ctx.db, "select id from person where nome = $1", [nome])).id;
const membershipsOf = (person: string) =>
  many<{ office: string }>(the.ctx.db, "select office from office_member where ente = $1 and person = $2", [
    region,
    person,
  ]);
const assigned = async (person: string) => {
  const istanza = await sent(the);
  await exec(the.ctx.db, "update istanza set assignee = $2 where id = $1", [istanza.id, person]);
  return istanza;
};
const revoke = async (name: RegExp, motivo: string) => {
  await olga.get(people);
  await olga.press(name);
  await olga.press("Revoca", { motivo });
};

test("S1.37 an administrator gives a role with the act that it comes from, and the history says so", async () => {
  await olga.get(people);
  await olga.press("Aggiungi l'incarico", { ...newcomer, fonte: "" });
  assert.equal(olga.page().status, 422);
  assert.deepEqual(Object.keys(olga.page().html.faults), ["fonte"]);
  assert.equal(olga.page().html.value("codiceFiscale"), newcomer.codiceFiscale, "what was typed stands");
  await olga.press("Aggiungi l'incarico", newcomer);
  assert.match(
    olga.page().html.text,
    /Saggio Bice SGGBCI80A41L219F operatore regionale Ufficio servizi educativi Determina n\. 12/,
  );
  const bice = await personCalled("Bice");
  assert.deepEqual(await membershipsOf(bice), [{ office: "servizi-educativi" }]);
  assert.deepEqual(await actions(), ["incarico concesso"]);
  const told = await one<{ subject: string }>(the.ctx.db, "select subject from message where person = $1", [bice]);
  const mail = await one<{ recipient: string }>(the.ctx.db, "select recipient from mail where key like '%' || $1", [
    bice,
  ]);
  assert.equal(mail.recipient, newcomer.email);
  assert.equal(told.subject, "Nuovo incarico: Regione Piemonte");
  await olga.press("Aggiungi l'incarico", newcomer);
  assert.match(olga.page().html.faults.codiceFiscale ?? "", /ha già questo incarico/);
});

test("S1.37 a role that is not of this desk, a wrong tax code or a past end are refused at their fields", async () => {
  await olga.get(people);
  const wrong = {
    ...newcomer,
    nome: "Carla",
    ruolo: "sindaco",
    scadenza: "01/01/2026",
    ufficio: "altrove",
    email: "carla",
  };
  await olga.press("Aggiungi l'incarico", wrong);
  assert.deepEqual(Object.keys(olga.page().html.faults).sort(), [
    "codiceFiscale",
    "email",
    "ruolo",
    "scadenza",
    "ufficio",
  ]);
  assert.match(olga.page().html.faults.codiceFiscale ?? "", /non corrisponde al nome/);
});

test("S1.37 nobody gives a role to themselves, and a code with another name is refused", async () => {
  await olga.get(people);
  const self = { ...newcomer, nome: "Olga", cognome: "Dimostri", codiceFiscale: "DMSLGO90L48L219B" };
  await olga.press("Aggiungi l'incarico", self);
  assert.match(olga.page().html.faults.codiceFiscale ?? "", /Non puoi dare un incarico a te/);
  assert.equal((await olga.get(`/e/${region}/ufficio`)).status, 404, "no case is hers to read");
  // names whose letters in the code are the same
  await olga.get(people);
  await olga.press("Aggiungi l'incarico", { ...newcomer, nome: "Beic", ruolo: "amministratore" });
  assert.match(olga.page().html.faults.codiceFiscale ?? "", /persona con un altro nome|non corrisponde al nome/);
});

test("S1.37 whoever loses the role of operator is out at the next page, and the cases go back to the queue", async () => {
  const ugo = await the.signedIn("operatore regionale");
  const { id } = await demoPerson(the, "operatore regionale");
  const istanza = await assigned(id);
  assert.equal((await ugo.get(`/e/${region}/ufficio`)).status, 200);
  await olga.get(people);
  await olga.press(/Revoca l'incarico di Finti Ugo/);
  const before = olga.page().html.text;
  assert.match(before, /Vale da subito.*Se la persona è collegata/);
  assert.match(before, /La pratica aperta che segue torna in coda/);
  assert.match(before, /Quello che ha già deciso, scritto e inviato resta com'è/);
  await revoke(/Revoca l'incarico di Finti Ugo/, "Trasferito a un altro ente");
  assert.match(olga.page().html.text, /Incarico revocato/);
  assert.equal((await ugo.get(`/e/${region}/ufficio`)).status, 404);
  const back = await istanzaByKey(the.ctx.db, istanza);
  assert.deepEqual([back?.assignee, back?.takenAt], [null, null], "as when a clerk puts it back");
  assert.equal(back?.caseRevision, istanza.caseRevision + 1, "a colleague who has it open is told");
  assert.deepEqual(await membershipsOf(id), []);
  const line = await one<{ move: string; kind: string }>(
    the.ctx.db,
    "select move, kind from history where istanza = $1 order by n desc limit 1",
    [istanza.id],
  );
  assert.deepEqual(line, { move: "rimessa in coda", kind: "scrittura" });
  const told = await one<{ body: string }>(
    the.ctx.db,
    "select body from message where person = $1 and subject like 'Incarico terminato%'",
    [id],
  );
  assert.match(told.body, /Motivo: Trasferito a un altro ente/);
  await olga.press("Vedi gli incarichi terminati");
  assert.match(olga.page().html.text, /Finti Ugo.*da Olga Dimostri: Trasferito/);
});

test("the last administrator of an ente cannot be removed, by nobody and with no end", async () => {
  await revoke(/Revoca l'incarico di Dimostri Olga/, "Prova");
  assert.equal(olga.page().status, 422);
  assert.match(olga.page().html.faults.motivo ?? "", /ultimo amministratore/);
  assert.equal(olga.page().html.value("motivo"), "Prova");
  // an administrator who will end some day does not take the place of one who stays
  await olga.get(people);
  const another = { ...newcomer, ruolo: "amministratore", ufficio: "" };
  await olga.press("Aggiungi l'incarico", { ...another, scadenza: "31/12/2026" });
  await revoke(/Revoca l'incarico di Dimostri Olga/, "Prova");
  assert.equal(olga.page().status, 422);
});

test("S1.37 a long list is paged and searched by name and codice fiscale, and no address names anybody", async () => {
  await exec(
    the.ctx.db,
    `with made as (
       insert into person (id, codice_fiscale, nome, cognome, created_at)
       select gen_random_uuid(), 'PROVA' || lpad(n::text, 11, '0'), 'Niccolò', 'Zeta ' || lpad(n::text, 3, '0'), now()
         from generate_series(1, 60) n returning id)
     insert into mandate (ente, person, role, valid_from, source)
     select $1, id, 'operatore regionale', '2026-01-01', 'Prova' from made`,
    [region],
  );
  const seen: string[] = [];
  await olga.get(people);
  for (;;) {
    seen.push(...(olga.page().html.text.match(/Zeta \d{3}/g) ?? []));
    if (!olga.page().html.link(/Successivi/)) break;
    await olga.press("Successivi");
    assert.doesNotMatch(olga.page().url, /Zeta|PROVA/);
  }
  assert.deepEqual(
    [...new Set(seen)],
    Array.from({ length: 60 }, (_, n) => `Zeta ${String(n + 1).padStart(3, "0")}`),
  );
  await olga.press("Cerca", { cerca: "niccolo zeta 04" });
  assert.match(olga.page().html.text, /11 incarichi/);
  assert.doesNotMatch(olga.page().html.text, /Zeta 039|Zeta 050/);
  await olga.press("Cerca", { cerca: "prova 00000000007" });
  assert.match(olga.page().html.text, /1 incarico .*Zeta 007/);
  await olga.press("Cerca", { cerca: "100%_" });
  assert.match(olga.page().html.text, /Nessuna persona trovata/);
});

test("the mandates that are not of the desk are not an administrator's to end", async () => {
  const funzionario = await one<{ id: string }>(
    the.ctx.db,
    `insert into mandate (ente, person, role, valid_from, source)
     select $1, id, 'legale rappresentante', '2024-01-01', 'Prova' from person where nome = 'Pia' returning id`,
    [region],
  );
  await olga.get(people);
  assert.match(olga.page().html.text, /Esempietti Pia/);
  assert.equal(olga.page().html.link(/Revoca l'incarico di Esempietti/), undefined);
  const page = `${people}/${funzionario.id}/revoca`;
  assert.equal((await olga.get(page)).status, 404);
  assert.equal((await olga.post(page, { motivo: "Prova" })).status, 404);
});

test("an office is made, described, and not made twice", async () => {
  await olga.get(offices);
  await olga.press("Crea l'ufficio", { nome: "Ufficio scuole d'infanzia" });
  assert.equal(olga.page().url, `${offices}/ufficio-scuole-d-infanzia`);
  await olga.press("Salva", { nome: "Ufficio per l'infanzia", email: "infanzia" });
  assert.equal(olga.page().status, 422);
  assert.equal(olga.page().html.value("email"), "infanzia");
  await olga.press("Salva", { email: "infanzia@demo.example", telefono: "011 000 0001", orari: "lun-ven 9-12" });
  assert.equal(olga.page().html.h1, "Ufficio per l'infanzia");
  await olga.get(offices);
  for (const nome of ["ufficio LEGALE", "Ufficio  scuole, d'infanzia", "…"]) {
    await olga.press("Crea l'ufficio", { nome });
    assert.equal(olga.page().status, 422, nome);
    assert.equal(olga.page().html.value("nome"), nome);
  }
  await olga.get(`${offices}/ufficio-scuole-d-infanzia`);
  await olga.press("Salva", { nome: "Ufficio legale" });
  assert.match(olga.page().html.faults.nome ?? "", /già un ufficio con questo nome/);
});

test("who leaves an office keeps none of its cases, and an operator's move to another leaves the cases there", async () => {
  const { id } = await demoPerson(the, "operatore regionale, ufficio legale");
  const istanza = await assigned(id);
  await olga.get(`${offices}/servizi-educativi`);
  await olga.press(/Togli Fittizi Elio/);
  assert.deepEqual(await membershipsOf(id), [{ office: "legale" }]);
  assert.equal((await again(the, istanza)).assignee, null);
  assert.equal((await again(the, istanza)).office, "servizi-educativi");
  await olga.press("Aggiungi all'ufficio", { operatore: id });
  assert.equal((await membershipsOf(id)).length, 2);
  const pia = await personCalled("Pia");
  await olga.post(`${offices}/servizi-educativi/operatori`, { operatore: pia });
  assert.equal(olga.page().status, 422, "not an operator");
  assert.deepEqual(await membershipsOf(pia), []);
});

test("a service goes to another office with its open cases, and whoever does not sit there gives them back", async () => {
  const bice = await personCalled("Bice");
  const elio = await demoPerson(the, "operatore regionale, ufficio legale");
  const [hers, his] = [await assigned(bice), await assigned(elio.id)];
  await olga.get(offices);
  await olga.press(/Salva l'ufficio per/, { "ufficio-serv06-utenti": "legale" });
  assert.match(olga.page().html.text, /Modifica salvata/);
  assert.deepEqual([(await again(the, hers)).office, (await again(the, hers)).assignee], ["legale", null]);
  assert.deepEqual([(await again(the, his)).office, (await again(the, his)).assignee], ["legale", elio.id]);
  assert.ok((await actions()).includes("servizio affidato"));
});
