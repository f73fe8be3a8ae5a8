// Observations on a notice of rejection, with documents: what the applicant presents, what the clerk reads.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { istanzaOf, sent } from "../../../test/desk.ts";
import { untilWorked } from "../../../test/istanze.ts";
import { officeMoves } from "../../../test/sent-back.ts";
import { one } from "../../db/connect.ts";

let the: TestApp;
/** What the antivirus is asked to find. */
const threat = "EICAR";
before(async () => {
  the = await testApp({
    antivirus: {
      scan: async (content) => {
        const chunks: Buffer[] = [];
        for await (const chunk of content) chunks.push(Buffer.from(chunk));
        return Buffer.concat(chunks).includes(threat) ? { threat } : "clean";
      },
    },
  });
});
after(() => the.close());

const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}`);

/** The page of a case whose applicant was told why it would be rejected. */
const told = async (): Promise<{ page: Browser; at: string; office: string }> => {
  const page = await sent(the);
  const at = istanzaOf(page);
  const [, , ente = "", , id = ""] = at.split("/");
  await officeMoves(the, { ente, id }, "Preavviso di rigetto", { note: "Il Comune ha già i suoi utenti." });
  await page.get(at);
  return { page, at, office: `/e/${ente}/ufficio/pratiche/${id}` };
};

test("art. 10-bis, capabilities 18 and 26: observations come with documents, which both sides find on the case", async () => {
  const { page, at, office } = await told();
  const documenti = [
    { name: "delibera.pdf", content: pdf("delibera") },
    { name: "elenco.csv", content: "nome;cognome\nLia;Prova\n" },
  ];
  await page.press("Presenta osservazioni", { osservazioni: "Due persone sono in pensione." }, { documenti });
  assert.match(page.page().html.text, /Le osservazioni sono state presentate/);
  await page.get(`${at}?scheda=allegati`);
  assert.match(
    page.page().html.text,
    /delibera\.pdf Allegato alle osservazioni .*elenco\.csv Allegato alle osservazioni/,
  );
  assert.equal((await page.press("delibera.pdf")).body.toString(), pdf("delibera").toString());

  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(office);
  assert.match(clerk.page().html.text, /Osservazioni del 18\/03\/2026 11:07 .*Due persone sono in pensione\./);
  assert.match(clerk.page().html.text, /delibera\.pdf \(1 kB\) – controllo antivirus in corso/);
  await the.work();
  await untilWorked(the);
  await clerk.get(office);
  const href = clerk.page().html.link("delibera.pdf") ?? "";
  assert.equal((await clerk.get(href)).body.toString(), pdf("delibera").toString());
  await clerk.get(`${office}?scheda=allegati`);
  assert.match(clerk.page().html.text, /elenco\.csv Allegato alle osservazioni/);
  await clerk.get(`${office}?scheda=storico`);
  assert.match(clerk.page().html.text, /Documenti allegati: - delibera\.pdf \(1 kB, SHA-256 [0-9a-f]{64}\)/);
  const stranger = await the.signedIn("cittadina");
  for (const address of [`${at}/documenti/${href.split("/").at(-1)}`, href]) {
    assert.equal((await stranger.get(address)).status, 404);
  }
});

test("capability 27, art. 10-bis: notice and observations of one day put the last day off by ten, and both sides read why", async () => {
  const { page, at, office } = await told();
  assert.match(page.page().html.text, /sospeso dal 18\/03\/2026: ricomincia a correre dieci giorni dopo le tue osserv/);
  await page.press("Presenta osservazioni", { osservazioni: "Due persone sono in pensione." });
  const why =
    /Il termine è di 30 giorni dall'invio \(legge 241\/1990, art\. 2\), più 10 giorni di sospensione: ricomincia a correre dal 28\/03\/2026, dieci giorni dopo le osservazioni/;
  await page.get(at);
  assert.match(page.page().html.text, /deve concludere entro lunedì 27 aprile 2026/);
  assert.match(page.page().html.text, why);
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(office);
  assert.match(clerk.page().html.text, /Termine 27\/04\/2026/);
  assert.match(clerk.page().html.text, why);
});

test("capability 26: a rejected request says its reason where it says what happens now", async () => {
  const { page, at } = await told();
  await page.press("Presenta osservazioni", { osservazioni: "Due persone sono in pensione." });
  const [, , ente = "", , id = ""] = at.split("/");
  await officeMoves(the, { ente, id }, "Respingi", { note: "I posti sono già tutti assegnati." });
  await page.get(at);
  const sections = page.page().html.all("section");
  const now = sections.find(({ text }) => text.startsWith("Cosa succede adesso"))?.text ?? "";
  assert.match(now, /ha scritto il motivo\. I posti sono già tutti assegnati\./);
});

test("capability 18: what is wrong with text or documents is said, the text stays, and the files are to be chosen again", async () => {
  const { page } = await told();
  const good = { name: "delibera.pdf", content: pdf("delibera") };
  await page.press("Presenta osservazioni", { osservazioni: "  " }, { documenti: [good] });
  assert.equal(page.page().status, 422);
  assert.deepEqual(page.page().html.faults, {
    osservazioni: "Scrivi le tue osservazioni prima di presentarle",
    documenti: "Il file «delibera.pdf» non è stato ancora allegato: sceglilo di nuovo",
  });
  const bad = { name: "foto.jpg", content: "MZ program" };
  await page.press("Presenta osservazioni", { osservazioni: "Resta qui" }, { documenti: [bad, good] });
  assert.equal(page.page().status, 422);
  assert.match(
    page.page().html.faults.documenti ?? "",
    /«foto\.jpg» non è di un tipo ammesso.*«delibera\.pdf» non è stato/,
  );
  assert.equal(page.page().html.value("osservazioni"), "Resta qui");
  const many = Array.from({ length: 6 }, (_, n) => ({ name: `${n}.pdf`, content: pdf(String(n)) }));
  await page.press("Presenta osservazioni", { osservazioni: "Resta qui" }, { documenti: many });
  assert.match(page.page().html.faults.documenti ?? "", /al massimo 5 file: unisci più pagine in un solo PDF/);
  const { stored } = await one<{ stored: number }>(
    the.ctx.db,
    "select count(*) as stored from document where kind = 'osservazioni' and istanza = $1",
    [istanzaOf(page).split("/").at(-1)],
  );
  assert.equal(stored, 0);
});

test("capability 18: a document with a virus reaches nobody, and the applicant is told", async () => {
  const { page, office } = await told();
  const documenti = [{ name: "infetto.pdf", content: pdf(threat) }];
  await page.press("Presenta osservazioni", { osservazioni: "Vedi allegato" }, { documenti });
  await the.work();
  await untilWorked(the);
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(office);
  assert.match(clerk.page().html.text, /infetto\.pdf \(1 kB\) – isolato: l'antivirus ha trovato un virus/);
  assert.equal(clerk.page().html.link("infetto.pdf"), undefined);
  await page.get("/messaggi");
  assert.match(page.page().html.text, /un allegato non può essere consegnato/);
});

test("once the office has gone on, what was written and chosen is shown to be sent otherwise; a second click is none", async () => {
  const { page, at } = await told();
  const documenti = [{ name: "delibera.pdf", content: pdf("delibera") }];
  const present = (osservazioni: string) => page.post(`${at}/osservazioni`, { osservazioni }, { documenti });
  await present("Prima");
  await present("Prima");
  assert.equal(page.page().status, 200);
  assert.match(page.page().html.text, /Le osservazioni sono state presentate/);
  await present("Seconda");
  assert.equal(page.page().status, 409);
  assert.match(page.page().html.text, /Quello che avevi scritto Seconda Documenti non allegati: «delibera\.pdf»/);
});
