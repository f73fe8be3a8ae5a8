import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { many, one } from "#db/connect.ts";
import { ada, linkTo, mails, passphrase, registered, signInWith, switchOn } from "../../../test/accounts.ts";
import { type TestApp, testApp } from "../../../test/app.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const url = "/e/regione-piemonte/ufficio/account";
const written = () =>
  many<{ action: string; content: Record<string, unknown> }>(
    the.ctx.db,
    "select action, content from ente_history where ente = 'regione-piemonte' order by n",
  );

test("CAD art. 64: the administrator switches accounts on with a reason, and the history keeps it", async () => {
  const admin = await the.signedIn("amministratore");
  await admin.get(url);
  assert.match(admin.page().html.text, /CAD, articolo 64/);
  const bare = await admin.press("Attiva l’accesso con account", { motivo: "perché sì" });
  assert.equal(bare.status, 422);
  assert.equal(bare.html.value("motivo"), "perché sì");
  const operator = await the.signedIn("operatore regionale");
  assert.match((await operator.get(url)).html.text, /non è attivo/);
  assert.equal(
    (await operator.post(`${url}/attivazione`, { attiva: "si", motivo: "Delibera n. 4 del 2026" })).status,
    404,
  );
  await switchOn(the);
  const [entry] = (await written()).filter(({ action }) => action === "accesso con account attivato");
  assert.match(String(entry?.content.motivo), /Delibera n\. 4\/2026/);
  assert.match((await admin.get(url)).html.text, /Olga Dimostri/);
});

test("S3.12 an account made at the desk: a password on paper, Opzioni Account at the first sign-in, an address that counts when it is confirmed", async () => {
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(url);
  const faulty = await clerk.press("Crea l’account", { codiceFiscale: ada.codiceFiscale, nome: "Bea", cognome: "" });
  assert.deepEqual(Object.keys(faulty.html.faults).sort(), ["cognome", "documento", "nome", "numero"]);
  const made = await clerk.press("Crea l’account", {
    codiceFiscale: ada.codiceFiscale,
    nome: ada.nome,
    cognome: ada.cognome,
    documento: "Passaporto",
    numero: "YA 123456",
  });
  const paper = /Password provvisoria ([a-z0-9]{5}-[a-z0-9]{5}-[a-z0-9]{5})/.exec(made.html.text)?.[1] ?? "";
  assert.ok(paper);
  const [entry] = (await written()).filter(({ action }) => action === "account creato allo sportello");
  assert.equal(entry?.content.documento, "Passaporto");
  assert.ok(!JSON.stringify(entry).includes("123456"), "the number of the document is not for ever");
  await clerk.get(url);
  const again = await clerk.press("Crea l’account", {
    codiceFiscale: ada.codiceFiscale,
    nome: ada.nome,
    cognome: ada.cognome,
    documento: "Passaporto",
    numero: "YA 123456",
  });
  assert.match(again.html.faults.codiceFiscale ?? "", /già un account/);

  const page = the.visitor();
  const first = await signInWith(page, ada.codiceFiscale, paper);
  assert.equal(first.html.h1, "Opzioni Account");
  assert.match(
    first.html.text,
    /Attenzione! Aggiornare i dati ed impostare obbligatoriamente la password di accesso\./,
  );
  for (const said of ["Nome Ada", "Cognome Esempi", `Codice Fiscale ${ada.codiceFiscale}`])
    assert.ok(first.html.text.includes(said), said);
  assert.ok(!first.html.fields.has("codiceFiscale"));
  assert.match((await page.get("/bacheca")).url, /^\/accedi/, "nothing else before");
  await page.get("/accedi/opzioni-account");
  const same = await page.press("Cambia Password", { email: ada.email, nuova: paper, conferma: paper });
  assert.match(same.html.faults.nuova ?? "", /password dello sportello/);
  assert.equal(same.html.value("email"), ada.email);
  await page.press("Cambia Password", { email: ada.email, nuova: passphrase, conferma: passphrase });
  assert.equal(page.page().url, "/bacheca");
  const email = () => one<{ email: string | null }>(the.ctx.db, "select email from account");
  assert.equal((await email()).email, null);
  const link = await linkTo(the, ada.email, "Conferma l'indirizzo del tuo account");
  await page.get(link);
  assert.equal((await email()).email, null, "looking confirms nothing");
  assert.match((await page.press("Conferma l’indirizzo")).html.text, /Indirizzo confermato/);
  assert.equal((await email()).email, ada.email);
  assert.equal((await page.get(link)).status, 404);
  assert.equal((await signInWith(the.visitor(), ada.codiceFiscale, paper)).status, 422);
});

test("S3.12 a password on paper is good for a week", async () => {
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(url);
  const made = await clerk.press("Crea l’account", {
    codiceFiscale: "SMPLIA88D57L219V",
    nome: "Lia",
    cognome: "Esempi",
    documento: "Carta d’identità",
    numero: "CA00000AA",
  });
  const paper = /provvisoria (\S+)/.exec(made.html.text)?.[1] ?? "";
  the.clock.forward(8 * 86_400_000);
  const late = await signInWith(the.visitor(), "SMPLIA88D57L219V", paper);
  assert.match(late.html.faults.password ?? "", /sportello è scaduta/);
  assert.match(
    (await signInWith(the.visitor(), "SMPLIA88D57L219V", "sbagliata")).html.faults.password ?? "",
    /non corrispondono/,
  );
});

