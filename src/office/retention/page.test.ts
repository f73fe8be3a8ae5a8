import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eraseByItself } from "#istanze/erase-due.ts";
import { warnOfErasure } from "#istanze/retention-warning.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { again, filled, rules } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const day = 86_400_000;

test("capability 54 the administrator sees how long, why, and what would be erased, and nothing of its content", async () => {
  const istanza = await filled(the);
  const read = async () =>
    (await (await the.signedIn("amministratore")).get("/e/regione-piemonte/ufficio/conservazione")).body.toString();
  const first = await read();
  assert.match(first, /180 giorni dopo l'ultima modifica/);
  assert.match(first, /5 anni dopo la chiusura/);
  assert.match(first, /Adesso non c'è niente da cancellare/);
  the.clock.forward(170 * day);
  await warnOfErasure(the.ctx, [rules]);
  the.clock.forward(15 * day);
  const then = await read();
  assert.match(then, /Ultima modifica il 18\/03\/2026: si cancella 180 giorni dopo/);
  assert.ok(then.includes("Bozza senza numero"));
  for (const typed of ["Lia", "rup@borgoesempio.example"]) assert.ok(!then.includes(typed));
  // looking erases nothing
  assert.equal((await again(the, istanza)).erasedAt, null);
});

test("capability 54 closed cases are erased by themselves once an administrator ticks what they have seen", async () => {
  const url = "/e/regione-piemonte/ufficio/conservazione";
  const admin = await the.signedIn("amministratore");
  const send = (form: Record<string, string>) => admin.post(url, { servizio: "serv06-utenti", ...form });
  const unseen = await send({ cancella: "si" });
  assert.equal(unseen.status, 422);
  assert.match(unseen.body.toString(), /Guarda che cosa sarà cancellato e spunta la casella/);
  const former = await send({ cancella: "si", "visto-serv06-utenti": "7" });
  assert.equal(former.status, 422);
  assert.match(former.body.toString(), /il numero delle istanze da cancellare è cambiato/);
  assert.equal((await send({ servizio: "altro", cancella: "si" })).status, 422);

  const on = await send({ cancella: "si", "visto-serv06-utenti": "0" });
  assert.match(on.body.toString(), /si cancellano da sole alla fine del tempo: lo ha deciso Olga Dimostri/);
  the.clock.forward(20 * day);
  const again = await the.signedIn("amministratore");
  const off = await again.post(url, { servizio: "serv06-utenti", cancella: "no" });
  assert.match(off.body.toString(), /Le istanze chiuse di questo servizio non si cancellano da sole/);
});

test("capability 54 the page says what was erased in the last nights", async () => {
  await filled(the);
  the.clock.forward(170 * day);
  await warnOfErasure(the.ctx, [rules]);
  the.clock.forward(15 * day);
  const erased = await eraseByItself(the.ctx, [rules]);
  assert.ok(erased > 0);
  const page = await (await the.signedIn("amministratore")).get("/e/regione-piemonte/ufficio/conservazione");
  const [, table = ""] = page.body.toString().split("Ultime cancellazioni</h2>");
  assert.ok(table.includes(`>${erased}<`));
});
