// The case page as a clerk works with it, without JavaScript.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { istanzaOf } from "../../../test/desk.ts";
import { again, answers, demoPerson, region, rules, sent, typeInto } from "../../../test/istanze.ts";
import { withAttachments } from "../../../test/sample-attachments.ts";
import { sentBack } from "../../../test/sent-back.ts";
import { exec, one } from "../../db/connect.ts";
import type { Istanza } from "../../istanze/istanza.ts";
import { writeLetter } from "../../istanze/letters.ts";
import { readTyped } from "../../istanze/reading.ts";
import { resend } from "../../istanze/resend.ts";

let the: TestApp;
let clerk: Browser;
let colleague: Browser;
before(async () => {
  the = await testApp({ services: [withAttachments] });
  clerk = await the.signedIn("operatore regionale");
  colleague = await the.signedIn("operatore regionale, ufficio legale");
});
after(() => the.close());

const hrefOf = ({ id }: Pick<Istanza, "id">): string => `/e/${region}/ufficio/pratiche/${id}`;
const open = (who: Browser, istanza: Pick<Istanza, "id">, sheet = "") =>
  who.get(`${hrefOf(istanza)}${sheet && `?scheda=${sheet}`}`);

test("S1.31 capability 26: the case says who asks, by when, what happens now and what can be done", async () => {
  const istanza = await sent(the);
  const { status, html } = await open(clerk, istanza);
  assert.equal(status, 200);
  assert.equal(html.h1, istanza.number);
  assert.match(html.text, /Presentata da Provamaggio Ivo \( ?PRVVIO79P21L219X ?\)/);
  assert.match(html.text, /Per conto di Comune di Borgo Esempio/);
  assert.match(html.text, /Termine 17\/04\/2026 mancano 30 giorni/);
  assert.match(html.text, /Aspetta che l'ufficio la esamini/);
  assert.ok(html.link("Valida") && html.link("Richiedi correzioni"));
  assert.match(html.text, /Utente 1 Segnala/);
  const { n } = await one<{ n: number }>(
    the.ctx.db,
    "select count(*)::int as n from history where istanza = $1 and kind = 'lettura'",
    [istanza.id],
  );
  assert.equal(n, 1, "the reading is written down");
});

test("S1.32 capability 24: remarks are pinned to a field, reworded, taken back, and go out with the move", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza);
  await clerk.press("Segnala Utente 1: Codice Fiscale");
  assert.match(clerk.page().html.text, /Adesso c'è scritto: PRVLIA88D57L219Y/);
  await clerk.press("Segnala", { testo: " " });
  assert.equal(clerk.page().status, 422);
  assert.match(clerk.page().html.faults.testo ?? "", /Scrivi che cosa va corretto/);
  await clerk.press("Segnala", { testo: "Non è di questa persona." });
  assert.match(clerk.page().html.text, /Segnalazione da inviare: Non è di questa persona\./);
  assert.equal(clerk.page().url, `${hrefOf(istanza)}?scheda=contenuto`);

  await clerk.press("Modifica la segnalazione");
  await clerk.press("Salva", { testo: "Il codice fiscale è di un'altra persona." });
  assert.match(clerk.page().html.text, /è di un'altra persona/);
  await clerk.press("Segnalazione generale");
  await clerk.press("Segnala", { testo: "Da togliere." });
  await clerk.get(
    clerk
      .page()
      .html.all("a")
      .filter(({ text }) => text === "Modifica la segnalazione")[0]?.attributes.href ?? "",
  );
  await clerk.press("Togli la segnalazione");
  assert.doesNotMatch(clerk.page().html.text, /Da togliere/);

  await clerk.press("Richiedi correzioni");
  assert.match(clerk.page().html.text, /entro venerdì 17 aprile 2026/);
  assert.match(clerk.page().html.text, /Utente 1: Codice Fiscale : Il codice fiscale è di un'altra persona\./);
  await clerk.press("Richiedi correzioni");
  assert.equal((await again(the, istanza)).state, "RIFIUTATO");
  const { html } = await open(clerk, istanza);
  assert.match(html.text, /Che cosa è stato chiesto/);
  assert.equal(html.link("Segnala Utente 1: Codice Fiscale"), undefined, "what was asked is never changed");
});

test("S1.32 two clerks write the same remark: the second is told and keeps the words", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza);
  await clerk.press("Segnalazione generale");
  await clerk.press("Segnala", { testo: "Prima stesura." });
  await clerk.press("Modifica la segnalazione");
  await open(colleague, istanza);
  await colleague.press("Modifica la segnalazione");
  await colleague.press("Salva", { testo: "Del collega." });
  await clerk.press("Salva", { testo: "La mia stesura." });
  assert.equal(clerk.page().status, 409);
  assert.match(clerk.page().html.text, /Un collega ha appena cambiato o tolto/);
  assert.match(clerk.page().html.text, /Segnalazione da inviare: Del collega\./);
  assert.equal(clerk.page().html.value("scritto"), "La mia stesura.");
});

