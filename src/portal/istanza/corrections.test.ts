// The citizen's side of the loop, page by page, without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { istanzaOf, sent, utente } from "../../../test/desk.ts";
import { again } from "../../../test/istanze.ts";
import { officeMoves, sentBack } from "../../../test/sent-back.ts";
import { newestMails } from "../../istanze/mails.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const keyOf = (address: string) => {
  const [, , ente = "", , id = ""] = address.split("/");
  return { ente, id };
};

type Case = { page: Browser; at: string };

/** Sent, and sent back with these remarks; its page is open. */
const refused = async (remarks: Record<string, string>): Promise<Case> => {
  const page = await sent(the);
  const at = istanzaOf(page);
  await sentBack(the, await again(the, keyOf(at) as never), remarks);
  await page.get(at);
  return { page, at };
};

test("S1.32 S1.34 capabilities 24 and 26: told, corrected where it was asked, and sent again", async () => {
  const { page, at } = await refused({ rup: "Manca il secondo cognome", "": "Controlla bene" });
  await page.get("/bacheca");
  assert.match(page.page().html.text, /Da correggere .*RIFIUTATO .*Rispondi entro venerdì 17 aprile 2026/);
  await page.press(/^Leggi e correggi/);
  const { text } = page.page().html;
  assert.match(text, /Che cosa ti chiede l'ufficio .*Alcuni dati non tornano\./);
  assert.match(text, /Etichetta di rup : Manca il secondo cognome/);
  assert.match(text, /Entro quando Rispondi entro venerdì 17 aprile 2026 \(mancano 30 giorni\)/);
  assert.match(text, /Il termine per l'ufficio è sospeso dal 18\/03\/2026/);
  assert.equal(page.page().html.link("Etichetta di rup"), `${at}/passi/comune#rup`);
});

test("S1.32 capability 24: the form holds only what is to be fixed, the rest is read; then Riepilogo and Invia di nuovo", async () => {
  const { page, at } = await refused({ rup: "Manca il secondo cognome" });
  await page.press(/^Correggi/);
  const step = page.page();
  assert.equal(step.url, `${at}/passi/comune`);
  assert.ok(step.html.fields.has("rup"));
  for (const name of ["emailRup", "sede", "comune"]) assert.equal(step.html.fields.has(name), false, name);
  assert.match(step.html.text, /rosa\.prova@borgoesempio\.example/, "what cannot be typed is read");
  assert.match(step.html.text, /L’ufficio chiede: Manca il secondo cognome/);
  assert.deepEqual(step.html.faults, {}, "a request is no fault");
  assert.doesNotMatch(step.html.text, /Elenco utenti/, "the other steps are left out");
  const input = step.html.all("input").find(({ attributes }) => attributes.name === "rup");
  assert.match(input?.attributes["aria-describedby"] ?? "", /rup-richiesta/);
  await page.press("Salva le correzioni", { rup: "Rosa Prova Bianchi", emailRup: "altra@altrove.example" });
  assert.match(page.page().html.text, /Correzioni salvate alle 11:07.*non sono ancora state inviate/);
  assert.doesNotMatch(page.page().html.text, /altra@altrove/);
  await page.press("Successivo");
  assert.equal(page.page().url, `${at}/riepilogo`);
  assert.match(page.page().html.text, /Rosa Prova Bianchi Prima era: Rosa Prova/);
  assert.equal(page.page().html.link(/^Modifica Elenco utenti/), undefined, "what is closed leads nowhere");
  await page.press("Invia di nuovo");
  assert.match(page.page().html.text, /Confermi il nuovo invio\?/);
  await page.press("Conferma");
  assert.equal(page.page().html.h1, "Le correzioni sono state inviate correttamente");
  await page.get(at);
  const { text } = page.page().html;
  assert.match(text, /Stato attuale INVIATA/);
  assert.match(text, /Primo invio 18\/03\/2026 11:07 Ultimo invio 18\/03\/2026 11:07/);
  const [, first, last] =
    /Protocollo (\d{7}\/2026) .*Primo invio, 18\/03\/2026 11:07, protocollo (\d{7}\/2026)/.exec(text) ?? [];
  assert.ok(first && last && first !== last, "C.SE.1.9 each sending has a protocol of its own");
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(at.replace("/istanze/", "/ufficio/pratiche/"));
  assert.ok(
    clerk
      .page()
      .html.text.includes(
        `Primo invio 18/03/2026 11:07, protocollo ${last} Correzione n. 1 18/03/2026 11:07, protocollo ${first}`,
      ),
  );
  assert.match(text, /Richiedi correzioni \( ?l'ufficio ?\) INVIATA RIFIUTATO/);
  await page.press(/^leggi/);
  assert.match(page.page().html.text, /Invio precedente .*Rosa Prova/);
  assert.doesNotMatch(page.page().html.text, /Bianchi/);
  for (const query of ["", "?invio=1"]) {
    await page.get(`${at}/pdf${query}`);
    assert.equal(page.page().body.subarray(0, 5).toString(), "%PDF-");
  }
  await page.get(`${at}/visualizza?invio=9`);
  assert.equal(page.page().status, 404);
});

test("capability 24: a person in the list is corrected, none is added or taken out; a closed step is not opened", async () => {
  const { page, at } = await refused({ "utenti.0.codiceFiscale": "Non è di questa persona" });
  await page.press(/^Correggi/);
  const { html } = page.page();
  assert.match(html.text, /L’ufficio chiede: Non è di questa persona/);
  for (const button of [/Aggiungi utente/, /Elimina/, /Aggiungi le righe/])
    assert.equal(html.button(button), undefined);
  for (const op of ["aggiungi:utenti", "rimuovi:utenti.0", "incolla:utenti"]) {
    const others = { "utenti.righe": "3", "utenti.2.nome": "Estranea" };
    await page.post(`${at}/passi/utenti`, { ...utente, ...others, op, revisione: "99" });
  }
  const stored = await again(the, keyOf(at) as never);
  assert.deepEqual([stored.typed["utenti.righe"], stored.typed["utenti.2.nome"]], ["1", undefined]);
  assert.equal(stored.typed["utenti.0.nome"], "Lia", "and nothing of hers was lost");
  await page.get(`${at}/passi/comune`);
  assert.equal(page.page().url, at);
});

test("Annulla le modifiche asks first; what was not changed may be sent with a warning", async () => {
  const { page, at } = await refused({ rup: "Manca il secondo cognome" });
  await page.press(/^Correggi/);
  await page.press("Salva le correzioni", { rup: "Altra Persona" });
  await page.press("Torna all'istanza");
  await page.press("Annulla le modifiche");
  assert.match(page.page().html.text, /Vuoi annullare le modifiche\?/);
  await page.press("Annulla le modifiche");
  assert.equal(page.page().html.link("Annulla le modifiche"), undefined);
  await page.press("Riepilogo e nuovo invio");
  assert.match(page.page().html.text, /Non hai ancora cambiato nulla/);
  assert.doesNotMatch(page.page().html.text, /Altra Persona/);
  await page.post(`${at}/invia-di-nuovo`, { sigillo: "0".repeat(64), invio: "1" });
  assert.equal(page.page().status, 409);
  assert.match(page.page().html.text, /I dati sono cambiati dopo il riepilogo/);
});

test("S3.27 S3.28 what was sent back may be withdrawn; what is examined may not, and says why", async () => {
  const { page, at } = await refused({ rup: "Manca il secondo cognome" });
  await page.get("/istanze?scheda=inviate");
  assert.ok(page.page().html.link(/^Ritira/));
  await page.get(at);
  await page.press("Ritira");
  await page.press("Ritira");
  assert.match(page.page().html.text, /Stato attuale RITIRATA/);
  const other = await sent(the);
  const taken = istanzaOf(other);
  await officeMoves(the, keyOf(taken), "Prendi in carico");
  await other.get(taken);
  assert.match(other.page().html.text, /L'ha presa in carico il 18\/03\/2026/);
  assert.equal(other.page().html.link("Ritira"), undefined);
  assert.match(other.page().html.text, /Non puoi ritirarla\. L'ufficio la sta già esaminando/);
  await other.get(`${taken}/mosse/ritira`);
  assert.match(other.page().html.text, /L'ufficio la sta già esaminando/);
});

test("S3.26 the list says each state with a symbol", async () => {
  const page = await sent(the);
  await page.get("/istanze?scheda=inviate");
  const badges = page
    .page()
    .html.all("span")
    .filter(({ attributes }) => attributes.class?.includes("sp-badge"));
  assert.ok(badges.length > 0);
  const symbols = page
    .page()
    .html.all("use")
    .map(({ attributes }) => attributes.href);
  assert.ok(symbols.some((href) => href?.endsWith("#it-mail")));
});

test("art. 10-bis: the grounds, ten days, and observations that are kept when they do not fit", async () => {
  const page = await sent(the);
  const at = istanzaOf(page);
  await officeMoves(the, keyOf(at), "Preavviso di rigetto", { note: "Il Comune ha già i suoi utenti." });
  await page.get(at);
  assert.match(page.page().html.text, /Il Comune ha già i suoi utenti\./);
  assert.match(page.page().html.text, /Rispondi entro sabato 28 marzo 2026 \(mancano 10 giorni\)/);
  const long = "parola ".repeat(600).trim();
  await page.press("Presenta osservazioni", { osservazioni: long });
  assert.equal(page.page().status, 422);
  assert.match(page.page().html.faults.osservazioni ?? "", /al massimo 4000 caratteri: ne hai scritti 4199/);
  assert.equal(page.page().html.value("osservazioni"), long);
  await page.press("Presenta osservazioni", { osservazioni: "Due persone sono andate in pensione." });
  assert.match(page.page().html.text, /Le osservazioni sono state presentate/);
  assert.match(page.page().html.text, /Presenta osservazioni \( ?tu ?\) PREAVVISO DI RIGETTO PRESA IN CARICO/);
  await page.post(`${at}/osservazioni`, { osservazioni: "Ancora una cosa" });
  assert.equal(page.page().status, 409);
  assert.match(page.page().html.text, /Quello che avevi scritto Ancora una cosa/, "nothing typed is lost");
});

test("S0.54 the address is not asked again with every sending while the link that was mailed lives", async () => {
  const { page } = await refused({ rup: "Manca il secondo cognome" });
  const asked = async () =>
    (await newestMails(the.ctx, 500)).filter(({ subject }) => subject === "Conferma il tuo indirizzo e-mail").length;
  const before = await asked();
  assert.ok(before > 0);
  const correct = async (nome: string) => {
    await page.press(/^Correggi/);
    await page.press("Successivo", { rup: nome });
    await page.press("Invia di nuovo");
    await page.press("Conferma");
    assert.match(page.page().html.h1, /sono state inviate/);
  };
  the.clock.forward(20 * 60_000);
  await correct("Rosa Prova Bianchi");
  assert.equal(await asked(), before);
  await page.press("Apri la pagina dell'istanza");
  await page.press(/^Invia di nuovo il/);
  assert.equal(await asked(), before + 1, "who asks gets another");
  the.clock.forward(-20 * 60_000);
});

test("S1.33 after the date one is told that it has passed, and may still answer", async () => {
  const { at } = await refused({ rup: "Manca il secondo cognome" });
  the.clock.forward(40 * 86_400_000);
  const later = await the.signedIn("sindaco");
  await later.get(at);
  assert.match(later.page().html.text, /La data per rispondere era venerdì 17 aprile 2026\. Puoi ancora rispondere/);
  await later.press("Riepilogo e nuovo invio");
  await later.press("Invia di nuovo");
  await later.press("Conferma");
  assert.equal(later.page().html.h1, "Le correzioni sono state inviate correttamente");
  the.clock.set("2026-03-18T11:07:00+01:00");
});

test("S1.32 the numbered tabs say what is still to be corrected", async () => {
  const { page, at } = await refused({ rup: "Manca il secondo cognome", "utenti.0.nome": "È il diminutivo" });
  await page.get(`${at}/passi/comune`);
  assert.match(page.page().html.text, /Elenco utenti \(da correggere\)/);
  await page.get(`${at}/passi/utenti`);
  assert.match(page.page().html.text, /Dati del Comune \(da correggere\)/);
  await page.press("Salva le correzioni", { "utenti.0.nome": "Lià" });
  await page.get(`${at}/passi/comune`);
  assert.match(page.page().html.text, /Elenco utenti \(completato\)/);
  await page.get(`${at}/riepilogo`);
  assert.match(page.page().html.text, /Dati del Comune \(da correggere\)/);
});
