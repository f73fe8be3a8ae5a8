import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, one } from "#db/connect.ts";
import { newestMails } from "#istanze/mails.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { completed, istanzaOf, rup, sent } from "../../../test/desk.ts";

let the: TestApp;

before(async () => {
  the = await testApp();
});
after(() => the.close());

const number = /SERV06_UTENTI\.2026\.\d{7}/;

test("S0.61 S0.62 the page is headed by the number, says DA INVIARE and that the next step is Invia", async () => {
  const page = await completed(the);
  const { html } = page.page();
  assert.match(html.h1, number);
  assert.match(
    html.text,
    /Modulo Utenti Servizi 06 Numero istanza SERV06_UTENTI\.2026\.\d{7} Stato attuale DA INVIARE/,
  );
  assert.match(html.text, /Prossimo passo .*Non hai ancora inviato l'istanza.* Invia/);
  assert.equal(html.link("Invia"), `${istanzaOf(page)}/invia`);
});

test("S0.63 the other operations, as the state allows them", async () => {
  const page = await completed(the);
  const labels = ["Visualizza", "Scarica PDF", "Duplica", "Modifica", "Elimina", "Ritira", "Correggi e rinvia"];
  const offered = () => labels.filter((label) => page.page().html.link(label) ?? page.page().html.button(label));
  assert.deepEqual(offered(), ["Visualizza", "Scarica PDF", "Duplica", "Modifica", "Elimina"]);
  await page.press("Invia");
  await page.press("Conferma");
  await page.get(istanzaOf(page));
  assert.deepEqual(offered(), ["Visualizza", "Scarica PDF", "Duplica", "Ritira", "Correggi e rinvia"]);
});

test("capability 23: what cannot be done any more says why", async () => {
  const page = await sent(the);
  const at = istanzaOf(page);
  await page.get(at);
  assert.match(page.page().html.text, /Finché l'ufficio non la prende in carico puoi anche ritirarla/);
  assert.match(page.page().html.text, /Indirizzo per le comunicazioni/);
  await page.press("Ritira");
  await page.press("Ritira");
  assert.doesNotMatch(page.page().html.text, /Indirizzo per le comunicazioni/, "nobody writes there any more");
  assert.match(page.page().html.text, /Stato attuale RITIRATA/);
  assert.match(page.page().html.text, /Non puoi ritirarla\. L'hai già ritirata/);
  await page.get(`${at}/mosse/ritira`);
  assert.equal(page.page().status, 409);
  assert.match(page.page().html.text, /l'operazione non è possibile: lo stato dell'istanza è cambiato/);
});

test("S0.63 Modifica gives the form back with its number, Elimina asks first and ends it", async () => {
  const page = await completed(the);
  const given = page.page().html.h1;
  await page.press("Modifica");
  await page.press("Modifica");
  assert.match(page.page().url, /\/riepilogo$/);
  assert.ok(page.page().html.text.includes(given));
  await page.press("Successivo");
  assert.equal(page.page().html.h1, given);
  await page.press("Elimina");
  assert.match(page.page().html.text, /Vuoi eliminare l'istanza\?/);
  await page.press("Torna indietro");
  assert.match(page.page().html.text, /Stato attuale DA INVIARE/);
  await page.press("Elimina");
  await page.press("Elimina");
  assert.match(page.page().html.text, /Stato attuale ANNULLATA/);
});

test("S0.64 S0.65 three sheets; the history begins with Completa, from BOZZA to DA INVIARE", async () => {
  const page = await sent(the);
  await page.get(istanzaOf(page));
  const columns = page
    .page()
    .html.all("th")
    .flatMap(({ text, attributes }) => (attributes.scope === "col" ? text : []));
  assert.deepEqual(columns, ["Azione", "Stato partenza", "Stato arrivo", "Data avvio", "Contenuto"]);
  assert.match(
    page.page().html.text,
    /Contenuto Completa \( ?tu ?\) BOZZA DA INVIARE 18\/03\/2026 11:07 Invia \( ?tu ?\) DA INVIARE INVIATA/,
  );
  await page.get(`${istanzaOf(page)}/pdf`);
  await page.get(istanzaOf(page));
  await page.press("Allegati all'istanza");
  assert.match(page.page().html.text, /ricevuta-SERV06_UTENTI\.2026\.\d{7}\.pdf/);
  await page.press("Atti emessi dall'ufficio competente");
  assert.match(page.page().html.text, /Nessun atto emesso/);
});

test("S0.66 Invia asks for a confirmation that can be refused", async () => {
  const page = await completed(the);
  await page.press("Invia");
  assert.match(page.page().html.text, /Dopo l'invio i dati non potranno più essere modificati/);
  await page.press("Annulla");
  assert.match(page.page().html.text, /Stato attuale DA INVIARE/);
});

test("S0.67 S0.68 S0.69 C.SE.1.2 the success page says what was sent and when, and where to go", async () => {
  const page = await sent(the);
  const { html } = page.page();
  assert.equal(html.h1, "L'istanza è stata inviata correttamente");
  assert.match(
    html.text,
    /Modulo Utenti Servizi 06 Codice istanza SERV06_UTENTI\.2026\.\d{7} Data invio 18\/03\/2026 11:07 Protocollo \d{7}\/2026/,
  );
  assert.match(
    html.text,
    /Cosa succede adesso .*Entro quando L'ufficio deve concludere entro venerdì 17 aprile 2026 .*Chi Tocca all'ufficio: Ufficio servizi educativi\./,
  );
  assert.match(html.text, /Abbiamo inviato una notifica all'email indicata nel servizio/);
  assert.ok(html.button("Crea una nuova istanza") && html.link("Scarica pdf"));
  const at = istanzaOf(page);
  await page.press("Vai alle tue istanze");
  assert.ok(
    page
      .page()
      .html.all("a")
      .some(({ attributes }) => attributes.href === at),
  );
  await page.get(`${at}/inviata`);
  await page.press("Scarica pdf");
  assert.equal(page.page().body.subarray(0, 5).toString(), "%PDF-");
});

test("C.SE.1.9 while an outside protocol has not answered, the success page says where the number will appear", async () => {
  const page = await sent(the);
  const at = istanzaOf(page);
  await exec(
    the.ctx.db,
    "update protocol_entry set number = null, n = null, year = null, registered_at = null where istanza = $1",
    [at.split("/").at(-1)],
  );
  for (const address of [`${at}/inviata`, at]) {
    await page.get(address);
    assert.match(
      page.page().html.text,
      /Protocollo Registrazione in corso: il numero compare nella pagina dell'istanza/,
    );
  }
  await page.get(`${at}/inviata`);
  await page.press("Apri la pagina dell'istanza");
  assert.equal(page.page().url, at);
});

test("C.SE.1.9 C.SE.1.10 S2.46 capability 26: number, protocol, what happens now, by which day, and who", async () => {
  const page = await sent(the);
  await page.get(istanzaOf(page));
  const { text } = page.page().html;
  assert.match(text, /Data invio 18\/03\/2026 11:07 Protocollo \d{7}\/2026/);
  assert.match(
    text,
    /Entro quando L'ufficio deve concludere entro venerdì 17 aprile 2026 \(mancano 30 giorni\).*Chi Tocca all'ufficio: Ufficio servizi educativi\./,
  );
});

const answersOn = async (stars: string) => {
  const page = await sent(the);
  assert.match(page.page().html.text, /Quanto è stato facile usare questo servizio\?/);
  await page.press("Valuta il servizio", { stelle: stars });
  return page;
};

test("S0.71 S0.72 C.SE.1.7 a good score asks what pleased, with Indietro and Avanti", async () => {
  const page = await answersOn("4");
  const { html } = page.page();
  assert.match(html.text, /Quali sono stati gli aspetti che hai preferito\? 1\/2/);
  for (const answer of [
    "Le indicazioni erano chiare",
    "Le indicazioni erano complete",
    "Capivo sempre che stavo procedendo correttamente",
    "Non ho avuto problemi tecnici",
    "Altro",
  ]) {
    assert.ok(html.text.includes(answer), answer);
  }
  assert.ok(html.button("Indietro") && html.button("Avanti"));
});

test("S0.73 C.SE.1.7 a poor score asks where it was hard, with the mirror answers", async () => {
  for (const stars of ["1", "3"]) {
    const page = await answersOn(stars);
    assert.match(
      page.page().html.text,
      /Dove hai incontrato le maggiori difficoltà\? 1\/2 .*A volte le indicazioni non erano chiare.*Ho avuto problemi tecnici/,
    );
  }
});

test("S0.74 S0.75 two hundred characters of details at most, counted and kept, then the thanks", async () => {
  const page = await answersOn("5");
  const at = istanzaOf(page);
  await page.press("Avanti", { chiare: "si", altro: "si" });
  assert.match(page.page().html.text, /Vuoi aggiungere altri dettagli\? 2\/2/);
  await page.press("Invia Feedback", { dettagli: "è".repeat(201) });
  assert.equal(page.page().status, 422);
  assert.match(page.page().html.faults.dettagli ?? "", /al massimo 200 caratteri: ne hai scritti 201/);
  assert.equal(page.page().html.value("dettagli"), "è".repeat(201));
  await page.press("Indietro", { dettagli: "è" });
  assert.match(page.page().html.text, /1\/2/);
  await page.press("Avanti");
  await page.press("Invia Feedback", { dettagli: "è".repeat(200) });
  assert.match(page.page().html.text, /Grazie, il tuo parere ci aiuterà a migliorare il servizio!/);
  const stored = await one<{ stars: number; aspects: string[]; details: string }>(
    the.ctx.db,
    "select stars, aspects, details from feedback where istanza = $1",
    [at.split("/").at(-1)],
  );
  assert.deepEqual(stored, { stars: 5, aspects: ["chiare", "altro"], details: "è".repeat(200) });
});

test("S0.71 without a star the page asks for one", async () => {
  const page = await sent(the);
  await page.press("Valuta il servizio");
  assert.match(page.page().html.text, /Scegli da 1 a 5 stelle/);
});

test("S0.76 capability 19: a correction begins from what was sent, linked, and what is new is marked", async () => {
  const page = await sent(the);
  const former = istanzaOf(page);
  await page.get(former);
  const given = page.page().html.h1;
  await page.press("Correggi e rinvia");
  const at = istanzaOf(page);
  assert.notEqual(at, former);
  await page.get(`${at}/passi/comune`);
  assert.equal(page.page().html.value("rup"), rup.rup);
  await page.press("Salva in bozza", { rup: "Rita Nuova" });
  await page.get(`${at}/riepilogo`);
  assert.match(page.page().html.text, /I dati diversi da quelli dell'istanza che stai correggendo sono evidenziati/);
  assert.match(page.page().html.text, /Rita Nuova.*Prima era: Rosa Prova/);
  await page.get(at);
  assert.ok(page.page().html.text.includes(`Corregge l'istanza ${given}`));
  await page.get(former);
  assert.match(page.page().html.text, /Stato attuale INVIATA.*C'è una correzione non ancora inviata/);
});

test("capability 11: a note and a reminder are kept, the note even when the date cannot be read", async () => {
  const page = await sent(the);
  await page.get(istanzaOf(page));
  await page.press("Salva gli appunti", { nota: "Chiedere a Rosa\nlunedì", promemoria: "31/02/2026" });
  assert.match(page.page().html.text, /Scrivi una data esistente/);
  assert.equal(page.page().html.value("nota"), "Chiedere a Rosa\nlunedì");
  await page.press("Salva gli appunti", { promemoria: "4/5/2026" });
  assert.equal(page.page().html.value("promemoria"), "04/05/2026");
});

test("S0.54 the address that was not confirmed is said, and the message can be asked again after a while", async () => {
  const page = await completed(the);
  assert.match(page.page().html.text, /rosa\.prova@borgoesempio\.example : non ancora confermato/);
  await page.press("Invia di nuovo il messaggio di conferma");
  assert.match(page.page().html.text, /attendi dieci minuti/);
  the.clock.forward(11 * 60_000);
  await page.press("Invia di nuovo il messaggio di conferma");
  assert.match(page.page().html.text, /Abbiamo inviato di nuovo il messaggio di conferma/);
  const body = (await newestMails(the.ctx, 50)).find(({ body }) => body.includes("/conferma-indirizzo/"))?.body ?? "";
  const nobody = the.visitor();
  await nobody.get(/\/conferma-indirizzo\/\S+/.exec(body)?.[0] ?? "");
  await nobody.press("Conferma l'indirizzo");
  assert.match(nobody.page().html.text, /L'indirizzo è confermato/);
  await page.get(istanzaOf(page));
  assert.match(page.page().html.text, /confermato il 18\/03\/2026/);
  the.clock.set("2026-03-18T11:07:00+01:00");
});
