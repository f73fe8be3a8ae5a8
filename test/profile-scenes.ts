// The pages of the profile and of acting for others in their states; accessibility.browser.test.ts looks at each.
import { randomUUID } from "node:crypto";
import { exec, many } from "../src/db/connect.ts";
import { transaction } from "../src/db/transaction.ts";
import { storePasskey } from "../src/identity/factors/passkeys.ts";
import { startTotp } from "../src/identity/factors/totp-store.ts";
import { noteChange } from "../src/identity/profile-events.ts";
import { heldBy } from "../src/identity/representation.ts";
import { saveStep } from "../src/istanze/draft.ts";
import { askEmail } from "../src/istanze/profile/email.ts";
import { writeMobile } from "../src/istanze/profile/phone.ts";
import { askToRepresent, type Said } from "../src/istanze/representation/ask.ts";
import { startDraft } from "../src/istanze/start-draft.ts";
import { rulesOf } from "../src/prepare.ts";
import { routes } from "../src/routes.ts";
import type { TestApp } from "./app.ts";
import type { Scene } from "./browser-scenes.ts";
import { press } from "./browser-words.ts";
import { demoPerson } from "./istanze.ts";

const region = "regione-piemonte";
const device = "Firefox su Linux";
const child: Said = {
  role: "genitore",
  nome: "Teo",
  cognome: "Esempietti",
  codiceFiscale: "SMPTEO12C14L219U",
  bornOn: "2012-03-14",
  act: "",
  ente: region,
};

const { contacts, access, representation, office } = routes;

/** On the question whether what was typed is kept in the profile. */
const toKeep = async (the: TestApp): Promise<string> => {
  const generic = rulesOf("istanza-generica");
  const person = await demoPerson(the, "cittadina");
  const { ente, id } = await startDraft(the.ctx, generic, {
    ente: "borgo-esempio",
    applicant: { person, mandate: undefined },
  });
  const step = generic.modulo.steps.find((each) => each.id === "richiedente");
  if (!step) throw new Error("no step richiedente");
  const typed = { email: `${"e".repeat(50)}@prova.example`, telefono: "011 000 0000", perChi: "me" };
  await saveStep(the.ctx, generic, { ente, id }, { step, typed, revision: 99 });
  return routes.istanza.keep.href({ ente, id, step: step.id });
};

/** One with a long name, for who has nothing else to sign in with. */
const withPasskey = async (the: TestApp, person: string): Promise<string> => {
  const id = randomUUID();
  await storePasskey(the.ctx.db, {
    id,
    person,
    name: "Il telefono che uso in ufficio e qualche volta anche a casa",
    credential: "credenziale-di-una-scena",
    publicKey: Buffer.from("nessuna"),
    counter: 0,
    transports: ["internal"],
    level: 2,
    createdAt: the.clock.now(),
    usedAt: null,
  });
  return routes.security.removePasskey.href({ passkey: id });
};

/** Twenty and more changes; a child, and a second adult who waits for the office. */
export const profileScenes = async (the: TestApp): Promise<Scene[]> => {
  const { ctx } = the;
  const [parent, other] = [await demoPerson(the, "genitore"), await demoPerson(the, "cittadina")];
  const administrator = await demoPerson(the, "amministratore");
  await askToRepresent(ctx, { person: parent, device }, child);
  await askToRepresent(ctx, { person: other, device }, child);
  await askEmail(ctx, { person: other, device }, `${"n".repeat(50)}@prova.example`);
  await writeMobile(ctx, { person: other, device }, "+393331234567");
  await transaction(ctx.db, (tx) => startTotp(tx, ctx.sealing, parent.id));
  await exec(ctx.db, "update totp set confirmed_at = now() where person = $1", [parent.id]);
  for (let n = 0; n < 21; n++)
    await noteChange(ctx.db, { person: other.id, what: "residenza scritta", device, now: ctx.clock.now() });
  const held = await heldBy(ctx.db, parent.id, "2026-03-18");
  const [request] = await many<{ id: string }>(ctx.db, "select id from representation_request where ente = $1", [
    region,
  ]);
  const link = contacts.address.href({ token: randomUUID() });
  return [
    { name: "Contatti", as: "sindaco", at: contacts.page.href() },
    { name: "Contatti, to be confirmed", as: "cittadina", at: contacts.page.href() },
    {
      name: "Contatti, errors",
      as: "cittadina",
      at: contacts.page.href(),
      act: async (page) => {
        await page.locator("#email").fill("x");
        await press(page, "Salva");
      },
      status: 422,
    },
    { name: "a link of the profile that is none", as: "cittadina", at: link, status: 404 },
    { name: "Salva nel profilo?", as: "cittadina", at: await toKeep(the) },
    { name: "Togliere la passkey?", as: "amministratore", at: await withPasskey(the, administrator.id) },
    { name: "Togliere l'app?", as: "genitore", at: routes.security.removeApp.href() },
    { name: "Residenza", as: "cittadina", at: routes.residence.href() },
    {
      name: "Residenza, errors",
      as: "cittadina",
      at: routes.residence.href(),
      act: (page) => press(page, "Salva"),
      status: 422,
    },
    { name: "Accessi e dispositivi", as: "cittadina", at: access.page.href() },
    { name: "Per chi posso operare", as: "genitore", at: representation.page.href() },
    { name: "Per chi posso operare, in verifica", as: "cittadina", at: representation.page.href() },
    { name: "a child", as: "cittadina", at: representation.child.href() },
    {
      name: "a child, errors",
      as: "cittadina",
      at: representation.child.href(),
      act: (page) => press(page, "Conferma"),
      status: 422,
    },
    { name: "a ward", as: "cittadina", at: representation.ward.href() },
    {
      name: "a ward, errors",
      as: "cittadina",
      at: representation.ward.href(),
      act: (page) => press(page, "Conferma"),
      status: 422,
    },
    { name: "one's own request", as: "cittadina", at: representation.request.href({ request: request?.id ?? "" }) },
    {
      name: "one's own request, no file chosen",
      as: "cittadina",
      at: representation.request.href({ request: request?.id ?? "" }),
      act: (page) => press(page, "Aggiungi documenti"),
      status: 422,
    },
    { name: "no more for a child?", as: "genitore", at: representation.end.href({ mandate: held[0]?.id ?? "" }) },
    { name: "Rappresentanze", as: "operatore regionale", at: office.representation.list.href({ ente: region }) },
    {
      name: "Rappresentanza",
      as: "operatore regionale",
      at: office.representation.one.href({ ente: region, request: request?.id ?? "" }),
    },
    { name: "Imprese e professionisti", as: "nobody", at: routes.workSignIn.href() },
  ];
};
