import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many, one } from "#db/connect.ts";
import { answerRegistration } from "#istanze/accounts/register.ts";
import { ada, answerAll, linkTo, mails, passphrase, register, switchOn } from "../../../test/accounts.ts";
import { type TestApp, testApp } from "../../../test/app.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

test("S0.8 S1.13 CAD art. 64: while no ente takes accounts there is nothing of them to see", async () => {
  const page = the.visitor();
  const signIn = await page.get("/accedi");
  assert.ok(!signIn.html.text.includes("Accesso Utenti") && !signIn.html.text.includes("Registrati"));
  for (const url of ["/registrati", "/accedi/recupero", "/registrati/fatto", "/accedi/secondo-fattore"]) {
    assert.equal((await page.get(url)).status, 404, url);
  }
  const outcome = await page.post("/accedi/account", { utente: ada.codiceFiscale, password: passphrase });
  assert.equal(outcome.status, 404);
  await switchOn(the);
});

test("S3.5 S3.6 S4.14 S4.15 S4.16 S4.17 S4.18 S4.19 S4.20 S4.21 capability 4 the way from Registrati to being inside", async () => {
  const page = the.visitor();
  await page.get("/accedi");
  assert.match(page.page().html.text, /Sei un nuovo utente\?/);
  await page.press("Registrati");
  assert.equal(page.page().url, "/registrati");
  assert.match(page.page().html.text, /Ti serve una casella e-mail che leggi adesso e che ha spazio/);
  the.clock.forward(5_000);
  await page.press("Avanti", { codiceFiscale: " smpdaa85t50 L219J " });
  assert.equal(page.page().html.h1, "I tuoi dati");
  await page.press("Avanti", { ...ada, privacy: "si", responsabilita: "si" });
  assert.equal(page.page().html.h1, "Riepilogo");
  for (const said of [ada.codiceFiscale, "Esempi", "10/12/1985", "Torino", "Femmina", ada.email]) {
    assert.ok(page.page().html.text.includes(said), said);
  }
  await page.press("Conferma");
  assert.equal(page.page().url, "/registrati/fatto");
  assert.ok(page.page().html.link("Torna alla login"));
  assert.equal(await accountsThere(), 0, "nothing exists before the link is used");
  await answerAll(the);
  const link = await linkTo(the, ada.email, "Completa la registrazione");
  const [mail] = await mails(the);
  assert.ok(!mail?.body.includes(passphrase) && !/password (provvisoria|temporanea)/i.test(mail?.body ?? ""));
  await page.get(link);
  assert.match(page.page().html.text, /Ada Esempi, codice fiscale SMPDAA85T50L219J/);
  await page.press("Conferma", { nuova: passphrase, conferma: passphrase });
  assert.equal(page.page().url, "/bacheca");
  assert.equal(await accountsThere(), 1);
  const session = await one<{ level: number; method: string }>(
    the.ctx.db,
    "select level, method from session order by created_at desc, used_at desc limit 1",
  );
  assert.deepEqual(session, { level: 1, method: "locale" });
});

const accountsThere = async (): Promise<number> =>
  (await one<{ n: number }>(the.ctx.db, "select count(*)::int as n from account")).n;

test("S4.19 the link is opened by whatever scans mails, used once, and good for half an hour", async () => {
  const who = { codiceFiscale: "SMPLIA88D57L219V", nome: "Lia", email: "lia@posta.example" };
  const page = the.visitor();
  await register(the, page, { ...who, "nascita.giorno": "17", "nascita.mese": "4", "nascita.anno": "1988" });
  const link = await linkTo(the, who.email, "Completa la registrazione");
  const scanner = the.visitor();
  for (let times = 0; times < 3; times++) assert.equal((await scanner.get(link)).status, 200);
  the.clock.forward(29 * 60_000);
  assert.equal((await page.get(link)).status, 200);
  const former = page.page();
  await page.press("Conferma", { nuova: passphrase, conferma: passphrase });
  assert.equal(page.page().url, "/bacheca");
  assert.equal((await scanner.get(link)).status, 404);
  assert.equal((await scanner.post(former.url, { nuova: passphrase, conferma: passphrase })).status, 404);

  const other = { codiceFiscale: "SMPVIO70A01L219H", nome: "Ivo", email: "ivo@posta.example" };
  await register(the, the.visitor(), {
    ...other,
    sesso: "M",
    "nascita.giorno": "1",
    "nascita.mese": "1",
    "nascita.anno": "1970",
  });
  const late = await linkTo(the, other.email, "Completa la registrazione");
  the.clock.forward(31 * 60_000);
  assert.equal((await page.get(late)).status, 404);
  assert.equal((await page.post(late, { nuova: passphrase, conferma: passphrase })).status, 404);
});

