import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { demoPerson, mayor } from "../../../test/istanze.ts";
import { exec, many, one } from "../../db/connect.ts";
import { startAssisted } from "../../istanze/assisted.ts";
import { documentsShown } from "../../istanze/attached.ts";
import { confirmSending } from "../../istanze/confirmation.ts";
import { mailById } from "../../istanze/mails.ts";
import { move } from "../../istanze/move.ts";
import { istanzaByKey } from "../../istanze/store.ts";
import { rulesOf } from "../../prepare.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const desk = "/e/borgo-esempio/ufficio/sportello";
const helped = {
  servizio: "istanza-generica",
  codiceFiscale: "CMPGNI75C12L219V",
  nome: "Gino",
  cognome: "Campioni",
  email: "gino.campioni@demo.example",
  documento: "si",
};
const request = { argomento: "altro", oggetto: "Una panchina", descrizione: "Chiedo una panchina in piazza." };

const begun = async (over = {}): Promise<Browser> => {
  const page = await the.signedIn("operatore comunale");
  await page.post(desk, { ...helped, ...over });
  return page;
};

/** The clerk on the page where the person confirms. */
const toConfirm = async (): Promise<Browser> => {
  const page = await begun();
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", { perChi: "me" });
  await page.press("Successivo", request);
  await page.press("Successivo");
  await page.press("Successivo");
  await page.press("Raccogli la conferma di Gino Campioni");
  return page;
};

