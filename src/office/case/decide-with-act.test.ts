// A decision that goes out with its act, without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { again, region, sent, untilWorked } from "../../../test/istanze.ts";
import { many, one } from "../../db/connect.ts";
import type { Istanza } from "../../istanze/istanza.ts";

let the: TestApp;
let clerk: Browser;
let colleague: Browser;
let mayor: Browser;
const waiting: Istanza[] = [];
before(async () => {
  the = await testApp();
  clerk = await the.signedIn("operatore regionale");
  colleague = await the.signedIn("operatore regionale, ufficio legale");
  mayor = await the.signedIn("sindaco");
  await the.work();
  // sent before anybody is enabled: who is, cannot be asked for again
  for (let n = 0; n < 8; n++) waiting.push(await sent(the));
});
after(() => the.close());

const oneSent = (): Istanza => waiting.shift() ?? assert.fail("none is left");
const caseOf = ({ id }: Istanza): string => `/e/${region}/ufficio/pratiche/${id}`;
const actsOut = ({ id }: Istanza) =>
  many<{ number: string }>(
    the.ctx.db,
    "select number from protocol_entry where istanza = $1 and direction = 'uscita'",
    [id],
  );
const messagesOf = async ({ id }: Istanza): Promise<string> =>
  (await many<{ body: string }>(the.ctx.db, "select body from message where istanza = $1", [id]))
    .map(({ body }) => body)
    .join("\n");

test("S1.31 what the clerk says with a good end is in the message and the history, and in no mail", async () => {
  const istanza = oneSent();
  await clerk.get(caseOf(istanza));
  await clerk.press("Valida");
  await clerk.press("Valida", { nota: "Buon lavoro ai nuovi abilitati." });
  assert.equal((await again(the, istanza)).state, "VALIDATA");
  assert.match(await messagesOf(istanza), /Buon lavoro ai nuovi abilitati/);
  await mayor.get(`/e/${region}/istanze/${istanza.id}`);
  assert.match(mayor.page().html.text, /Valida .*Buon lavoro ai nuovi abilitati/);
  await untilWorked(the);
  const mails = await many<{ body: string }>(
    the.ctx.db,
    "select body from mail where istanza = $1 and subject like 'Istanza validata%'",
    [istanza.id],
  );
  assert.ok(mails.length > 0);
  for (const { body } of mails) assert.doesNotMatch(body, /abilitati\./);
  assert.ok(mails.some(({ body }) => body.includes("L'ufficio ti ha scritto anche qualcosa")));
});

