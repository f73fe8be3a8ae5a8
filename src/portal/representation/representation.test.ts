import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many, one } from "#db/connect.ts";
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
  await clerk.press("Riconosci", { motivo: "" });
  assert.equal(clerk.page().status, 422);
  await clerk.press("Riconosci", { motivo: "Carta d'identità ed estratto di nascita, visti allo sportello" });
  assert.match(clerk.page().html.text, /la persona ha ricevuto un messaggio/);

  assert.match(await actFor(second, "Anna Esempietti"), /Stai operando per Anna Esempietti \(genitore\)/);
  assert.match(await actFor(first, "Anna Esempietti"), /Stai operando per Anna/, "the first one keeps theirs");
  const toFirst = await many(the.ctx.db, "select 1 from message where person = $1 and body like '%Anna%'", [
    (await demoPerson(the, "genitore")).id,
  ]);
  assert.deepEqual(toFirst, [], "and is told nothing of the other");
});

test("C8 a guardian waits for an office; what is refused says why", async () => {
  const page = await the.signedIn("cittadina");
  await page.get("/profilo/per-chi-opero");
  await page.press("Una persona di cui sei tutore o amministratore di sostegno");
  await page.press("Conferma", {
    ruolo: "amministratore",
    nome: "Gianni",
    cognome: "Finti",
    ...date("nascita", ["1", "1", "1940"]),
    codiceFiscale: "FNTGNN40A01L219X",
    atto: "Tribunale di Torino, decreto n. 120 del 4 marzo 2025",
    dichiaro: "si",
    ente,
  });
  assert.match(page.page().html.text, /Come amministratore di sostegno, chiesto il 18\/03\/2026/);
  const { id } = await one<{ id: string }>(
    the.ctx.db,
    "select id from representation_request where decided_at is null",
  );
  const at = `/e/${ente}/ufficio/rappresentanze/${id}`;
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(at);
  assert.match(clerk.page().html.text, /decreto n\. 120/);
  const colleague = await the.signedIn("operatore regionale, ufficio legale");
  await colleague.get(at);
  await clerk.press("Rifiuta", { motivo: "Il decreto è stato revocato" });
  await colleague.press("Riconosci", { motivo: "Ho visto il decreto" });
  assert.equal(colleague.page().status, 404, "decided once");
  await page.get("/messaggi");
  await page.press(/La tua richiesta di operare per Gianni Finti/);
  assert.match(page.page().html.text, /Motivo: Il decreto è stato revocato/);
  const looks = await many<{ content: { elenco: string } }>(
    the.ctx.db,
    "select content from ente_history where ente = $1 and content ->> 'elenco' = 'rappresentanza da controllare'",
    [ente],
  );
  assert.ok(looks.length >= 2, "who looked is written down");
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