/** Of the istanza on the open page. */
const idOn = (page: Browser): string =>
  page
    .page()
    .url.replace(/^.*\/sportello\//, "")
    .split(/[?#]/)[0] ?? "";

const scan = { modulo: [{ name: "foglio.pdf", content: "%PDF-1.7\nfirmato\n", type: "application/pdf" }] };

const codeIn = ({ body }: { body: string }): string => /^\d{6}$/m.exec(body)?.[0] ?? "";
const otherThan = (code: string): string => (code === "000000" ? "000001" : "000000");

const lastMail = async () => {
  const { ente, id, istanza } = await one<{ ente: string; id: string; istanza: string | null }>(
    the.ctx.db,
    "select ente, id, istanza from mail where key like 'desk-code:%' order by created_at desc, id desc limit 1",
  );
  const mail = await mailById(the.ctx, { ente, id });
  if (!mail) throw new Error("the mail is gone");
  return { ...mail, istanza };
};

test("S4.26 at the desk every fault is named and nothing that was typed is lost", async () => {
  const page = await begun({ codiceFiscale: "CMPGNI75C12L219A", nome: "", documento: "" });
  const { status, html } = page.page();
  assert.equal(status, 422);
  for (const said of [/ricopialo dalla tessera/, /Scrivi il nome/, /aver visto il documento/])
    assert.match(html.text, said);
  assert.equal(html.value("cognome"), "Campioni");
  assert.match((await begun({ nome: "Lia", cognome: "Prova" })).page().html.text, /non corrisponde a nome e cognome/);
  assert.match((await begun({ servizio: "serv06-utenti" })).page().html.text, /Scegli il servizio/);
});

test("capability 51 the clerk fills in, the person confirms with a code, and the istanza is the person's", async () => {
  const page = await toConfirm();
  assert.match(page.page().html.text, /raccogli la sua conferma: senza, l'istanza non parte/);
  await page.press("Manda il codice");
  const mail = await lastMail();
  assert.equal(mail.recipient, "gino.campioni@demo.example");
  assert.equal(mail.istanza, idOn(page), "its case knows whether it was handed over");
  const code = codeIn(mail);
  assert.doesNotMatch(mail.subject, /\d{6}/);
  await page.press("Conferma e invia", { codice: otherThan(code) });
  assert.match(page.page().html.text, /Il codice non è giusto/);
  await page.press("Conferma e invia", { codice: code });
  assert.match(page.page().html.text, /L'istanza è stata inviata/);
  const row = await one<{ state: string; codiceFiscale: string; content: string }>(
    the.ctx.db,
    `select i.state, p.codice_fiscale as "codiceFiscale",
            (select content from history h where h.ente = i.ente and h.istanza = i.id and h.move = 'Invia') as content
       from istanza i join person p on p.id = i.person where i.assisted_by is not null and i.sent_at is not null`,
  );
  assert.equal(row.state, "INVIATA");
  assert.equal(row.codiceFiscale, helped.codiceFiscale);
  assert.match(row.content, /^Allo sportello, per conto del richiedente, che l'ha confermata con un codice\. Impronta/);
  await page.press("Scarica la ricevuta");
  assert.equal(page.page().status, 200);
});

test("capability 51 without the person's word nothing is sent, whatever is posted", async () => {
  const page = await toConfirm();
  const at = idOn(page);
  const seal = page.page().html.value("sigillo") ?? "";
  await page.post(`/e/borgo-esempio/istanze/${at}/invia`, { sigillo: seal });
  assert.equal(page.page().status, 409);
  const signing = { op: "firma", sigillo: seal, firmato: "si" };
  await page.post(`${desk}/${at}`, { op: "firma", sigillo: seal }, scan);
  assert.equal(page.page().status, 422);
  assert.match(page.page().html.text, /Spunta la casella/);
  await page.post(`${desk}/${at}`, signing);
  assert.equal(page.page().status, 422);
  assert.match(page.page().html.text, /Scegli la scansione o la foto del modulo firmato/);
  await page.post(`${desk}/${at}`, signing, {
    modulo: [{ name: "foglio.txt", content: "firmato", type: "image/png" }],
  });
  assert.match(page.page().html.text, /non è di un tipo ammesso/);
  await page.post(`${desk}/${at}`, { ...signing, sigillo: "0".repeat(64) }, scan);
  assert.match(page.page().html.text, /I dati sono cambiati dopo la stampa/);
  const { state, kept } = await one<{ state: string; kept: number }>(
    the.ctx.db,
    `select state, (select count(*)::int from document where istanza = i.id)
                 + (select count(*)::int from desk_confirmation where istanza = i.id) as kept from istanza i where id = $1`,
    [at],
  );
  assert.equal(state, "DA INVIARE");
  assert.equal(kept, 0);
});

test("capability 51 the signed sheet is kept with the istanza, where the office and the person see it", async () => {
  const page = await toConfirm();
  const id = idOn(page);
  await page.press("Invia con la firma su carta", { firmato: "si" }, scan);
  assert.match(page.page().html.text, /L'istanza è stata inviata/);
  const { id: clerk } = await demoPerson(the, "operatore comunale");
  const [form, ...others] = await many<{ kind: string; name: string; by: string; field: string | null }>(
    the.ctx.db,
    `select kind, name, uploaded_by as by, field from document where istanza = $1 and kind <> 'ricevuta'`,
    [id],
  );
  assert.deepEqual(form, { kind: "allegato", name: "modulo firmato.pdf", by: clerk, field: null });
  assert.equal(others.length, 0);
  const istanza = await istanzaByKey(the.ctx.db, { ente: "borgo-esempio", id });
  for (const whom of ["office", "owner"] as const) {
    const shown = istanza ? await documentsShown(the.ctx.db, istanza, { for: whom }) : [];
    assert.ok(
      shown.some(({ name }) => name === "modulo firmato.pdf"),
      whom,
    );
  }
  const entry = await one<{ attachments: number }>(
    the.ctx.db,
    "select attachments from protocol_entry where istanza = $1",
    [id],
  );
  assert.equal(entry.attachments, 1, "the register counts it");
});

test("capability 51 a code holds for a quarter of an hour, five tries and one summary", async () => {
  const page = await toConfirm();
  await page.press("Manda il codice");
  the.clock.forward(16 * 60_000);
  await page.press("Conferma e invia", { codice: codeIn(await lastMail()) });
  assert.match(page.page().html.text, /Il codice non vale più/);
  await page.press("Manda il codice");
  const wrong = otherThan(codeIn(await lastMail()));
  for (let tries = 0; tries < 5; tries++) await page.press("Conferma e invia", { codice: wrong });
  const at = page.page().url;
  await page.get(at);
  assert.equal(page.page().html.button("Conferma e invia"), undefined);
});

test("capability 51 other clerks and others' pages stay closed to who helps", async () => {
  const page = await toConfirm();
  const id = idOn(page);
  for (const path of ["messaggi", "gradimento"]) {
    await page.get(`/e/borgo-esempio/istanze/${id}/${path}`);
    assert.equal(page.page().status, 404, path);
  }
  await page.post(`/e/borgo-esempio/istanze/${id}/duplica`, {});
  assert.equal(page.page().status, 404);
  const colleague = await the.signedIn("operatore regionale");
  await colleague.get(`/e/borgo-esempio/istanze/${id}`);
  assert.equal(colleague.page().status, 404);
});

test("capability 51 a code that a newer one replaced is never good again", async () => {
  const page = await toConfirm();
  await page.press("Manda il codice");
  const former = codeIn(await lastMail());
  the.clock.forward(1000);
  await page.press("Manda un altro codice");
  const newest = codeIn(await lastMail());
  const action = `${desk}/${idOn(page)}`;
  const sigillo = page.page().html.value("sigillo") ?? "";
  for (let tries = 0; tries < 5; tries++) {
    await page.post(action, { op: "conferma", sigillo, codice: newest === "999999" ? "999998" : "999999" });
  }
  await page.post(action, { op: "conferma", sigillo, codice: former });
  assert.match(page.page().html.text, /Il codice non vale più/);
});

test("capability 51 what is asked in the name of an ente is not begun at the desk", async () => {
  const { person } = await mayor(the);
  const clerk = await demoPerson(the, "operatore regionale");
  const start = { ente: "regione-piemonte", clerk: clerk.id, helped: person };
  assert.equal(await startAssisted(the.ctx, rulesOf("serv06-utenti"), start), "notForOneself");
  const page = await the.signedIn("operatore regionale");
  await page.get("/e/regione-piemonte/ufficio/sportello");
  assert.equal(page.page().status, 200);
  assert.doesNotMatch(page.page().body.toString(), /serv06-utenti/);
  assert.match(
    page.page().html.text,
    /niente da compilare allo sportello I servizi della Regione Piemonte si chiedono/,
  );
  assert.equal(page.page().html.button("Comincia la compilazione"), undefined, "no form that leads nowhere");
  assert.equal(page.page().html.link("Aiuto allo sportello"), undefined, "and no entry in the menu");
  const town = await the.signedIn("operatore comunale");
  await town.get("/e/borgo-esempio/ufficio");
  assert.equal(town.page().html.link("Aiuto allo sportello"), desk);
  await page.post("/e/regione-piemonte/ufficio/sportello", { ...helped, servizio: "serv06-utenti" });
  assert.equal(page.page().status, 422);
});

test("capability 51 the history says that the clerk did it, and only the person gives the istanza up", async () => {
  const page = await toConfirm();
  const id = idOn(page);
  await page.get(`/e/borgo-esempio/istanze/${id}`);
  assert.equal(page.page().html.link(/^Elimina/) ?? page.page().html.button(/^Duplica/), undefined);
  assert.ok(page.page().html.link(/^Modifica/));
  for (const name of ["annulla", "ritira"]) {
    await page.get(`/e/borgo-esempio/istanze/${id}/mosse/${name}`);
    assert.equal(page.page().status, 404, name);
    await page.post(`/e/borgo-esempio/istanze/${id}/mosse/${name}`, {});
    assert.equal(page.page().status, 404, name);
  }
  await page.post(`/e/borgo-esempio/istanze/${id}/mosse/modifica`, {});
  assert.equal(page.page().status, 200);
  const clerk = await demoPerson(the, "operatore comunale");
  const moves = () =>
    many<{ move: string; person: string; role: string; content: string }>(
      the.ctx.db,
      "select move, person, role, content from history where istanza = $1 and kind = 'mossa' order by n",
      [id],
    );
  const content = "Allo sportello, per conto del richiedente";
  const said = { person: clerk.id, role: "richiedente", content };
  assert.deepEqual(await moves(), [
    { move: "Completa", ...said },
    { move: "Modifica", ...said },
  ]);
  // the person themselves
  const owner = await one<{ person: string }>(the.ctx.db, "select person from istanza where id = $1", [id]);
  await move(the.ctx, rulesOf("istanza-generica"), { ente: "borgo-esempio", id }, "Annulla", owner.person);
  assert.deepEqual((await moves()).at(-1), { move: "Annulla", person: owner.person, role: "richiedente", content: "" });
});

test("capability 51 the desk gives the receipt for seven days, and every opening is written down", async () => {
  const page = await toConfirm();
  const id = idOn(page);
  const reads = () =>
    many<{ what: string }>(
      the.ctx.db,
      "select move as what from history where istanza = $1 and kind = 'lettura' order by n",
      [id],
    );
  assert.deepEqual(await reads(), [{ what: "scheda" }]);
  await page.press("Invia con la firma su carta", { firmato: "si" }, scan);
  await page.press("Scarica la ricevuta");
  assert.equal(page.page().status, 200);
  assert.deepEqual(await reads(), [{ what: "scheda" }, { what: "documento" }]);
  the.clock.forward(7 * 86_400_000);
  const later = await the.signedIn("operatore comunale");
  await later.get(`${desk}/${id}/ricevuta`);
  assert.equal(later.page().status, 404);
  await later.get(`${desk}/${id}`);
  assert.equal(later.page().html.link("Scarica la ricevuta"), undefined);
  assert.match(later.page().html.text, /la persona la trova nella sua area personale/);
});

test("capability 51 an address typed at the desk is of that draft alone", async () => {
  await exec(the.ctx.db, "update person set email = null where codice_fiscale = $1", [helped.codiceFiscale]);
  const page = await toConfirm();
  const { email } = await one<{ email: string | null }>(
    the.ctx.db,
    "select email from person where codice_fiscale = $1",
    [helped.codiceFiscale],
  );
  assert.equal(email, null);
  assert.equal(page.page().html.value("email"), helped.email, "the code goes where the draft says");
});

const mario = { codiceFiscale: "RSSMRA80A01L219M", nome: "Mario", cognome: "Rossi", email: "" };

test("S4.26 who has no e-mail is helped as far as the receipt, and the clerk hands over on paper what would be mailed", async () => {
  const page = await begun(mario);
  await page.press("Successivo", { presaVisione: "si" });
  assert.doesNotMatch(page.page().html.text, /Indirizzo e-mail \*/, "nobody at the desk must have one");
  await page.press("Successivo", { perChi: "me" });
  assert.match(page.page().url, /\/richiesta$/, "nothing is missing without an address");
  await page.press("Successivo", request);
  await page.press("Successivo");
  assert.doesNotMatch(page.page().html.text, /premi Successivo/, "how to go on is no part of what is declared");
  await page.press("Successivo");
  await page.press(/^Raccogli la conferma/);
  assert.match(page.page().html.text, /Fai rileggere il riepilogo a Mario Rossi/);
  assert.match(page.page().html.text, /non c'è un indirizzo e-mail: raccogli la conferma con la firma su carta/);
  const id = idOn(page);
  await page.press("Invia con la firma su carta", { firmato: "si" }, scan);
  assert.match(page.page().html.text, /L'istanza è stata inviata/);
  assert.match(page.page().html.text, /Consegna alla persona la ricevuta stampata/);
  await page.press("Scarica la ricevuta");
  assert.equal(page.page().status, 200);
  await confirmSending(the.ctx, rulesOf("istanza-generica"), { ente: "borgo-esempio", id });
  assert.deepEqual(await many(the.ctx.db, "select recipient from mail where istanza = $1", [id]), []);
});

test("S4.26 who fills in alone must give an address, and who is helped an address that can be one", async () => {
  const citizen = await the.signedIn("cittadina");
  await citizen.post("/e/borgo-esempio/servizi/istanza-generica/compila", {});
  await citizen.press("Successivo", { presaVisione: "si" });
  await citizen.press("Successivo", { email: "", perChi: "me" });
  assert.match(citizen.page().html.text, /Indirizzo e-mail/);
  assert.match(citizen.page().url, /controlla/);
  const page = await begun(mario);
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", { email: "mario", perChi: "me" });
  assert.match(page.page().url, /\/richiedente\?controlla/);
});

test("capability 51 nothing of a person's profile is shown to the clerk who was not given it", async () => {
  const stranger = { codiceFiscale: "PRVLIA88D57L219Y", nome: "Lia", cognome: "Prova" };
  const known = { email: "lia.segreta@demo.example", phone: "011 765 4321" };
  await exec(
    the.ctx.db,
    `insert into person (id, codice_fiscale, nome, cognome, created_at) values (gen_random_uuid(), $1, $2, $3, now())
     on conflict (codice_fiscale) do nothing`,
    Object.values(stranger),
  );
  await exec(the.ctx.db, "update person set email = $2, phone = $3 where codice_fiscale = $1", [
    stranger.codiceFiscale,
    ...Object.values(known),
  ]);
  const page = await begun({ ...stranger, email: "" });
  const unseen = () => {
    for (const secret of Object.values(known))
      assert.ok(!page.page().body.toString().includes(secret), page.page().url);
  };
  await page.press("Successivo", { presaVisione: "si" });
  unseen();
  assert.equal(page.page().html.value("email"), "");
  assert.match(page.page().html.text, /Dati scritti allo sportello/);
  assert.doesNotMatch(page.page().html.text, /Dalla tua identità digitale|Dal tuo profilo/);
  await page.press("Successivo", { perChi: "me" });
  await page.press("Successivo", request);
  await page.press("Successivo");
  unseen();
  await page.press("Successivo");
  unseen();
  await page.press(/^Raccogli la conferma/);
  unseen();
});

test("S4.26 the clerk reads what a clerk has to do, and nothing that is the person's", async () => {
  const page = await begun({ codiceFiscale: "CMPDAA85B43L219T", nome: "Ada", cognome: "Campione" });
  assert.match(page.page().html.text, /Stai compilando allo sportello per Ada Campione/);
  await page.press("Salva in bozza", { presaVisione: "si" });
  assert.match(page.page().html.text, /la ritrovi in Aiuto allo sportello/);
  await page.press("Successivo");
  await page.press("Successivo", { perChi: "me" });
  await page.press("Successivo", request);
  await page.press("Successivo");
  assert.match(page.page().html.text, /resta un solo passo: raccogliere la conferma di Ada Campione/);
  await page.press("Successivo");
  const { html } = page.page();
  assert.doesNotMatch(
    html.text,
    /ATTENZIONE! Non hai ancora inviato|I tuoi appunti|Chi ha visto|Le mie istanze|premi Invia/,
  );
  assert.match(html.text, /Tocca a te: raccogli la conferma qui sopra/);
  assert.equal(html.link("Aiuto allo sportello"), desk);
  assert.equal(html.button("Invia") ?? html.link("Invia"), undefined);
  await page.press("Raccogli la conferma di Ada Campione");
  assert.match(page.page().html.text, /Fai rileggere il riepilogo ad Ada Campione e raccogli/);
});
