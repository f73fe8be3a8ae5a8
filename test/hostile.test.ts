// What a browser would never send, or somebody sends on purpose: never an error of ours, never a lost text, always an
// Italian sentence; and what every answer says and keeps quiet.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { one } from "../src/db/connect.ts";
import { demoPeople } from "../src/db/seed/demo-data.ts";
import type { Typed } from "../src/forms/modulo.ts";
import { type TestApp, testApp } from "./app.ts";
import type { Browser } from "./browser.ts";
import { begun, card, completed, filledIn, istanzaOf, rup, sent, utente } from "./desk.ts";

let the: TestApp;
let mayor: Browser;

before(async () => {
  the = await testApp();
  await the.work();
  mayor = await the.signedIn("sindaco");
});
after(() => the.close());

const form = "application/x-www-form-urlencoded";
type Raw = {
  url: string;
  method?: "GET" | "POST" | "HEAD" | "PUT" | "DELETE";
  payload?: string | Buffer;
  headers?: Record<string, string>;
};

/** As the mayor; the answer is read as text. */
const ask = async ({ url, method = "GET", payload, headers = {} }: Raw) => {
  const answer = await the.app.inject({
    method,
    url,
    headers: {
      host: "localhost",
      cookie: mayor.cookie ?? "",
      ...(payload !== undefined && { "content-type": form }),
      ...headers,
    },
    ...(payload !== undefined && { payload }),
  });
  assert.ok(answer.statusCode < 500, `${method} ${url.slice(0, 100)} answered ${answer.statusCode}`);
  return answer;
};

const typedIn = async (istanza: string): Promise<Typed> =>
  (await one<{ typed: Typed }>(the.ctx.db, "select typed from istanza where id = $1", [istanza.split("/").at(-1)]))
    .typed;

const topicOn = (page: Browser): string =>
  page
    .page()
    .html.all("option")
    .map(({ attributes }) => attributes.value ?? "")
    .find(Boolean) ?? "";

const italian = /lang="it"/;
const isItalianPage = (payload: string): void => {
  assert.match(payload, italian);
  assert.match(payload, /Vai ai servizi online/);
};

test("addresses that cannot be read answer with an Italian page and its headers", async () => {
  const urls = [
    "/e/%ff",
    "/%",
    "/%c0%af",
    "/e/%ED%A0%80",
    "/e/%00",
    `/e/${"a".repeat(500)}`,
    "/e/regione-piemonte/servizi/__proto__",
    "/e/regione-piemonte/servizi/constructor/guida",
    "/e/regione-piemonte/istanze/%00",
    "/e/regione-piemonte/istanze/00000000-0000-0000-0000-00000000000g",
    `/messaggi/${"-".repeat(36)}`,
    "/messaggi/%00",
    "/a/../package.json",
    "/a/..%2f..%2fpackage.json",
    "/a/%2e%2e/%2e%2e/package.json",
    "/a/%00",
    "/a/",
    "/.env",
    "/nessuna",
  ];
  for (const url of urls) {
    const { statusCode, payload, headers } = await ask({ url });
    assert.ok([400, 404].includes(statusCode), `${url}: ${statusCode}`);
    isItalianPage(payload);
    assert.ok(headers["content-security-policy"] && headers["cache-control"] === "no-store", url);
    assert.ok(!payload.includes('"name": "sportello"'), url);
  }
  for (const method of ["PUT", "DELETE"] as const) isItalianPage((await ask({ url: "/bacheca", method })).payload);
});

test("queries of any shape open the page", async () => {
  const queries = [
    "%00",
    "dopo=%00",
    `dopo=999999999999999_${"-".repeat(36)}`,
    "dopo=9999999999999_00000000-0000-0000-0000-000000000000",
    "ricerca=1&cerca=%00%25_%5C'\"--",
    "ricerca=1&modulo=%00&stato=__proto__",
    "ricerca=1&dal=01/01/0000&al=31/12/9999",
    "ricerca=1&dal=31/02/2026",
    "scheda=constructor",
    "scheda=inviate&scheda=importanti",
    `ricerca=1&cerca=${"a%20".repeat(2000)}`,
    `x=${"y".repeat(60_000)}`,
    "__proto__[a]=b&constructor=1&toString=2",
  ];
  for (const path of ["/istanze", "/messaggi", "/nuova-istanza", "/verifica", card, `${card}/assistenza`, "/accedi"]) {
    for (const query of queries) assert.equal((await ask({ url: `${path}?${query}` })).statusCode, 200, path + query);
  }
  const page = await begun(the);
  const at = istanzaOf(page);
  for (const query of ["scheda=constructor", "segno=__proto__", "indirizzo=constructor", "indirizzo=__proto__"]) {
    assert.equal((await ask({ url: `${at}?${query}` })).statusCode, 200);
  }
});

