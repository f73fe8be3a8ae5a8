// Who gets what: every door of the product in one table, for nobody, for each demo person, and for the owner of an
// istanza in each of its states.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { allDoors } from "../src/app.tsx";
import { catalogue } from "../src/catalogue.ts";
import { exec } from "../src/db/connect.ts";
import { demoPeople } from "../src/db/seed/demo-data.ts";
import type { Door } from "../src/door.ts";
import { type State, states } from "../src/istanze/workflow.ts";
import { office } from "./access/office.ts";
import { params } from "./access/params.ts";
import { portal } from "./access/portal.ts";
import {
  type ForAll,
  type ForCase,
  type ForOffice,
  type ForOwner,
  type Part,
  type Row,
  unsent,
} from "./access/rows.ts";
import { type TestApp, testApp } from "./app.ts";
import { istanzaOf, sent } from "./desk.ts";

const table: Record<string, Row> = { ...portal, ...office };

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
const forOffice = (): [Door, ForOffice][] =>
  doors().flatMap((door) => {
    const row = table[nameOf(door)];
    return row && "office" in row ? [[door, row]] : [];
  });
const forCase = (): [Door, ForCase][] =>
  doors().flatMap((door) => {
    const row = table[nameOf(door)];
    return row && "caseworker" in row ? [[door, row]] : [];
  });
/** They work the service of the model. */
const caseworkers: Part[] = ["operatore regionale", "operatore regionale, ufficio legale"];

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

test("who works for the ente gets what the table says, and nobody else finds the page", async () => {
  for (const [door, row] of forOffice()) {
    for (const [part, cookie] of cookies) {
      const answer = await ask(door, addressOf(door), cookie);
      assert.equal(answer.statusCode, row.office[part as Part] ?? 404, `${nameOf(door)} for ${part}`);
      const elsewhere = addressOf(door).replace("/e/regione-piemonte/", "/e/valle-prova/");
      assert.equal((await ask(door, elsewhere, cookie)).statusCode, 404, `${nameOf(door)} of another ente for ${part}`);
    }
  }
});

test("who works the case gets what the table says in every state, and nobody else finds it", async () => {
  for (const state of states) {
    for (const [door, row] of forCase()) {
      const id = await istanzaIn(state);
      const expected = unsent.includes(state) ? 404 : (row.in?.[state] ?? row.caseworker);
      const answer = await ask(door, addressOf(door, id), cookies.get(caseworkers[0] ?? ""));
      assert.equal(answer.statusCode, expected, `${nameOf(door)} in ${state}`);
    }
  }
  const id = await istanzaIn("INVIATA");
  for (const [door] of forCase()) {
    for (const [part, cookie] of cookies) {
      if (caseworkers.includes(part as Part)) continue;
      assert.equal((await ask(door, addressOf(door, id), cookie)).statusCode, 404, `${nameOf(door)} for ${part}`);
    }
    const elsewhere = addressOf(door, id).replace("/e/regione-piemonte/", "/e/borgo-esempio/");
    assert.equal((await ask(door, elsewhere, cookies.get("operatore comunale"))).statusCode, 404, nameOf(door));
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
  const posts = doors().filter(({ method }) => method === "POST");
  assert.deepEqual(posts.filter(({ fromElsewhere }) => fromElsewhere).map(nameOf), [
    "POST /spid/acs",
    "POST /spid/slo",
    "POST /cie/acs",
    "POST /cie/slo",
    "POST /eidas/acs",
    "POST /eidas/slo",
  ]);
  for (const door of posts.filter(({ fromElsewhere }) => !fromElsewhere)) {
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