test("a token is stored as a fingerprint alone, and its answer is written once even when the job runs twice", async () => {
  const page = the.visitor();
  await register(the, page, { email: "altra@posta.example" });
  const rows = await many<{ id: string; row: string }>(
    the.ctx.db,
    "select id, row_to_json(r)::text as row from account_request r order by asked_at desc",
  );
  const before = (await mails(the)).length;
  await answerRegistration(the.ctx, rows[0]?.id ?? "");
  assert.equal((await mails(the)).length, before);
  const tokens = (await mails(the)).flatMap(({ body }) => /conferma\/(\S+)/.exec(body)?.[1] ?? []);
  assert.ok(tokens.length > 0);
  for (const token of tokens) assert.ok(rows.every(({ row }) => !row.includes(token)));
});

test("S3.9 a codice fiscale that is known gets the same pages as one that is not; the mail goes to its own address", async () => {
  const known = the.visitor();
  const unknown = the.visitor();
  const pages = async (page: typeof known, who: Partial<typeof ada>) => {
    const seen: string[] = [];
    await page.get("/registrati");
    the.clock.forward(5_000);
    const typed = { ...ada, ...who, privacy: "si", responsabilita: "si" };
    for (const [words, fields] of [
      ["Avanti", { codiceFiscale: typed.codiceFiscale }],
      ["Avanti", typed],
      ["Conferma", {}],
    ] as const) {
      const { status, html } = await page.press(words, fields);
      seen.push(`${status} ${html.text.replaceAll(typed.codiceFiscale, "CF").replaceAll(typed.nome, "NOME")}`);
    }
    return seen;
  };
  const stranger = { email: "estraneo@posta.example" };
  const free = { codiceFiscale: "SMPDRI85T50L219Y", nome: "Dria", ...stranger };
  assert.deepEqual(await pages(known, stranger), await pages(unknown, free));
  await answerAll(the);
  const toOwner = (await mails(the)).filter(({ recipient }) => recipient === ada.email);
  assert.equal(toOwner[0]?.subject, "Hai già un account");
  assert.match(toOwner[0]?.body ?? "", /Utente già registrato/);
  const toStranger = (await mails(the)).filter(({ recipient }) => recipient === stranger.email);
  assert.ok(toStranger.every(({ body }) => !body.includes("già registrato")));
});

test("S3.9 the page does the same work for everybody: a row and a job, and it looks nobody up", async () => {
  const { db } = the.ctx;
  type Client = { query: (...args: unknown[]) => unknown };
  const connect = db.connect.bind(db) as unknown as (...args: unknown[]) => Promise<Client>;
  const textOf = ([first]: unknown[]): string =>
    typeof first === "object" && first !== null && "text" in first ? String(first.text) : String(first);
  /** What each client of the pool was asked: the queue looks after itself meanwhile, on clients of its own. */
  const asked = new Map<Client, string[]>();
  /** Of transactions; what the pool does by itself goes on as it is. */
  const spied = async (...given: unknown[]) => {
    if (given.length > 0) return connect(...given);
    const client = await connect();
    if (asked.has(client)) return client;
    const texts: string[] = [];
    asked.set(client, texts);
    const plain = client.query.bind(client);
    client.query = (...args) => {
      texts.push(textOf(args));
      return plain(...args);
    };
    return client;
  };
  const statements = async (who: Partial<typeof ada>) => {
    const page = the.visitor();
    const typed = { ...ada, ...who, privacy: "si", responsabilita: "si" };
    await page.get("/registrati");
    the.clock.forward(5_000);
    await page.press("Avanti", { codiceFiscale: typed.codiceFiscale });
    await page.press("Avanti", typed);
    for (const texts of asked.values()) texts.length = 0;
    db.connect = spied as never;
    try {
      await page.press("Conferma");
    } finally {
      db.connect = connect as never;
    }
    const confirms = (text: string) => text.startsWith("update account_request");
    const all = [...asked.values()].find((texts) => texts.some(confirms)) ?? [];
    const within = all.findIndex(confirms);
    return all.slice(all.lastIndexOf("begin", within), all.indexOf("commit", within) + 1);
  };
  const known = await statements({});
  const unknown = await statements({ codiceFiscale: "SMPDRI85T50L219Y", nome: "Dria" });
  assert.deepEqual(known, unknown);
  assert.ok(
    known.some((text) => text.includes("account_request")),
    "the spy saw the page at work",
  );
  assert.ok(
    known.every((text) => !/from (account|person)\b/.test(text)),
    "nobody was looked up",
  );
});

