import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { ciePolicy, type Issued, newAuthority, sabrina } from "../../../test/cns-cards.ts";
import { present } from "../../../test/cns-client.ts";
import { type CardFolder, cardFolder } from "../../../test/cns-folder.ts";
import { listenForCards } from "../../app/cns.ts";
import { maybeOne, one } from "../../db/connect.ts";
import type { CnsSettings } from "../../kit/cns-settings.ts";
import type { Listening } from "../../platform/cns/listen.ts";

const main = "https://servizi.ente.example";
const url = "https://cns.ente.example";
let the: TestApp;
let folder: CardFolder;
let cards: Listening | undefined;

before(async () => {
  folder = await cardFolder();
  const from = { dir: folder.path, oldCards: false };
  the = await testApp({ env: { publicUrl: main, cns: { url, host: "127.0.0.1", port: 0, from } } });
  cards = await listenForCards(the.ctx);
});
after(async () => {
  await cards?.close();
  await the?.close();
  await folder?.remove();
});

/** A browser that follows nothing by itself: what each step says is looked at. */
const visitor = () => {
  const cookies = new Map<string, string>();
  const ask = async (path: string, form?: Record<string, string>) => {
    const answer = await the.app.inject({
      method: form ? "POST" : "GET",
      url: path,
      headers: {
        host: "servizi.ente.example",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(form && { origin: main, "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    });
    for (const { name, value } of answer.cookies) {
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return { status: answer.statusCode, location: String(answer.headers.location ?? ""), body: answer.payload };
  };
  return { ask, cookies, session: () => cookies.get("__Host-sportello_sessione") };
};
type Visitor = ReturnType<typeof visitor>;

const hidden = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? "";

/** To the host for cards. @returns the path there */
const leave = async (from: Visitor, query = ""): Promise<string> => {
  const { status, location } = await from.ask(`/cns/entra${query}`);
  assert.equal(status, 303);
  assert.ok(location.startsWith(`${url}/?richiesta=`), location);
  return location.slice(url.length);
};

/** With a card at the host for cards. @returns the path to come back to at the main one */
const shown = async (path: string, card?: Issued): Promise<string> => {
  const { status, location } = await present({ port: cards?.port ?? 0, path, ca: folder.ca, card });
  assert.equal(status, 303);
  assert.ok(location.startsWith(`${main}/cns/ritorno`), location);
  return location.slice(main.length);
};

const enterWith = async (from: Visitor, card?: Issued, query?: string) =>
  from.ask(await shown(await leave(from, query), card));

const peopleWith = (codiceFiscale: string) =>
  maybeOne<{ nome: string; cognome: string }>(
    the.ctx.db,
    "select nome, cognome from person where codice_fiscale = $1",
    [codiceFiscale],
  );

test("S0.7 S0.20 S1.11 S2.2 with a card one comes in, at the third level, on the way that one was on", async () => {
  const her = visitor();
  const page = await her.ask("/accedi?ritorno=/istanze");
  assert.match(page.body, /Entra con TS-CNS o CNS/);
  const back = await enterWith(her, folder.authority.card(), "?ritorno=/istanze");
  assert.equal(back.status, 303);
  assert.equal(back.location, "/istanze");
  assert.deepEqual(await peopleWith(sabrina), { nome: "Sabrina", cognome: "Provinciali" });
  const session = await one(
    the.ctx.db,
    `select s.method, s.issuer, s.level from session s join person p on p.id = s.person where p.codice_fiscale = $1`,
    [sabrina],
  );
  assert.deepEqual(session, { method: "cns", issuer: "Regione di prova", level: 3 });
  assert.match((await her.ask("/bacheca")).body, /Sabrina Provinciali/);
});

test("S2.2 nothing of the person is in an address", async () => {
  const her = visitor();
  const there = await leave(her);
  const back = await shown(there, folder.authority.card());
  for (const path of [there, back]) assert.doesNotMatch(path, /PRVSRN|SABRINA|PROVINCIALI/i);
});

test("S1.12 each refused card has a page that says what to do, and nobody is signed in", async () => {
  const { authority } = folder;
  const revoked = authority.card();
  await folder.revoke([revoked]);
  await cards?.reread();
  const cases: [Issued | undefined, RegExp, number][] = [
    [undefined, /Non abbiamo ricevuto nessuna carta/, 403],
    [authority.card({ to: "2024-05-03" }), /certificato della tua carta è scaduto.*È scaduto il 03\/05\/2024/s, 403],
    [authority.card({ from: "2044-01-01" }), /non è ancora valido/, 403],
    [revoked, /Questa carta è stata bloccata/, 403],
    [newAuthority("Altra").card(), /Non riconosciamo chi ha rilasciato/, 403],
    [authority.card({ policy: "" }), /Questo certificato non serve per accedere/, 403],
    [authority.card({ subject: [["CN", "Sabrina"]] }), /non c’è un codice fiscale valido/, 403],
  ];
  for (const [card, said, status] of cases) {
    const them = visitor();
    const { status: found, body } = await enterWith(them, card);
    assert.equal(found, status);
    assert.match(body, said);
    assert.match(body, /Che cosa puoi fare/);
    assert.match(body, /href="\/accedi\/carta"/);
    assert.match(body, /Tutti i modi di accesso/);
    assert.equal(them.session(), undefined);
  }
  await folder.revoke([], "2025-01-01");
  await cards?.reread();
  const { status, body } = await enterWith(visitor(), authority.card());
  assert.equal(status, 503);
  assert.match(body, /problema nostro, non della tua carta/);
  await folder.revoke([]);
  await cards?.reread();
});

test("S2.3 no page of the cards ever tells people to go past a warning of the browser", async () => {
  const page = await visitor().ask("/accedi/carta");
  assert.equal(page.status, 200);
  assert.match(page.body, /Se il browser dice che la connessione non è sicura, fermati/);
  const { cardWords } = await import("./card-words.ts");
  for (const text of [page.body, JSON.stringify(cardWords)]) {
    assert.doesNotMatch(text, /scelta non consigliata|procedi comunque|accetta il rischio|ignora l|eccezione/i);
  }
});

test("S0.7 the page of the card leads to AgID's list of issuers", async () => {
  const { body } = await visitor().ask("/accedi/carta");
  assert.match(body, /href="https:\/\/www\.agid\.gov\.it\/it\/piattaforme\/carta-nazionale-servizi"/);
});

test("what was handed over opens one session, once", async () => {
  const her = visitor();
  const back = await shown(await leave(her), folder.authority.card());
  assert.equal((await her.ask(back)).status, 303);
  const first = her.session();
  const again = await her.ask(back);
  assert.equal(again.status, 400);
  assert.match(again.body, /Questo accesso non è più valido/);
  assert.equal(her.session(), first);
});

test("what was handed over is worth nothing in another browser, and is not used up there", async () => {
  const [her, thief] = [visitor(), visitor()];
  const back = await shown(await leave(her), folder.authority.card());
  await leave(thief);
  for (const path of [back, back.replace(/consegna=[^&]+/, "consegna=x")]) {
    assert.equal((await thief.ask(path)).status, 400);
    assert.equal(thief.session(), undefined);
  }
  assert.equal((await her.ask(back.replace(/consegna=[^&]+/, "consegna=x"))).status, 400);
  assert.equal((await her.ask(back)).status, 303);
});

test("a card shown for somebody else's request opens no session of theirs", async () => {
  const [attacker, victim] = [visitor(), visitor()];
  // the victim's card, the attacker's link
  const back = await shown(await leave(attacker), folder.authority.card());
  assert.equal((await victim.ask(back)).status, 400);
  assert.equal(victim.session(), undefined);
  // the attacker's card, handed to the victim
  const own = await shown(await leave(attacker), folder.authority.card({ policy: ciePolicy }));
  assert.equal((await victim.ask(own)).status, 400);
});

test("the token lives for a minute, the request for ten", async () => {
  const her = visitor();
  const back = await shown(await leave(her), folder.authority.card());
  the.clock.forward(60_000);
  assert.equal((await her.ask(back)).status, 400);
  const there = await leave(her);
  the.clock.forward(10 * 60_000);
  const late = await shown(there, folder.authority.card());
  assert.equal(late, "/cns/ritorno");
  assert.equal((await her.ask(late)).status, 400);
  assert.equal(await shown("/?richiesta=%27%20or%201%3D1%00", folder.authority.card()), "/cns/ritorno");
});

test("what a card said lies encrypted in the database", async () => {
  const her = visitor();
  const there = await leave(her);
  await shown(there, folder.authority.card());
  const { kept } = await one<{ kept: Buffer }>(the.ctx.db, "select kept from sign_in_request where id = $1", [
    new URLSearchParams(there.slice(2)).get("richiesta"),
  ]);
  assert.doesNotMatch(kept.toString("latin1"), /PRVSRN|SABRINA/);
});

test("whoever is signed in and shows another's card stays who they are", async () => {
  const her = visitor();
  await enterWith(her, folder.authority.card());
  const before = her.session();
  const other = folder.authority.card({
    subject: [
      ["CN", "SMPPIA83R45L219Q/6120009.x"],
      ["SN", "ESEMPIETTI"],
      ["GN", "PIA"],
    ],
  });
  const { status, body } = await enterWith(her, other);
  assert.equal(status, 403);
  assert.match(body, /altra identità/);
  assert.equal(her.session(), before);
});

test("S0.20 a certificate without a name: known people enter, new ones are asked once and must agree with the code", async () => {
  const nameless = (codiceFiscale: string) =>
    folder.authority.card({ subject: [["CN", `${codiceFiscale}/6120005.x`]] });
  const pia = visitor();
  assert.equal((await enterWith(pia, nameless("SMPPIA83R45L219Q"))).status, 303);
  assert.match((await pia.ask("/bacheca")).body, /Pia Esempietti/);

  const code = "BNCLCU80A01L219I";
  const luca = visitor();
  const asked = await enterWith(luca, nameless(code), "?ritorno=/istanze");
  assert.equal(asked.status, 200);
  assert.match(asked.body, /Come ti chiami\?/);
  assert.equal(luca.session(), undefined);
  const form = { richiesta: hidden(asked.body, "richiesta"), consegna: hidden(asked.body, "consegna") };
  the.clock.forward(3 * 60_000);
  const empty = await luca.ask("/cns/nome", { ...form, nome: "", cognome: "Bianchi" });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /Nome: scrivilo come sulla carta/);
  assert.match(empty.body, /value="Bianchi"/);
  const wrong = await luca.ask("/cns/nome", { ...form, nome: "Luca", cognome: "Rossi" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Cognome: non corrisponde al codice fiscale/);
  assert.equal(await peopleWith(code), undefined);
  assert.equal((await visitor().ask("/cns/nome", { ...form, nome: "Luca", cognome: "Bianchi" })).status, 400);
  const good = await luca.ask("/cns/nome", { ...form, nome: "Luca", cognome: "Bianchi" });
  assert.equal(good.status, 303);
  assert.equal(good.location, "/istanze");
  assert.deepEqual(await peopleWith(code), { nome: "Luca", cognome: "Bianchi" });
  assert.equal((await luca.ask("/cns/nome", { ...form, nome: "Luca", cognome: "Bianchi" })).status, 400);
});

test("a folder or a secret that is not as it must be is a fault of the start, in words", async () => {
  const { env } = the.ctx;
  const startWith = (from: CnsSettings["from"]) =>
    listenForCards({ ...the.ctx, env: { ...env, cns: { url, host: "127.0.0.1", port: 0, from } } });
  await assert.rejects(startWith({ dir: "/not/there", oldCards: false }), /EnvFault: CNS: .*\/not\/there\/key\.pem/);
  await assert.rejects(startWith({ proxySecretFile: `${folder.path}/none` }), /EnvFault: CNS: .*none/);
  await writeFile(`${folder.path}/short`, "short\n");
  await assert.rejects(startWith({ proxySecretFile: `${folder.path}/short` }), /32 signs at least/);
  assert.equal(await listenForCards({ ...the.ctx, env: { ...env, cns: undefined } }), undefined);
});

test("/salute names a list of revoked cards that is too old, and stays healthy", async () => {
  const attention = async () => JSON.parse((await visitor().ask("/salute")).body).attention.join("\n");
  assert.doesNotMatch(await attention(), /revoked cards/);
  await folder.revoke([], "2025-01-01");
  assert.match(await attention(), /no current list of revoked cards of: .*CN=Autorità di prova CNS/);
  await folder.revoke([]);
});

test("an address of another site is no place to go back to", async () => {
  const { location } = await enterWith(visitor(), folder.authority.card(), "?ritorno=https://evil.example/");
  assert.equal(location, "/bacheca");
});

test("Esci ends the session of a card, and asks no provider", async () => {
  const her = visitor();
  await enterWith(her, folder.authority.card());
  const left = await her.ask("/esci", { da: "card" });
  assert.equal(left.status, 303);
  assert.equal(left.location, "/");
  assert.equal(her.session(), undefined);
  assert.equal((await her.ask("/bacheca")).status, 303);
});

test("S0.13 S1.12 Verifica credenziali: a card is tried, and its end is told 30 days before", async () => {
  // the connection compares with the real time
  the.clock.set(new Date().toISOString());
  const her = visitor();
  const before = await her.ask("/accedi/verifica");
  assert.match(before.body, /TS-CNS, CNS o CIE nel lettore:[^.]*attivo/);
  assert.match(before.body, /ritorno=%2Faccedi%2Fverifica/);
  assert.doesNotMatch(before.body, /Le tue credenziali funzionano/);
  const to = new Date(the.clock.now().getTime() + 20 * 86_400_000);
  const back = await enterWith(her, folder.authority.card({ to: to.toISOString() }), "?ritorno=/accedi/verifica");
  assert.equal(back.location, "/accedi/verifica");
  const { body } = await her.ask(back.location);
  assert.match(body, /Le tue credenziali funzionano/);
  assert.match(body, /non è scaduta e non è bloccata/);
  assert.match(body, new RegExp(sabrina));
  assert.match(body, /3 di 3/);
  assert.match(body, /Il certificato della carta scade tra 20 giorni/);
  // one that is good for long says until when, and warns of nothing
  const other = visitor();
  await enterWith(other, folder.authority.card());
  const page = await other.ask("/accedi/verifica");
  assert.match(page.body, /Certificato valido fino al/);
  assert.doesNotMatch(page.body, /scade tra/);
});

test("S0.13 S0.16 a credential of any other way is tried too, and the check of what one is enabled for is linked", async () => {
  const mayor = await the.signedIn("sindaco");
  const { html } = await mayor.get("/accedi/verifica");
  assert.match(html.text, /Le tue credenziali funzionano/);
  assert.match(html.text, /PRVVIO79P21L219X/);
  assert.doesNotMatch(html.text, /Certificato valido/);
  const enabled = html.link("Verifica chi è già abilitato (Utenti Servizi 06)") ?? "";
  assert.equal((await mayor.get(enabled)).status, 200);
});
