import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, one } from "#db/connect.ts";
import type { Typed } from "#forms/modulo.ts";
import { setAside } from "#istanze/set-aside.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { begun, filledIn, istanzaOf, rup, utente } from "../../../test/desk.ts";

let the: TestApp;

before(async () => {
  the = await testApp();
});
after(() => the.close());

const hour = 3_600_000;

test("S0.38 mandatory fields carry an asterisk, explained at the top", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  const { html } = page.page();
  assert.match(html.text, /I campi contrassegnati da asterisco \(\*\) sono obbligatori/);
  const labels = html.all("label").map(({ text }) => text);
  assert.ok(labels.length > 5);
  for (const label of labels) assert.match(label, /\*/);
});

test("S0.39 capability 16: what is missing blocks Successivo, is said at its field, and the summary leads there", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  await page.press("Successivo", { rup: "", emailRup: "sbagliato" });
  const { html, url } = page.page();
  assert.match(url, /passi\/comune/);
  assert.match(html.title, /^Errore/);
  const ids = html.all("input").map(({ attributes }) => attributes.id);
  for (const [name, text] of Object.entries(html.faults)) {
    assert.ok(ids.includes(name), `a field with the id ${name}`);
    assert.ok(html.text.split(text).length > 2, `“${text}” stands at the field too`);
    const field = html.all("input").find(({ attributes }) => attributes.id === name);
    assert.equal(field?.attributes["aria-invalid"], "true");
  }
  assert.deepEqual(Object.keys(html.faults), ["rup", "emailRup", "telefonoRup"]);
});

test("S0.40 Salva in bozza keeps an invalid page, says so, and one goes on or leaves", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  await page.press("Salva in bozza", { emailRup: "sbagliato" });
  assert.match(page.page().html.text, /Bozza salvata alle 11:07.*non è ancora stata inviata/);
  assert.equal(page.page().html.value("emailRup"), "sbagliato");
  assert.deepEqual(page.page().html.faults, {}, "saving judges nothing");
  await page.press("Esci dalla compilazione");
  assert.equal(page.page().html.h1, "Le mie istanze");
});

test("S0.46 S0.47 the first step names the controller, links the full notice and asks for the declaration", async () => {
  const page = await begun(the);
  assert.match(page.page().html.text, /La Regione Piemonte, in qualità di titolare del trattamento/);
  const declaration = page
    .page()
    .html.all("input")
    .find(({ attributes }) => attributes.name === "presaVisione");
  assert.equal(declaration?.attributes["aria-required"], "true");
  await page.press(
    "Il testo completo dell'informativa è reperibile nella pagina del servizio, alla voce Informativa privacy",
  );
  assert.equal(page.page().html.h1, "Informativa sul trattamento dei dati personali");
});

test("S0.60 C.SE.1.4 the summary shows everything that was declared, read-only, with Successivo at the foot", async () => {
  const page = await filledIn(the);
  const { html } = page.page();
  const everything = [
    "Dichiaro di aver preso visione dell'informativa sulla privacy",
    "PRVVIO79P21L219X",
    "Borgo Esempio",
    ...Object.values(rup),
    "PRVLIA88D57L219Y",
    "Le informazioni che hai fornito hanno valore di dichiarazione. Verifica che siano corrette.",
  ];
  for (const text of everything) assert.ok(html.text.includes(text), text);
  assert.deepEqual([...html.fields], ["sigillo"], "nothing to type");
  assert.ok(html.button("Successivo"));
});

test("C.SE.1.8 capability 12: any step can be opened out of order, and the summary says what is missing and where", async () => {
  const page = await begun(the);
  await page.press(/Elenco utenti \(da completare\)/);
  await page.press("Successivo", utente);
  await page.press("Ho capito");
  assert.match(page.page().url, /\/riepilogo$/);
  assert.match(page.page().html.text, /Prima di proseguire completa questi dati/);
  await page.press("Successivo");
  assert.match(page.page().url, /\/riepilogo$/, "an unfinished form goes no further");
  await page.press("Per proseguire devi dichiarare di aver preso visione dell'informativa sulla privacy");
  assert.match(page.page().url, /passi\/informativa/);
  assert.ok(page.page().html.faults.presaVisione);
});

