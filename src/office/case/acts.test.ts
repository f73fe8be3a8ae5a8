// Acts from the clerk's page to the applicant's, without JavaScript.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { again, demoPerson, region, sent, untilWorked } from "../../../test/istanze.ts";
import { pdfFaults } from "../../../test/pdf-gate.ts";
import { missing } from "../../../test/programs.ts";
import { segnaturaFaults } from "../../../test/segnatura-gate.ts";
import { exec, many, one } from "../../db/connect.ts";
import type { Istanza } from "../../istanze/istanza.ts";

const noPoppler = missing("pdftotext", "poppler-utils");

let the: TestApp;
let clerk: Browser;
let mayor: Browser;
before(async () => {
  the = await testApp();
  clerk = await the.signedIn("operatore regionale");
  mayor = await the.signedIn("sindaco");
  await the.work();
});
after(() => the.close());

const caseOf = ({ id }: Istanza): string => `/e/${region}/ufficio/pratiche/${id}`;
const istanzaOf = ({ id }: Istanza): string => `/e/${region}/istanze/${id}`;
const text = "Vista l'istanza, si comunica che è accolta.\n\nCordiali saluti.";
const title = "Comunicazione di accoglimento";

const rowsOf = ({ id }: Istanza) =>
  many<{ n: number; direction: string; number: string; fingerprint: string; subject: string }>(
    the.ctx.db,
    "select n, direction, number, fingerprint, subject from protocol_entry where istanza = $1 order by n",
    [id],
  );

