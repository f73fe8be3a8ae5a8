import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../test/app.ts";
import { again, sent } from "../../test/istanze.ts";
import { many, one } from "../db/connect.ts";
import { clerkOf } from "../identity/clerks.ts";
import { enteById } from "../identity/enti.ts";
import { mandatesOf } from "../identity/people.ts";
import { administratorCommand } from "./administrator.ts";
import { enteCommand, offerCommand } from "./ente.ts";
import { OptionsFault } from "./options.ts";

let the: TestApp;

before(async () => {
  the = await testApp();
});
after(() => the.close());

const region = [
  ...["--id", "regione-nuova", "--name", "Regione Nuova", "--kind", "regione"],
  ...["--codice-fiscale", "99990000061", "--email", "desk@nuova.example"],
];
const olga = [
  ...["--ente", "regione-nuova", "--nome", "Bice", "--cognome", "Saggio", "--codice-fiscale", "sggbci80a41l219f"],
  ...["--email", "bice@nuova.example", "--source", "Delibera n. 4 del 2 marzo 2026", "--from", "2026-03-02"],
];
const offered = ["--ente", "regione-nuova", "--service", "serv06-utenti", "--office", "Ufficio scuole"];
const saysOf = async (run: Promise<string>): Promise<string> => {
  const fault = await run.then(
    () => assert.fail("it was taken"),
    (error: unknown) => error,
  );
  assert.ok(fault instanceof OptionsFault, String(fault));
  return fault.message;
};
const actionsAt = async (ente: string): Promise<string[]> =>
  (
    await many<{ action: string; person: string | null }>(
      the.ctx.db,
      "select action, person from ente_history where ente = $1 order by n",
      [ente],
    )
  ).map(({ action, person }) => `${action}${person ? " by a person" : ""}`);

test("S1.37 an empty installation gets its first body, what it offers and who administers it, and again the same", async () => {
  assert.equal(await enteCommand(the.ctx, region), "regione-nuova: registered");
  assert.equal(await enteCommand(the.ctx, region), "regione-nuova: unchanged");
  assert.equal(await offerCommand(the.ctx, offered), "serv06-utenti at regione-nuova: offered");
  assert.equal(await offerCommand(the.ctx, offered), "serv06-utenti at regione-nuova: unchanged");
  assert.match(await administratorCommand(the.ctx, olga), /given, and told/);
  assert.match(await administratorCommand(the.ctx, olga), /held already/);
  assert.deepEqual(await actionsAt("regione-nuova"), ["ente registrato", "servizio offerto", "incarico concesso"]);

  const person = await one<{ id: string; email: null }>(
    the.ctx.db,
    "select id, email from person where codice_fiscale = 'SGGBCI80A41L219F'",
  );
  assert.equal(person.email, null, "the address served for the invitation alone");
  const mandates = await mandatesOf(the.ctx.db, person.id, new Date("2026-03-18T12:00:00Z"));
  const named = { ...person, codiceFiscale: "", eidasId: "", nome: "", cognome: "", phone: null };
  const clerk = await clerkOf(the.ctx.db, { person: named, mandates }, "regione-nuova");
  assert.equal(clerk?.administrator, true);
  assert.deepEqual(
    await mandatesOf(the.ctx.db, person.id, new Date("2026-03-01T12:00:00Z")),
    [],
    "not before the day that was said",
  );
  const mail = await one<{ recipient: string; body: string }>(
    the.ctx.db,
    "select recipient, body from mail where ente = 'regione-nuova'",
  );
  assert.equal(mail.recipient, "bice@nuova.example");
  assert.doesNotMatch(mail.body, /Saggio|SGGBCI|password:/);
});

test("a body is changed by what is given, and keeps what is not", async () => {
  await enteCommand(the.ctx, region);
  const renamed = region.map((text) => (text === "Regione Nuova" ? "Regione Nuovissima" : text)).slice(0, -2);
  assert.equal(await enteCommand(the.ctx, [...renamed, "--phone", "011 1"]), "regione-nuova: changed");
  const ente = await enteById(the.ctx.db, "regione-nuova");
  assert.equal(ente?.name, "Regione Nuovissima");
  assert.deepEqual(ente?.details, { email: "desk@nuova.example", phone: "011 1" });
});

test("what is wrong is said at once, and nothing is stored", async () => {
  assert.match(
    await saysOf(enteCommand(the.ctx, ["--id", "Città", "--kind", "ente", "--codice-fiscale", "99990000039"])),
    /--id must be .*\n--name is missing\n--kind must be regione or comune\n--codice-fiscale must be the 11 digits/,
  );
  const comune = (id: string, istat: string, code = "99990000079") =>
    enteCommand(the.ctx, [
      ...["--id", id, "--name", "Comune di Prova", "--kind", "comune"],
      ...["--codice-fiscale", code, "--istat", istat],
    ]);
  assert.match(await saysOf(comune("prova", "")), /--istat must be the 6 digits/);
  assert.match(await saysOf(comune("prova", "001999")), /another ente has this/, "Borgo Esempio");
  assert.match(await saysOf(comune("prova", "001272", "99990000012")), /another ente has this/);
  assert.match(await saysOf(comune("borgo-esempio", "001272")), /a body of another kind or ISTAT code/);
  assert.match(await saysOf(enteCommand(the.ctx, ["--nome", "x"])), /Unknown option '--nome'/);
  assert.match(await saysOf(offerCommand(the.ctx, ["--service", "nessuno"])), /--ente .*\n--service .*serv06-utenti/);
  assert.match(
    await saysOf(administratorCommand(the.ctx, [...olga, "--cognome", "Altro"])),
    /does not fit the cognome/,
  );
  assert.match(
    await saysOf(administratorCommand(the.ctx, ["--ente", "nessuno", ...olga.slice(2)])),
    /there is no nessuno/,
  );
  assert.match(
    await saysOf(administratorCommand(the.ctx, [...olga, "--from", "2026-02-30", "--email", "bice"])),
    /--email must be a mail address\n--from must be a day/,
  );
  assert.equal(await enteById(the.ctx.db, "prova"), undefined);
});

test("a service that an office works stays there, with its cases", async () => {
  const istanza = await sent(the);
  const elsewhere = ["--ente", istanza.ente, "--service", "serv06-utenti", "--office", "Ufficio nuovo"];
  assert.match(await saysOf(offerCommand(the.ctx, elsewhere)), /another office works it/);
  assert.equal((await again(the, istanza)).office, "servizi-educativi");
});

test("somebody who is known keeps the address where they read their mail", async () => {
  const known = ["--ente", "regione-piemonte", "--nome", "Ada", "--cognome", "Campione"];
  await administratorCommand(the.ctx, [
    ...[...known, "--codice-fiscale", "CMPDAA85B43L219T", "--email", "other@demo.example"],
    ...["--source", "Delibera n. 5"],
  ]);
  const ada = await one<{ email: string }>(the.ctx.db, "select email from person where nome = 'Ada'");
  assert.equal(ada.email, "ada.campione@demo.example");
});