test("capability 13: of two windows on a step neither is lost, and the person chooses", async () => {
  const page = await begun(the);
  const url = `${istanzaOf(page)}/passi/comune`;
  const [one, two] = [await the.signedIn("sindaco"), await the.signedIn("sindaco")];
  await one.get(url);
  await two.get(url);
  await one.press("Salva in bozza", { rup: "Rosa della prima" });
  await two.press("Salva in bozza", { rup: "Rosa della seconda" });
  assert.equal(two.page().status, 409);
  assert.equal(two.page().html.h1, "Due versioni dello stesso passo");
  assert.match(
    two.page().html.text,
    /Quello che hai scritto qui .*Rosa della seconda.*Quello che risulta salvato .*Rosa della prima/,
  );
  await two.press("Tieni quello che ho scritto qui");
  assert.equal(two.page().html.value("rup"), "Rosa della seconda");
  await one.press("Salva in bozza", { rup: "Rosa della prima" });
  await one.press("Tieni quello già salvato");
  assert.equal(one.page().html.value("rup"), "Rosa della seconda");
});

test("C.SE.1.6 a session that ended under a page costs nothing: what was typed is there after signing in", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  the.clock.forward(2 * hour);
  await page.press("Successivo", { rup: "Rosa dopo pranzo", emailRup: "a metà" });
  assert.equal(page.page().html.h1, "Accedi");
  assert.match(page.page().html.text, /La sessione è scaduta/);
  await page.press("Ivo Provamaggio (sindaco)");
  assert.match(page.page().url, /passi\/comune$/);
  assert.match(page.page().html.text, /abbiamo recuperato quello che avevi scritto/);
  assert.equal(page.page().html.value("rup"), "Rosa dopo pranzo");
  assert.equal(page.page().html.value("emailRup"), "a metà");
});

test("what was typed under an ended session is shown to its person alone", async () => {
  const page = await begun(the);
  const url = `${istanzaOf(page)}/passi/comune`;
  await page.get(url);
  the.clock.forward(2 * hour);
  await page.press("Successivo", { rup: "Segreta" });
  await page.press("Ada Campione (cittadina)");
  assert.equal(page.page().status, 404);
  assert.ok(!page.page().html.text.includes("Segreta"));
});

test("capability 14: what was filled in for the person says where it comes from, until it is changed", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  const { text } = page.page().html;
  assert.match(text, /Dalla tua identità digitale/);
  assert.match(text, /Dai dati dell'ente per cui operi/);
  const own = { cap: "", sede: "Via Nuova, 2", codiceFiscaleComune: "99990000020", pec: "nuova@pec.example" };
  await page.press("Salva in bozza", { ...own, provincia: "CN", comune: "004078" });
  assert.match(page.page().html.text, /Dalla tua identità digitale/);
  assert.ok(!page.page().html.text.includes("Dai dati dell'ente per cui operi"));
});

test("capability 15: pasted lines become rows, and those that cannot be read stay with what is wrong", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/utenti`);
  const lines = "Cognome;Nome;Codice fiscale\nProva;Lia;PRVLIA88D57L219Y\nFinti;Ugo";
  await page.press("Aggiungi le righe incollate", { "utenti.incolla": lines });
  const { html } = page.page();
  assert.equal(html.value("utenti.0.nome"), "Lia");
  assert.equal(html.value("utenti.0.cognome"), "Prova");
  assert.match(html.value("utenti.incolla") ?? "", /Finti;Ugo/);
  assert.match(html.faults["utenti.incolla"] ?? "", /la riga 2 ha 2 colonne invece di 3/);
});

test("S0.58 the bin takes away its own row and the others move up", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/utenti`);
  await page.press("Aggiungi utente", utente);
  await page.press("Aggiungi utente", { "utenti.1.nome": "Ugo" });
  await page.press("Elimina utente 1", { "utenti.2.nome": "Nora" });
  assert.deepEqual(
    ["utenti.0.nome", "utenti.1.nome", "utenti.2.nome"].map((name) => page.page().html.value(name)),
    ["Ugo", "Nora", undefined],
  );
});

