import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { exec, many } from "#db/connect.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { demoPerson } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const openOf = async (part: string): Promise<string[]> =>
  (
    await many<{ id: string }>(
      the.ctx.db,
      "select id from session where person = $1 and closed_at is null order by created_at, id",
      [(await demoPerson(the, part)).id],
    )
  ).map(({ id }) => id);

test("C55 a session that is ended elsewhere ends at once in the windows that are open", async () => {
  const lost = await the.signedIn("cittadina");
  await lost.get("/bacheca");
  the.clock.forward(60_000);
  const here = await the.signedIn("cittadina");
  await here.get("/profilo/accessi");
  assert.match(here.page().html.text, /Questo accesso/);
  assert.match(here.page().html.text, /Accesso dimostrativo/);
  const before = await openOf("cittadina");
  assert.equal(before.length, 2);

  await here.press(/^Chiudi l’accesso da/);
  assert.match(here.page().html.text, /L’accesso è chiuso/);
  assert.match(here.page().html.text, /Hai chiuso l’accesso di un dispositivo/);
  assert.deepEqual(await openOf("cittadina"), before.slice(1));

  await lost.get("/istanze");
  assert.match(lost.page().url, /^\/accedi\?ritorno=%2Fistanze/);
  await lost.post("/profilo/e-mail", { messaggi: "si" });
  assert.match(lost.page().url, /^\/accedi/, "nor is anything done under it");
  await here.get("/istanze");
  assert.equal(here.page().status, 200, "this one goes on");
});

test("C55 all the others end together; nobody ends a session of somebody else", async () => {
  const [one, two, here] = [
    await the.signedIn("genitore"),
    await the.signedIn("genitore"),
    await the.signedIn("genitore"),
  ];
  const stranger = await the.signedIn("sindaco");
  for (const id of await openOf("genitore")) await stranger.post(`/profilo/accessi/${id}/chiudi`, {});
  assert.equal(stranger.page().status, 404);
  assert.equal((await openOf("genitore")).length, 3);

  await here.get("/profilo/accessi");
  await here.press("Chiudi tutti gli altri");
  assert.match(here.page().html.text, /Resta aperto solo questo/);
  assert.equal((await openOf("genitore")).length, 1);
  for (const gone of [one, two]) {
    await gone.get("/bacheca");
    assert.match(gone.page().url, /^\/accedi/);
  }
  await here.post(`/profilo/accessi/${(await openOf("genitore"))[0]}/chiudi`, {});
  assert.equal(here.page().status, 404, "one's own is ended by Esci");
  assert.equal((await openOf("genitore")).length, 1);
});

test("C55 the sign-ins of two years stand in pages of twenty, each once, and go with one's data", async () => {
  const { id } = await demoPerson(the, "funzionario comunale");
  // several at the same instant: the order among them is still one
  await exec(
    the.ctx.db,
    `insert into sign_in (person, id, at, method, issuer, level, device)
     select $1, gen_random_uuid(), $2::timestamptz - (n / 3) * interval '1 day', 'spid', '', 2, 'Prova ' || n
       from generate_series(1, 45) n`,
    [id, the.clock.now()],
  );
  const official = await the.signedIn("funzionario comunale");
  await official.get("/profilo/accessi");
  const seen: string[] = [];
  for (let pages = 0; pages < 3; pages++) {
    seen.push(...(official.page().html.text.match(/Prova \d+/g) ?? []));
    if (official.page().html.link("Meno recenti")) await official.press("Meno recenti");
  }
  assert.equal(seen.length, 45);
  assert.equal(new Set(seen).size, 45);
  assert.equal(official.page().html.link("Meno recenti"), undefined, "the last page leads no further");
  await official.get("/profilo/i-miei-dati");
  const data = JSON.parse(official.page().body.toString()) as { accessiEffettuati: { device: string }[] };
  assert.equal(data.accessiEffettuati.filter(({ device }) => /^Prova/.test(device)).length, 45);
});
