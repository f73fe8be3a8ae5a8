import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { region } from "../../../test/istanze.ts";
import { exec, many, one } from "../../db/connect.ts";
import { mandatesOf } from "../../identity/people.ts";

let the: TestApp;
let olga: Browser;

before(async () => {
  the = await testApp();
  olga = await the.signedIn("amministratore");
});
after(() => the.close());

const comuni = `/e/${region}/ufficio/enti`;
// Torino, which nobody registered
const torino = `${comuni}/001272`;
const borgo = `${comuni}/001999`;
const bice = {
  nome: "Bice",
  cognome: "Saggio",
  codiceFiscale: "SGGBCI80A41L219F",
  email: "bice.saggio@demo.example",
  ruolo: "sindaco",
  fonte: "Proclamazione degli eletti",
  documento: "verbale n. 3 del 10 giugno 2024",
  dal: "10/06/2024",
};
const historyOf = async (ente: string): Promise<string[]> =>
  (
    await many<{ line: string }>(
      the.ctx.db,
      "select action || ' ' || coalesce(content ->> 'ruolo', '') as line from ente_history where ente = $1 order by n",
      [ente],
    )
  ).map(({ line }) => line.trim());
const idOfBice = async (): Promise<string> =>
  (await one<{ id: string }>(the.ctx.db, "select id from person where codice_fiscale = $1", [bice.codiceFiscale])).id;

test("S0.5 the Region's administrator finds a municipality of its region, and who represents it", async () => {
  await olga.get(`/e/${region}/ufficio/persone`);
  await olga.press("Sindaci e rappresentanti");
  assert.equal(olga.page().url, comuni);
  const first = olga.page().html.text;
  await olga.press("Successivi");
  assert.notEqual(olga.page().html.text, first);
  await olga.press("Cerca", { cerca: "borgo esempio" });
  assert.match(olga.page().html.text, /1 Comune .*Borgo Esempio.*Provamaggio Ivo \(sindaco\)/);
  await olga.press("Cerca", { cerca: "torino to" });
  assert.match(olga.page().html.text, /Torino \(TO\) Nessuno registrato/);
  await olga.press("Cerca", { cerca: "Palermo" });
  assert.match(olga.page().html.text, /Nessun Comune trovato/, "not of this region");
  assert.equal((await olga.get(`${comuni}/082053`)).status, 404);
});

test("S0.5 S1.15 a municipality that nobody registered gets its mayor, who is told and can act for it at once", async () => {
  await olga.get(torino);
  await olga.press("Registra l'incarico", { ...bice, documento: "", codiceFiscaleEnte: "123" });
  assert.equal(olga.page().status, 422);
  assert.deepEqual(Object.keys(olga.page().html.faults).sort(), ["codiceFiscaleEnte", "documento"]);
  assert.equal(olga.page().html.value("codiceFiscale"), bice.codiceFiscale, "what was typed stands");
  await olga.press("Registra l'incarico", { ...bice, codiceFiscaleEnte: "99990000012" });
  assert.match(olga.page().html.faults.codiceFiscaleEnte ?? "", /già di un altro ente/);
  await olga.press("Registra l'incarico", { ...bice, codiceFiscaleEnte: "00514490010" });
  assert.match(olga.page().html.text, /Incarico registrato/);
  assert.match(
    olga.page().html.text,
    /Saggio Bice SGGBCI80A41L219F sindaco Proclamazione degli eletti verbale n\. 3 del 10 giugno 2024 dal 10\/06\/2024/,
  );
  assert.deepEqual(await historyOf("torino"), ["ente registrato", "incarico concesso sindaco"]);
  const person = await idOfBice();
  const [mandate] = await mandatesOf(the.ctx.db, person, new Date("2026-03-18T12:00:00Z"));
  assert.deepEqual([mandate?.role, mandate?.ente.name, mandate?.ente.istat], ["sindaco", "Comune di Torino", "001272"]);
  const message = await one<{ subject: string }>(the.ctx.db, "select subject from message where person = $1", [person]);
  assert.equal(message.subject, "Puoi operare per il Comune di Torino");
  const mail = await one<{ recipient: string; body: string }>(
    the.ctx.db,
    "select recipient, body from mail where ente = 'torino'",
  );
  assert.equal(mail.recipient, bice.email);
  assert.doesNotMatch(mail.body, /Bice|Saggio|SGGBCI/, "a mail names nobody");
});

