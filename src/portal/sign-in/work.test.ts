// Identities for work: who comes as a firm is at the firm's desk, for as long as that session lasts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many, one } from "#db/connect.ts";
import { mandatesOf } from "#identity/people.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { demoPerson } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const asCittadina = /^Entra come Ada Campione/;
const service = "/e/borgo-esempio/servizi/istanza-generica/compila";

/** By the invented provider, from the page Accedi on. */
const comeFor = async (page: Browser, what: RegExp): Promise<void> => {
  await page.get("/accedi");
  await page.press("Accesso per imprese e professionisti");
  await page.press(what);
  await page.press(asCittadina);
};

const actingOf = async (url: string): Promise<string | null> =>
  (
    await one<{ actingFor: string | null }>(
      the.ctx.db,
      `select acting_for as "actingFor" from istanza where id::text = $1`,
      [/istanze\/([^/]+)/.exec(url)?.[1]],
    )
  ).actingFor;

test("C8 a firm's SPID leads to the firm's desk: banner, chooser, its own drafts, and not a moment longer", async () => {
  const page = the.visitor();
  await comeFor(page, /^Identità dimostrativa per un’impresa/);
  assert.equal(page.page().status, 200);
  const said = /Stai operando per Officine Esempio S\.r\.l\. \(rappresentante di impresa\)/;
  assert.match(page.page().html.text, said);
  await page.get("/opera-per");
  assert.match(page.page().html.text, /Officine Esempio S\.r\.l\./);

  await page.get(service);
  await page.press("Compila");
  const draft = page.page().url;
  assert.match(page.page().html.text, said, "the banner stands on the istanza too");
  const firm = await actingOf(draft);
  assert.ok(firm);
  await page.get("/istanze");
  assert.match(page.page().html.text, /Vedi le istanze compilate per Officine Esempio/);
  const draftId = /istanze\/([^/]+)/.exec(draft)?.[1] ?? "";
  const shows = () =>
    page
      .page()
      .html.all("a")
      .some(({ attributes }) => attributes.href?.includes(draftId));
  assert.ok(shows());

  await page.get("/opera-per");
  await page.press("Conferma", { ente: "me" });
  await page.get("/istanze");
  assert.equal(shows(), false, "one's own drafts lie apart");
  await page.get("/opera-per");
  await page.press("Conferma", { ente: firm });
  assert.match(page.page().html.text, said);

  const personal = await the.signedIn("cittadina");
  await personal.get("/opera-per");
  assert.doesNotMatch(personal.page().html.text, /Officine Esempio/, "only where the firm's identity was shown");
  await personal.post("/opera-per", { ente: firm });
  await personal.get("/bacheca");
  assert.doesNotMatch(personal.page().html.text, /Stai operando per Officine/);
  await page.press("Esci");

  const held = await many(the.ctx.db, "select 1 from mandate m join person p on p.id = m.person where p.nome = 'Ada'");
  assert.deepEqual(held, [], "nothing is left for the next time");
  assert.equal((await page.get(`/e/${firm}`)).status, 404, "a firm has no page");
});

test("C8 what was begun for a firm is not sent by who has shown only themselves", async () => {
  const page = the.visitor();
  await comeFor(page, /^Identità dimostrativa per un’impresa/);
  await page.get(service);
  await page.press("Compila");
  const key = /^\/e\/[^/]+\/istanze\/[^/]+/.exec(page.page().url)?.[0] ?? "";
  await page.press("Successivo", { presaVisione: "si" });
  await page.press("Successivo", { email: "ada@officine.example", perChi: "me" });
  await page.press("Successivo", { argomento: "informazioni", oggetto: "Orari", descrizione: "Quando siete aperti?" });
  await page.press("Successivo");
  await page.press("Successivo");
  await page.press("Esci");

  const personal = await the.signedIn("cittadina");
  await personal.get(`${key}/invia`);
  if (personal.page().html.button("Conferma")) await personal.press("Conferma");
  assert.match(personal.page().html.text, /non risulta più attivo: non puoi inviarla/);
  const state = await one<{ state: string }>(the.ctx.db, "select state from istanza where id::text = $1", [
    key.split("/").at(-1),
  ]);
  assert.equal(state.state, "DA INVIARE");

  const again = the.visitor();
  await comeFor(again, /^Identità dimostrativa per un’impresa/);
  await again.get(`${key}/invia`);
  await again.press("Conferma");
  assert.match(again.page().url, /inviata$/);
  await again.get(key);
  assert.match(again.page().html.text, /Per conto di\s+Officine Esempio S\.r\.l\./);
});

test("C8 a firm's session that ended by itself, or was ended elsewhere, hands nothing on", async () => {
  const heldLater = async (ends: (id: string) => Promise<unknown>): Promise<number> => {
    const page = the.visitor();
    await comeFor(page, /^Identità dimostrativa per un’impresa/);
    const { id } = await demoPerson(the, "cittadina");
    await ends(id);
    const held = await mandatesOf(the.ctx.db, id, the.clock.now());
    await page.get("/accedi?livello=3&ritorno=/profilo");
    await page.press(/^Identità dimostrativa/);
    await page.press(asCittadina);
    return held.length + (/Officine Esempio/.test(page.page().html.text) ? 1 : 0);
  };
  const over = async (): Promise<void> => the.clock.forward(9 * 3_600_000);
  assert.equal(await heldLater(over), 0);
  const revoked = (id: string) =>
    exec(the.ctx.db, "update session set closed_at = $2 where person = $1 and closed_at is null", [
      id,
      the.clock.now(),
    ]);
  assert.equal(await heldLater(revoked), 0);
});

test("C8 a professional comes as such; a step up keeps the desk", async () => {
  const page = the.visitor();
  await comeFor(page, /^Identità dimostrativa come professionista/);
  const said = /Stai operando per Ada Campione, partita IVA 99990000079 \(professionista\)/;
  assert.match(page.page().html.text, said);
  const { id } = await demoPerson(the, "cittadina");
  const before = await one<{ id: string }>(
    the.ctx.db,
    "select id from session where person = $1 order by created_at desc, proved_at desc limit 1",
    [id],
  );
  the.clock.forward(1000);
  await page.get("/accedi?livello=3");
  await page.press(/^Identità dimostrativa/);
  await page.press(asCittadina);
  assert.match(page.page().html.text, said);
  const now = await one<{ id: string; level: number }>(
    the.ctx.db,
    "select id, level from session where person = $1 and closed_at is null order by created_at desc limit 1",
    [id],
  );
  assert.notEqual(now.id, before.id);
  assert.equal(now.level, 3);
});