test("two clerks on one case: the second is told who did what, and what was written is kept", async () => {
  const istanza = await sent(the, undefined);
  await open(clerk, istanza);
  await clerk.press("Richiedi integrazioni");
  await open(colleague, istanza);
  await colleague.press("Prendi in carico");
  await colleague.press("Prendi in carico");
  await clerk.press("Richiedi integrazioni", { nota: "Manca la delibera." });
  assert.equal(clerk.page().status, 409);
  assert.match(clerk.page().html.text, /La pratica è cambiata mentre la guardavi.*Elio Fittizi: Prendi in carico/);
  assert.equal(clerk.page().html.value("nota"), "Manca la delibera.");
  assert.equal((await again(the, istanza)).state, "PRESA IN CARICO");
  // the same button, now that it is known
  await clerk.press("Richiedi integrazioni");
  assert.equal((await again(the, istanza)).state, "DA INTEGRARE");
  await colleague.get(`${hrefOf(istanza)}/mosse/valida`);
  assert.equal(colleague.page().status, 409);
  assert.match(colleague.page().html.text, /questa operazione non si può fare/);
});

test("capability 28: the reasons are asked for, and no rejection comes before its notice", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza);
  await clerk.press("Prendi in carico");
  await clerk.press("Prendi in carico");
  assert.match(clerk.page().html.text, /Pratica .* presa in carico\./);
  assert.match(clerk.page().html.text, /Respingi : prima serve “Preavviso di rigetto”/);
  await exec(
    the.ctx.db,
    `insert into template (ente, id, purpose, title, body)
     values ($1, gen_random_uuid(), 'preavviso', 'Già abilitati', 'Le persone di {numero} sono già abilitate.')`,
    [region],
  );
  await clerk.press("Preavviso di rigetto");
  await clerk.press("Invia il preavviso");
  assert.equal(clerk.page().status, 422);
  assert.match(clerk.page().html.faults.nota ?? "", /Scrivi i motivi/);
  const { id } = await one<{ id: string }>(the.ctx.db, "select id from template where title = 'Già abilitati'");
  await clerk.press("Inserisci il testo", { nota: "Due motivi.", modello: id });
  assert.equal(clerk.page().html.value("nota"), `Due motivi.\n\nLe persone di ${istanza.number} sono già abilitate.`);
  await clerk.press("Invia il preavviso", { nota: "x".repeat(4001) });
  assert.match(clerk.page().html.faults.nota ?? "", /4001 caratteri su 4000/);
  assert.equal(clerk.page().html.value("nota")?.length, 4001);
  await clerk.press("Invia il preavviso", { nota: "Un motivo." });
  assert.equal((await again(the, istanza)).state, "PREAVVISO DI RIGETTO");
});

test("art. 6-bis L. 241/1990: a case of one's own is read, not worked", async () => {
  const istanza = await sent(the);
  const { id } = await demoPerson(the, "operatore regionale");
  await exec(the.ctx.db, "update istanza set person = $2 where id = $1", [istanza.id, id]);
  const { html } = await open(clerk, istanza);
  assert.match(html.text, /È una tua istanza.*art\. 6-bis/);
  assert.equal(html.link("Valida"), undefined);
  assert.equal((await clerk.get(`${hrefOf(istanza)}/mosse/valida`)).status, 409);
  await clerk.post(`${hrefOf(istanza)}/mosse/valida`, { versione: String((await again(the, istanza)).caseRevision) });
  assert.match(clerk.page().html.text, /È una tua istanza: non puoi lavorarla tu/);
  assert.equal((await again(the, istanza)).state, "INVIATA");
});

