import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { exec, many, one } from "#db/connect.ts";
import { codeOf, stepAt } from "#identity/factors/totp.ts";
import { ada, answerAll, linkTo, mails, passphrase, registered, signInWith, switchOn } from "../../../test/accounts.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
  await switchOn(the);
  await registered(the);
});
after(() => the.close());
beforeEach(() => the.clock.forward(25 * 3_600_000));

const code = ada.codiceFiscale;
const wrongSaid = /Utente o password non corrispondono/;

test("S3.5 S3.7 with the codice fiscale and the password one is inside; without they are asked for", async () => {
  const page = the.visitor();
  const empty = await signInWith(page, "", "");
  assert.deepEqual(Object.keys(empty.html.faults), ["utente", "password"]);
  const wrong = await signInWith(page, code, "un'altra password");
  assert.equal(wrong.status, 422);
  assert.match(wrong.html.faults.password ?? "", wrongSaid);
  assert.equal(wrong.html.value("utente"), code);
  assert.ok(!wrong.body.toString().includes("un'altra password"), "a password is not written into a page");
  const right = await signInWith(page, ` ${code.toLowerCase()} `, passphrase);
  assert.equal(right.url, "/bacheca");
  assert.match(right.html.text, /Ada Esempi/);
});

test("S3.9 an unknown code gets the same words and the same work as a wrong password", async () => {
  const { passwords } = the.ctx;
  let tried = 0;
  the.ctx.passwords = {
    ...passwords,
    matches: (stored, password) => {
      tried += 1;
      return passwords.matches(stored, password);
    },
  };
  try {
    const said: string[] = [];
    for (const utente of [code, "SMPVIO70A01L219H", "NONUNCODICE"]) {
      const page = the.visitor();
      const before = tried;
      const answer = await signInWith(page, utente, "un'altra password");
      said.push(`${answer.status} ${answer.html.text}`);
      assert.equal(tried - before, 1, "one hash, whoever it is");
    }
    assert.equal(new Set(said).size, 1);
  } finally {
    the.ctx.passwords = passwords;
  }
});

/** Tries until it is told to wait. @returns how often it was tried, and what was said */
const untilHeld = async (page: Browser, utente: string): Promise<{ tries: number; said: string }> => {
  for (let tries = 1; tries < 20; tries++) {
    const answer = await signInWith(page, utente, `sbagliata ${tries}`);
    const said = answer.html.faults.password ?? "";
    if (/attendi/.test(said)) return { tries, said };
  }
  throw new Error("never held");
};

test("whoever tries in vain waits longer and longer, and known and unknown codes alike", async () => {
  const known = await untilHeld(the.visitor(), code);
  const unknown = await untilHeld(the.visitor(), "SMPVIO70A01L219H");
  assert.deepEqual(known, unknown);
  assert.match(known.said, /attendi 4 secondi/);
  // the right password has to wait too: otherwise the wait would say which one is right
  const page = the.visitor();
  assert.match((await signInWith(page, code, passphrase)).html.faults.password ?? "", /attendi/);
  const waits: number[] = [];
  for (let round = 0; round < 5; round++) {
    the.clock.forward(901_000);
    assert.match((await signInWith(page, code, "ancora")).html.faults.password ?? "", wrongSaid);
    const held = await signInWith(page, code, "ancora");
    const [, n = "", unit = ""] = /attendi (\d+) (second|minut)/.exec(held.html.faults.password ?? "") ?? [];
    waits.push(Number(n) * (unit === "minut" ? 60 : 1));
  }
  assert.deepEqual(waits, [8, 16, 32, 64, 180], "minutes are rounded up");
  the.clock.forward(901_000);
  assert.equal((await signInWith(page, code, passphrase)).url, "/bacheca");
});

test("strangers lock nobody out: who comes from elsewhere, or with a browser that was used before, is not held", async () => {
  const own = the.visitor();
  await signInWith(own, code, passphrase);
  await own.post("/esci", {});
  await untilHeld(the.visitor(), code);
  // the same network as the stranger's, and the browser of before
  assert.equal((await signInWith(own, code, passphrase)).url, "/bacheca");
  // another network, and a browser that was never used
  const payload = new URLSearchParams({ utente: code, password: passphrase }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const from = (remoteAddress: string) =>
    the.app.inject({ method: "POST", url: "/accedi/account", headers, payload, remoteAddress });
  assert.equal((await from("203.0.113.7")).statusCode, 303);
  assert.equal((await from("127.0.0.1")).statusCode, 422);
});

test("a hundred tries at once are a hundred tries", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const payload = new URLSearchParams({ utente: code, password: "sbagliata" }).toString();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      the.app.inject({ method: "POST", url: "/accedi/account", headers, payload, remoteAddress: "198.51.100.9" }),
    ),
  );
  const judged = answers.filter(({ payload: page }) => page.includes("non corrispondono"));
  assert.equal(judged.length, 5);
});

