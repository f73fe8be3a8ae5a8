import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { begun, istanzaOf } from "../../../test/desk.ts";
import { again, demoPerson, region, sent } from "../../../test/istanze.ts";
import { exec, many, one } from "../../db/connect.ts";
import { lookAtMandates } from "../../istanze/mandates-check.ts";

let the: TestApp;

before(async () => {
  the = await testApp();
});
after(() => the.close());

const register = "/chi-opera";
const idOf = async (cognome: string, ente = "borgo-esempio"): Promise<string> =>
  (
    await one<{ id: string }>(
      the.ctx.db,
      "select m.id from mandate m join person p on p.id = m.person where m.ente = $1 and p.cognome = $2 order by m.role limit 1",
      [ente, cognome],
    )
  ).id;

test("S1.16 whoever acts for several enti is asked for whom after signing in, once, and nothing waits for it", async () => {
  const page = await the.signedIn("sindaco");
  assert.match(page.page().html.text, /Per chi vuoi operare oggi\?/);
  assert.match(page.page().html.text, /Da fare/);
  await page.press("Comune di Valle Prova (legale rappresentante)");
  assert.match(page.page().html.text, /Stai operando per il Comune di Valle Prova/);
  assert.doesNotMatch(page.page().html.text, /Per chi vuoi operare oggi\?/);
  const other = await the.signedIn("sindaco");
  await other.press("Per me");
  assert.match(other.page().html.text, /Stai operando per te/);
  assert.doesNotMatch(other.page().html.text, /Per chi vuoi operare oggi\?/);
});

test("S1.16 whoever acts for one ente is there at once, and who acts for none is asked nothing", async () => {
  const official = await the.signedIn("funzionario comunale");
  assert.match(official.page().html.text, /Stai operando per il Comune di Borgo Esempio \(funzionario comunale\)/);
  for (const part of ["cittadina", "operatore regionale", "amministratore"]) {
    const page = await the.signedIn(part);
    assert.doesNotMatch(page.page().html.text, /Stai operando per|Per chi vuoi operare/, part);
    await page.post("/opera-per", { ente: region });
    assert.doesNotMatch(page.page().html.text, /Stai operando per/, part);
  }
});

test("S1.16 on the pages of one istanza the banner says for whom that one is, whatever was chosen since", async () => {
  const page = await begun(the, "valle-prova");
  const of = istanzaOf(page);
  const other = await the.signedIn("sindaco");
  await other.press("Per me");
  for (const at of [`${of}/passi/comune`, `${of}/riepilogo`, of, `${of}/messaggi`]) {
    await other.get(at);
    assert.equal(other.page().status, 200, at);
    assert.match(other.page().html.text, /Stai operando per il Comune di Valle Prova \(legale rappresentante\)/, at);
    assert.equal(other.page().html.link("Cambia"), undefined, "no choice changes it");
  }
  await other.get("/istanze");
  assert.match(other.page().html.text, /Stai operando per te/);
  await page.post("/e/borgo-esempio/servizi/istanza-generica/compila", {});
  const own = istanzaOf(page);
  await other.post("/opera-per", { ente: "valle-prova" });
  assert.match(other.page().html.text, /Stai operando per il Comune di Valle Prova/);
  await other.get(own);
  assert.match(other.page().html.text, /Stai operando per te/);
});

test("S1.15 capability 7: the mayor finds the register from Bacheca, Profilo and the card of the service", async () => {
  const mayor = await the.signedIn("sindaco");
  for (const from of ["/bacheca", "/profilo", `/e/${region}/servizi/serv06-utenti`]) {
    await mayor.get(from);
    await mayor.press("Chi opera per il Comune");
    assert.equal(mayor.page().url, register, from);
  }
  assert.match(mayor.page().html.text, /Comune di Borgo Esempio .*Provetti Alda .*dal 02\/09\/2024 senza scadenza/);
  assert.match(mayor.page().html.text, /Comune di Valle Prova .*Provamaggio Ivo/);
});