test("internal notes are for colleagues: the applicant finds them nowhere", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza, "note");
  await clerk.press("Aggiungi la nota", { nota: "  " });
  assert.equal(clerk.page().status, 422);
  await clerk.press("Aggiungi la nota", { nota: "Sentire il collega di Asti." });
  assert.match(
    (await open(colleague, istanza, "note")).html.text,
    /Ugo Finti , 18\/03\/2026.*Sentire il collega di Asti/,
  );
  const mayor = await the.signedIn("sindaco");
  for (const sheet of ["storico", "allegati", "atti"]) {
    await mayor.get(`/e/${region}/istanze/${istanza.id}?scheda=${sheet}`);
    assert.equal(mayor.page().status, 200);
    assert.doesNotMatch(mayor.page().html.text, /Asti|Nota interna/);
  }
  await open(clerk, istanza, "storico");
  assert.match(clerk.page().html.text, /Nota interna/);
});

test("capability 30: another office gives its opinion and sees only the steps that it is shown", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza, "pareri");
  await clerk.press("Chiedi il parere", { domanda: "È regolare?" });
  assert.deepEqual(Object.keys(clerk.page().html.faults), ["ufficio", "passi"]);
  assert.equal(clerk.page().html.value("domanda"), "È regolare?");
  await clerk.press("Chiedi il parere", { ufficio: "legale", "passo.comune": "si" });
  assert.match(clerk.page().html.text, /Ufficio legale.*È regolare\?.*In attesa del parere/);

  assert.equal((await clerk.get(`/e/${region}/ufficio/pareri`)).html.link(istanza.number ?? ""), undefined);
  await colleague.get(`/e/${region}/ufficio/pareri`);
  await colleague.press(istanza.number ?? "");
  const asked = colleague.page().url;
  assert.match(colleague.page().html.text, /È regolare\?.*Rosa Prova/);
  assert.doesNotMatch(colleague.page().html.text, /PRVLIA88D57L219Y/, "the users were not shown");
  assert.equal((await clerk.get(asked)).status, 404, "not of this office");
  await colleague.press("Dai il parere", { testo: "" });
  assert.deepEqual(Object.keys(colleague.page().html.faults), ["esito", "testo"]);
  await colleague.press("Dai il parere", { esito: "favorevole con condizioni", testo: "Manca il bollo." });
  assert.match(colleague.page().html.text, /Il parere dato.*Favorevole con condizioni.*Manca il bollo\..*Elio Fittizi/);
  await colleague.post(asked, { esito: "contrario", testo: "Ci ho ripensato." });
  assert.equal(colleague.page().status, 409);
  assert.equal(colleague.page().html.value("scritto"), "Ci ho ripensato.");

  await open(clerk, istanza, "pareri");
  assert.match(clerk.page().html.text, /Parere favorevole con condizioni.*Manca il bollo/);
  await open(clerk, istanza, "storico");
  assert.match(clerk.page().html.text, /Parere .*Ufficio legale: favorevole con condizioni/);
});

test("capability 30: an istanza corrected after the question says so to whoever answers and to whoever asked; the applicant reads which office answered", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza, "pareri");
  await clerk.press("Chiedi il parere", { domanda: "Va bene il RUP?", ufficio: "legale", "passo.comune": "si" });
  the.clock.forward(60_000);
  const asked = await sentBack(the, istanza, { rup: "Il RUP è cambiato." });
  await typeInto(the, asked, "comune", { ...answers.comune, rup: "Rita Prova" }, asked.revision);
  const { seal } = await readTyped(the.ctx, the.ctx.db, rules, await again(the, istanza));
  the.clock.forward(60_000);
  assert.equal(await resend(the.ctx, rules, istanza, { seal, round: 1 }), "sent");
  await open(clerk, istanza, "pareri");
  assert.match(clerk.page().html.text, /L'istanza è stata corretta dopo la domanda \(Correzione n\. 1, inviata il/);
  await colleague.get(`/e/${region}/ufficio/pareri`);
  await colleague.press(istanza.number ?? "");
  assert.match(colleague.page().html.text, /corretta dopo la domanda .*la versione corretta.*Rita Prova/);
  the.clock.forward(60_000);
  await colleague.press("Dai il parere", { esito: "favorevole", testo: "Va bene." });
  assert.match((await open(clerk, istanza, "pareri")).html.text, /corretta dopo la domanda e prima del parere/);
  const mayor = await the.signedIn("sindaco");
  const { html } = await mayor.get(`/profilo/chi-ha-visto?ente=${istanza.ente}&istanza=${istanza.id}`);
  const row = html.all("tr").find(({ text }) => text.includes("Ha scritto: Parere"))?.text ?? "";
  assert.match(row, /Elio Fittizi Ufficio legale, Regione Piemonte/);
});

