// Every page of the office that shows data of people leaves a line: in the history of the case, or in that of the ente.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { allDoors } from "../src/app.tsx";
import { catalogue } from "../src/catalogue.ts";
import { many } from "../src/db/connect.ts";
import { lookAction } from "../src/istanze/looks.ts";
import { params } from "./access/params.ts";
import { type TestApp, testApp } from "./app.ts";
import { istanzaOf, sent } from "./desk.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

/** Pages that are no list of people's data, each with its reason. */
const others: Record<string, string> = {
  "pratiche/:id/documenti/:document": "writes the document's name into the history of the case",
  "pareri/:opinion": "writes into the history of the case which part was shown",
  "sportello/:id": "writes into the history of the case",
  "sportello/:id/ricevuta": "writes into the history of the case",
  "protocollo/esporta/:format": "writes how many and which filters into the history of the ente",
  "esporta/:format": "writes how many and which filters into the history of the ente",
  "gradimento/esporta/:format": "writes how many and which filters into the history of the ente",
  "adesioni/esporta/:format": "writes which filters into the history of the ente",
  "protocollo/giorni": "days and numbers",
  adesioni: "municipalities, no people",
  "adesioni/promemoria": "municipalities, and how many people",
  statistiche: "numbers",
  account: "whether the ente takes accounts, and forms to look for one",
  "riconoscimenti/:codice": "writes into the request, and into the history of the ente, who opened it",
  abilitazioni: "settings and offices",
  modelli: "texts of the office",
  "modelli/:template": "a text of the office",
  conservazione: "numbers and states of cases, no people",
  lavori: "numbers of cases, no people",
  guida: "a guide",
};

const start = "/e/:ente/ufficio";
const nameOf = (pattern: string): string => pattern.slice(start.length + 1);
const pages = () =>
  allDoors(the.ctx, catalogue).filter(({ method, pattern }) => method === "GET" && pattern.startsWith(start));

test("capability 54 every page of the office is a case's, says which list it is, or is known to show nobody", () => {
  const silent = pages().filter(
    ({ who, lists, pattern }) => who !== "caseworker" && !lists && !others[nameOf(pattern)],
  );
  assert.deepEqual(
    silent.map(({ pattern }) => nameOf(pattern)),
    [],
  );
  const known = new Set(pages().map(({ pattern }) => nameOf(pattern)));
  assert.deepEqual(
    Object.keys(others).filter((name) => !known.has(name)),
    [],
  );
  const twice = pages().filter(({ lists, pattern }) => lists && others[nameOf(pattern)]);
  assert.deepEqual(twice, []);
});

const looks = () =>
  many<{ nome: string; elenco: string; cercatoPer: string[]; text: string }>(
    the.ctx.db,
    `select nome, content ->> 'elenco' as elenco, content -> 'cercatoPer' as "cercatoPer", content::text as text
       from ente_history h join person p on p.id = h.person where h.ente = $1 and action = $2 order by n`,
    [params.ente, lookAction],
  );

test("capability 54 a post that draws a list again, and a preview of an act, are written down too", async () => {
  const members = allDoors(the.ctx, catalogue).find(
    ({ method, pattern }) => method === "POST" && pattern === `${start}/uffici/:office/operatori`,
  );
  assert.equal(members?.lists, "ufficio");
  const id =
    istanzaOf(await sent(the))
      .split("/")
      .at(-1) ?? "";
  const clerk = await the.signedIn("operatore regionale");
  const written = { op: "anteprima", titolo: "Comunicazione", testo: "Si comunica." };
  assert.equal((await clerk.post(`/e/${params.ente}/ufficio/pratiche/${id}/atti/scrivi`, written)).status, 200);
  const rows = await many(the.ctx.db, "select 1 from history where istanza = $1 and kind = 'lettura'", [id]);
  assert.equal(rows.length, 1);
});

test("capability 54 each list that is opened stands in the history of the ente, with its name", async () => {
  const [clerk, admin] = [await the.signedIn("operatore regionale"), await the.signedIn("amministratore")];
  const shown = new Set<string>();
  const unknown: string[] = [];
  for (const { pattern, who, lists } of pages()) {
    if (!lists) continue;
    const url = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
    const { status } = await (who === "administrator" ? admin : clerk).get(url);
    if (status === 200) shown.add(lists);
    else unknown.push(lists);
  }
  assert.ok(shown.size >= 8);
  const written = new Set((await looks()).map(({ elenco }) => elenco));
  assert.deepEqual(written, shown);
  // nothing was shown, nothing is said
  for (const list of unknown) assert.ok(!written.has(list), list);
});

test("capability 54 a look says what kind of search, never the words; once in ten minutes", async () => {
  the.clock.forward(11 * 60_000);
  const clerk = await the.signedIn("operatore regionale");
  const before = (await looks()).length;
  const queue = `/e/${params.ente}/ufficio`;
  await clerk.get(`${queue}?cerca=Provamaggio&Provamaggio=si&stato=`);
  await clerk.get(`${queue}?cerca=Inventati`);
  await clerk.get(`${queue}?termine=scaduto`);
  the.clock.forward(9 * 60_000);
  await clerk.get(`${queue}?cerca=Provamaggio`);
  const some = (await looks()).slice(before);
  assert.deepEqual(
    some.map(({ nome, elenco, cercatoPer }) => [nome, elenco, cercatoPer]),
    [
      ["Ugo", "pratiche", ["cerca"]],
      ["Ugo", "pratiche", ["termine"]],
    ],
  );
  assert.ok(!some.some(({ text }) => /Provamaggio|Inventati/.test(text)));
  the.clock.forward(2 * 60_000);
  await clerk.get(`${queue}?cerca=Provamaggio`);
  assert.equal((await looks()).length, before + 3);
});

test("S0.65 capability 54 every page of a case is a reading of it, also one that is opened by its address", async () => {
  const id =
    istanzaOf(await sent(the))
      .split("/")
      .at(-1) ?? "";
  const clerk = await the.signedIn("operatore regionale");
  const page = await clerk.get(`/e/${params.ente}/ufficio/pratiche/${id}/segnalazioni`);
  assert.equal(page.status, 200);
  const rows = await many(the.ctx.db, "select move, person from history where istanza = $1 and kind = 'lettura'", [id]);
  assert.deepEqual(
    rows.map(({ move }) => move),
    ["scheda"],
  );
});
