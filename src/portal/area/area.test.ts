import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { begun, card, completed, istanzaOf, rup, sent } from "../../../test/desk.ts";

let the: TestApp;
let page: Browser;

before(async () => {
  the = await testApp();
});
after(() => the.close());

const idOf = (browser: Browser): string => istanzaOf(browser).split("/").at(-1) ?? "";
const headings = (browser: Browser): string[] =>
  browser
    .page()
    .html.all("th")
    .flatMap(({ text, attributes }) => (attributes.scope === "col" ? text : []));
/** Ids of the istanze that the page lists. */
const listed = (browser: Browser): string[] => [
  ...new Set(
    browser
      .page()
      .html.all("a")
      .flatMap(({ attributes: { href } }) => /\/istanze\/([0-9a-f-]{36})/.exec(href ?? "")?.[1] ?? []),
  ),
];
const forBorgo = async (): Promise<Browser> => {
  const browser = await the.signedIn("sindaco");
  await browser.post("/opera-per", { ente: "borgo-esempio" });
  return browser;
};

test("S0.22 S0.24 after signing in one is on the Bacheca, under the four entries of the menu", async () => {
  page = await the.signedIn("cittadina");
  assert.equal(page.page().html.h1, "Bacheca");
  assert.match(page.page().html.text, /Bacheca Le mie istanze Nuova istanza I miei messaggi/);
  for (const entry of ["Le mie istanze", "Nuova istanza", "I miei messaggi", "Bacheca"]) {
    await page.press(entry);
    assert.equal(page.page().html.h1, entry);
  }
});

test("capability 9: the Bacheca shows first what is one step from being sent", async () => {
  const draft = await begun(the);
  const ready = await completed(the);
  page = await forBorgo();
  await page.get("/bacheca");
  const { text } = page.page().html;
  assert.ok(text.indexOf("ti resta un solo passo") < text.indexOf("Non è stata inviata. Ultima modifica"));
  for (const id of [idOf(draft), idOf(ready)]) assert.ok(listed(page).includes(id));
});

test("S0.28 S0.29 S0.30 three tabs, each with its sentence, and the advanced search", async () => {
  page = await forBorgo();
  await page.get("/istanze");
  assert.match(page.page().html.text, /Ricerca avanzata/);
  const sentences = {
    "In lavorazione": "Qui trovi le istanze che hai lasciato in uno stato di bozza, ossia ancora in lavorazione.",
    Inviate: "Queste sono le istanze che hai già inviato.",
    Importanti: "Queste sono le istanze che hai segnato come importanti.",
  };
  for (const [tab, sentence] of Object.entries(sentences)) {
    await page.press(new RegExp(`^${tab}`));
    assert.ok(page.page().html.text.includes(sentence), tab);
  }
});

test("S0.31 a star puts an istanza among the important ones, and takes it away", async () => {
  const id = idOf(await sent(the));
  page = await forBorgo();
  await page.get("/istanze?scheda=inviate");
  await page.press(/^Aggiungi alle importanti/);
  assert.match(page.page().url, /^\/istanze\?scheda=inviate/);
  await page.press(/^Importanti/);
  assert.deepEqual(listed(page), [id]);
  await page.press(/^Togli dalle importanti/);
  assert.deepEqual(listed(page), []);
});

test("S0.32 the columns of In lavorazione, with day and time of creation", async () => {
  const id = idOf(await begun(the));
  page = await forBorgo();
  await page.get("/istanze");
  const columns = ["Importante", "Modulo", "Numero istanza", "Data di creazione", "Stato attuale", "Operazioni"];
  assert.deepEqual(headings(page), columns);
  assert.match(page.page().html.text, /Utenti Servizi 06 Bozza senza numero 18\/03\/2026 11:07 BOZZA/);
  assert.ok(listed(page).includes(id));
});

test("S0.33 the columns of Inviate, with day and time of sending", async () => {
  await sent(the);
  page = await forBorgo();
  await page.get("/istanze?scheda=inviate");
  assert.deepEqual(headings(page), [
    "Importante",
    "Modulo",
    "Numero istanza",
    "Data invio",
    "Stato attuale",
    "Operazioni",
  ]);
  assert.match(page.page().html.text, /Utenti Servizi 06 SERV06_UTENTI\.2026\.\d{7} 18\/03\/2026 11:07 INVIATA/);
});

test("S0.35 DA INVIARE is listed under In lavorazione", async () => {
  const id = idOf(await completed(the));
  page = await forBorgo();
  await page.get("/istanze?scheda=lavorazione");
  assert.ok(listed(page).includes(id));
  await page.get("/istanze?scheda=inviate");
  assert.ok(!listed(page).includes(id));
});