test("capability 34 S4.31 S0.64 an act is written, looked at, protocolled out and found by the applicant", async () => {
  const istanza = await sent(the);
  await clerk.get(`${caseOf(istanza)}?scheda=atti`);
  await clerk.press("Scrivi un atto");
  await clerk.press("Protocolla ed emetti", { titolo: title, testo: "" });
  assert.equal(clerk.page().status, 422);
  assert.match(clerk.page().html.faults.testo ?? "", /Scrivi il testo dell'atto/);
  const typed = { testo: text, decide: "si" };
  // the title that was typed stands there still
  const preview = await clerk.press("Anteprima in PDF (si apre in un'altra scheda)", typed);
  assert.equal(preview.headers["content-type"], "application/pdf");
  assert.deepEqual(await pdfFaults(preview.body), []);
  assert.equal((await rowsOf(istanza)).length, 1, "a preview takes no number");

  await clerk.get(`${caseOf(istanza)}/atti/scrivi`);
  await clerk.press("Protocolla ed emetti", { titolo: title, ...typed });
  assert.match(clerk.page().html.text, /Emettere l'atto\?.*A chi Comune di Borgo Esempio.*Decide sull'istanza Sì/);
  assert.equal((await rowsOf(istanza)).length, 1, "a question takes no number");
  const again = await clerk.press("Guarda l'anteprima in PDF (si apre in un'altra scheda)");
  assert.equal(again.headers["content-type"], "application/pdf");
  await clerk.get(`${caseOf(istanza)}/atti/scrivi`);
  await clerk.press("Protocolla ed emetti", { titolo: title, ...typed });
  await clerk.press("Torna a modificare");
  assert.equal(clerk.page().html.value("testo"), text);
  await clerk.press("Protocolla ed emetti");
  const form = clerk.page().html.button("Conferma");
  await clerk.press("Conferma");
  assert.equal(clerk.page().url, `${caseOf(istanza)}?scheda=atti&esito=emesso`);
  const [, out] = await rowsOf(istanza);
  assert.ok(clerk.page().html.text.includes(`Atto emesso: “${title}.pdf”, protocollo ${out?.number}`));
  assert.equal(out?.direction, "uscita");
  assert.equal(out?.subject, `${title} (istanza ${istanza.number})`);
  assert.ok(clerk.page().html.text.includes(out?.number ?? "?"));

  // the same page posted again, as an impatient hand does
  await clerk.post(`${caseOf(istanza)}/atti/scrivi`, form?.fields ?? assert.fail());
  assert.equal((await rowsOf(istanza)).length, 2);

  await mayor.get(`${istanzaOf(istanza)}?scheda=atti`);
  assert.ok(mayor.page().html.text.includes(out?.number ?? "?"));
  const act = await mayor.press(`${title}.pdf`);
  assert.equal(act.status, 200);
  assert.deepEqual(await pdfFaults(act.body), []);
  const { sha256 } = await one<{ sha256: string }>(
    the.ctx.db,
    "select sha256 from document where istanza = $1 and kind = 'atto'",
    [istanza.id],
  );
  assert.equal(out?.fingerprint, sha256, "the register has the fingerprint of the document itself");
  if (!noPoppler) {
    const words = execFileSync("pdftotext", ["-layout", "-", "-"], { input: act.body, encoding: "utf8" });
    assert.match(words, new RegExp(`n\\. ${out?.number}, in uscita`));
    assert.match(words, /Come fare ricorso/);
    assert.match(words, /Ugo Finti/);
  }
});

test("capability 34 the applicant is told in the area and by mail, and the mail says nothing of the act", async () => {
  const istanza = await sent(the);
  await clerk.get(`${caseOf(istanza)}/atti/scrivi`);
  await clerk.press("Protocolla ed emetti", { titolo: "Diffida segreta", testo: "Testo riservato" });
  await clerk.press("Conferma");
  await untilWorked(the);
  const mails = await many<{ subject: string; body: string; handed: boolean }>(
    the.ctx.db,
    `select subject, body, handed_over_at is not null as handed from mail where istanza = $1 and subject like 'Nuovo documento%'`,
    [istanza.id],
  );
  assert.ok(mails.length >= 1);
  for (const { subject, body, handed } of mails) {
    assert.ok(handed);
    assert.ok(!/segreta|riservato|Provamaggio|Borgo/.test(subject + body), body);
    assert.ok(body.includes(istanzaOf(istanza)));
  }
  const message = await one<{ body: string }>(
    the.ctx.db,
    "select body from message where istanza = $1 and key like 'atto:%'",
    [istanza.id],
  );
  assert.match(message.body, /«Diffida segreta»/);
  // capability 35: what goes out has its segnatura at once
  const { sha256 } = await one<{ sha256: string }>(
    the.ctx.db,
    "select segnatura_sha256 as sha256 from protocol_entry where istanza = $1 and direction = 'uscita'",
    [istanza.id],
  );
  const file = await the.ctx.files.get(sha256);
  assert.deepEqual(segnaturaFaults(Buffer.concat((await file?.toArray()) ?? [])), []);
});

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

test("capability 34 an act that is ready as a file goes out as it is; what is no act keeps the title", async () => {
  const istanza = await sent(the);
  await clerk.get(`${caseOf(istanza)}?scheda=atti`);
  await clerk.press("Carica un atto già pronto");
  const press = "Protocolla ed emetti";
  await clerk.press(press, { titolo: "Decreto 3/2026" }, {});
  assert.match(clerk.page().html.faults.file ?? "", /Scegli il file/);
  await clerk.press(press, {}, { file: [{ name: "decreto.exe", content: Buffer.from("MZ\0\0 program") }] });
  assert.equal(clerk.page().status, 422);
  assert.match(clerk.page().html.faults.file ?? "", /non è di un tipo ammesso: usa PDF o P7M/);
  await clerk.press(press, {}, { file: [{ name: "decreto firmato.pdf", content: pdf }] });
  assert.match(clerk.page().html.text, /Emettere l'atto\?.*Titolo Decreto 3\/2026.*File decreto firmato\.pdf/);
  assert.equal((await rowsOf(istanza)).length, 1, "a question takes no number");
  await clerk.press("Torna a modificare");
  assert.match(clerk.page().html.text, /File già caricato: decreto firmato\.pdf/);
  await clerk.press(press, {}, {});
  const confirmed = clerk.page().html.button("Conferma");
  await clerk.press("Conferma");
  assert.equal(clerk.page().url, `${caseOf(istanza)}?scheda=atti&esito=emesso`);
  await mayor.get(`${istanzaOf(istanza)}?scheda=atti`);
  const act = await mayor.press("Decreto 3-2026.pdf");
  assert.ok(act.body.equals(pdf));
  await clerk.post(`${caseOf(istanza)}/atti/carica`, confirmed?.fields ?? assert.fail());
  assert.equal(clerk.page().status, 200);
  assert.equal((await rowsOf(istanza)).length, 2, "confirmed twice it went out once");
});

test("S4.31 the register shows what came in and went out, finds it, and gives its segnatura", async () => {
  const istanza = await sent(the);
  await untilWorked(the);
  const [entry] = await rowsOf(istanza);
  for (const sought of [entry?.number, String(entry?.n), "utent provamag", istanza.number]) {
    await clerk.get(`/e/${region}/ufficio/protocollo?${new URLSearchParams({ cerca: sought ?? "" })}`);
    assert.ok(clerk.page().html.link(entry?.number ?? "?"), sought ?? "");
  }
  await clerk.get(`/e/${region}/ufficio/protocollo?verso=uscita`);
  assert.ok(!clerk.page().html.link(entry?.number ?? "?"));
  await clerk.get(`/e/${region}/ufficio/protocollo?dal=19/03/2026`);
  assert.match(clerk.page().html.text, /Nessuna registrazione trovata/);
  await clerk.get(`/e/${region}/ufficio/protocollo?dal=18/03/2026&al=18/3/2026`);
  await clerk.press(entry?.number ?? "?");
  assert.match(clerk.page().html.text, /Mittente Comune di Borgo Esempio/);
  assert.ok(clerk.page().html.text.includes(entry?.fingerprint ?? "?"));
  const { url } = clerk.page();
  const segnatura = await clerk.press("Scarica la segnatura (XML)");
  assert.deepEqual(segnaturaFaults(segnatura.body), []);
  await clerk.get(url);
  await clerk.press(istanza.number ?? "?");
  assert.equal(clerk.page().url, caseOf(istanza));
});

test("L. 241/1990 art. 6-bis: nobody issues an act in a case of one's own", async () => {
  const istanza = await sent(the);
  const { id } = await demoPerson(the, "operatore regionale");
  await exec(the.ctx.db, "update istanza set person = $2 where id = $1", [istanza.id, id]);
  await clerk.get(`${caseOf(istanza)}/atti/scrivi`);
  assert.equal(clerk.page().status, 409);
  await clerk.post(`${caseOf(istanza)}/atti/scrivi`, { titolo: title, testo: text });
  assert.equal(clerk.page().status, 409);
  assert.match(clerk.page().html.text, /solo un'altra persona dell'ufficio/);
  assert.equal((await rowsOf(istanza)).length, 1);
});

test("capability 35 an act waits for the number of an outside system, and is there meanwhile", async () => {
  const other = await testApp({ env: { protocolUrl: "http://127.0.0.1:9/protocolla" } });
  try {
    const istanza = await sent(other);
    const page = await other.signedIn("operatore regionale");
    await page.get(`${caseOf(istanza)}/atti/scrivi`);
    await page.press("Protocolla ed emetti", { titolo: title, testo: text });
    await page.press("Conferma");
    assert.match(page.page().html.text, /In attesa del sistema esterno/);
    const owner = await other.signedIn("sindaco");
    await owner.get(`${istanzaOf(istanza)}?scheda=atti`);
    const act = await owner.press(`${title}.pdf`);
    assert.deepEqual(await pdfFaults(act.body), []);
    await page.get(`/e/${region}/ufficio/protocollo?verso=attesa`);
    assert.match(page.page().html.text, /2 registrazioni/);
  } finally {
    await other.close();
  }
});

test("capability 34 the id of an act that was issued on another case issues another act, and loses nothing", async () => {
  const [first, second] = [await sent(the), await sent(the)];
  const act = async (istanza: Istanza, from: Record<string, string>) =>
    (await clerk.post(`${caseOf(istanza)}/atti/scrivi`, { ...from, op: "conferma", titolo: title, testo: text }))
      .status;
  await clerk.get(`${caseOf(first)}/atti/scrivi`);
  const fields = clerk.page().html.button("Protocolla ed emetti")?.fields ?? assert.fail();
  assert.equal(await act(first, fields), 200);
  assert.equal(await act(second, fields), 200);
  for (const istanza of [first, second]) {
    const out = (await rowsOf(istanza)).filter(({ direction }) => direction === "uscita");
    assert.equal(out.length, 1);
    const told = await many(the.ctx.db, "select 1 from message where istanza = $1 and key like 'atto:%'", [istanza.id]);
    assert.equal(told.length, 1);
  }
});

test("capability 34 an id posted again with other words issues nothing, says so, and keeps what was typed for an act of its own", async () => {
  const istanza = await sent(the);
  const at = `${caseOf(istanza)}/atti/scrivi`;
  await clerk.get(at);
  const fields = clerk.page().html.button("Protocolla ed emetti")?.fields ?? assert.fail();
  const posted = { ...fields, op: "conferma", titolo: title, testo: text };
  const out = async () => (await rowsOf(istanza)).filter(({ direction }) => direction === "uscita").length;
  assert.equal((await clerk.post(at, posted)).status, 200);
  assert.equal((await clerk.post(at, posted)).status, 200, "the same once more: the same act");
  assert.equal(await out(), 1);
  await clerk.post(at, { ...posted, testo: "Un altro testo." });
  assert.match(clerk.page().html.text, /aveva già emesso un atto.*non è ancora partito/);
  assert.match(clerk.page().html.text, /Un altro testo\./);
  assert.equal(await out(), 1);
  await clerk.post(at, { ...posted, mossa: "valida", versione: String((await again(the, istanza)).caseRevision) });
  assert.match(clerk.page().html.text, /aveva già emesso un atto/);
  assert.equal((await again(the, istanza)).state, "INVIATA", "nothing is decided by an act that went out alone");
  await clerk.get(at);
  await clerk.press("Protocolla ed emetti", { titolo: title, testo: "Un altro testo." });
  await clerk.press("Conferma");
  assert.equal(await out(), 2);
});