test("C.SE.1.8 the summary that changed under the reader is shown again before it is completed", async () => {
  const page = await filledIn(the);
  const other = await the.signedIn("sindaco");
  await other.get(`${istanzaOf(page)}/passi/comune`);
  await other.press("Salva in bozza", { rup: "Un altro" });
  await page.press("Successivo");
  assert.match(page.page().html.text, /I dati sono cambiati mentre leggevi il riepilogo/);
  assert.match(page.page().html.text, /Un altro/);
  await page.press("Successivo");
  assert.match(page.page().html.text, /Stato attuale DA INVIARE/);
});

test("a step of another form, or of none, does not exist", async () => {
  const page = await begun(the);
  for (const step of ["allegati", "__proto__", "constructor"]) {
    assert.equal((await page.get(`${istanzaOf(page)}/passi/${step}`)).status, 404, step);
  }
});

const asideOf = async (istanza: string): Promise<number> =>
  (
    await one<{ n: number }>(the.ctx.db, "select count(*)::int as n from set_aside where istanza = $1", [
      istanza.split("/").at(-1),
    ])
  ).n;

const putAside = (istanza: string, ente: string, step: string, typed: Typed) =>
  setAside(the.ctx.db, { ente, id: istanza.split("/").at(-1) ?? "" }, step, {
    revision: 0,
    typed,
    at: the.clock.now(),
  });

test("what was put aside stays when the step cannot be stored, and goes when it is", async () => {
  const page = await begun(the);
  const at = istanzaOf(page);
  await page.get(`${at}/passi/comune`);
  await putAside(at, "regione-piemonte", "comune", { rup: "Rosa messa da parte" });
  await exec(
    the.ctx.db,
    "create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$",
  );
  await exec(the.ctx.db, "create trigger broken before update on istanza for each row execute function broken()");
  const failed = await page.press("Salva in bozza", { rup: "Rosa di adesso" });
  await exec(the.ctx.db, "drop trigger broken on istanza");
  assert.equal(failed.status, 500);
  assert.equal(await asideOf(at), 1);
  await page.get(`${at}/passi/informativa`);
  await page.post(`${at}/passi/comune`, { op: "salva", revisione: "99", rup: "Rosa di adesso" });
  assert.equal(await asideOf(at), 0);
});

test("C.SE.1.6 capability 51 whoever helps at the desk takes nothing of what the person had put aside", async () => {
  const clerk = await the.signedIn("operatore comunale");
  await clerk.post("/e/borgo-esempio/ufficio/sportello", {
    ...{ servizio: "istanza-generica", codiceFiscale: "CMPGNI75C12L219V", nome: "Gino", cognome: "Campioni" },
    ...{ email: "gino.campioni@demo.example", documento: "si" },
  });
  const at = istanzaOf(clerk);
  await clerk.get(`${at}/passi/richiesta`);
  await putAside(at, "borgo-esempio", "richiesta", { oggetto: "Scritto da Gino" });
  await clerk.press("Salva in bozza", { oggetto: "Scritto allo sportello" });
  assert.match(clerk.page().html.text, /Bozza salvata/);
  assert.equal(clerk.page().html.value("oggetto"), "Scritto allo sportello");
  assert.equal(await asideOf(at), 1);
});

test("C.SE.1.8 a step where nobody was is not done, though nothing in it is mandatory; one that was left is", async () => {
  const page = await the.signedIn("cittadina");
  await page.post("/e/borgo-esempio/servizi/istanza-generica/compila", {});
  const first = page.page().url;
  assert.match(page.page().html.text, /4\. Documenti \(da completare\)/);
  await page.get(first.replace("informativa", "documenti"));
  await page.press("Salva in bozza");
  await page.get(first);
  assert.match(page.page().html.text, /4\. Documenti \(da completare\)/, "opened and saved as it was");
  await page.get(first.replace("informativa", "documenti"));
  await page.press("Successivo");
  await page.get(first);
  assert.match(page.page().html.text, /4\. Documenti \(completato\)/);
  await page.press("Successivo", { presaVisione: "si" });
  assert.match(page.page().html.text, /1\. Informativa privacy \(completato\)/);
});
