import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { one } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { recogniseAccount } from "#identity/enabling/recognise-account.ts";
import { knownPerson } from "#identity/known-person.ts";
import { type Person, personById } from "#identity/people.ts";
import { answersIn } from "#kit/summary.ts";
import { ada, registered, switchOn } from "../../test/accounts.ts";
import { type TestApp, testApp } from "../../test/app.ts";
import { again, demoPerson } from "../../test/istanze.ts";
import { rulesOf } from "../prepare.ts";
import { withIdentity } from "./identity-known.ts";
import type { Istanza } from "./istanza.ts";
import { readIstanza } from "./reading.ts";
import { startDraft } from "./start-draft.ts";

const generica = rulesOf("istanza-generica");
let the: TestApp;
before(async () => {
  the = await testApp({ at: "2026-03-18T11:07:00+01:00" });
  await switchOn(the);
});
after(() => the.close());

const begun = (person: Person) =>
  startDraft(the.ctx, generica, { ente: "borgo-esempio", applicant: { person, mandate: undefined } });

const personOf = async (id: string): Promise<Person> => {
  const person = await personById(the.ctx.db, id);
  assert.ok(person, "the person is there");
  return person;
};

/** What the summary says of who asks, by the name of the field. */
const said = async (istanza: Istanza): Promise<Record<string, string>> => {
  const { summary } = await readIstanza(the.ctx, the.ctx.db, generica, istanza);
  return Object.fromEntries(answersIn(summary).map(({ name, value }) => [name, value]));
};

test("S0.9 C.SE.1.5 who has a codice fiscale is asked for no other identifier", async () => {
  const read = await said(await begun(await demoPerson(the, "cittadina")));
  assert.equal(read.codiceFiscale, "CMPDAA85B43L219T");
  assert.ok(!("identificativoEuropeo" in read) && !("codiceFiscaleItaliano" in read), JSON.stringify(read));
});

test("S1.11 who comes by eIDAS has the identifier of the home country, and nothing that only others have is demanded", async () => {
  const who = { codiceFiscale: "", eidasId: "FI/IT/0001", nome: "Aino", cognome: "Esimerkki" };
  const id = await transaction(the.ctx.db, (tx) => knownPerson(tx, who as never, the.clock.now()));
  const istanza = await begun(await personOf(id));
  const read = await said(istanza);
  assert.deepEqual([read.identificativoEuropeo, read.codiceFiscale], ["FI/IT/0001", undefined]);
  const { faults } = await readIstanza(the.ctx, the.ctx.db, generica, istanza);
  assert.deepEqual(
    faults.filter(({ name }) => /codiceFiscale|identificativo/.test(name)),
    [],
  );
});

test("S4.1 an account says a codice fiscale, and once it is recognised its drafts say so", async () => {
  await registered(the);
  const { person: id } = await one<{ person: string }>(
    the.ctx.db,
    "select person from account where codice_fiscale = $1",
    [ada.codiceFiscale],
  );
  const istanza = await begun(await personOf(id));
  assert.equal(istanza.typed.codiceFiscale, ada.codiceFiscale);
  assert.match(istanza.origins.codiceFiscale?.origin ?? "", /non è ancora riconosciuto/);
  await transaction(the.ctx.db, (tx) => recogniseAccount(tx, the.ctx.sealing, { person: id, now: the.clock.now() }));
  await withIdentity(the.ctx, istanza, await personOf(id));
  const after = await again(the, istanza);
  assert.equal(after.origins.codiceFiscale?.origin, "Dalla tua identità digitale");
  assert.equal(after.revision, istanza.revision, "nothing was typed");
});

test("S0.9 what a later proof says better stands in their drafts, never in what was sent or in what is another's", async () => {
  const person = await demoPerson(the, "cittadina");
  const open = await begun(person);
  const gone = { ...open, sentAt: the.clock.now() };
  const renamed = { ...person, nome: "Ada Maria" };
  assert.equal((await withIdentity(the.ctx, open, renamed)).typed.nome, "Ada Maria");
  assert.equal((await again(the, open)).typed.nome, "Ada Maria");
  assert.equal((await withIdentity(the.ctx, gone, person)).typed.nome, "Ada");
  const another = await demoPerson(the, "genitore");
  assert.equal((await withIdentity(the.ctx, open, another)).typed.nome, "Ada");
});
