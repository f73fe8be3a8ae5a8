import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { one } from "#db/connect.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { begun, card, istanzaOf, sent } from "../../../test/desk.ts";
import { catalogue } from "../../catalogue.ts";
import { serv06Utenti } from "../../services/serv06-utenti/servizio.ts";

let the: TestApp;
let nobody: Browser;

before(async () => {
  the = await testApp();
  await the.work();
});
after(() => the.close());

const open = async (url: string) => {
  nobody = the.visitor();
  return (await nobody.get(url)).html;
};

test("S0.1 the guide says its date and leads to its chapters by a table of contents", async () => {
  const page = await open(`${card}/guida`);
  assert.match(page.text, /Aggiornato al \d{2}\/\d{2}\/\d{4}/);
  const ids = new Set(page.all("h2").map(({ attributes }) => attributes.id));
  const chapters = page.all("a").filter(({ attributes: { href } }) => href?.startsWith("#") && ids.has(href.slice(1)));
  assert.equal(chapters.length, serv06Utenti.guide.chapters.length);
});

test("S0.2 S0.3 the guide asks for a browser up to date and a PDF reader, nothing more", async () => {
  const page = await open(`${card}/guida`);
  assert.match(page.text, /Quali browser posso usare\?.*aggiornato all'ultima versione/);
  assert.match(page.text, /Ti bastano il browser e un lettore di PDF/);
});

test("S0.4 JavaScript is not needed: the guide says so, and no page hides behind it", async () => {
  const page = await open(`${card}/guida`);
  assert.match(page.text, /JavaScript non è obbligatorio/);
  for (const url of ["/", card, "/verifica", "/aiuto"]) {
    assert.equal((await open(url)).all("noscript").filter(({ text }) => /attiva|abilita/i.test(text)).length, 0, url);
  }
});

test("S0.5 the card says who may apply, and whoever may not is told why", async () => {
  const page = await open(card);
  assert.match(page.text, /Chi può presentare.*Il Sindaco di un Comune del Piemonte, oppure il Legale Rappresentante/);
  const citizen = await the.signedIn("cittadina");
  await citizen.get(card);
  assert.match(citizen.page().html.text, /può essere presentata solo da chi è sindaco o legale rappresentante/);
});

test("capability 1: may I apply is answered before signing in, with the reason", async () => {
  await open(card);
  await nobody.press("Verifica", { chi: "funzionario" });
  assert.match(nobody.page().html.text, /La richiesta la può inviare solo il Sindaco o il Legale Rappresentante/);
  await nobody.press("Verifica", { chi: "sindaco" });
  assert.match(nobody.page().html.text, /Sì, puoi/);
  const mayor = await the.signedIn("sindaco");
  await mayor.get(card);
  assert.match(
    mayor.page().html.text,
    /Sì: puoi presentare questa richiesta per il Comune di Borgo Esempio \(sindaco\)/,
  );
});

test("S0.6 one comes to the form from a public page, through its reserved access", async () => {
  await open("/");
  await nobody.press("Utenti Servizi 06");
  assert.match(nobody.page().html.text, /Accesso riservato.*Registrazione utenti/i);
  await nobody.press("Compila");
  assert.equal(nobody.page().html.h1, "Accedi");
});

test("C.SE.1.1 from the card's Compila through the sign-in straight to the form", async () => {
  await open(card);
  await nobody.press("Compila");
  await nobody.press("Lia Prova (funzionario comunale)");
  assert.equal(nobody.page().url, `${card}/compila`);
  const mayor = the.visitor();
  await mayor.get(card);
  await mayor.press("Compila");
  await mayor.press("Ivo Provamaggio (sindaco)");
  assert.ok(mayor.page().html.button("Compila"));
  assert.ok(!mayor.page().html.text.includes("Scegli per quale ente"), "no fault before the question was seen");
  await mayor.press("Compila");
  assert.match(mayor.page().html.text, /Scegli per quale ente presenti la richiesta/);
  await mayor.press("Compila", { per: "borgo-esempio" });
  assert.match(mayor.page().url, /\/passi\/informativa$/);
});

test("S0.10 S0.12 the card says that data are declared under one's responsibility and that no signature is due", async () => {
  const { text } = await open(card);
  assert.match(text, /I dati sono dichiarati sotto la tua responsabilità/);
  assert.match(text, /nessuna firma da apporre: fa fede l'identità con cui accedi/);
});

test("S0.18 the form is always available", async () => {
  assert.match((await open(card)).text, /Sempre disponibile/);
  assert.match((await open("/")).text, /Sempre disponibile/);
});

test("S0.26 S0.27 modules stand by category, each with title, description, code and version, and Compila", async () => {
  const mayor = await the.signedIn("sindaco");
  await mayor.press("Nuova istanza");
  const { html } = mayor.page();
  assert.match(html.text, /Moduli della categoria: SERVIZI EDUCATIVI/);
  assert.match(
    html.text,
    /Utenti Servizi 06 Sistema Integrato di gestione Servizi 06 – Utenti SERV06_UTENTI ver\.2\.0\.0/,
  );
  assert.ok(html.button("Compila"));
  await mayor.press("Cerca", { cerca: "asilo che non c'è" });
  assert.match(mayor.page().html.text, /Nessun modulo trovato/);
  const citizen = await the.signedIn("genitore");
  await citizen.press("Nuova istanza");
  // the first that a citizen may begin is not the mayors'
  assert.match(citizen.page().html.button("Compila")?.action ?? "", /istanza-generica/);
  assert.match(citizen.page().html.text, /Riservato a chi è sindaco o legale rappresentante di un Comune/);
});

test("S0.15 help with the credential: a phone and a form with its own subject", async () => {
  assert.match((await open(card)).text, /Telefono 011/);
  const page = await open(`${card}/assistenza`);
  assert.ok(page.all("option").some(({ text }) => text === "Assistenza – Registrazione utenti"));
});

test("S0.77 who has a need that the guide does not foresee is led to the assistance", async () => {
  const page = await open(`${card}/guida`);
  assert.match(page.text, /Il mio caso è diverso Scrivi all'assistenza/);
  assert.equal(page.link("Scrivi all'assistenza con il modulo online"), `${card}/assistenza`);
});

test("S0.78 S0.79 two help channels on the card, technical with its hours and administrative", async () => {
  const { text } = await open(card);
  assert.match(text, /Assistenza tecnica .*Telefono 011.*Orario dal lunedì al venerdì, 08:00 - 18:00/);
  assert.match(text, /Informazioni amministrative .*Ufficio Settore Regionale Politiche dell'Istruzione/);
});

test("S0.78 what was asked of the assistance is kept with the istanza's number, and a faulty form comes back filled in", async () => {
  const page = await sent(the);
  await page.get(istanzaOf(page));
  const number = page.page().html.h1;
  await page.press("Richiedi assistenza");
  assert.equal(page.page().html.value("nome"), "Ivo Provamaggio");
  await page.press("Invia la richiesta", { email: "non è un indirizzo", testo: "Non trovo\nla ricevuta" });
  assert.equal(page.page().status, 422);
  assert.equal(page.page().html.value("testo"), "Non trovo\nla ricevuta");
  assert.deepEqual(Object.keys(page.page().html.faults), ["email"]);
  await page.press("Invia la richiesta", { email: "ivo@borgoesempio.example" });
  assert.equal(page.page().html.h1, "Richiesta inviata");
  const mail = await one<{ subject: string; body: string }>(
    the.ctx.db,
    "select subject, body from mail where key like 'assistance:%' order by created_at desc limit 1",
  );
  assert.equal(mail.subject, "Richiesta di assistenza: Assistenza – Sistema Servizi 06");
  assert.ok(mail.body.includes(`Istanza: ${number}`) && mail.body.includes("Non trovo\nla ricevuta"));
});

test("an address of the assistance that names another's istanza says nothing of it", async () => {
  const mayor = await sent(the);
  const id = istanzaOf(mayor).split("/").at(-1) ?? "";
  const citizen = await the.signedIn("cittadina");
  await citizen.get(`${card}/assistenza?istanza=${id}`);
  await citizen.press("Invia la richiesta", { testo: "Chi è?" });
  const asked = await one<{ istanza: string | null }>(
    the.ctx.db,
    "select istanza from assistance_request where body = 'Chi è?'",
  );
  assert.equal(asked.istanza, null);
});

test("capability 20: anybody can verify a receipt, and a changed fingerprint is not found", async () => {
  const page = await sent(the);
  await page.get(`${istanzaOf(page)}/visualizza`);
  const [sha256 = ""] = /[0-9a-f]{64}/.exec(page.page().html.text) ?? [];
  const numero = page.page().html.h1;
  await open("/verifica");
  await nobody.press("Verifica", { numero, impronta: sha256 });
  assert.match(
    nobody.page().html.text,
    /Esiste un'istanza inviata con questo numero e questa impronta Confronta questi dati con quelli stampati sulla ricevuta: devono essere uguali. Ente Regione Piemonte Numero istanza SERV06_UTENTI\.2026\.\d{7}/,
  );
  assert.ok(!/Provamaggio|PRVVIO79P21L219X|Rosa/.test(nobody.page().html.text), "nothing of what it holds is said");
  await nobody.press("Verifica", { numero, impronta: `${sha256.slice(1)}0` });
  assert.match(nobody.page().html.text, /Nessuna istanza inviata corrisponde/);
  const draft = await begun(the);
  await draft.get(`/verifica?numero=${numero}&impronta=`);
  assert.match(draft.page().html.text, /Nessuna istanza inviata corrisponde/);
});

test("C.SE.3.2 C.SE.3.3 accessibility, privacy and legal notes are one link away on every page", async () => {
  for (const url of ["/", card, "/accedi", "/nessuna"]) {
    await open(url);
    for (const words of ["Dichiarazione di accessibilità", "Informativa privacy", "Note legali"]) {
      const link = nobody.page().html.link(words);
      assert.ok(link, `${words} on ${url}`);
      assert.equal((await the.visitor().get(link)).status, 200);
    }
  }
});

test("S0.46 the full privacy notice is dated and names the controller", async () => {
  const { text } = await open(`${card}/privacy`);
  assert.match(text, /Aggiornata al \d{2}\/\d{2}\/\d{4}/);
  assert.match(text, /Il titolare del trattamento è la Regione Piemonte/);
});

test("S0.23 the header says the ente and leads to Aiuto", async () => {
  await open(card);
  assert.ok(nobody.page().html.link("Aiuto"));
  assert.match(nobody.page().html.text, /Regione Piemonte Modulistica online/);
});

test("S0.6 the card says how long it takes once, as the sum of its steps; to who is signed in it is not reserved", async () => {
  const page = await the.signedIn("cittadina");
  for (const [ente, id] of [
    ["borgo-esempio", "istanza-generica"],
    ["regione-piemonte", "serv06-utenti"],
  ] as const) {
    await page.get(`/e/${ente}/servizi/${id}`);
    const { text } = page.page().html;
    const steps = catalogue.byId(id)?.modulo.steps.reduce((sum, { minutes }) => sum + minutes, 0);
    assert.deepEqual(text.match(/\d+ minuti/g), [`${steps} minuti`], id);
    assert.doesNotMatch(text, /accesso riservato|devi accedere/i);
    assert.match(text, /COMPILA IL MODULO/);
  }
});