test("capability 33: the clerk sees whether the mails have left, and has one tried again", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza);
  await clerk.press("Prendi in carico");
  await clerk.press("Prendi in carico");
  assert.match(clerk.page().html.text, /Istanza presa in carico: \S+ a s•••@borgoesempio\.example In partenza/);
  assert.doesNotMatch(clerk.page().html.text, /sindaco@borgoesempio/);
  the.clock.forward(20 * 60_000);
  await open(clerk, istanza);
  assert.match(clerk.page().html.text, /Non ancora partita/);
  const waiting = () =>
    one<{ n: number }>(
      the.ctx.db,
      `select count(*)::int as n from pgboss.job j join mail m on m.id::text = j.data->>'id'
        where j.name = 'mail' and m.istanza = $1`,
      [istanza.id],
    );
  const before = await waiting();
  await clerk.press(/Riprova adesso/);
  await clerk.press(/Riprova adesso/);
  assert.equal((await waiting()).n, before.n + 1, "however often it is pressed");
});

test("S1.34 capability 24: after a correction the clerk reads what changed between the rounds", async () => {
  const istanza = await sent(the);
  assert.doesNotMatch((await open(clerk, istanza, "differenze")).html.text, /Differenze/, "sent once, there are none");
  await clerk.get(`${hrefOf(istanza)}/segnalazioni?campo=rup`);
  await clerk.press("Segnala", { testo: "Il RUP è cambiato." });
  await clerk.get(`${hrefOf(istanza)}/segnalazioni?campo=utenti.0.codiceFiscale`);
  await clerk.press("Segnala", { testo: "È di un'altra persona." });
  await clerk.press("Richiedi correzioni");
  await clerk.press("Richiedi correzioni", { nota: "Due cose da sistemare." });
  const shown = (await open(clerk, istanza)).html.text;
  assert.match(
    shown,
    /Che cosa è stato chiesto Richiedi correzioni: Ugo Finti, 18\/03\/2026.* Due cose da sistemare\./,
  );
  assert.match(shown, /Due cose da sistemare\. .*: Il RUP è cambiato\..* Dichiarazioni/);
  assert.match(shown, /Due cose da sistemare\. .*Utente 1: Codice Fiscale : È di un'altra persona\..* Dichiarazioni/);
  const asked = await again(the, istanza);
  await typeInto(the, asked, "comune", { ...answers.comune, rup: "Rita Prova" }, asked.revision);
  const { seal } = await readTyped(the.ctx, the.ctx.db, rules, await again(the, istanza));
  assert.equal(await resend(the.ctx, rules, istanza, { seal, round: 1 }), "sent");
  const { html } = await open(clerk, istanza, "differenze");
  assert.match(html.text, /Correzione n\. 1, inviata il/);
  assert.match(html.text, /Cambiato Rosa Prova Rita Prova/);
  assert.match(html.text, /Due cose da sistemare/);
  assert.match(html.text, /Il RUP è cambiato\. Cambiato/);
  assert.match(html.text, /È di un'altra persona\. Chiesto e non cambiato/);
});

test("a question names the case, and the colleague who has it in hand", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza);
  await clerk.press("Prendi in carico");
  assert.match(clerk.page().html.text, new RegExp(`Pratica ${istanza.number} per il Comune di Borgo Esempio`));
  assert.doesNotMatch(clerk.page().html.text, /È in carico a/);
  await clerk.press("Prendi in carico");
  await open(colleague, istanza);
  await colleague.press("Valida");
  assert.match(colleague.page().html.text, /È in carico a Ugo Finti/);
  await open(clerk, istanza);
  await clerk.press("Valida");
  assert.doesNotMatch(clerk.page().html.text, /È in carico a/);
});

