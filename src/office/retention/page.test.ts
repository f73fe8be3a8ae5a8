import assert from "node:assert/strict";
import { after, before, test } from "node:test";
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
