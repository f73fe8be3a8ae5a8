import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many, one } from "#db/connect.ts";
import { prune } from "#istanze/prune.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { demoPerson } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const ente = "regione-piemonte";
const date = (name: string, [giorno, mese, anno]: [string, string, string]) => ({
  [`${name}.giorno`]: giorno,
  [`${name}.mese`]: mese,
  [`${name}.anno`]: anno,
});
const teo = {
  nome: "Teo",
  cognome: "Esempietti",
  ...date("nascita", ["14", "3", "2012"]),
  codiceFiscale: "SMPTEO12C14L219U",
  dichiaro: "si",
  ente,
};
const anna = {
  nome: "Anna",
  cognome: "Esempietti",
  ...date("nascita", ["4", "5", "2015"]),
  codiceFiscale: "SMPNNA15E44L219V",
  dichiaro: "si",
  ente,
};

const ward = {
  ruolo: "amministratore",
  nome: "Gianni",
  cognome: "Finti",
  ...date("nascita", ["1", "1", "1940"]),
  codiceFiscale: "FNTGNN40A01L219X",
  atto: "Tribunale di Torino, decreto n. 120 del 4 marzo 2025",
  dichiaro: "si",
  ente,
};
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}\n`);

const add = async (page: Browser, child: Record<string, string>): Promise<string> => {
  await page.get("/profilo/per-chi-opero");
  await page.press("Un figlio o una figlia minorenne");
  await page.press("Conferma", child);
  return page.page().html.text;
};

const actFor = async (page: Browser, name: string): Promise<string> => {
  await page.get("/opera-per");
  const row = await one<{ id: string }>(the.ctx.db, "select id from ente where kind = 'persona' and name = $1", [name]);
  await page.press("Conferma", { ente: row.id });
  return page.page().html.text;
};

test("C8, S3.23 a parent declares a child and acts for it at once, until the day before it is of age", async () => {
  const parent = await the.signedIn("genitore");
  await parent.get("/profilo");
  await parent.press("Per chi posso operare");
  assert.match(parent.page().html.text, /Oggi puoi operare solo per te/);
  assert.match(await add(parent, teo), /Fatto: da ora puoi operare anche per questa persona/);
  assert.match(parent.page().html.text, /Come genitore, fino al 13\/03\/2030/);
  const text = await actFor(parent, "Teo Esempietti");
  assert.match(text, /Stai operando per Teo Esempietti \(genitore\)/);

  const again = await the.signedIn("genitore");
  await again.get("/bacheca");
  assert.match(again.page().html.text, /Stai operando per te/, "a new session begins with oneself");
  assert.doesNotMatch(again.page().html.text, /Per chi vuoi operare oggi/);

  const last = new Date("2030-03-13T11:00:00+01:00").getTime() - the.clock.now().getTime();
  the.clock.forward(last);
  const then = await the.signedIn("genitore");
  assert.match(await actFor(then, "Teo Esempietti"), /Stai operando per Teo/);
  the.clock.forward(24 * 3_600_000);
  const grown = await the.signedIn("genitore");
  await grown.get("/profilo/per-chi-opero");
  assert.doesNotMatch(grown.page().html.text, /Teo Esempietti/, "of age it ends by itself");
  the.clock.set("2026-03-18T11:07:00+01:00");
});

test("C8 what is wrong with a child comes back as it was typed: of age, oneself, another's code", async () => {
  const parent = await the.signedIn("cittadina");
  const adult = { ...teo, nome: "Vio", cognome: "Prova", codiceFiscale: "PRVVIO79P21L219X" };
  assert.match(await add(parent, { ...adult, ...date("nascita", ["21", "9", "1979"]) }), /Ha già compiuto 18 anni/);
  assert.equal(parent.page().status, 422);
  assert.equal(parent.page().html.value("nome"), "Vio");
  assert.match(await add(parent, { ...teo, nome: "Luca" }), /non corrisponde/);
  assert.match(await add(parent, { ...teo, ente: "" }), /Scegli l’ente a cui ti rivolgi/);
  assert.match(await add(parent, { ...teo, dichiaro: "" }), /devi dichiarare di essere il genitore/);
  const self = { ...teo, nome: "Ada", cognome: "Campione", codiceFiscale: "CMPDAA85B43L219T" };
  assert.match(
    await add(parent, { ...self, ...date("nascita", ["3", "2", "1985"]) }),
    /Questo è il tuo codice fiscale/,
  );
  const kept = await many(the.ctx.db, "select 1 from representation_request");
  assert.deepEqual(kept, []);
});

test("S3.23, S3.24 a child of another adult waits for an office, which sees the papers; neither learns of the other", async () => {
  const first = await the.signedIn("genitore");
  await add(first, anna);
  const second = await the.signedIn("sindaco");
  const text = await add(second, anna);
  assert.match(text, /La richiesta è registrata: un ufficio la controlla/);
  assert.match(text, /In verifica/);
  const { nome, cognome, codiceFiscale } = await demoPerson(the, "genitore");
  assert.doesNotMatch(text, new RegExp(`${codiceFiscale}|${nome} ${cognome}|già|altro genitore`));
  await second.get("/opera-per");
  assert.doesNotMatch(second.page().html.text, /Anna Esempietti/, "nothing is granted yet");
  assert.match(await add(second, anna), /hai già una richiesta aperta/);

  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(`/e/${ente}/ufficio`);
  await clerk.press("Rappresentanze");
  const asker = await demoPerson(the, "sindaco");
  await clerk.press(`${asker.cognome} ${asker.nome}`);
  assert.match(clerk.page().html.text, new RegExp(`C’è già chi opera per questa persona.*${cognome} ${nome}`));
  await clerk.press("Riconosci", { visto: "" });
  assert.equal(clerk.page().status, 422);
  const seen = { visto: "Carta d'identità ed estratto di nascita, visti allo sportello" };
  await clerk.press("Riconosci", { ...seen, ...date("al", ["4", "5", "2033"]) });
  assert.match(clerk.page().html.text, /L’ultimo giorno possibile è il 03\/05\/2033/);
  await clerk.press("Riconosci", { ...seen, ...date("al", ["3", "5", "2033"]) });
  assert.match(clerk.page().html.text, /la persona ha ricevuto un messaggio/);

  assert.match(await actFor(second, "Anna Esempietti"), /Stai operando per Anna Esempietti \(genitore\)/);
  assert.match(await actFor(first, "Anna Esempietti"), /Stai operando per Anna/, "the first one keeps theirs");
  const toFirst = await many(the.ctx.db, "select 1 from message where person = $1 and body like '%Anna%'", [
    (await demoPerson(the, "genitore")).id,
  ]);
  assert.deepEqual(toFirst, [], "and is told nothing of the other");
});

test("C8, S3.24 a guardian uploads the act, an official reads it and says from when to when it holds", async () => {
  const page = await the.signedIn("cittadina");
  await page.get("/profilo/per-chi-opero");
  await page.press("Una persona di cui sei tutore o amministratore di sostegno");
  await page.press("Conferma", ward, { papers: [] });
  assert.equal(page.page().status, 422);
  assert.match(page.page().html.faults.papers ?? "", /Carica almeno un documento/);
  await page.press("Conferma", { ...ward, nome: "" }, { papers: [{ name: "decreto.pdf", content: pdf("decreto") }] });
  assert.match(page.page().html.faults.papers ?? "", /«decreto.pdf» non è stato ancora allegato: sceglilo di nuovo/);
  assert.equal(page.page().html.value("atto"), ward.atto, "what was typed comes back");
  await page.press("Conferma", ward, { papers: [{ name: "decreto.pdf", content: Buffer.from("MZ\u0000") }] });
  assert.match(page.page().html.faults.papers ?? "", /non è di un tipo ammesso/);
  await page.press("Conferma", ward, {
    papers: [
      { name: "decreto.pdf", content: pdf("decreto") },
      { name: "carta.pdf", content: pdf("carta") },
    ],
  });
  const own = page.page().url.split("?")[0] ?? "";
  assert.match(page.page().html.text, /La richiesta è registrata: un ufficio la controlla/);
  assert.match(page.page().html.text, /ogni lettura viene registrata.*per altri sei mesi/);
  await page.press("Aggiungi documenti", {}, { papers: [{ name: "altro.pdf", content: pdf("altro") }] });
  assert.match(page.page().html.text, /I documenti sono aggiunti/);
  await page.press("Togli carta.pdf");
  assert.match(page.page().html.text, /Il documento è tolto/);
  const stranger = await the.signedIn("genitore");
  await stranger.get(own);
  assert.equal(stranger.page().status, 404, "nobody else's");

  const { id } = await one<{ id: string }>(
    the.ctx.db,
    "select id from representation_request where decided_at is null",
  );
  const at = `/e/${ente}/ufficio/rappresentanze/${id}`;
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(at);
  assert.match(clerk.page().html.text, /decreto n\. 120/);
  assert.doesNotMatch(clerk.page().html.text, /carta\.pdf/);
  await clerk.press("decreto.pdf");
  assert.equal(clerk.page().status, 200);
  await clerk.get(at);
  await clerk.press("Riconosci", {
    visto: "Decreto n. 120, letto",
    ...date("dal", ["1", "4", "2026"]),
    ...date("al", ["1", "3", "2026"]),
  });
  assert.match(clerk.page().html.text, /non può essere prima del 18\/03\/2026/);
  await clerk.press("Riconosci", { visto: "", ...date("dal", ["1", "4", "2026"]), ...date("al", ["31", "3", "2026"]) });
  assert.match(clerk.page().html.text, /Scrivi quali documenti hai visto/);
  assert.equal(clerk.page().html.value("dal.mese"), "4", "what was typed comes back");
  await clerk.press("Riconosci", {
    visto: "Decreto n. 120, letto",
    ...date("dal", ["18", "3", "2026"]),
    ...date("al", ["30", "6", "2026"]),
  });
  assert.match(clerk.page().html.text, /la persona ha ricevuto un messaggio/);

  await page.get("/messaggi");
  await page.press(/Puoi operare per Gianni Finti/);
  assert.match(page.page().html.text, /come amministratore di sostegno, dal 18\/03\/2026 al 30\/06\/2026/);
  await page.get("/profilo/per-chi-opero");
  assert.match(page.page().html.text, /Come amministratore di sostegno, fino al 30\/06\/2026/);
  await page.get(own);
  assert.equal(page.page().status, 404, "what was decided is no longer changed");
  const looks = await many<{ content: { elenco: string } }>(
    the.ctx.db,
    "select content from ente_history where ente = $1 and content ->> 'elenco' = 'documento di una rappresentanza'",
    [ente],
  );
  assert.equal(looks.length, 1, "who read the act is written down");

  await clerk.get(at);
  assert.match(clerk.page().html.text, /Vale dal 18\/03\/2026 al 30\/06\/2026/);
  await clerk.press("Termina", { motivo: "Revocata" });
  assert.match(clerk.page().html.faults.motivo ?? "", /Scrivi il motivo in una frase/);
  await clerk.press("Termina", { motivo: "Il decreto è stato revocato" });
  assert.match(clerk.page().html.text, /da ora non può più operare/);
  await page.get("/messaggi");
  await page.press(/Non puoi più operare per Gianni Finti/);
  assert.match(page.page().html.text, /Motivo: Il decreto è stato revocato/);
  await page.get("/profilo/per-chi-opero");
  assert.doesNotMatch(page.page().html.text, /Gianni Finti/);
});

test("C8 what is refused says why, and is decided once", async () => {
  const page = await the.signedIn("cittadina");
  await page.get("/profilo/per-chi-opero/tutela");
  await page.press("Conferma", ward, { papers: [{ name: "decreto.pdf", content: pdf("decreto") }] });
  assert.equal(page.page().html.button("Togli decreto.pdf"), undefined, "the only one stays");
  const { id } = await one<{ id: string }>(
    the.ctx.db,
    "select id from representation_request where decided_at is null",
  );
  const at = `/e/${ente}/ufficio/rappresentanze/${id}`;
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(at);
  const colleague = await the.signedIn("operatore regionale, ufficio legale");
  await colleague.get(at);
  await clerk.press("Rifiuta", { motivo: "no" });
  assert.equal(clerk.page().status, 422);
  await clerk.press("Rifiuta", { motivo: "Il decreto è stato revocato" });
  await colleague.press("Riconosci", { visto: "Ho visto il decreto" });
  assert.equal(colleague.page().status, 404, "decided once");
  await page.get("/messaggi");
  await page.press(/La tua richiesta di operare per Gianni Finti/);
  assert.match(page.page().html.text, /Motivo: Il decreto è stato revocato/);
});

test("S3.24 papers last as long as what was decided on them and half a year; those of a request taken back go at once", async () => {
  const page = await the.signedIn("cittadina");
  await page.get("/profilo/per-chi-opero/tutela");
  await page.press("Conferma", ward, { papers: [{ name: "decreto.pdf", content: pdf("terzo") }] });
  const { request } = await one<{ request: string }>(
    the.ctx.db,
    `select d.request from representation_paper d join representation_request r on r.id = d.request
      where r.decided_at is null`,
  );
  await page.press("Ritira la richiesta");
  assert.match(page.page().html.text, /i documenti che avevi caricato sono tolti/);
  assert.deepEqual(await many(the.ctx.db, "select 1 from representation_paper where request = $1", [request]), []);

  const now = the.clock.now().getTime();
  const left = async () =>
    (await one<{ n: number }>(the.ctx.db, "select count(*)::int as n from representation_paper")).n;
  assert.equal(await left(), 3, "of the one that was ended and of the one that was refused");
  the.clock.forward(180 * 86_400_000);
  await prune(the.ctx);
  assert.equal(await left(), 3);
  the.clock.forward(5 * 86_400_000);
  await prune(the.ctx);
  assert.equal(await left(), 0);
  the.clock.forward(800 * 86_400_000);
  await prune(the.ctx);
  const kept = await many<{ role: string }>(the.ctx.db, "select role from representation_request");
  assert.deepEqual(
    kept.map(({ role }) => role),
    ["genitore"],
    "what still holds is kept",
  );
  the.clock.forward(now - the.clock.now().getTime());
});

test("C8 what is ended elsewhere ends at once in open windows, and its draft is not sent any more", async () => {
  const here = await the.signedIn("genitore");
  await actFor(here, "Anna Esempietti");
  await here.get("/e/borgo-esempio/servizi/istanza-generica/compila");
  await here.press("Compila");
  const draft = /^\/e\/[^/]+\/istanze\/[^/]+/.exec(here.page().url)?.[0] ?? "";
  await here.press("Successivo", { presaVisione: "si" });
  await here.press("Successivo", { email: "pia@demo.example", perChi: "me" });
  await here.press("Successivo", { argomento: "informazioni", oggetto: "Mensa", descrizione: "Quanto costa?" });
  await here.press("Successivo");
  await here.press("Successivo");
  assert.match(here.page().html.text, /Stai operando per Anna/);

  const elsewhere = await the.signedIn("genitore");
  await elsewhere.get("/profilo/per-chi-opero");
  await elsewhere.press("Smetti di operare per Anna Esempietti");
  await elsewhere.press("Smetti di operare");
  assert.match(elsewhere.page().html.text, /Non operi più per questa persona/);

  await here.get(`${draft}/invia`);
  if (here.page().html.button("Conferma")) await here.press("Conferma");
  const { state } = await one<{ state: string }>(the.ctx.db, "select state from istanza where id::text = $1", [
    draft.split("/").at(-1),
  ]);
  assert.equal(state, "DA INVIARE");
  await here.get("/bacheca");
  assert.doesNotMatch(here.page().html.text, /Stai operando per Anna/);
  await here.get("/istanze");
  const shown = here
    .page()
    .html.all("a")
    .some(({ attributes }) => attributes.href?.includes(draft));
  assert.equal(shown, false, "the child's desk is no longer there");
});

test("S3.23 nobody tries the codes of children one after the other", async () => {
  const page = await the.signedIn("funzionario comunale");
  let said = 0;
  for (; said < 10; said++) {
    if (/riprova domani/.test(await add(page, teo))) break;
    const { id } = await one<{ id: string }>(
      the.ctx.db,
      "select id from representation_request where decided_at is null",
    );
    await page.post(`/profilo/per-chi-opero/richieste/${id}/ritira`, {});
  }
  assert.equal(said, 6);
});
