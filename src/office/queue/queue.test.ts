// The clerk's pages of the queue, as a browser without JavaScript sees them.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { exec, one } from "#db/connect.ts";
import { assign } from "#istanze/assign.ts";
import { historyOf } from "#istanze/history.ts";
import type { Istanza } from "#istanze/istanza.ts";
import { addLabel, removeLabel } from "#istanze/labels.ts";
import { writeLetter } from "#istanze/letters.ts";
import { officeMove } from "#istanze/office-move.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { again, demoPerson, region, rules, sent } from "../../../test/istanze.ts";

let the: TestApp;
let clerk: Browser;
let ugo: string;
let elio: string;
const queue = `/e/${region}/ufficio`;

before(async () => {
  the = await testApp();
  clerk = await the.signedIn("operatore regionale");
  ugo = (await demoPerson(the, "operatore regionale")).id;
  elio = (await demoPerson(the, "operatore regionale, ufficio legale")).id;
});
after(() => the.close());

const boxOf = ({ id, caseRevision }: Istanza): string => `${id}.${caseRevision}`;
const isListed = (page: Browser, { number }: Istanza): boolean => page.page().html.text.includes(number ?? "?");

test("S1.30 S1.31 S1.37 what is sent for validation stands in the queue of whoever works it, and of nobody else", async () => {
  const istanza = await sent(the);
  await clerk.get("/bacheca");
  assert.match(clerk.page().html.text, /Il tuo ufficio: Regione Piemonte.*1 pratica da lavorare/);
  await clerk.press("Vai all'ufficio");
  const { html } = clerk.page();
  assert.equal(html.h1, "Pratiche");
  assert.ok(isListed(clerk, istanza));
  assert.match(html.text, /Comune di Borgo Esempio \(Provamaggio Ivo\)/);
  assert.match(html.text, /mancano 30 giorni|mancano 3\d giorni/);
  assert.equal((await (await the.signedIn("operatore comunale")).get(queue)).status, 404);
  assert.equal((await (await the.signedIn("amministratore")).get(queue)).status, 404);
});

test("the legal days left are said in words (L. 241/1990 art. 2)", async () => {
  const istanza = await sent(the);
  const said = async (due: string | null, answerBy: string | null, state: string): Promise<string> => {
    await the.ctx.db.query("update istanza set due_on = $2, answer_by = $3, state = $4 where id = $1", [
      istanza.id,
      due,
      answerBy,
      state,
    ]);
    await clerk.get(`${queue}?scheda=tutte&cerca=${istanza.number}`);
    return clerk.page().html.text;
  };
  assert.match(await said("2026-03-30", null, "INVIATA"), /mancano 12 giorni/);
  assert.match(await said("2026-03-18", null, "INVIATA"), /scade oggi/);
  assert.match(await said("2026-03-16", null, "INVIATA"), /scaduta da 2 giorni/);
  assert.match(await said(null, "2026-04-10", "RIFIUTATO"), /sospesa, risposta entro il 10\/04\/2026/);
  await said("2026-04-17", null, "INVIATA");
});

test("a view is saved under a name, opened again and deleted; what has no name comes back as it was typed", async () => {
  await clerk.get(`${queue}?termine=7&stato=INVIATA`);
  assert.equal((await clerk.press("Salva la vista", { nome: " " })).status, 422);
  assert.match(clerk.page().html.text, /Scrivi il nome della vista/);
  await clerk.press("Salva la vista", { nome: "In scadenza" });
  await clerk.get(queue);
  await clerk.press("In scadenza");
  assert.equal(clerk.page().html.value("termine"), "7");
  const colleague = await the.signedIn("operatore regionale, ufficio legale");
  assert.equal((await colleague.get(queue)).html.link("In scadenza"), undefined);
  await clerk.press(/Elimina la vista In scadenza/);
  assert.equal(clerk.page().html.link("In scadenza"), undefined);
});

