// Who gets what: every door of the product in one table, for nobody, for each demo person, and for the owner of an
// istanza in each of its states.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { allDoors } from "../src/app.tsx";
import { catalogue } from "../src/catalogue.ts";
import { exec } from "../src/db/connect.ts";
import { demoPeople } from "../src/db/seed/demo.ts";
import type { Door } from "../src/door.ts";
import { type State, states } from "../src/istanze/workflow.ts";
import { type TestApp, testApp } from "./app.ts";
import { istanzaOf, sent } from "./desk.ts";

type Part = "cittadina" | "sindaco";
/** Nobody goes to sign in at every door that is not for anyone; `others`: statuses of parts that differ. */
type ForAll = { all: number; others?: Partial<Record<Part, number>> };
/** For the owner, by state; everybody else finds nothing. */
type ForOwner = { owner: number; in?: Partial<Record<State, number>> };

const unsent: State[] = ["BOZZA", "DA INVIARE", "ANNULLATA", "SCADUTA"];
const among = (which: readonly State[], status: number): Partial<Record<State, number>> =>
  Object.fromEntries(which.map((state) => [state, status]));
const ifUnsent = (status: number) => among(unsent, status);

const service = "/e/:ente/servizi/:service";
const istanza = "/e/:ente/istanze/:id";

const table: Record<string, ForAll | ForOwner> = {
  "GET /": { all: 200 },
  "GET /e/:ente": { all: 200 },
  [`GET ${service}`]: { all: 200 },
  [`GET ${service}/guida`]: { all: 200 },
  [`GET ${service}/privacy`]: { all: 200 },
  [`GET ${service}/assistenza`]: { all: 200 },
  [`POST ${service}/assistenza`]: { all: 422 },
  "GET /aiuto": { all: 200 },
  "GET /privacy": { all: 200 },
  "GET /note-legali": { all: 200 },
  "GET /accessibilita": { all: 200 },
  "GET /verifica": { all: 200 },
  "GET /conferma-indirizzo/:token": { all: 404 },
  "POST /conferma-indirizzo/:token": { all: 303 },
  "GET /comuni/:provincia": { all: 200 },
  "GET /salute": { all: 200 },
  "GET /posta": { all: 200 },
  "GET /posta/:ente/:id/:file": { all: 404 },
  "GET /accedi": { all: 200 },
  "POST /accedi": { all: 303 },
  "POST /esci": { all: 303 },
  "GET /opera-per": { all: 200 },
  "POST /opera-per": { all: 303 },
  "GET /bacheca": { all: 200 },
  "GET /nuova-istanza": { all: 200 },
  // S0.5: for mayors and legal representatives
  [`GET ${service}/compila`]: { all: 403, others: { sindaco: 200 } },
  [`POST ${service}/compila`]: { all: 403, others: { sindaco: 303 } },
  "GET /e/:ente/servizi/serv06-utenti/verifica-abilitazione": { all: 403, others: { sindaco: 200 } },
  "POST /e/:ente/servizi/serv06-utenti/verifica-abilitazione": { all: 403, others: { sindaco: 422 } },
  "GET /istanze": { all: 200 },
  "GET /messaggi": { all: 200 },
  "GET /messaggi/:id": { all: 404 },
  "GET /profilo": { all: 200 },
  "GET /profilo/i-miei-dati": { all: 200 },
  [`GET ${istanza}/passi/:step`]: { owner: 303, in: { BOZZA: 200 } },
  [`POST ${istanza}/passi/:step`]: { owner: 303 },
  [`POST ${istanza}/passi/:step/bozza`]: { owner: 409, in: { BOZZA: 200 } },
  [`GET ${istanza}/riprendi`]: { owner: 303 },
  [`GET ${istanza}/riepilogo`]: { owner: 303, in: { BOZZA: 200 } },
  [`POST ${istanza}/riepilogo`]: { owner: 303 },
  [`GET ${istanza}`]: { owner: 200 },
  [`GET ${istanza}/visualizza`]: { owner: 200 },
  [`GET ${istanza}/pdf`]: { owner: 200 },
  [`GET ${istanza}/documenti/:document`]: { owner: 404 },
  // the move of the address is ritira
  [`GET ${istanza}/mosse/:move`]: { owner: 409, in: { INVIATA: 200 } },
  [`POST ${istanza}/mosse/:move`]: { owner: 409, in: { INVIATA: 303 } },
  [`POST ${istanza}/duplica`]: { owner: 303 },
  [`POST ${istanza}/correggi`]: { owner: 409, in: { INVIATA: 303 } },
  [`GET ${istanza}/invia`]: { owner: 303, in: { "DA INVIARE": 200 } },
  // without the seal of what was seen
  [`POST ${istanza}/invia`]: { owner: 409 },
  [`GET ${istanza}/inviata`]: { owner: 200, in: ifUnsent(303) },
  [`GET ${istanza}/gradimento`]: { owner: 303 },
  [`POST ${istanza}/gradimento`]: { owner: 303, in: ifUnsent(404) },
  [`POST ${istanza}/segno`]: { owner: 303 },
  [`POST ${istanza}/conferma-indirizzo`]: { owner: 303 },
};