test("cookies of any shape are nobody's", async () => {
  for (const cookie of [
    "sportello_sessione=%00",
    "sportello_sessione=%ff%ff",
    "=;;;=",
    "sportello_sessione",
    `sportello_sessione=${"a".repeat(8000)}`,
    "__proto__=1",
  ]) {
    const answer = await ask({ url: "/bacheca", headers: { cookie } });
    assert.equal(answer.statusCode, 303, cookie.slice(0, 40));
    assert.equal(answer.headers.location, "/accedi?ritorno=%2Fbacheca");
  }
});

test("only forms are read: another content type changes nothing and says so", async () => {
  const page = await begun(the);
  const url = `${istanzaOf(page)}/passi/informativa`;
  const bodies: [type: string, payload: string][] = [
    ["application/json", '{"presaVisione":"si"}'],
    ["application/json", '{"__proto__":{"presaVisione":"si"}}'],
    ["application/json", "{"],
    ["text/plain", "presaVisione=si"],
    ["application/xml", "<a/>"],
    ["nonsense", "a"],
  ];
  for (const [type, payload] of bodies) {
    const answer = await ask({ url, method: "POST", payload, headers: { "content-type": type } });
    assert.equal(answer.statusCode, 415, type);
    isItalianPage(answer.payload);
  }
  assert.equal((await typedIn(istanzaOf(page))).presaVisione, undefined);
  // a step takes files: a door that takes none reads no form that could hold any
  const files = { "content-type": "multipart/form-data; boundary=x" };
  const answer = await ask({ url: "/opera-per", method: "POST", payload: "--x--\r\n", headers: files });
  assert.equal(answer.statusCode, 415);
  isItalianPage(answer.payload);
});

test("more than the server reads is refused with a sentence", async () => {
  const answer = await ask({ url: `${card}/assistenza`, method: "POST", payload: `testo=${"a".repeat(1_100_000)}` });
  assert.equal(answer.statusCode, 413);
  assert.match(answer.payload, /Hai inviato troppi dati in una volta/);
});

test("bodies of any shape never break a step, and touch its own fields alone", async () => {
  const page = await begun(the);
  const at = istanzaOf(page);
  const bodies = [
    "",
    "&&&===&",
    "%",
    "%ff=%ff&presaVisione=%ff",
    "op=%00&revisione=%00",
    "op=avanti&revisione=-5",
    "op=avanti&revisione=99999999999999999999",
    "op=avanti&revisione=1e9",
    "op=__proto__&revisione=0",
    "op=rimuovi:utenti.999&revisione=0",
    "op=aggiungi:__proto__&revisione=0",
    "op=incolla:constructor&revisione=0",
    "__proto__=1&constructor=2&toString=3&hasOwnProperty=4&utenti.__proto__.nome=5",
    "presaVisione=si&presaVisione=no&presaVisione=forse",
    "nome=Altro&cognome=Altro&codiceFiscale=PRVLIA88D57L219Y",
    "utenti.-1.nome=a&utenti.1e3.nome=b&utenti.0.=c&utenti..nome=d&utenti.1000.nome=e",
    `${"a=1&".repeat(20_000)}b=2`,
  ];
  for (const step of ["informativa", "comune", "utenti"]) {
    for (const payload of bodies) {
      await ask({ url: `${at}/passi/${step}`, method: "POST", payload });
      await ask({ url: `${at}/passi/${step}/bozza`, method: "POST", payload });
    }
  }
  const typed = await typedIn(at);
  assert.equal(typed.nome, "Ivo", "what the identity says cannot be typed");
  for (const name of Object.keys(typed)) assert.match(name, /^[A-Za-z]+(\.(righe|incolla|\d{1,3}\.[A-Za-z]+))?$/);
});

test("what cannot be stored is shown as such, and the rest of the text stays", async () => {
  const page = await begun(the);
  const at = istanzaOf(page);
  const url = `${at}/passi/comune`;
  await ask({
    url,
    method: "POST",
    payload: "op=salva&revisione=0&rup=Rosa%00Prova&sede=Via%ED%A0%80Prova&telefonoRup=%F0%9F%98%80",
  });
  const typed = await typedIn(at);
  assert.equal(typed.rup, "Rosa\uFFFDProva");
  assert.match(typed.sede ?? "", /^Via.+Prova$/);
  assert.equal(typed.telefonoRup, "😀");
  await page.get(`${url}?controlla=1`);
  assert.match(page.page().html.faults.rup ?? "", /caratteri che non si possono usare/);
});