test("capability 29 two clerks give one case to two people: the second is told, nothing is overwritten", async () => {
  const istanza = await sent(the);
  const { caseRevision } = istanza;
  assert.equal(await assign(the.ctx, istanza, { clerk: ugo, to: ugo, caseRevision }), "assigned");
  assert.equal(await assign(the.ctx, istanza, { clerk: elio, to: elio, caseRevision }), "changed");
  assert.equal((await again(the, istanza)).assignee, ugo);
  assert.equal(await assign(the.ctx, istanza, { clerk: ugo, to: ugo, caseRevision }), "already");
  const now = await again(the, istanza);
  assert.equal(await assign(the.ctx, now, { clerk: ugo, to: null, caseRevision: now.caseRevision }), "assigned");
  const mayor = await demoPerson(the, "sindaco");
  const free = await again(the, istanza);
  assert.equal(free.assignee, null);
  const given = (to: string) => assign(the.ctx, free, { clerk: ugo, to, caseRevision: free.caseRevision });
  assert.equal(await given(mayor.id), "own");
  assert.equal(await given((await demoPerson(the, "operatore comunale")).id), "stranger");
  const written = (await historyOf(the.ctx.db, istanza, ["scrittura"])).map(({ move, content }) => [move, content]);
  assert.deepEqual(written, [
    ["assegnazione", "Ugo Finti"],
    ["rimessa in coda", ""],
  ]);
});

test("assigning over the page: the second clerk reads why it was not done", async () => {
  const istanza = await sent(the);
  const url = `${queue}/pratiche/${istanza.id}/assegna`;
  const typed = { versione: String(istanza.caseRevision), ritorno: `${queue}?scheda=tutte` };
  assert.equal((await clerk.post(url, { ...typed, a: ugo })).url, `${queue}?scheda=tutte`);
  const colleague = await the.signedIn("operatore regionale, ufficio legale");
  const refused = await colleague.post(url, { ...typed, collega: elio });
  assert.equal(refused.status, 409);
  assert.match(refused.html.text, /Nel frattempo un collega ha lavorato questa pratica/);
});

test("labels are put on and taken off a case, known again, and found", async () => {
  const istanza = await sent(the);
  const label = (typed: string) => addLabel(the.ctx, istanza, { clerk: ugo, label: typed });
  assert.equal(await label("  Da   Sentire "), "labelled");
  assert.equal(await label("da sentire"), "already");
  assert.equal(await label("x".repeat(41)), "unreadable");
  await clerk.get(`${queue}?etichetta=da+sentire`);
  assert.ok(isListed(clerk, istanza));
  assert.ok(
    clerk
      .page()
      .html.all("option")
      .some(({ text }) => text === "da sentire"),
  );
  assert.equal(await removeLabel(the.ctx, istanza, { clerk: ugo, label: "da sentire" }), "labelled");
  assert.deepEqual((await again(the, istanza)).labels, []);
  const url = `${queue}/pratiche/${istanza.id}/etichette`;
  const refused = await clerk.post(url, { etichetta: "y".repeat(50) });
  assert.equal(refused.status, 422);
  assert.equal(refused.html.value("etichetta"), "y".repeat(50));
});

test("what PostgreSQL cannot store or read never breaks the queue: NUL in a name or label, days that do not exist", async () => {
  const istanza = await sent(the);
  const view = await clerk.post(`${queue}/viste`, { nome: "x\0y", vista: "scheda=tutte" });
  assert.equal(view.status, 200);
  assert.match(view.html.text, /x\uFFFDy/);
  const labels = `${queue}/pratiche/${istanza.id}/etichette`;
  assert.equal((await clerk.post(labels, { etichetta: "a\0b" })).status, 200);
  assert.deepEqual((await again(the, istanza)).labels, ["a\uFFFDb"]);
  assert.equal((await clerk.post(labels, { togli: "a\0b" })).status, 200);
  const days = ["9999-99-99", "2026-02-30", "0000-01-01", "2026-03-18 25:00:00+00", "2026-03-18 10:61:00+00"];
  for (const day of days)
    for (const scheda of ["da-lavorare", "chiuse", "tutte"]) {
      const { status } = await clerk.get(
        `${queue}?scheda=${scheda}&dopo=${encodeURIComponent(`${day}_${istanza.id}`)}`,
      );
      assert.equal(status, 200, `${scheda} ${day}`);
    }
});

