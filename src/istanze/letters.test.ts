import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";
import { sent } from "../../test/istanze.ts";
import { many, one } from "../db/connect.ts";
import type { Istanza } from "./istanza.ts";
import { letterMax, threadOf, unreadLetters, writeLetter } from "./letters.ts";

let the: TestApp;
let istanza: Istanza;
let portal: string;
let office: string;
before(async () => {
  the = await testApp();
  istanza = await sent(the);
  portal = `/e/${istanza.ente}/istanze/${istanza.id}/messaggi`;
  office = `/e/${istanza.ente}/ufficio/pratiche/${istanza.id}`;
});
after(() => the.close());

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

test("S0.24 a question to the office and its answer stand in one thread, each side sees what it has not read", async () => {
  const mayor = await the.signedIn("sindaco");
  await mayor.get(portal);
  await mayor.press("Invia il messaggio", { testo: "Quando saranno abilitati?\n\nGrazie" });
  assert.match(
    mayor.page().html.text,
    /Il messaggio è stato inviato.* Quando saranno abilitati\? Grazie .*Non ancora letto/,
  );
  assert.equal(await unreadLetters(the.ctx.db, istanza, "ufficio"), 1);
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(`${office}?scheda=messaggi`);
  assert.match(clerk.page().html.text, /Ivo Provamaggio .* Quando saranno abilitati\?/);
  assert.equal(await unreadLetters(the.ctx.db, istanza, "ufficio"), 0);
  await clerk.press("Invia il messaggio", { testo: "Entro venerdì." });
  assert.match(clerk.page().html.text, /Ugo Finti \(ufficio\) .* Entro venerdì\./);
  assert.equal(await unreadLetters(the.ctx.db, istanza, "richiedente"), 1);
  await mayor.get(portal);
  assert.match(mayor.page().html.text, /L'ufficio .* Entro venerdì\..*/);
  assert.match(mayor.page().html.text, /Letto dall'ufficio/);
  assert.equal(await unreadLetters(the.ctx.db, istanza, "richiedente"), 0);
});

test("capability 32 the notice by mail carries nothing of what was written, nor any name", async () => {
  const { subject, body, recipient } = await one<{ subject: string; body: string; recipient: string }>(
    the.ctx.db,
    "select subject, body, recipient from mail where key like 'letter:%' order by created_at desc limit 1",
  );
  assert.equal(recipient, "sindaco@borgoesempio.example");
  assert.doesNotMatch(subject + body, /venerdì|Provamaggio|Finti|PRVVIO/);
  assert.match(body, new RegExp(`${portal}`));
});

test("capability 32 a letter posted twice is written once, and told once", async () => {
  const letter = { id: randomUUID(), side: "ufficio", author: istanza.person, body: "Una volta", files: [] } as const;
  const both = await Promise.all([1, 2].map(() => writeLetter(the.ctx, istanza, { ...letter, files: [] })));
  assert.deepEqual(both, ["written", "written"]);
  assert.equal((await threadOf(the.ctx.db, istanza)).filter(({ body }) => body === "Una volta").length, 1);
  assert.equal(
    (await many(the.ctx.db, "select 1 from mail where key like $1 || ':%'", [`letter:${istanza.id}:${letter.id}`]))
      .length,
    1,
  );
});

test("S0.24 what cannot be sent is said and stands there again", async () => {
  const mayor = await the.signedIn("sindaco");
  await mayor.get(portal);
  await mayor.press("Invia il messaggio", { testo: "  " });
  assert.equal(mayor.page().status, 422);
  assert.deepEqual(mayor.page().html.faults, { testo: "Scrivi il messaggio prima di inviarlo" });
  const long = "à".repeat(letterMax + 1);
  await mayor.press("Invia il messaggio", { testo: long });
  assert.equal(mayor.page().html.value("testo"), long);
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(`${office}?scheda=messaggi`);
  await clerk.press("Invia il messaggio", { testo: long });
  assert.equal(clerk.page().status, 422);
  assert.equal(clerk.page().html.value("testo"), long);
});

test("capability 18 a file comes with a letter, and only the two sides of the case get it", async () => {
  const mayor = await the.signedIn("sindaco");
  await mayor.get(portal);
  const file = [{ name: "delibera.pdf", content: pdf }];
  await mayor.press("Invia il messaggio", { testo: "Ecco la delibera" }, { file });
  const href = mayor.page().html.link("delibera.pdf") ?? "";
  await mayor.get(href);
  assert.equal(mayor.page().status, 200);
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(`${office}?scheda=messaggi`);
  const forOffice = clerk.page().html.link("delibera.pdf") ?? "";
  assert.match(forOffice, /\/ufficio\/pratiche\//);
  await clerk.get(forOffice);
  assert.equal(clerk.page().status, 200);
  const stranger = await the.signedIn("cittadina");
  for (const address of [href, forOffice]) {
    await stranger.get(address);
    assert.equal(stranger.page().status, 404);
  }
});

test("capability 18 a file that is not what it says is refused by name, and the letter stands there again", async () => {
  const mayor = await the.signedIn("sindaco");
  await mayor.get(portal);
  const file = [{ name: "foto.jpg", content: Buffer.from("MZ program") }];
  await mayor.press("Invia il messaggio", { testo: "Ecco" }, { file });
  assert.equal(mayor.page().status, 422);
  assert.match(mayor.page().html.faults.file ?? "", /foto\.jpg» non è di un tipo ammesso/);
  assert.equal(mayor.page().html.value("testo"), "Ecco");
  assert.equal(
    (await threadOf(the.ctx.db, istanza)).some(({ body }) => body === "Ecco"),
    false,
  );
});

test("capability 32 a text that the office keeps is filled in with the case's own words", async () => {
  const clerk = await the.signedIn("operatore regionale");
  await clerk.get(`/e/${istanza.ente}/ufficio/modelli/nuovo`);
  await clerk.press("Salva il modello", { titolo: "", testo: "" });
  assert.deepEqual(Object.keys(clerk.page().html.faults), ["titolo", "testo"]);
  await clerk.press("Salva il modello", { titolo: "Ricevuta", testo: "Abbiamo ricevuto {numero} ({modulo})." });
  await clerk.get(`${office}?scheda=messaggi`);
  await clerk.press("Ricevuta");
  assert.equal(clerk.page().html.value("testo"), `Abbiamo ricevuto ${istanza.number} (Utenti Servizi 06).`);
});

test("capability 32 the id of a letter of another case is another letter, and is told too", async () => {
  const other = await sent(the);
  const letter = { id: randomUUID(), side: "ufficio", author: istanza.person, body: "Due pratiche" } as const;
  for (const each of [istanza, other]) {
    assert.equal(await writeLetter(the.ctx, each, { ...letter, files: [] }), "written");
    for (const table of ["mail", "message"]) {
      const told = await many(
        the.ctx.db,
        `select 1 from ${table} where istanza = $1 and key like 'letter:%' || $2 || '%'`,
        [each.id, letter.id],
      );
      assert.equal(told.length, 1, table);
    }
  }
});