test("a text too long for its field stays as it was typed, with a sentence", async () => {
  const page = await begun(the);
  await page.get(`${istanzaOf(page)}/passi/comune`);
  const long = "è".repeat(5000);
  await page.press("Successivo", { ...rup, rup: long });
  assert.equal(page.page().html.value("rup"), long);
  assert.match(page.page().html.faults.rup ?? "", /al massimo 120 caratteri, ne hai scritti 5000/);
});

test("a thousand rows are kept, counted and refused with a sentence", async () => {
  const page = await begun(the);
  const at = istanzaOf(page);
  const rows = Object.fromEntries(Array.from({ length: 1000 }, (_, row) => [`utenti.${row}.nome`, `Nome${row}`]));
  await page.get(`${at}/passi/utenti`);
  await page.press("Successivo", rows);
  assert.equal(page.page().status, 200);
  assert.match(page.page().html.faults.utenti ?? "", /al massimo 50 voci/);
  assert.equal((await typedIn(at))["utenti.999.nome"], "Nome999");
});

test("HTML is text wherever it comes back", async () => {
  const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
  const isText = (payload: string, where: string): void => {
    assert.ok(!payload.includes("<script>alert") && !payload.includes("<img src=x"), where);
  };
  const page = await filledIn(the);
  const at = istanzaOf(page);
  const old = (await typedIn(at)) as Record<string, string>;
  await page.get(`${at}/passi/comune`);
  await page.press("Salva in bozza", { rup: evil, sede: evil, emailRup: evil, cap: evil, pec: evil });
  await page.get(`${at}/passi/utenti`);
  await page.press("Salva in bozza", { ...utente, "utenti.0.nome": evil, "utenti.incolla": evil });
  for (const url of ["passi/comune?controlla=1", "passi/utenti?controlla=1", "riepilogo", "visualizza", ""]) {
    const answer = await ask({ url: `${at}/${url}`.replace(/\/$/, "") });
    isText(answer.payload, url);
  }
  assert.ok((await ask({ url: `${at}/riepilogo` })).payload.includes("&lt;script>alert"), "the words are still there");
  // two windows: both versions
  const conflict = await page.post(`${at}/passi/comune`, {
    op: "salva",
    revisione: "0",
    rup: `${evil}2`,
    provincia: old.provincia ?? "",
  });
  assert.equal(conflict.status, 409);
  isText(conflict.body.toString(), "conflict");
  // the star, the note, the search, the way back
  await page.post(`${at}/segno`, { nota: evil, promemoria: evil, appunti: "salva" });
  isText((await ask({ url: `${at}?segno=data` })).payload, "note");
  isText(
    (await ask({ url: `/istanze?${new URLSearchParams({ ricerca: "1", cerca: evil, dal: evil })}` })).payload,
    "list",
  );
  isText((await ask({ url: `/accedi?${new URLSearchParams({ ritorno: `/${evil}` })}` })).payload, "sign-in");
  isText((await ask({ url: `/verifica?${new URLSearchParams({ numero: evil, impronta: evil })}` })).payload, "verify");
  isText((await ask({ url: `/nuova-istanza?${new URLSearchParams({ cerca: evil })}` })).payload, "services");
  isText((await ask({ url: `${card}?${new URLSearchParams({ chi: evil })}` })).payload, "card");
  const help = { argomento: evil, nome: evil, email: "a@b.example", testo: evil };
  isText((await page.post(`${card}/assistenza`, help)).body.toString(), "assistance");
  const topic = topicOn(page);
  await page.post(`${card}/assistenza`, { ...help, argomento: topic });
  const mailbox = await ask({ url: "/posta" });
  assert.ok(mailbox.payload.includes("&lt;script>alert"), "the assistance mail is there");
  isText(mailbox.payload, "mailbox");
});

test("a line end in a mail address opens no header", async () => {
  const page = await begun(the);
  const at = istanzaOf(page);
  const injected = "a@b.example\r\nBcc: vittima@example.org";
  await page.get(`${at}/passi/comune`);
  await page.press("Successivo", { ...rup, emailRup: injected });
  assert.ok(page.page().html.faults.emailRup);
  await page.get(`${card}/assistenza`);
  const topic = topicOn(page);
  const asked = await page.post(`${card}/assistenza`, {
    argomento: topic,
    nome: "Ivo",
    email: injected,
    testo: "aiuto",
  });
  assert.equal(asked.status, 422);
  await page.post(`${card}/assistenza`, {
    argomento: topic,
    nome: "Ivo\r\nBcc: x@example.org",
    email: "a@b.example",
    testo: "aiuto",
  });
  const { n } = await one<{ n: number }>(
    the.ctx.db,
    String.raw`select count(*)::int as n from mail where recipient ~ '[\r\n]' or subject ~ '[\r\n]' or recipient like '%vittima%'`,
  );
  assert.equal(n, 0);
});