test("S1.15 nobody ends their own office, nor a legal representative the mayor's, nor a stranger anything", async () => {
  const own = await idOf("Provamaggio");
  const mayor = await the.signedIn("sindaco");
  await mayor.get(register);
  assert.equal(mayor.page().html.link(/Revoca l'incarico di Provamaggio/), undefined);
  for (const page of ["revoca", "scadenza"]) {
    assert.equal((await mayor.get(`${register}/borgo-esempio/${own}/${page}`)).status, 404);
  }
  assert.equal((await mayor.post(`${register}/borgo-esempio/${own}/revoca`, { motivo: "Prova" })).status, 404);
  await exec(
    the.ctx.db,
    `insert into mandate (ente, person, role, valid_from)
     select 'borgo-esempio', id, 'legale rappresentante', '2025-01-01' from person where nome = 'Pia'`,
  );
  const pia = await the.signedIn("genitore");
  assert.equal((await pia.get(`${register}/borgo-esempio/${own}/revoca`)).status, 404);
  assert.equal((await pia.get(`${register}/borgo-esempio/${await idOf("Provetti")}/revoca`)).status, 200);
  // a mandate of an ente that one does not represent, under the address of one's own
  const olga = await idOf("Dimostri", region);
  assert.equal((await mayor.get(`${register}/borgo-esempio/${olga}/revoca`)).status, 404);
  assert.equal((await mayor.get(`${register}/${region}/${olga}/revoca`)).status, 404);
  const stranger = await the.signedIn("cittadina");
  assert.equal((await stranger.get(`${register}/borgo-esempio/${await idOf("Provetti")}/revoca`)).status, 404);
});

test("S1.15 capability 7: whoever stands twice in the register keeps the other role when one is ended, and the list says so", async () => {
  await exec(
    the.ctx.db,
    `insert into mandate (ente, person, role, valid_from, source)
     select 'borgo-esempio', id, 'funzionario comunale', '2025-01-01', 'secondo' from person where cognome = 'Provetti'`,
  );
  const mayor = await the.signedIn("sindaco");
  await mayor.get(register);
  const rows = mayor
    .page()
    .html.all("tr")
    .filter(({ text }) => text.includes("Provetti Alda"));
  assert.equal(rows.length, 2);
  assert.ok(
    rows.some(({ text }) =>
      /Ha anche l'incarico di “funzionario comunale”: se revochi questo, quello resta/.test(text),
    ),
  );
  assert.ok(rows.some(({ text }) => /Ha anche l'incarico di “funzionario comunale, Servizi 06”/.test(text)));
  const lia = mayor
    .page()
    .html.all("tr")
    .find(({ text }) => text.includes("Prova Lia"));
  assert.doesNotMatch(lia?.text ?? "", /Ha anche/);
  await exec(the.ctx.db, "delete from mandate where source = 'secondo'");
});

test("capability 7: a mandate gets a last day, which cannot be past, and ends with it", async () => {
  const mayor = await the.signedIn("sindaco");
  await mayor.get(register);
  await mayor.press(/Scadenza dell'incarico di Prova Lia/);
  for (const [typed, said] of [
    ["31 febbraio", /Scrivi una data esistente/],
    ["01/01/2026", /La scadenza non può essere passata/],
  ] as const) {
    await mayor.press("Salva", { scadenza: typed });
    assert.equal(mayor.page().status, 422);
    assert.match(mayor.page().html.faults.scadenza ?? "", said);
    assert.equal(mayor.page().html.value("scadenza"), typed);
  }
  await mayor.press("Salva", { scadenza: "20/03/2026" });
  assert.match(mayor.page().html.text, /Prova Lia .*al 20\/03\/2026/);
  the.clock.set("2026-03-20T23:30:00+01:00");
  const last = await the.signedIn("funzionario comunale");
  assert.match(last.page().html.text, /Stai operando per il Comune di Borgo Esempio/);
  the.clock.set("2026-03-21T00:10:00+01:00");
  await last.get("/bacheca");
  assert.doesNotMatch(last.page().html.text, /Stai operando per/);
  const again = await the.signedIn("sindaco");
  await again.get(register);
  assert.match(again.page().html.text, /Incarichi terminati.*Prova Lia.*Scaduto il 20\/03\/2026/);
});

test("S1.15 S1.16 one of two mandates ends: everybody reads which one stays, and the last one ends it all", async () => {
  await exec(
    the.ctx.db,
    `insert into mandate (ente, person, role, scope, valid_from)
     select 'borgo-esempio', id, 'funzionario comunale', scope, '2026-01-01'
       from person, unnest(array['', 'servizi-06']) scope where nome = 'Ada'`,
  );
  const [ada] = await many<{ id: string; person: string }>(
    the.ctx.db,
    `select m.id, m.person from mandate m join person p on p.id = m.person
      where p.nome = 'Ada' and m.ente = 'borgo-esempio' and m.scope = 'servizi-06'`,
  );
  const last = () =>
    one<{ body: string }>(
      the.ctx.db,
      "select body from message where person = $1 and key like 'revoked:%' order by created_at desc limit 1",
      [ada?.person],
    );
  const mayor = await the.signedIn("sindaco");
  await mayor.get(`${register}/borgo-esempio/${ada?.id}/revoca`);
  assert.match(mayor.page().html.text, /Termina solo l'incarico di “funzionario comunale, Servizi 06”/);
  assert.match(mayor.page().html.text, /Le resta l'incarico di “funzionario comunale”.*se serve revoca anche quello/);
  await mayor.press("Revoca", { motivo: "Cambia ufficio" });
  assert.match(mayor.page().html.text, /Incarico revocato: funzionario comunale, Servizi 06\. Le resta l'incarico/);
  assert.doesNotMatch(mayor.page().html.text, /non può più operare/);
  assert.match((await last()).body, /ti resta l'incarico di “funzionario comunale”/);
  assert.doesNotMatch((await last()).body, /non puoi più operare/);

  the.clock.forward(60_000);
  const rest = await one<{ id: string }>(
    the.ctx.db,
    "select id from mandate where person = $1 and ente = 'borgo-esempio' and revoked_at is null",
    [ada?.person],
  );
  await mayor.get(`${register}/borgo-esempio/${rest.id}/revoca`);
  assert.match(mayor.page().html.text, /non potrà più operare per il Comune di Borgo Esempio/);
  assert.doesNotMatch(mayor.page().html.text, /Le resta/);
  await mayor.press("Revoca", { motivo: "Va in pensione" });
  assert.match(mayor.page().html.text, /non può più operare per l'ente/);
  assert.match((await last()).body, /non puoi più operare per questo ente/);
});

const yearly = (person: string) =>
  many<{ subject: string; body: string }>(
    the.ctx.db,
    "select subject, body from message where person = $1 and key like 'mandates-%:borgo-esempio' order by created_at",
    [person],
  );

test("capability 7: in January the mayor is asked whether the mandates still hold, once, and confirms what was shown", async () => {
  const { id } = await demoPerson(the, "sindaco");
  the.clock.set("2027-01-05T02:20:00+01:00");
  await lookAtMandates(the.ctx);
  assert.deepEqual(await yearly(id), []);
  the.clock.set("2027-01-11T02:20:00+01:00");
  await lookAtMandates(the.ctx);
  await lookAtMandates(the.ctx);
  const [asked, twice] = await yearly(id);
  assert.equal(twice, undefined);
  assert.match(asked?.body ?? "", /Provetti Alda: funzionario comunale, Servizi 06, dal 02\/09\/2024/);
  assert.doesNotMatch(asked?.body ?? "", /Provamaggio|Prova Lia/);
  const mails = await many<{ body: string }>(the.ctx.db, "select body from mail where key like 'mandates-2027:borgo%'");
  assert.equal(mails.length, 2, "the mayor and the legal representative");
  assert.ok(mails.every(({ body }) => !body.includes("Provetti")));
  const mayor = await the.signedIn("sindaco");
  await mayor.get(register);
  assert.match(mayor.page().html.text, /Gli incarichi sono ancora validi nel 2027\?/);
  // given after the page was shown: nobody has confirmed it
  await exec(
    the.ctx.db,
    `insert into mandate (ente, person, role, valid_from)
     select 'borgo-esempio', id, 'funzionario comunale', '2026-05-01' from person where nome = 'Ada'`,
  );
  await mayor.press("Conferma gli incarichi");
  assert.match(mayor.page().html.text, /Provetti Alda .*Confermato il 11\/01\/2027/);
  assert.match(mayor.page().html.text, /Gli incarichi sono ancora validi nel 2027\?/);
  await mayor.press("Conferma gli incarichi");
  assert.doesNotMatch(mayor.page().html.text, /Gli incarichi sono ancora validi/);
  the.clock.set("2028-01-12T02:20:00+01:00");
  await lookAtMandates(the.ctx);
  assert.equal((await yearly(id)).length, 2);
});

test("capability 7: a mayor confirms nothing of another ente", async () => {
  const mayor = await the.signedIn("sindaco");
  const olga = await idOf("Dimostri", region);
  assert.equal((await mayor.post(`${register}/${region}/conferma`, { incarichi: olga })).status, 404);
  await mayor.post(`${register}/borgo-esempio/conferma`, { incarichi: olga });
  const [row] = await many<{ confirmed: Date | null }>(
    the.ctx.db,
    "select confirmed_at as confirmed from mandate where id = $1",
    [olga],
  );
  assert.equal(row?.confirmed, null);
});

test("S1.37 the cases of an operator whose time ran out go back to the queue at night", async () => {
  const { id } = await demoPerson(the, "operatore regionale");
  const istanza = await sent(the);
  await exec(the.ctx.db, "update istanza set assignee = $2 where id = $1", [istanza.id, id]);
  await exec(the.ctx.db, "update mandate set valid_to = '2028-01-12' where ente = $1 and person = $2", [region, id]);
  await lookAtMandates(the.ctx);
  assert.equal((await again(the, istanza)).assignee, id, "its last day is a day of work");
  the.clock.set("2028-01-13T02:20:00+01:00");
  await lookAtMandates(the.ctx);
  assert.equal((await again(the, istanza)).assignee, null);
});

test("capability 7: a long register is paged and searched, and only what is shown is confirmed", async () => {
  the.clock.set("2029-02-01T10:00:00+01:00");
  await exec(
    the.ctx.db,
    `with made as (
       insert into person (id, codice_fiscale, nome, cognome, created_at)
       select gen_random_uuid(), 'PROVA' || lpad(n::text, 11, '0'), 'Zoe', 'Zàccaro ' || lpad(n::text, 3, '0'), now()
         from generate_series(1, 30) n returning id)
     insert into mandate (ente, person, role, scope, valid_from, source)
     select 'valle-prova', id, 'funzionario comunale', 'servizi-06', '2028-01-01', 'Prova' from made`,
  );
  await exec(the.ctx.db, "update mandate set confirmed_at = '2029-01-15' where ente = 'borgo-esempio'");
  const mayor = await the.signedIn("sindaco");
  await mayor.get(register);
  assert.match(mayor.page().html.text, /Da confermare: 30 incarichi/);
  assert.match(mayor.page().html.text, /Zàccaro 024/);
  assert.doesNotMatch(mayor.page().html.text, /Zàccaro 025/);
  await mayor.press("Successivi");
  assert.match(mayor.page().html.text, /Zàccaro 025 .*Zàccaro 030/);
  assert.doesNotMatch(mayor.page().html.text, /Zàccaro 024/);
  assert.doesNotMatch(mayor.page().url, /PROVA|ccaro/);
  await mayor.press("Conferma gli incarichi");
  assert.match(mayor.page().html.text, /Da confermare: 24 incarichi|Gli incarichi sono ancora validi nel 2029/);
  const confirmed = await many<{ cognome: string }>(
    the.ctx.db,
    `select p.cognome from mandate m join person p on p.id = m.person
      where m.ente = 'valle-prova' and m.confirmed_at is not null order by 1`,
  );
  assert.equal(confirmed.length, 6);
  assert.equal(confirmed[0]?.cognome, "Zàccaro 025");
  await mayor.press("Cerca", { cerca: "zaccaro 030" });
  assert.match(mayor.page().html.text, /1 incarico .*Zàccaro 030/);
  assert.match(mayor.page().html.text, /Vedi solo quelli da confermare/);
  await mayor.press("Vedi solo quelli da confermare");
  assert.match(mayor.page().html.text, /Zàccaro 001.*Zàccaro 024/);
  assert.doesNotMatch(mayor.page().html.text, /Zàccaro 025/);
});