test("S1.15 a municipality has one mayor at a time, and nobody registers themselves", async () => {
  await olga.get(borgo);
  await olga.press("Registra l'incarico", bice);
  assert.match(olga.page().html.faults.ruolo ?? "", /ha un altro sindaco/);
  // Ivo's office began on that day: before it there was room
  await olga.press("Registra l'incarico", { ...bice, dal: "01/01/2020", scadenza: "09/06/2024" });
  assert.match(olga.page().html.faults.scadenza ?? "", /non può essere passato/);
  await olga.press("Registra l'incarico", { ...bice, dal: "31/12/2026", scadenza: "01/06/2026" });
  assert.match(olga.page().html.faults.scadenza ?? "", /viene prima del primo/);
  const self = { ...bice, nome: "Olga", cognome: "Dimostri", codiceFiscale: "DMSLGO90L48L219B" };
  await olga.press("Registra l'incarico", { ...self, ruolo: "legale rappresentante", scadenza: "" });
  assert.match(olga.page().html.faults.codiceFiscale ?? "", /Non puoi registrare te/);
  await olga.press("Registra l'incarico", { ...bice, ruolo: "funzionario comunale", scadenza: "" });
  assert.match(olga.page().html.faults.ruolo ?? "", /Scegli il ruolo/, "officials are the mayor's to name");
  assert.deepEqual(await historyOf("borgo-esempio"), []);
});

test("S1.15 of two who register a mayor at once one is told that there is another", async () => {
  const another = { ...bice, nome: "Ugo", cognome: "Finti", codiceFiscale: "FNTGUO65H25L219K" };
  const alba = `${comuni}/004003`;
  const pages = await Promise.all(
    [bice, another].map((each) => olga.post(alba, { ...each, codiceFiscaleEnte: "00184260040" })),
  );
  assert.deepEqual(pages.map(({ status }) => status).sort(), [200, 422]);
  assert.match(pages.find(({ status }) => status === 422)?.html.faults.ruolo ?? "", /ha un altro sindaco/);
  const held = await many(the.ctx.db, "select 1 from mandate where ente = 'alba' and role = 'sindaco'");
  assert.equal(held.length, 1);
});