test("letters of every script and emoji come out in the PDF", async () => {
  const page = await begun(the);
  const at = istanzaOf(page);
  await page.get(`${at}/passi/comune`);
  await page.press("Salva in bozza", { ...rup, rup: "Rosa 😀 王小明 مرحبا Ελλάδα ﬁ ‮txt‬" });
  const pdf = await ask({ url: `${at}/pdf` });
  assert.equal(pdf.statusCode, 200);
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), "%PDF-");
  assert.match(String(pdf.headers["content-disposition"]), /^attachment; filename\*=UTF-8''non-inviata-/);
});

test("HEAD asks for every page without changing anything", async () => {
  const page = await completed(the);
  const at = istanzaOf(page);
  for (const url of ["/", card, "/bacheca", "/istanze", at, `${at}/pdf`, `${at}/visualizza`]) {
    const answer = await ask({ url, method: "HEAD" });
    assert.equal(answer.statusCode, 200, url);
    assert.equal(answer.payload, "", url);
  }
});

test("every answer forbids inline code, guessing of types and copies; assets last for ever", async () => {
  const page = await sent(the);
  const urls = [
    "/",
    card,
    "/accedi",
    "/istanze",
    "/salute",
    "/comuni/TO",
    "/nessuna",
    istanzaOf(page),
    `${istanzaOf(page)}/pdf`,
    "/profilo/i-miei-dati",
  ];
  for (const url of urls) {
    const { headers } = await ask({ url });
    const policy = String(headers["content-security-policy"]);
    assert.match(policy, /default-src 'none'/);
    assert.ok(!/unsafe|\*|data:|http/.test(policy), policy);
    for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
      assert.ok(policy.includes(part));
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["cache-control"], "no-store", url);
    assert.equal(headers["x-powered-by"], undefined);
  }
  const home = await ask({ url: "/" });
  const [asset = ""] = /\/a\/[^"]+\.css/.exec(home.payload) ?? [];
  assert.match(String((await ask({ url: asset })).headers["cache-control"]), /public, max-age=31536000, immutable/);
  assert.equal((await ask({ url: "/a/nessuno.css" })).headers["cache-control"], "no-store");
  // what the policy forbids is not on any page
  for (const { attributes } of page.page().html.all("script")) assert.ok(attributes.src);
  assert.ok(!/ style="| on[a-z]+="/.test(home.payload));
});

test("the cookie cannot be read by scripts nor sent by other sites", async () => {
  const answer = await the.app.inject({
    method: "POST",
    url: "/accedi",
    headers: { "content-type": form },
    payload: `persona=${demoPeople[0]?.codiceFiscale}`,
  });
  const cookie = String(answer.headers["set-cookie"]);
  assert.match(cookie, /^sportello_sessione=[\w-]{20,}; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.equal(
    (await the.app.inject({ url: "/" })).headers["set-cookie"],
    undefined,
    "C.SE.3.1 no cookie before signing in",
  );
});

test("no address on any page says who somebody is, and every one of them opens", async () => {
  const page = await sent(the);
  const person = demoPeople.find(({ part }) => part === "sindaco");
  const known = [
    person?.codiceFiscale,
    person?.cognome,
    person?.email,
    rup.rup.split(" ")[0],
    rup.emailRup,
    utente["utenti.0.codiceFiscale"],
    "borgoesempio",
  ];
  const secret = new RegExp(
    known
      .filter(Boolean)
      .map((text) => encodeURIComponent(text ?? ""))
      .join("|"),
    "i",
  );
  const opened = new Set<string>();
  const waiting = ["/", "/bacheca", "/istanze", "/istanze?scheda=inviate", istanzaOf(page), page.page().url];
  for (let url = waiting.shift(); url !== undefined && opened.size < 400; url = waiting.shift()) {
    if (opened.has(url)) continue;
    opened.add(url);
    const answer = await page.get(url);
    assert.ok(answer.status < 400, `${url} answered ${answer.status}`);
    if (!String(answer.headers["content-type"]).startsWith("text/html")) continue;
    const addresses = ["a", "form", "link", "img", "script"].flatMap((tag) =>
      answer.html
        .all(tag)
        .flatMap(({ attributes: { href, action, src } }) => [href, action, src].filter((each) => each !== undefined)),
    );
    for (const address of addresses)
      assert.ok(/^(mailto|tel):/.test(address) || !secret.test(address), `${address} on ${url}`);
    for (const { attributes } of answer.html.all("a")) {
      const to = new URL(attributes.href ?? "", `http://localhost${answer.url}`);
      // links of the demo's mails come with the public address
      if (to.origin === "http://localhost") waiting.push(to.pathname + to.search);
    }
  }
  assert.ok(opened.size > 20, `${opened.size} pages were opened`);
});