test("S0.36 a row in lavorazione resumes the filling-in with what was typed", async () => {
  // the newest row is the first
  the.clock.forward(60_000);
  const draft = await begun(the);
  await draft.press("Successivo", { presaVisione: "si" });
  await draft.press("Salva in bozza", { rup: "Rosa a metà" });
  page = await forBorgo();
  await page.get("/istanze");
  await page.press("Riprendi");
  assert.match(page.page().url, /\/passi\/comune$/, "at the step that was worked on last");
  assert.equal(page.page().html.value("rup"), "Rosa a metà");
});

test("S0.37 what was sent can be seen and downloaded from its row, years later too", async () => {
  await sent(the);
  the.clock.set("2031-01-07T09:00:00+01:00");
  page = await forBorgo();
  await page.get("/istanze?scheda=inviate");
  await page.press("Visualizza");
  assert.match(page.page().html.text, new RegExp(`${rup.rup}.*PRVLIA88D57L219Y`));
  await page.press("Scarica PDF");
  assert.equal(page.page().headers["content-type"], "application/pdf");
  the.clock.set("2026-03-18T11:07:00+01:00");
});

test("capability 8: each ente has its own desk, and the banner says whose it is", async () => {
  const id = idOf(await begun(the, "valle-prova"));
  page = await the.signedIn("sindaco");
  await page.get("/istanze");
  assert.deepEqual(listed(page), [], "nothing was begun for oneself");
  await page.press("Cambia");
  await page.press("Conferma", { ente: "valle-prova" });
  assert.equal(page.page().url, "/istanze");
  assert.match(page.page().html.text, /Stai operando per il Comune di Valle Prova \(legale rappresentante\)/);
  assert.deepEqual(listed(page), [id]);
  await page.post("/opera-per", { ente: "regione-piemonte" });
  await page.get("/istanze");
  assert.match(page.page().html.text, /Valle Prova/, "without a mandate nothing changes");
});

test("capability 10: a search finds by words, number, state and dates, on this desk alone", async () => {
  const draft = await begun(the);
  await draft.press("Successivo", { presaVisione: "si" });
  await draft.press("Salva in bozza", { rup: "Zelinda Perché" });
  const id = idOf(draft);
  page = await forBorgo();
  await page.get("/istanze");
  const search = async (fields: Record<string, string>): Promise<string[]> => {
    await page.press("Cerca", { cerca: "", modulo: "", stato: "", dal: "", al: "", ...fields });
    return listed(page);
  };
  assert.deepEqual(await search({ cerca: "perche zelinda" }), [id]);
  assert.deepEqual(await search({ cerca: "zelinda", stato: "INVIATA" }), []);
  assert.match(page.page().html.text, /Nessuna istanza trovata/);
  assert.deepEqual(await search({ cerca: "zelinda", dal: "18/03/2026", al: "18/03/2026" }), [id]);
  assert.deepEqual(await search({ cerca: "zelinda", dal: "19/03/2026" }), []);
  assert.deepEqual(await search({ cerca: "100%_zelinda" }), []);
  await search({ dal: "31/02/2026" });
  assert.match(page.page().html.text, /Scrivi una data esistente/);
  const number = (await sent(the)).page().html.text.match(/SERV06_UTENTI\.2026\.\d{7}/)?.[0] ?? "";
  assert.equal((await search({ cerca: number })).length, 1);
});

test("capability 10: everything held about a person comes as a file, and nothing of others", async () => {
  await begun(the);
  page = await the.signedIn("sindaco");
  await page.get("/profilo");
  await page.press("Scarica i tuoi dati");
  assert.match(
    page.page().headers["content-disposition"] ?? "",
    /^attachment; filename\*=UTF-8''i-miei-dati-2026-03-18\.json$/,
  );
  const data = JSON.parse(page.page().body.toString()) as { persona: { codiceFiscale: string }; istanze: unknown[] };
  assert.equal(data.persona.codiceFiscale, "PRVVIO79P21L219X");
  assert.ok(data.istanze.length > 0);
  const citizen = await the.signedIn("cittadina");
  await citizen.get("/profilo/i-miei-dati");
  assert.deepEqual((JSON.parse(citizen.page().body.toString()) as { istanze: unknown[] }).istanze, []);
});

test("lists go on page by page, none twice and none left out", async () => {
  for (let n = 0; n < 23; n++) {
    const browser = await the.signedIn("sindaco");
    await browser.post(`${card}/compila`, { per: "valle-prova" });
  }
  page = await the.signedIn("sindaco");
  await page.post("/opera-per", { ente: "valle-prova" });
  await page.get("/istanze");
  const first = listed(page);
  assert.equal(first.length, 20);
  await page.press("Meno recenti");
  const second = listed(page);
  assert.equal(new Set([...first, ...second]).size, 24);
  await page.press("Più recenti");
  assert.deepEqual(listed(page), first);
});