test("S1.15 after an election the former mayor is revoked, with what it means said first, and the next one registered", async () => {
  const ivo = await the.signedIn("sindaco");
  await olga.get(borgo);
  await olga.press(/Revoca l'incarico di Provamaggio Ivo/);
  const said = olga.page().html.text;
  assert.match(said, /Vale da subito/);
  assert.match(said, /Non potrà più compilare né inviare istanze per il Comune di Borgo Esempio/);
  assert.match(said, /Le istanze che ha già inviato restano valide/);
  await olga.press("Revoca", { motivo: " " });
  assert.equal(olga.page().status, 422);
  await olga.press("Revoca", { motivo: "Nuove elezioni" });
  assert.match(olga.page().html.text, /Incarico revocato, da subito/);
  await ivo.get("/chi-opera");
  assert.doesNotMatch(ivo.page().html.text, /Comune di Borgo Esempio/);
  await olga.press("Registra l'incarico", { ...bice, dal: "18/03/2026" });
  assert.match(olga.page().html.text, /Incarico registrato/);
  assert.deepEqual(await historyOf("borgo-esempio"), ["incarico revocato sindaco", "incarico concesso sindaco"]);
});

test("a mandate of another municipality or of an official is not the Region's to end, nor a Comune's any", async () => {
  const mandateOf = async (role: string, ente = "borgo-esempio") =>
    (
      await one<{ id: string }>(
        the.ctx.db,
        "select id from mandate where ente = $1 and role = $2 and revoked_at is null limit 1",
        [ente, role],
      )
    ).id;
  const revoke = (id: string, at = borgo) => `${at}/incarichi/${id}/revoca`;
  assert.equal((await olga.get(revoke(await mandateOf("funzionario comunale")))).status, 404);
  assert.equal((await olga.post(revoke(await mandateOf("sindaco"), torino), { motivo: "Prova" })).status, 404);
  assert.equal((await olga.get(revoke(await mandateOf("sindaco")))).status, 200);
});

test("capability 7: a desk that somebody looks after is not opened from outside, nor are its administrators ended", async () => {
  const ada = { ...bice, nome: "Ada", cognome: "Campione", codiceFiscale: "CMPDAA85B43L219T", ruolo: "amministratore" };
  const alba = `${comuni}/004003`;
  await olga.get(alba);
  await olga.press("Registra l'incarico", { ...ada, dal: "18/03/2026" });
  assert.match(olga.page().html.text, /Incarico registrato/, "the first one");
  await olga.press("Registra l'incarico", { ...bice, ruolo: "amministratore", dal: "18/03/2026" });
  assert.match(olga.page().html.faults.ruolo ?? "", /ha già chi amministra il suo sportello/);
  const { id } = await one<{ id: string }>(
    the.ctx.db,
    "select id from mandate where ente = 'alba' and role = 'amministratore'",
  );
  assert.equal((await olga.get(`${alba}/incarichi/${id}/revoca`)).status, 200, "registered from here by mistake");
  // another one whom the municipality's own administrator named
  await exec(the.ctx.db, "update mandate set granted_by = person where id = $1", [id]);
  assert.equal((await olga.get(`${alba}/incarichi/${id}/revoca`)).status, 404);
  await olga.get(alba);
  assert.doesNotMatch(olga.page().html.text, /Revoca l'incarico di Campione Ada/);
  const told = await many<{ body: string }>(
    the.ctx.db,
    "select body from message where ente = 'alba' and key like 'registered:%'",
  );
  assert.match(told[0]?.body ?? "", /Ada Campione risulta ora come amministratore/);
});

test("S1.15 a code under which somebody else stands is refused, and an address that was typed stays nobody's", async () => {
  await olga.get(borgo);
  await olga.press("Registra l'incarico", {
    ...bice,
    nome: "Becci",
    ruolo: "legale rappresentante",
    dal: "18/03/2026",
  });
  assert.match(olga.page().html.faults.codiceFiscale ?? "", /non corrisponde al nome|persona con un altro nome/);
  const { email } = await one<{ email: string | null }>(
    the.ctx.db,
    "select email from person where codice_fiscale = $1",
    [bice.codiceFiscale],
  );
  assert.equal(email, null);
});

test("the administrator of a municipality, which receives from no other, has no such page", async () => {
  const nino = {
    ...bice,
    nome: "Ada",
    cognome: "Campione",
    codiceFiscale: "CMPDAA85B43L219T",
    ruolo: "amministratore",
  };
  await olga.get(`${comuni}/001998`);
  await olga.press("Registra l'incarico", nino);
  assert.match(olga.page().html.text, /Campione Ada CMPDAA85B43L219T amministratore/);
  const ada = await the.signedIn("cittadina");
  assert.equal((await ada.get("/e/valle-prova/ufficio/persone")).status, 200);
  assert.equal(ada.page().html.link("Sindaci e rappresentanti"), undefined);
  assert.equal((await ada.get("/e/valle-prova/ufficio/enti")).status, 404);
  assert.equal((await ada.post("/e/valle-prova/ufficio/enti/001272", bice)).status, 404);
  assert.equal((await ada.get(comuni)).status, 404);
});