const params: Record<string, string> = {
  ente: "regione-piemonte",
  service: "serv06-utenti",
  token: "nessuno",
  provincia: "TO",
  step: "informativa",
  move: "ritira",
  document: randomUUID(),
  id: randomUUID(),
};
const addressOf = ({ pattern }: Pick<Door, "pattern">, id = params.id): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => (name === "id" ? id : params[name]) ?? "");

let the: TestApp;
let model: string;
const cookies = new Map<string, string | undefined>();

before(async () => {
  the = await testApp();
  for (const { part } of demoPeople) cookies.set(part, (await the.signedIn(part)).cookie);
  model =
    istanzaOf(await sent(the))
      .split("/")
      .at(-1) ?? "";
});
after(() => the.close());

const ask = (door: Pick<Door, "method">, url: string, cookie?: string, headers: Record<string, string> = {}) =>
  the.app.inject({
    method: door.method,
    url,
    headers: {
      host: "localhost",
      ...(cookie && { cookie }),
      ...(door.method === "POST" && { "content-type": "application/x-www-form-urlencoded" }),
      ...headers,
    },
  });

let seq = 1000;
/** A copy of the model in a state: some are only reached through the office. */
const istanzaIn = async (state: State): Promise<string> => {
  const id = randomUUID();
  const isUnsent = unsent.includes(state);
  seq += 1;
  await exec(
    the.ctx.db,
    `insert into istanza (ente, id, service, modulo, version, person, acting_for, state, typed, origins, year, seq, number,
                          answers, summary, summary_sha256, search, created_at, updated_at, completed_at, sent_at)
     select ente, $1, service, modulo, version, person, acting_for, $2, typed, origins,
            case when $3 then year end, case when $3 then $4::int end, case when $3 then modulo || '.2026.000' || $4 end,
            case when $5 then null else answers end, case when $5 then null else summary end,
            case when $5 then null else summary_sha256 end, search, created_at, updated_at,
            completed_at, case when $5 then null else sent_at end
       from istanza where id = $6`,
    [id, state, state !== "BOZZA", seq, isUnsent, model],
  );
  return id;
};

const isToSignIn = (answer: LightMyRequestResponse): boolean =>
  answer.statusCode === 303 && String(answer.headers.location).startsWith("/accedi?ritorno=");

const doors = (): Door[] => allDoors(the.ctx, catalogue);
const nameOf = ({ method, pattern }: Door): string => `${method} ${pattern}`;
const forAll = (): [Door, ForAll][] =>
  doors().flatMap((door) => {
    const row = table[nameOf(door)];
    return row && "all" in row ? [[door, row]] : [];
  });
const forOwner = (): [Door, ForOwner][] =>
  doors().flatMap((door) => {
    const row = table[nameOf(door)];
    return row && "owner" in row ? [[door, row]] : [];
  });

test("every door stands in the table, and nothing else", () => {
  assert.deepEqual(doors().map(nameOf).sort(), Object.keys(table).sort());
});

test("nobody reads and asks what is public, and is sent to sign in everywhere else", async () => {
  for (const door of doors()) {
    const answer = await ask(door, addressOf(door));
    if (door.who === "anyone" || door.who === "demo") {
      assert.equal(answer.statusCode, (table[nameOf(door)] as ForAll).all, nameOf(door));
    } else {
      assert.ok(isToSignIn(answer), `${nameOf(door)}: ${answer.statusCode} ${answer.headers.location}`);
    }
  }
});

test("each demo person gets what the table says", async () => {
  for (const [door, { all, others = {} }] of forAll()) {
    if (door.pattern === "/esci" || nameOf(door) === "POST /accedi") continue;
    for (const [part, cookie] of cookies) {
      const answer = await ask(door, addressOf(door), cookie);
      const expected = (others as Record<string, number>)[part] ?? all;
      assert.equal(answer.statusCode, expected, `${nameOf(door)} for ${part}`);
    }
  }
});

test("the owner gets what the table says in every state", async () => {
  for (const state of states) {
    for (const [door, row] of forOwner()) {
      const answer = await ask(door, addressOf(door, await istanzaIn(state)), cookies.get("sindaco"));
      assert.equal(answer.statusCode, row.in?.[state] ?? row.owner, `${nameOf(door)} in ${state}`);
    }
  }
});

test("for everybody else an istanza does not exist, to the letter", async () => {
  const id = await istanzaIn("INVIATA");
  for (const [door] of forOwner()) {
    for (const [part, cookie] of cookies) {
      if (part === "sindaco") continue;
      const another = await ask(door, addressOf(door, id), cookie);
      const none = await ask(door, addressOf(door, randomUUID()), cookie);
      assert.equal(another.statusCode, 404, `${nameOf(door)} for ${part}`);
      assert.equal(another.payload, none.payload);
      assert.ok(another.payload.includes("Pagina non trovata"));
    }
  }
});