test("sign-in opens a new session, notes it, and a planted one is closed", async () => {
  const page = the.visitor();
  await signInWith(page, code, passphrase);
  const first = page.cookie;
  await page.get("/accedi");
  await signInWith(page, code, passphrase);
  assert.notEqual(page.cookie, first);
  const planted = the.visitor();
  planted.cookie = first;
  assert.match((await planted.get("/bacheca")).url, /^\/accedi/);
  const noted = await many(the.ctx.db, "select 1 from sign_in where method = 'locale' and level = 1");
  assert.ok(noted.length >= 2);
});

test("S3.10 S0.14 a forgotten password is chosen anew by a link, used once, and the answer is the same for everybody", async () => {
  const page = the.visitor();
  await page.get("/accedi");
  await page.press("Hai dimenticato la password?");
  const known = await page.press("Mandami il collegamento", { codiceFiscale: code });
  const stranger = the.visitor();
  await stranger.get("/accedi/recupero");
  const unknown = await stranger.press("Mandami il collegamento", { codiceFiscale: "SMPVIO70A01L219H" });
  assert.equal(known.html.text, unknown.html.text);
  const before = (await mails(the)).length;
  await answerAll(the);
  assert.equal((await mails(the)).length, before + 1);
  const [mail] = await mails(the);
  assert.equal(mail?.recipient, ada.email);
  const link = await linkTo(the, ada.email, "Scegli una nuova password");

  const elsewhere = the.visitor();
  await signInWith(elsewhere, code, passphrase);
  assert.equal((await the.visitor().get(link)).status, 200);
  await page.get(link);
  const unequal = await page.press("Cambia Password", { nuova: "cinque cani nel cortile", conferma: "altro" });
  assert.ok(unequal.html.faults.conferma);
  const weak = await page.press("Cambia Password", { nuova: "corta", conferma: "corta" });
  assert.match(weak.html.faults.nuova ?? "", /almeno 15 caratteri/);
  await page.press("Cambia Password", { nuova: "cinque cani nel cortile", conferma: "cinque cani nel cortile" });
  assert.equal(page.page().url, "/bacheca");
  assert.match((await elsewhere.get("/bacheca")).url, /^\/accedi/, "other devices are out");
  assert.equal((await the.visitor().get(link)).status, 404);
  const again = { nuova: passphrase, conferma: passphrase };
  assert.equal((await the.visitor().post(link, again)).status, 404);
  assert.match((await signInWith(the.visitor(), code, passphrase)).html.faults.password ?? "", wrongSaid);
  assert.equal((await signInWith(the.visitor(), code, "cinque cani nel cortile")).url, "/bacheca");
  assert.ok((await mails(the)).some(({ subject }) => subject === "È cambiato il modo in cui accedi"));
});

test("S3.10 the last link counts, half an hour, and nobody's mailbox is filled", async () => {
  const page = the.visitor();
  const ask = async () => {
    await page.get("/accedi/recupero");
    await page.press("Mandami il collegamento", { codiceFiscale: code });
    the.clock.forward(1_000);
    await answerAll(the);
  };
  await ask();
  const first = await linkTo(the, ada.email, "Scegli una nuova password");
  await ask();
  const second = await linkTo(the, ada.email, "Scegli una nuova password");
  assert.equal((await page.get(first)).status, 404);
  assert.equal((await page.get(second)).status, 200);
  the.clock.forward(31 * 60_000);
  assert.equal((await page.get(second)).status, 404);
  const before = (await mails(the)).length;
  for (let times = 0; times < 8; times++) await ask();
  assert.ok((await mails(the)).length - before < 5);
});