test("S1.31 S4.31 capability 34 the act of a decision is written from it, and both go out once and together", async () => {
  const istanza = oneSent();
  await clerk.get(`${caseOf(istanza)}/mosse/valida`);
  await clerk.press("Scrivi l'atto", { nota: "I dati sono in regola." });
  assert.equal(clerk.page().html.value("testo"), "I dati sono in regola.");
  assert.equal(clerk.page().html.value("titolo"), "Comunicazione di validazione");
  await clerk.press("Protocolla ed emetti", { testo: "" });
  assert.match(clerk.page().html.faults.testo ?? "", /Scrivi il testo/);
  assert.equal(clerk.page().html.value("nota"), "I dati sono in regola.");
  await clerk.press("Protocolla ed emetti", { testo: "Si valida." });
  assert.match(clerk.page().html.text, /Validare la pratica ed emettere l'atto\?.*Sì, e chiude la pratica/);
  assert.equal((await again(the, istanza)).state, "INVIATA", "nothing goes out before the answer");
  const { url } = clerk.page();
  const fields = clerk.page().html.button("Conferma")?.fields ?? assert.fail();
  await clerk.press("Conferma");
  assert.match(clerk.page().html.text, /Pratica .* validata\..*Atto emesso: “Comunicazione di validazione\.pdf”/);
  assert.equal((await again(the, istanza)).state, "VALIDATA");
  await clerk.post(url, fields);
  assert.equal(clerk.page().status, 200);
  assert.equal((await actsOut(istanza)).length, 1);
  const { n } = await one<{ n: number }>(
    the.ctx.db,
    "select count(*) as n from history where istanza = $1 and move = 'Valida'",
    [istanza.id],
  );
  assert.equal(n, 1);
});

test("S1.34 the motivation of a rejection is the text of its act without being typed again", async () => {
  const istanza = oneSent();
  await clerk.get(`${caseOf(istanza)}/mosse/preavviso-di-rigetto`);
  await clerk.press("Invia il preavviso", { nota: "Le persone sono già abilitate." });
  await mayor.get(`/e/${region}/istanze/${istanza.id}`);
  await mayor.press("Presenta osservazioni", { osservazioni: "Non è vero." }, {});
  assert.equal((await again(the, istanza)).state, "PRESA IN CARICO");
  await clerk.get(`${caseOf(istanza)}/mosse/respingi`);
  await clerk.press("Scrivi l'atto", { nota: "Le osservazioni non bastano." });
  assert.equal(clerk.page().html.value("testo"), "Le osservazioni non bastano.");
  await clerk.press("Protocolla ed emetti", { nota: "" });
  assert.match(clerk.page().html.faults.nota ?? "", /senza motivazione il rigetto non è valido/);
  await clerk.press("Protocolla ed emetti", { nota: "Le osservazioni non bastano." });
  await clerk.press("Conferma");
  assert.equal((await again(the, istanza)).state, "RESPINTA");
  assert.equal((await actsOut(istanza)).length, 1);
  assert.match(await messagesOf(istanza), /Le osservazioni non bastano/);
});

test("S1.31 a decision can go out with an act that is ready as a file", async () => {
  const istanza = oneSent();
  await clerk.get(`${caseOf(istanza)}/mosse/valida`);
  await clerk.press("Carica l'atto già pronto");
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  await clerk.press("Protocolla ed emetti", {}, { file: [{ name: "decreto.pdf", content: pdf }] });
  await clerk.press("Conferma");
  assert.equal((await again(the, istanza)).state, "VALIDATA");
  assert.equal((await actsOut(istanza)).length, 1);
});

test("a colleague was quicker: neither decision nor act goes out, and what was typed stands there", async () => {
  const istanza = oneSent();
  await clerk.get(`${caseOf(istanza)}/mosse/valida`);
  await clerk.press("Scrivi l'atto");
  await clerk.press("Protocolla ed emetti", { testo: "Si valida." });
  await colleague.get(`${caseOf(istanza)}/mosse/prendi-in-carico`);
  await colleague.press("Prendi in carico");
  await clerk.press("Conferma");
  assert.equal(clerk.page().status, 409);
  assert.match(clerk.page().html.text, /La pratica è cambiata mentre la guardavi.*Elio Fittizi/);
  assert.equal(clerk.page().html.value("testo"), "Si valida.");
  assert.equal((await actsOut(istanza)).length, 0);
  assert.equal((await again(the, istanza)).state, "PRESA IN CARICO");
  await clerk.press("Protocolla ed emetti");
  await clerk.press("Conferma");
  assert.equal((await again(the, istanza)).state, "VALIDATA");

  const other = oneSent();
  await clerk.get(`${caseOf(other)}/mosse/valida`);
  await clerk.press("Scrivi l'atto");
  await clerk.press("Protocolla ed emetti", { testo: "Si valida." });
  await colleague.get(`${caseOf(other)}/mosse/valida`);
  await colleague.press("Valida");
  await clerk.press("Conferma");
  assert.equal(clerk.page().status, 409);
  assert.match(clerk.page().html.text, /Quella decisione non si può più prendere/);
  assert.equal(clerk.page().html.value("testo"), "Si valida.");
  assert.equal((await actsOut(other)).length, 0);
});

test("another clerk does not find the file that was brought for an act", async () => {
  const istanza = oneSent();
  await clerk.get(`${caseOf(istanza)}/atti/carica`);
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  await clerk.press("Protocolla ed emetti", { titolo: "Decreto" }, { file: [{ name: "decreto.pdf", content: pdf }] });
  const fields = clerk.page().html.button("Conferma")?.fields ?? assert.fail();
  await colleague.get(`${caseOf(istanza)}/atti/carica`);
  await colleague.post(`${caseOf(istanza)}/atti/carica`, fields);
  assert.equal(colleague.page().status, 422);
  assert.match(colleague.page().html.faults.file ?? "", /Scegli il file/);
  assert.equal((await actsOut(istanza)).length, 0);
});

test("S1.32 the difference between corrections and additions is said where one of them is chosen", async () => {
  const istanza = oneSent();
  await clerk.get(caseOf(istanza));
  assert.match(clerk.page().html.text, /Richiedi correzioni Quello che c'è scritto è sbagliato/);
  assert.match(clerk.page().html.text, /Richiedi integrazioni .*manca un dato o un documento/);
  await clerk.press("Richiedi correzioni");
  assert.match(clerk.page().html.text, /Non è una decisione: lo stato diventa RIFIUTATO/);
  await clerk.press("Richiedi correzioni", { nota: "Correggi il nome." });
  await mayor.get(`/e/${region}/istanze/${istanza.id}`);
  assert.match(mayor.page().html.text, /RIFIUTATO.*Non è una decisione: correggi e invia di nuovo/);
});