test("capability 32: a letter waits on a closed case and in the queue until it is read; an answer is confirmed", async () => {
  const istanza = await sent(the);
  await exec(the.ctx.db, "update istanza set state = 'RITIRATA', closed_at = $2 where id = $1", [
    istanza.id,
    the.ctx.clock.now(),
  ]);
  assert.match((await open(clerk, istanza)).html.text, /non c'è altro da fare/);
  await writeLetter(the.ctx, istanza, {
    id: randomUUID(),
    side: "richiedente",
    author: istanza.person,
    body: "Ho sbagliato a ritirarla.",
    files: [],
  });
  await clerk.get(`/e/${region}/ufficio`);
  await clerk.press(/Messaggi da leggere/);
  await clerk.press(istanza.number ?? "");
  assert.match(clerk.page().html.text, /La pratica è conclusa, ma chi l'ha presentata ti ha scritto/);
  assert.doesNotMatch(clerk.page().html.text, /non c'è altro da fare/);
  await clerk.press("C'è un messaggio da leggere");
  assert.match(clerk.page().html.text, /Ho sbagliato a ritirarla/);
  assert.doesNotMatch(clerk.page().html.text, /Messaggio inviato/);
  await clerk.press("Invia il messaggio", { testo: "Presentane un'altra." });
  assert.match(clerk.page().html.text, /Messaggio inviato: chi ha presentato l'istanza lo trova/);
  assert.match((await open(clerk, istanza)).html.text, /non c'è altro da fare/);
  assert.doesNotMatch((await clerk.get(`/e/${region}/ufficio`)).html.text, /Messaggi da leggere/);
});

test("S1.32 a request that is only a text stands on the case with its author", async () => {
  const istanza = await sent(the);
  await open(clerk, istanza);
  await clerk.press("Richiedi integrazioni");
  await clerk.press("Richiedi integrazioni", { nota: "Manca la delibera." });
  const { html } = await open(colleague, istanza);
  assert.match(html.text, /Che cosa è stato chiesto Richiedi integrazioni: Ugo Finti, .* Manca la delibera\./);
});

/** Sent by its pages, with these files in the fields of its modulo. */
const sentWith = async (carta: string[], delega: string[]): Promise<Pick<Istanza, "id">> => {
  const page = await the.signedIn("cittadina");
  await page.post(`/e/${region}/servizi/prova-allegati/compila`, {});
  await page.get(`${istanzaOf(page)}/riprendi`);
  const filesOf = (names: string[]) => names.map((name) => ({ name, content: `%PDF-1.7\n${name}` }));
  await page.press("Successivo", { oggetto: "Prova" }, { carta: filesOf(carta), delega: filesOf(delega) });
  await page.press("Successivo");
  await page.press("Invia");
  await page.press("Conferma");
  return { id: istanzaOf(page).split("/").at(-1) ?? "" };
};

test("capability 18: an attachment is opened from the case and the opening is written down; an infected one is not", async () => {
  const istanza = await sentWith(["delibera.pdf", "fattura.pdf"], ["pianta.pdf"]);
  const scanned = (name: string, scan: string) =>
    exec(the.ctx.db, "update document set scan = $3 where istanza = $1 and name = $2", [istanza.id, name, scan]);
  await scanned("delibera.pdf", "pulito");
  await scanned("fattura.pdf", "infetto");
  await scanned("pianta.pdf", "in attesa");
  const { html } = await open(clerk, istanza, "allegati");
  assert.match(html.text, /Bloccato: contiene un virus/);
  assert.match(html.text, /Controllo antivirus in corso/);
  assert.equal(html.link("fattura.pdf") ?? html.link("pianta.pdf"), undefined);
  const file = await clerk.press("delibera.pdf");
  assert.equal(file.body.toString(), "%PDF-1.7\ndelibera.pdf");
  const read = await one<{ content: string }>(
    the.ctx.db,
    "select content from history where istanza = $1 and move = 'documento'",
    [istanza.id],
  );
  assert.match(read.content, /delibera\.pdf/);
  const bad = await one<{ id: string }>(
    the.ctx.db,
    "select id from document where istanza = $1 and name = 'fattura.pdf'",
    [istanza.id],
  );
  assert.equal((await clerk.get(`${hrefOf(istanza)}/documenti/${bad.id}`)).status, 404);
});

// last, because whoever is enabled cannot be asked for again
test("capability 25: open, read, validate, next: three clicks a case, and the next one is there", async () => {
  await exec(the.ctx.db, "update istanza set state = 'RITIRATA', closed_at = now() where closed_at is null");
  const first = await sent(the);
  the.clock.forward(60_000);
  const second = await sent(the);
  await clerk.get(`/e/${region}/ufficio`);
  await clerk.press(first.number ?? ""); // 1: open
  await clerk.press("Valida"); // 2: asked
  await clerk.press("Valida"); // 3: made, and the next case is open
  assert.equal((await again(the, first)).state, "VALIDATA");
  const { url, html } = clerk.page();
  assert.ok(url.startsWith(hrefOf(second)));
  assert.match(html.text, new RegExp(`Pratica ${first.number} validata\\. Questa è la prossima\\.`));
  await clerk.press("Annulla d'ufficio");
  await clerk.press("Annulla la pratica", { nota: "È doppia." });
  assert.match(clerk.page().html.text, /annullata\. In questo elenco non ce n'è un'altra\./);
  await clerk.press("Torna alle pratiche");
  assert.equal(clerk.page().html.h1, "Pratiche");
});