test("S2.72 S2.73 S3.13 modifica password: current, new, confirm; other devices are out", async () => {
  const [page, other] = [the.visitor(), the.visitor()];
  await signInWith(page, code, "cinque cani nel cortile");
  await signInWith(other, code, "cinque cani nel cortile");
  await page.get("/profilo/sicurezza");
  await page.press("Modifica password");
  const change = (attuale: string, nuova: string, conferma = nuova) =>
    page.press("Modifica password", { attuale, nuova, conferma });
  assert.ok((await change("", passphrase)).html.faults.attuale);
  assert.match((await change("non questa", passphrase)).html.faults.attuale ?? "", /non è questa/);
  assert.ok((await change("cinque cani nel cortile", passphrase, "altro")).html.faults.conferma);
  for (const [bad, why] of [
    ["password1234567", /prime che chiunque/],
    ["SMPDAA85T50L219J", /con il tuo nome/],
    ["Regione Piemonte 2026", /con il tuo nome/],
    ["abcdefghijklmnopq", /sequenza/],
    ["x".repeat(129), /al massimo 128/],
  ] as const) {
    assert.match((await change("cinque cani nel cortile", bad)).html.faults.nuova ?? "", why, bad);
  }
  const done = await change("cinque cani nel cortile", passphrase);
  assert.match(done.html.text, /La password è cambiata/);
  assert.equal((await page.get("/bacheca")).url, "/bacheca");
  assert.match((await other.get("/bacheca")).url, /^\/accedi/);
  const [message] = await many<{ subject: string }>(
    the.ctx.db,
    "select subject from message order by created_at desc limit 1",
  );
  assert.equal(message?.subject, "È cambiato il modo in cui accedi");
});