test("a batch gives cases to a colleague and back; without a choice it says what to do", async () => {
  const istanza = await sent(the);
  await clerk.get(queue);
  assert.equal((await clerk.press("Continua", { operazione: "valida" })).status, 422);
  await clerk.get(queue);
  assert.equal((await clerk.press("Continua", { pratica: boxOf(istanza), operazione: "respingi" })).status, 422);
  assert.match(clerk.page().html.text, /Con la pratica scelta/);
  // the ticks stand in the page that asks again
  await clerk.press("Continua", { operazione: `assegna-${elio}` });
  assert.equal(clerk.page().html.h1, "Assegna a Elio Fittizi: 1 pratica");
  await clerk.press("Conferma");
  assert.equal((await again(the, istanza)).assignee, elio);
  const { n } = await one<{ n: number }>(
    the.ctx.db,
    "select count(*) as n from ente_history where ente = $1 and action = 'operazione su più pratiche'",
    [region],
  );
  assert.equal(n, 1);
});

test("capability 25 a batch in which nothing can be done says so, and why", async () => {
  const istanza = await sent(the);
  await clerk.get(queue);
  const move = { name: "Annulla d'ufficio", clerk: ugo, note: "È doppia", caseRevision: istanza.caseRevision } as const;
  assert.equal(await officeMove(the.ctx, rules, istanza, move), "moved");
  await clerk.press("Continua", { pratica: boxOf(await again(the, istanza)), operazione: "valida" });
  assert.match(clerk.page().html.text, /Nessuna delle pratiche scelte può avere l'operazione “Valida”/);
  assert.match(clerk.page().html.text, /Il motivo: Il suo stato non lo permette\./);
  assert.doesNotMatch(clerk.page().html.text, /per 0 pratiche/);
  assert.equal(clerk.page().html.button("Conferma"), undefined);
});

test("capability 25 cases are spread over the colleagues who are there, and the preview says who gets which", async () => {
  const [first, second] = [await sent(the), await sent(the)];
  await assign(the.ctx, first, { clerk: elio, to: elio, caseRevision: first.caseRevision });
  const admin = await the.signedIn("amministratore");
  await admin.get(`${queue}/assenze`);
  await admin.press("Aggiungi l'assenza", { persona: elio, sostituto: ugo, dal: "18/03/2026", al: "18/03/2026" });
  await clerk.get(`${queue}?scheda=tutte`);
  const boxes = [await again(the, first), await again(the, second)].map(boxOf);
  await clerk.press("Continua", { pratica: boxes, operazione: "equilibra" });
  assert.equal(clerk.page().html.h1, "Assegna in modo equilibrato: 2 pratiche");
  assert.match(clerk.page().html.text, /si fa per 2 pratiche su 2/);
  assert.match(clerk.page().html.text, /Ugo Finti/);
  assert.equal((await again(the, second)).assignee, null, "a preview changes nothing");
  await clerk.press("Conferma");
  assert.match(clerk.page().html.text, /Fatto per 2 pratiche su 2/);
  assert.deepEqual([(await again(the, first)).assignee, (await again(the, second)).assignee], [ugo, ugo]);
  await admin.get(`${queue}/assenze`);
  await admin.press(/^Elimina l'assenza/);
});

test("capability 25 spreading takes no case from a colleague who is there: the preview says who has it, and that is no failure", async () => {
  const [theirs, free] = [await sent(the), await sent(the)];
  assert.equal(await assign(the.ctx, theirs, { clerk: elio, to: elio, caseRevision: theirs.caseRevision }), "assigned");
  await clerk.get(`${queue}?scheda=tutte`);
  const boxes = [await again(the, theirs), await again(the, free)].map(boxOf);
  await clerk.press("Continua", { pratica: boxes, operazione: "equilibra" });
  const rows = clerk.page().html.all("tr");
  const row = (number: string | null) => rows.find(({ text }) => text.includes(number ?? "-"));
  assert.match(clerk.page().html.text, /Adesso è di Va a/);
  assert.match(row(theirs.number)?.text ?? "", /Elio Fittizi .*Resta a chi ce l'ha/);
  assert.match(row(free.number)?.text ?? "", /Nessuno .* Si può fare/);
  await clerk.press("Conferma");
  assert.match(clerk.page().html.text, /1 fatta, 1 era già a posto\./);
  assert.doesNotMatch(clerk.page().html.text, /Attenzione/);
  assert.equal((await again(the, theirs)).assignee, elio);
  assert.notEqual((await again(the, free)).assignee, null);
});

test("capability 32 a letter in a colleague's case waits for the colleague, and is found by who works it", async () => {
  const istanza = await sent(the);
  await assign(the.ctx, istanza, { clerk: elio, to: elio, caseRevision: istanza.caseRevision });
  await writeLetter(the.ctx, istanza, {
    id: randomUUID(),
    side: "richiedente",
    author: istanza.person,
    body: "Ci sono novità?",
    files: [],
  });
  const letters = `${queue}?scheda=tutte&posta=da-leggere`;
  assert.ok(!(await clerk.get(letters)).html.text.includes(istanza.number ?? "-"));
  assert.ok((await clerk.get(`${letters}&chi=${elio}`)).html.text.includes(istanza.number ?? "-"));
  const colleague = await the.signedIn("operatore regionale, ufficio legale");
  assert.ok((await colleague.get(letters)).html.text.includes(istanza.number ?? "-"));
});

test("capability 25 one text goes with a move in many cases: asked before, kept when it is wrong, never with drafts of its own", async () => {
  const [good, drafted] = [await sent(the), await sent(the)];
  await exec(
    the.ctx.db,
    `insert into remark (ente, istanza, id, round, target, label, text, author, created_at)
     values ($1, $2, gen_random_uuid(), 1, '', '', 'Manca la firma', $3, now())`,
    [region, drafted.id, ugo],
  );
  await clerk.get(queue);
  await clerk.press("Continua", { pratica: [good, drafted].map(boxOf), operazione: "richiedi-integrazioni" });
  assert.match(clerk.page().html.text, /si fa per 1 pratica su 2/);
  assert.match(clerk.page().html.text, /Ha già segnalazioni preparate e non inviate/);
  const none = await clerk.press("Conferma", { testo: "  " });
  assert.equal(none.status, 422);
  assert.ok(none.html.faults.testo);
  const long = await clerk.press("Conferma", { testo: "x".repeat(4001) });
  assert.equal(long.status, 422);
  assert.equal(long.html.value("testo")?.length, 4001, "what was typed comes back");
  assert.equal((await again(the, good)).state, "INVIATA");
  await clerk.press("Conferma", { testo: "Manca l'atto di nomina" });
  assert.match(clerk.page().html.text, /Fatto per 1 pratica su 2/);
  assert.deepEqual([(await again(the, good)).state, (await again(the, drafted)).state], ["DA INTEGRARE", "INVIATA"]);
  const moved = (await historyOf(the.ctx.db, good)).find(({ move }) => move === "Richiedi integrazioni");
  assert.equal(moved?.content, "Manca l'atto di nomina");
  assert.equal(clerk.page().html.button("Conferma"), undefined);

  const second = await clerk.post(clerk.page().url, { testo: "Mancano due firme" });
  assert.equal(second.status, 409, "another window had the batch open, with another text");
  assert.match(second.html.text, /Era già stato fatto.*il testo di questa finestra non è partito/);
  assert.equal(second.html.value("scritto"), "Mancano due firme", "what was typed comes back to be copied");
  await clerk.get(`${queue}?scheda=tutte`);
  for (const option of ["respingi", "preavviso-di-rigetto", "richiedi-correzioni"]) {
    assert.equal((await clerk.press("Continua", { pratica: boxOf(drafted), operazione: option })).status, 422, option);
    await clerk.get(`${queue}?scheda=tutte`);
  }
});

test("a chosen order stays from view to view, and the heading that sorts has its arrow", async () => {
  await clerk.get(`${queue}?ordine=arrivo`);
  const href = clerk.page().html.link("Tutte") ?? "";
  assert.match(href, /ordine=arrivo/);
  await clerk.get(href);
  assert.equal(clerk.page().html.value("ordine"), "arrivo");
  assert.match(clerk.page().html.text, /Arrivo ↓/);
  assert.match(clerk.page().html.link(/^Da lavorare/) ?? "", /ordine=arrivo/);
});

test("capability 29 while a colleague is away their cases are the substitute's too", async () => {
  const istanza = await sent(the);
  await assign(the.ctx, istanza, { clerk: elio, to: elio, caseRevision: istanza.caseRevision });
  await clerk.get(`${queue}?chi=miei`);
  assert.ok(!isListed(clerk, istanza));
  const colleague = await the.signedIn("operatore regionale, ufficio legale");
  await colleague.get(`${queue}/assenze`);
  const faulty = await colleague.press("Aggiungi l'assenza", { sostituto: elio, dal: "20/03/2026", al: "31/02/2026" });
  assert.equal(faulty.status, 422);
  assert.ok(faulty.html.faults.al && faulty.html.faults.sostituto);
  assert.equal(faulty.html.value("al"), "31/02/2026");
  const away = { sostituto: ugo, dal: "18/03/2026", al: "20/03/2026" };
  await colleague.press("Aggiungi l'assenza", away);
  assert.match(colleague.page().html.text, /Elio Fittizi.*Ugo Finti.*18\/03\/2026/);
  assert.equal((await colleague.press("Aggiungi l'assenza", away)).status, 422, "away twice on one day");
  await clerk.get(`${queue}?chi=miei`);
  assert.ok(isListed(clerk, istanza));
  the.clock.set("2026-03-21T09:00:00+01:00");
  await clerk.get(`${queue}?chi=miei`);
  assert.ok(!isListed(clerk, istanza), "the absence is over");
  the.clock.set("2026-03-18T11:07:00+01:00");
  await colleague.get(`${queue}/assenze`);
  await colleague.press(/^Elimina l'assenza/);
  await clerk.get(`${queue}?chi=miei`);
  assert.ok(!isListed(clerk, istanza));
});

test("an administrator says who is away for everybody, and reads no case", async () => {
  const admin = await the.signedIn("amministratore");
  await admin.get(`${queue}/assenze`);
  const days = { dal: "01/04/2026", al: "02/04/2026" };
  await admin.press("Aggiungi l'assenza", { ...days, persona: ugo, sostituto: elio });
  assert.match(admin.page().html.text, /Ugo Finti.*Elio Fittizi/);
  const other = await demoPerson(the, "operatore comunale");
  assert.equal((await admin.press("Aggiungi l'assenza", { ...days, persona: ugo, sostituto: other.id })).status, 422);
});

// last: once an official is enabled by a case that is validated, nobody can ask for the same official again
test("capability 25 S1.31 a batch says case by case what will happen and what happened, and is done once", async () => {
  const [good, moved, done] = [await sent(the), await sent(the), await sent(the)];
  const move = (istanza: Istanza, name: "Prendi in carico" | "Valida", person: string) =>
    officeMove(the.ctx, rules, istanza, { name, clerk: person, note: "", caseRevision: istanza.caseRevision });
  const boxes = [good, moved, done].map(boxOf);
  assert.equal(await move(moved, "Prendi in carico", elio), "moved");
  assert.equal(await move(done, "Valida", ugo), "moved");
  await clerk.get(queue);
  await clerk.press("Continua", { pratica: boxes, operazione: "valida" });
  assert.equal(clerk.page().html.h1, "Valida: 3 pratiche");
  assert.match(clerk.page().html.text, /si fa per 1 pratica su 3/);
  assert.match(clerk.page().html.text, /Nel frattempo è cambiata/);
  assert.match(clerk.page().html.text, /Già fatto/);
  assert.equal((await again(the, good)).state, "INVIATA", "a preview changes nothing");
  const confirm = clerk.page().html.button("Conferma");
  await clerk.press("Conferma");
  assert.match(clerk.page().html.text, /Fatto per 1 pratica su 3/);
  assert.deepEqual(await Promise.all([good, moved, done].map(async (each) => (await again(the, each)).state)), [
    "VALIDATA",
    "PRESA IN CARICO",
    "VALIDATA",
  ]);
  const before = (await historyOf(the.ctx.db, good)).length;
  await clerk.post(confirm?.action ?? "", {});
  assert.match(clerk.page().html.text, /Era già stato fatto/);
  assert.equal((await historyOf(the.ctx.db, good)).length, before);
  const colleague = await the.signedIn("operatore regionale, ufficio legale");
  assert.equal((await colleague.get(clerk.page().url)).status, 404, "a batch is the clerk's own");
});