test("S4.17 each thing that does not agree with the codice fiscale is named, and nothing typed is lost", async () => {
  const page = the.visitor();
  await page.get("/registrati");
  the.clock.forward(5_000);
  await page.press("Avanti", { codiceFiscale: ada.codiceFiscale });
  const typed = {
    cognome: "Altri",
    nome: "Bea",
    "nascita.giorno": "11",
    "nascita.mese": "12",
    "nascita.anno": "1985",
    luogo: "Milano",
    sesso: "M",
    email: "ada@gmial.com",
  };
  const answer = await page.press("Avanti", typed);
  assert.equal(answer.status, 422);
  assert.deepEqual(Object.keys(answer.html.faults).sort(), [
    "cognome",
    "email",
    "luogo",
    "nascita",
    "nome",
    "privacy",
    "responsabilita",
    "sesso",
  ]);
  assert.match(answer.html.faults.email ?? "", /ada@gmail\.com/);
  for (const [name, value] of Object.entries(typed)) assert.equal(answer.html.value(name), value, name);
  // and it stands there after coming back another time
  const again = await page.get(answer.url);
  assert.equal(again.html.value("luogo"), "Milano");
  const missing = await page.press("Avanti", Object.fromEntries(Object.keys(typed).map((name) => [name, ""])));
  assert.equal(Object.keys(missing.html.faults).length, 8);
});

test("S4.16 what programs do is held off in words, and what was typed stays", async () => {
  const page = the.visitor();
  await page.get("/registrati");
  const quick = await page.press("Avanti", { codiceFiscale: ada.codiceFiscale });
  assert.equal(quick.status, 422);
  assert.equal(quick.html.value("codiceFiscale"), ada.codiceFiscale);
  the.clock.forward(5_000);
  const trapped = await page.press("Avanti", { sito: "https://example" });
  assert.match(trapped.html.text, /campo nascosto/);
  the.clock.forward(5_000);
  assert.equal((await page.press("Avanti", { disegnato: "inventato" })).status, 422);
  the.clock.forward(3 * 3_600_000);
  const late = await page.press("Avanti");
  assert.equal(late.status, 422);
  assert.match(late.html.text, /aperta a lungo/);
  the.clock.forward(5_000);
  assert.equal((await page.press("Avanti")).html.h1, "I tuoi dati");
});

test("S4.16 from one network registrations come more and more slowly, and after a while again", async () => {
  const page = the.visitor();
  const once = async () => {
    await page.get("/registrati");
    the.clock.forward(2_500);
    return page.press("Avanti", { codiceFiscale: ada.codiceFiscale });
  };
  let held: Awaited<ReturnType<typeof once>> | undefined;
  for (let tries = 0; tries < 40 && !held; tries++) {
    const answer = await once();
    if (answer.status === 422) held = answer;
  }
  assert.match(held?.html.text ?? "", /molte registrazioni: attendi/);
  the.clock.forward(16 * 60_000);
  assert.equal((await once()).status, 200);
});

test("what nobody finished is forgotten after a day, and a registration after an hour", async () => {
  const page = the.visitor();
  the.clock.forward(25 * 3_600_000);
  await page.get("/registrati");
  the.clock.forward(5_000);
  await page.press("Avanti", { codiceFiscale: ada.codiceFiscale });
  const { url } = page.page();
  the.clock.forward(61 * 60_000);
  assert.equal((await page.get(url)).status, 404);
  assert.match(page.page().html.text, /Comincia di nuovo/);
  await exec(the.ctx.db, "update account_request set asked_at = asked_at - interval '2 days'");
  const { forgetAccountTraces } = await import("#identity/accounts/forget.ts");
  await forgetAccountTraces(the.ctx.db, the.clock.now());
  assert.equal((await many(the.ctx.db, "select 1 from account_request")).length, 0);
});

test("whoever finishes second with the same code is told to sign in", async () => {
  const one = the.visitor();
  const who = { codiceFiscale: "SMPDRI85T50L219Y", nome: "Dria" };
  await register(the, one, { ...who, email: "uno@posta.example" });
  const first = await linkTo(the, "uno@posta.example", "Completa la registrazione");
  await register(the, the.visitor(), { ...who, email: "due@posta.example" });
  const second = await linkTo(the, "due@posta.example", "Completa la registrazione");
  const both = { nuova: passphrase, conferma: passphrase };
  await one.get(first);
  assert.equal((await one.press("Conferma", both)).url, "/bacheca");
  const two = the.visitor();
  await two.get(second);
  const refused = await two.press("Conferma", both);
  assert.equal(refused.status, 422);
  assert.match(refused.html.faults.nuova ?? "", /c’è già un account/);
  const orphans = await many(
    the.ctx.db,
    "select 1 from person p where codice_fiscale is null and eidas_id is null and not exists (select from account a where a.person = p.id)",
  );
  assert.equal(orphans.length, 0);
});