const totpKey = (page: Browser): Buffer => {
  const text = /scrivi la chiave: ((?:[A-Z2-7]{4} ?)+)/.exec(page.page().html.text)?.[1]?.replaceAll(" ", "") ?? "";
  const bits = [...text].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"));
  return Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
const codeNow = (key: Buffer): string => codeOf(key, stepAt(the.clock.now()));

test("a second factor: an app and codes on paper, asked after the password, each code once", async () => {
  const page = the.visitor();
  await signInWith(page, code, passphrase);
  await page.get("/profilo/sicurezza");
  await page.press("Collega un’app");
  const key = totpKey(page);
  assert.equal(key.length, 20);
  const bad = await page.press("Collega l’app", { codice: "000000" });
  assert.equal(bad.status, 422);
  assert.deepEqual(totpKey(page), key, "the key stays the same until it is confirmed");
  const on = await page.press("Collega l’app", { codice: codeNow(key) });
  assert.match(on.html.text, /L’app è stata collegata/);
  const codes = await page.press("Crea codici di recupero nuovi");
  const papers = codes.html.text.match(/[A-Z3-9]{4}-[A-Z3-9]{4}-[A-Z3-9]{4}/g) ?? [];
  assert.equal(papers.length, 10);
  assert.equal(
    (
      await one<{ n: number }>(
        the.ctx.db,
        "select count(*)::int as n from totp where position($1 in encode(secret, 'escape')) > 0",
        [key.toString("base64")],
      )
    ).n,
    0,
    "the key is not readable in the database",
  );

  the.clock.forward(60_000);
  const next = the.visitor();
  const asked = await signInWith(next, code, passphrase);
  assert.equal(asked.url, "/accedi/secondo-fattore");
  assert.match((await next.get("/bacheca")).url, /^\/accedi/, "not inside yet");
  await next.get("/accedi/secondo-fattore");
  assert.ok((await next.press("Continua", { codice: "" })).html.faults.codice);
  assert.ok((await next.press("Continua", { codice: "000000" })).html.faults.codice);
  const used = codeNow(key);
  assert.equal((await next.press("Continua", { codice: used })).url, "/bacheca");

  const replay = the.visitor();
  await signInWith(replay, code, passphrase);
  assert.match((await replay.press("Continua", { codice: used })).html.faults.codice ?? "", /scaduto/);
  const [paper = ""] = papers;
  const withPaper = { recupero: paper.toLowerCase().replaceAll("-", " ") };
  assert.equal((await replay.press("Usa il codice di recupero", withPaper)).url, "/bacheca");
  const twice = the.visitor();
  await signInWith(twice, code, passphrase);
  assert.ok((await twice.press("Usa il codice di recupero", withPaper)).html.faults.recupero);
  // in another browser there is nothing to go on with
  assert.match((await the.visitor().get("/accedi/secondo-fattore")).url, /^\/accedi$/);
  let held = "";
  for (let tries = 0; tries < 8 && !/attendi/.test(held); tries++) {
    await twice.get("/accedi/secondo-fattore");
    held = (await twice.press("Continua", { codice: "111111" })).html.faults.codice ?? "";
  }
  assert.match(held, /Troppi tentativi/);
});

test("S2.73 beside a second factor eight characters are enough, and then the factor cannot go before the password grows", async () => {
  const { key } = await appOf();
  const page = the.visitor();
  await signInWith(page, code, passphrase);
  await page.press("Continua", { codice: codeNow(key) });
  await page.get("/profilo/password");
  assert.match(page.page().html.text, /Almeno 8 caratteri/);
  await page.press("Modifica password", { attuale: passphrase, nuova: "gatmuro7", conferma: "gatmuro7" });
  assert.match(page.page().html.text, /La password è cambiata/);
  assert.match(
    (await page.press("Togli l’app")).html.text,
    /Togliere l’app che genera codici\?.*ultimo secondo passo/s,
  );
  assert.match((await page.press("Togli l’app")).html.text, /la tua password è troppo corta/);
  await page.get("/profilo/password");
  await page.press("Modifica password", { attuale: "gatmuro7", nuova: passphrase, conferma: passphrase });
  await page.press("Togli l’app");
  await page.press("Annulla");
  assert.match(page.page().html.text, /L’app è collegata/, "asked first, and nothing done");
  await page.press("Togli l’app");
  assert.match((await page.press("Togli l’app")).html.text, /L’app è stata tolta/);
  const left = await many(the.ctx.db, "select 1 from recovery_code");
  assert.equal(left.length, 0, "codes without a factor would be one more way in");
});

/** The key of Ada's app, as the server has it. */
const appOf = async (): Promise<{ key: Buffer }> => {
  const row = await one<{ person: string; secret: Buffer }>(the.ctx.db, "select person, secret from totp");
  return { key: Buffer.from(the.ctx.sealing.open(row.secret, `totp ${row.person}`), "base64") };
};

test("changing how one signs in needs a sign-in of the last quarter of an hour", async () => {
  const page = the.visitor();
  await signInWith(page, code, passphrase);
  the.clock.forward(16 * 60_000);
  const stale = await page.get("/profilo/sicurezza");
  assert.match(stale.html.text, /Accedi di nuovo per fare modifiche/);
  assert.equal(stale.html.link("Collega un’app"), undefined);
  assert.equal((await page.get("/profilo/sicurezza/app")).url, "/profilo/sicurezza");
  assert.equal((await page.post("/profilo/sicurezza/codici", {})).url, "/profilo/sicurezza");
});

test("after signing in one stays on this site", async () => {
  for (const ritorno of ["//evil", "https://evil", "/\\evil"]) {
    const page = the.visitor();
    const answer = await page.post("/accedi/account", { utente: code, password: passphrase, ritorno });
    assert.equal(answer.url, "/bacheca", ritorno);
  }
  const page = the.visitor();
  await page.get("/accedi?ritorno=/messaggi");
  assert.equal((await page.press("Accedi", { utente: code, password: passphrase })).url, "/messaggi");
});

test("a password of former parameters is hashed anew at the next sign-in", async () => {
  const { hash } = await import("@node-rs/argon2");
  const row = await one<{ password: string }>(the.ctx.db, "select password from account where codice_fiscale = $1", [
    code,
  ]);
  const old = await hash("vecchia frase di prova", { memoryCost: 8192, timeCost: 2, parallelism: 1, algorithm: 2 });
  await exec(the.ctx.db, "update account set password = $2 where codice_fiscale = $1", [code, old]);
  const { passwords } = the.ctx;
  // the pepper is the file's: a hash without it stands for former parameters here
  the.ctx.passwords = { ...passwords, matches: async (stored) => stored === old };
  await signInWith(the.visitor(), code, "vecchia frase di prova");
  the.ctx.passwords = passwords;
  const now = await one<{ password: string }>(the.ctx.db, "select password from account where codice_fiscale = $1", [
    code,
  ]);
  assert.match(now.password, /m=19456,t=2,p=1/);
  assert.equal((await signInWith(the.visitor(), code, "vecchia frase di prova")).url, "/bacheca");
  await exec(the.ctx.db, "update account set password = $2 where codice_fiscale = $1", [code, row.password]);
});