test("S3.11 a lost mailbox: after a document was seen the clerk binds another, the old one is told, and a code of the desk goes with the link", async () => {
  const inside = the.visitor();
  await signInWith(inside, ada.codiceFiscale, passphrase);
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(url);
  assert.ok((await clerk.press("Cerca l’account", { cerca: "SMPVIO70A01L219H" })).html.faults.cerca);
  const one_ = await clerk.press("Cerca l’account", { cerca: ada.codiceFiscale });
  assert.equal(one_.html.h1, "Un account");
  assert.ok(!one_.url.includes(ada.codiceFiscale), "no codice fiscale in an address");
  assert.ok(!one_.html.text.includes(ada.email) && one_.html.text.includes("a•••@posta.example"));
  const bare = await clerk.press("Collega la nuova e-mail", { email: "nuova@posta", documento: "", numero: "" });
  assert.deepEqual(Object.keys(bare.html.faults).sort(), ["documento", "email", "numero"]);
  assert.equal(bare.html.value("email"), "nuova@posta");
  const done = await clerk.press("Collega la nuova e-mail", {
    email: "nuova@posta.example",
    documento: "Patente di guida",
    numero: "U1000000A",
  });
  const code = /([A-Z0-9]{4}-[A-Z0-9]{4}) Lo scrive/.exec(done.html.text)?.[1] ?? "";
  assert.ok(code);
  assert.match(done.html.text, /Patente di guida U1000000A/);
  const sent = await mails(the);
  assert.ok(sent.some(({ recipient, subject }) => recipient === ada.email && subject.includes("è cambiato")));
  assert.ok(
    sent.every(({ body }) => !body.includes(code)),
    "the code is said at the desk alone",
  );
  const [entry] = (await written()).filter(({ action }) => action === "indirizzo di un account cambiato");
  assert.equal(entry?.content.documento, "Patente di guida");
  assert.ok(!JSON.stringify(entry).includes("nuova@posta.example"));

  assert.match((await inside.get("/bacheca")).url, /^\/accedi/, "everything open is closed");
  assert.equal((await signInWith(the.visitor(), ada.codiceFiscale, passphrase)).status, 422);
  const link = await linkTo(the, "nuova@posta.example", "Il tuo account ha questo indirizzo");
  const page = the.visitor();
  await page.get(link);
  const fresh = { nuova: "sette barche in porto", conferma: "sette barche in porto" };
  assert.ok((await page.press("Cambia Password", { codice: "AAAA-AAAA", ...fresh })).html.faults.codice);
  assert.equal((await page.press("Cambia Password", { codice: code.toLowerCase(), ...fresh })).url, "/bacheca");
  const account = await one<{ email: string }>(the.ctx.db, "select email from account where codice_fiscale = $1", [
    ada.codiceFiscale,
  ]);
  assert.equal(account.email, "nuova@posta.example");
});

test("S3.11 nobody does it for themselves, nor while the ente takes no accounts; then who came in with one is out", async () => {
  const own = await registered(the, {
    codiceFiscale: "FTTLEI70C12L219K",
    cognome: "Fittizi",
    nome: "Elio",
    sesso: "M",
    "nascita.giorno": "12",
    "nascita.mese": "3",
    "nascita.anno": "1970",
    email: "elio@posta.example",
  });
  const clerks = await many<{ nome: string }>(
    the.ctx.db,
    "select nome from person where codice_fiscale = 'FTTLEI70C12L219K'",
  );
  assert.equal(clerks.length, 1, "a clerk of the demo");
  const parts = ["operatore regionale", "operatore regionale, ufficio legale", "operatore comunale"];
  const refused: string[] = [];
  for (const part of parts) {
    const clerk = await the.signedIn(part);
    const found = await clerk.post(`${url}/cerca`, { cerca: "FTTLEI70C12L219K" });
    if (found.status !== 200) continue;
    const answer = await clerk.post(found.url, {
      email: "altra@posta.example",
      documento: "Passaporto",
      numero: "AA1234567",
    });
    if (/deve farlo un collega/.test(answer.html.faults.email ?? "")) refused.push(part);
  }
  assert.equal(refused.length, 1);
  const admin = await the.signedIn("amministratore");
  await admin.get(url);
  await admin.press("Disattiva l’accesso con account");
  assert.match((await own.get("/bacheca")).url, /^\/accedi/);
  assert.equal((await the.visitor().get("/registrati")).status, 404);
  const clerk = await the.signedIn("operatore regionale");
  assert.equal((await clerk.post(`${url}/cerca`, { cerca: ada.codiceFiscale })).status, 404);
  assert.equal((await written()).filter(({ action }) => action === "accesso con account disattivato").length, 1);
});