test("the owner's istanza is not found under another ente, nor its documents by others", async () => {
  const elsewhere = await ask({ method: "GET" }, `/e/borgo-esempio/istanze/${model}`, cookies.get("sindaco"));
  assert.equal(elsewhere.statusCode, 404);
  await ask({ method: "GET" }, `/e/regione-piemonte/istanze/${model}/pdf`, cookies.get("sindaco"));
  const page = await ask(
    { method: "GET" },
    `/e/regione-piemonte/istanze/${model}?scheda=allegati`,
    cookies.get("sindaco"),
  );
  const [receipt = ""] = /\/e\/[^"]+\/documenti\/[^"]+/.exec(page.payload) ?? [];
  assert.equal((await ask({ method: "GET" }, receipt, cookies.get("sindaco"))).statusCode, 200);
  assert.equal((await ask({ method: "GET" }, receipt, cookies.get("cittadina"))).statusCode, 404);
  // the document is asked for through another istanza of the same owner
  const through = receipt.replace(model, await istanzaIn("INVIATA"));
  assert.equal((await ask({ method: "GET" }, through, cookies.get("sindaco"))).statusCode, 404);
});

test("a message is read by its person alone", async () => {
  await the.work();
  const page = await the.signedIn("sindaco");
  let message: string | undefined;
  for (let tries = 0; tries < 100 && !message; tries++) {
    await page.get("/messaggi");
    message = page
      .page()
      .html.all("a")
      .find(({ attributes }) => attributes.href?.startsWith("/messaggi/"))?.attributes.href;
    await new Promise((later) => setTimeout(later, 100));
  }
  assert.ok(message, "the sending left a message");
  assert.equal((await ask({ method: "GET" }, message, cookies.get("sindaco"))).statusCode, 200);
  assert.equal((await ask({ method: "GET" }, message, cookies.get("genitore"))).statusCode, 404);
});

test("another site posts nothing here", async () => {
  const foreign = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost.evil.example" },
  ];
  for (const door of doors().filter(({ method }) => method === "POST")) {
    for (const headers of foreign) {
      const answer = await ask(door, addressOf(door, model), cookies.get("sindaco"), headers);
      assert.equal(answer.statusCode, 403, `${nameOf(door)} ${JSON.stringify(headers)}`);
      assert.ok(answer.payload.includes("Questa richiesta non viene da questo sito"));
    }
  }
});

test("after signing in one stays on this site, whatever the way back says", async () => {
  const persona = demoPeople[0]?.codiceFiscale ?? "";
  const ways = [
    "//evil",
    "/\\evil",
    "\\\\evil",
    "https://evil",
    "javascript:alert(1)",
    "/\t/evil",
    "/\n/evil",
    "/..//evil",
    "/./\\evil",
    " //evil",
    "evil",
    "",
  ];
  for (const ritorno of ways) {
    const answer = await the.app.inject({
      method: "POST",
      url: "/accedi",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({ persona, ritorno }).toString(),
    });
    assert.equal(answer.headers.location, "/bacheca", JSON.stringify(ritorno));
    const page = await ask({ method: "GET" }, `/accedi?${new URLSearchParams({ ritorno })}`);
    assert.ok(!page.payload.includes('value="//') && !page.payload.includes("javascript:"), JSON.stringify(ritorno));
  }
});

test("sign-in opens a new session and closes the one that was there; signing out leaves nothing", async () => {
  const page = await the.signedIn("cittadina");
  const first = page.cookie;
  await page.post("/accedi", { persona: demoPeople[1]?.codiceFiscale ?? "" });
  assert.notEqual(page.cookie, first);
  assert.ok(isToSignIn(await ask({ method: "GET" }, "/bacheca", first)));
  const second = page.cookie;
  const out = await ask({ method: "POST" }, "/esci", second);
  assert.equal(out.headers["clear-site-data"], '"storage"');
  assert.match(String(out.headers["set-cookie"]), /^sportello_sessione=;.*Max-Age=0/);
  assert.ok(isToSignIn(await ask({ method: "GET" }, "/bacheca", second)));
});

test("without the demo its doors are closed", async () => {
  const real = await testApp({ env: { demo: false } });
  try {
    for (const door of doors().filter(({ who }) => who === "demo")) {
      const answer = await real.app.inject({ method: door.method, url: door.pattern });
      assert.equal(answer.statusCode, 404, nameOf(door));
    }
    const page = await real.visitor().get("/accedi");
    assert.equal(page.status, 200);
    assert.ok(!page.html.text.includes("Accesso dimostrativo") && !page.html.text.includes("Sito dimostrativo"));
  } finally {
    await real.close();
  }
});
