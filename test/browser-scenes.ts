// Every page of the product in every state, as somebody comes to it; accessibility.browser.test.ts looks at each.
import type { Page } from "playwright-core";
import { exec, one } from "../src/db/connect.ts";
import { askConfirmation } from "../src/istanze/address.ts";
import type { Istanza } from "../src/istanze/istanza.ts";
import { newestMails } from "../src/istanze/mails.ts";
import { setNote, setStar } from "../src/istanze/marks.ts";
import { startDraft } from "../src/istanze/start-draft.ts";
import { routes } from "../src/routes.ts";
import { enabledPage } from "../src/services/serv06-utenti/pages.tsx";
import { accountScenes } from "./account-scenes.ts";
import type { TestApp } from "./app.ts";
import { box, press, see } from "./browser-words.ts";
import { cardScenes } from "./card-scenes.ts";
import { enablingScenes } from "./enabling-scenes.ts";
import { completed, demoPerson, draft, filled, mayor, region, rules, sent, typeInto, untilWorked } from "./istanze.ts";
import { officeScenes } from "./office-scenes.ts";
import { profileScenes } from "./profile-scenes.ts";

export const visitors = [
  "nobody",
  "cittadina",
  "sindaco",
  "genitore",
  "funzionario comunale",
  "operatore regionale",
  "operatore regionale, ufficio legale",
  "operatore comunale",
  "amministratore",
] as const;
export type Scene = {
  name: string;
  as: (typeof visitors)[number];
  /** Its address, and what is done there until the page stands. */
  at: string;
  act?: (page: Page) => Promise<unknown>;
  /** When it is another's than 200. */
  status?: number;
};

const card = { ente: region, service: rules.id };
const keyOf = ({ ente, id }: Istanza) => ({ ente, id });
// no space to break at
const longNome = `Li${"a".repeat(78)}`;
const longCognome = `Prov${"a".repeat(76)}`;

/** "genitore" becomes somebody with names of 80 letters, "funzionario comunale" somebody with an Arabic one. */
const rename = async ({ ctx: { db } }: TestApp): Promise<void> => {
  await exec(db, "update person set nome = $1, cognome = $2, email = $3 where codice_fiscale = 'SMPPIA83R45L219Q'", [
    longNome,
    longCognome,
    `${"a".repeat(60)}@${"b".repeat(60)}.example`,
  ]);
  await exec(db, "update person set nome = 'فاطمة', cognome = 'بنت محمد' where codice_fiscale = 'PRVLIA88D57L219Y'");
  await exec(db, "update ente set name = $1 where id = 'valle-prova'", [`Comune di ${"Valleprova".repeat(7)}`]);
  await exec(
    db,
    `insert into mandate (ente, person, role, valid_from)
     select 'valle-prova', id, 'legale rappresentante', '2024-06-10' from person
      where codice_fiscale in ('SMPPIA83R45L219Q', 'PRVLIA88D57L219Y')`,
  );
};

const theirs = async (the: TestApp, part: string): Promise<Istanza> => {
  const person = await demoPerson(the, part);
  const ente = await one<{
    id: string;
    name: string;
    kind: string;
    codiceFiscale: string;
    istat: string;
    details: never;
  }>(
    the.ctx.db,
    `select id, name, kind, codice_fiscale as "codiceFiscale", istat, details from ente where id = 'valle-prova'`,
  );
  const mandate = { ente, role: "legale rappresentante" };
  return startDraft(the.ctx, rules, { ente: region, applicant: { person, mandate } as never });
};

/** Of the second municipality of the demo. */
const valle = { comune: "001998", cap: "10998", codiceFiscaleComune: "99990000020" };
const long = {
  ...valle,
  "utenti.0.nome": longNome,
  "utenti.0.cognome": longCognome,
  rup: "R".repeat(120),
  emailRup: `${"a".repeat(60)}@${"b".repeat(60)}.example`,
};

const brokenStep = async (the: TestApp): Promise<Istanza> => {
  const istanza = await draft(the);
  await typeInto(the, istanza, "comune", { emailRup: "rosa", telefonoRup: "x", cap: "1" }, 99);
  await typeInto(the, istanza, "utenti", { "utenti.righe": "2", "utenti.0.codiceFiscale": "PRVLDA80A41L219G" }, 99);
  return istanza;
};

const inState = async (the: TestApp, state: string): Promise<Istanza> => {
  const istanza = await sent(the);
  await exec(the.ctx.db, "update istanza set state = $2 where id = $1", [istanza.id, state]);
  return istanza;
};

const make = async (the: TestApp) => {
  await rename(the);
  await the.work();
  const made = {
    empty: await draft(the),
    full: await filled(the),
    broken: await brokenStep(the),
    torn: await filled(the),
    unsent: await completed(the),
    sent: await sent(the),
    accepted: await inState(the, "ACCOLTA"),
    refused: await inState(the, "RESPINTA"),
    returned: await inState(the, "DA INTEGRARE"),
    long: await sent(the, await completed(the, await filled(the, await theirs(the, "genitore"), long))),
    longDraft: await filled(the, await theirs(the, "genitore"), long),
    arabic: await filled(the, await theirs(the, "funzionario comunale"), { ...valle, rup: "فاطمة بنت محمد" }),
  };
  await askConfirmation(the.ctx, made.unsent, "rup@borgoesempio.example", "Utenti Servizi 06");
  await untilWorked(the);
  const { person } = await mayor(the);
  await setStar(the.ctx.db, keyOf(made.sent), person.id, true);
  await setNote(the.ctx.db, keyOf(made.sent), person.id, { note: "N".repeat(400), remindOn: "2026-05-04" });
  for (let n = 0; n < 21; n += 1) await draft(the);
  return made;
};

type Made = Awaited<ReturnType<typeof make>>;
const { istanza: of, service } = routes;
const step = (istanza: Istanza, id: string, query = {}) => of.step.href({ ...keyOf(istanza), step: id }, query);

const open = (): Scene[] => [
  { name: "home", as: "nobody", at: routes.home.href() },
  { name: "ente", as: "nobody", at: routes.ente.href({ ente: region }) },
  { name: "card", as: "nobody", at: service.card.href(card) },
  { name: "card: who may", as: "nobody", at: service.card.href(card, { chi: "sindaco" }) },
  { name: "card, not allowed", as: "cittadina", at: service.card.href(card) },
  { name: "guide", as: "nobody", at: service.guide.href(card) },
  { name: "privacy of the service", as: "nobody", at: service.privacy.href(card) },
  { name: "assistance", as: "nobody", at: service.assistance.href(card) },
  {
    name: "assistance, errors",
    as: "nobody",
    at: service.assistance.href(card),
    act: (page) => press(page, "Invia la richiesta"),
    status: 422,
  },
  { name: "assistance, sent", as: "nobody", at: service.assistance.href(card, { inviata: "1" }) },
  { name: "sign-in", as: "nobody", at: routes.signIn.href() },
  { name: "sign-in, session ended", as: "nobody", at: routes.signIn.href({ scaduta: "1", ritorno: "/istanze" }) },
  { name: "help", as: "nobody", at: routes.help.href() },
  { name: "accessibility", as: "nobody", at: routes.accessibility.href() },
  { name: "privacy", as: "nobody", at: routes.privacy.href() },
  { name: "legal notes", as: "nobody", at: routes.legalNotes.href() },
  { name: "verification", as: "nobody", at: routes.verify.href() },
  { name: "verification, nothing found", as: "nobody", at: routes.verify.href({ numero: "x", impronta: "y" }) },
  { name: "mailbox", as: "nobody", at: routes.mailbox.href() },
  { name: "confirmation of no address", as: "nobody", at: routes.confirmAddress.href({ token: "x" }), status: 404 },
];

const nothingYet = (): Scene[] => [
  { name: "Bacheca, empty", as: "cittadina", at: routes.bacheca.href() },
  { name: "istanze, empty", as: "cittadina", at: routes.istanze.href() },
  { name: "messages, empty", as: "cittadina", at: routes.messages.href() },
  { name: "Nuova istanza, closed", as: "cittadina", at: routes.nuovaIstanza.href() },
  { name: "Nuova istanza, nothing found", as: "cittadina", at: routes.nuovaIstanza.href({ cerca: "zzz" }) },
  { name: "refused start", as: "cittadina", at: service.start.href(card), status: 403 },
  { name: "who is enabled, refused", as: "cittadina", at: enabledPage.href({ ente: region }), status: 403 },
  { name: "profile of oneself", as: "cittadina", at: routes.profile.href() },
];

const desk = (): Scene[] => [
  { name: "Bacheca", as: "sindaco", at: routes.bacheca.href() },
  { name: "Nuova istanza", as: "sindaco", at: routes.nuovaIstanza.href() },
  { name: "istanze, In lavorazione", as: "sindaco", at: routes.istanze.href() },
  { name: "istanze, Inviate", as: "sindaco", at: routes.istanze.href({ scheda: "inviate" }) },
  { name: "istanze, Importanti", as: "sindaco", at: routes.istanze.href({ scheda: "importanti" }) },
  { name: "search, found", as: "sindaco", at: routes.istanze.href({ ricerca: "1", cerca: "prova" }) },
  { name: "search, wrong dates", as: "sindaco", at: routes.istanze.href({ ricerca: "1", cerca: "zzz", dal: "x" }) },
  { name: "messages", as: "sindaco", at: routes.messages.href() },
  {
    name: "message",
    as: "sindaco",
    at: routes.messages.href(),
    act: (page) => page.getByRole("main").getByRole("table").getByRole("link").first().click(),
  },
  { name: "profile", as: "sindaco", at: routes.profile.href() },
  { name: "for whom", as: "sindaco", at: routes.actFor.href() },
  { name: "start: for which ente", as: "sindaco", at: service.start.href(card) },
  { name: "start, nothing chosen", as: "sindaco", at: service.start.href(card, { scegli: "1" }) },
  { name: "who is enabled", as: "sindaco", at: enabledPage.href({ ente: region }) },
  {
    name: "who is enabled, error",
    as: "sindaco",
    at: enabledPage.href({ ente: region }),
    act: (page) => press(page, "Verifica"),
    status: 422,
  },
];

const wizard = ({ empty, full, broken, torn }: Made): Scene[] => [
  { name: "step 1", as: "sindaco", at: step(empty, "informativa") },
  { name: "step 1, error", as: "sindaco", at: step(empty, "informativa", { controlla: "1" }) },
  { name: "step 2", as: "sindaco", at: step(empty, "comune") },
  { name: "step 2, saved", as: "sindaco", at: step(full, "comune", { salvata: "1" }) },
  { name: "step 2, errors", as: "sindaco", at: step(broken, "comune", { controlla: "1" }) },
  {
    name: "step 2, a fault while typing",
    as: "sindaco",
    at: step(empty, "comune"),
    act: async (page) => {
      await box(page, "Indirizzo email del RUP").fill("rosa");
      await box(page, "Recapito telefonico del RUP").focus();
      await see(page, /Errore:/);
      await see(page, /Bozza salvata/);
    },
  },
  {
    name: "step 2, emptied",
    as: "sindaco",
    at: step(torn, "comune"),
    act: async (page) => {
      await page.getByLabel("Provincia").selectOption("CN");
      await see(page, /ora sono vuoti/);
    },
  },
  { name: "step 3", as: "sindaco", at: step(full, "utenti") },
  { name: "step 3, errors", as: "sindaco", at: step(broken, "utenti", { controlla: "1" }) },
  {
    name: "step 3, paste box open",
    as: "sindaco",
    at: step(full, "utenti"),
    act: (page) => page.getByText("Incolla un elenco").click(),
  },
  { name: "Ho capito", as: "sindaco", at: step(full, "utenti", { avviso: "1" }) },
  {
    name: "conflict",
    as: "sindaco",
    at: step(full, "comune"),
    act: async (page) => {
      // As another window would have left it: the same step, older.
      await page.locator("form[data-autosave]").evaluate((form: HTMLFormElement) => {
        for (const [name, value] of Object.entries({ revisione: "0", rup: "Un altro RUP" }))
          (form.elements.namedItem(name) as HTMLInputElement).value = value;
        form.submit();
      });
      await see(page, "Quello che risulta salvato");
    },
    status: 409,
  },
  { name: "Riepilogo", as: "sindaco", at: of.summary.href(keyOf(full)) },
  { name: "Riepilogo, something missing", as: "sindaco", at: of.summary.href(keyOf(broken)) },
  { name: "Riepilogo, changed meanwhile", as: "sindaco", at: of.summary.href(keyOf(full), { cambiati: "1" }) },
];

const afterwards = ({ empty, unsent, sent: out, accepted, refused, returned }: Made): Scene[] => [
  { name: "istanza, BOZZA", as: "sindaco", at: of.page.href(keyOf(empty)) },
  { name: "istanza, DA INVIARE", as: "sindaco", at: of.page.href(keyOf(unsent)) },
  { name: "Invia: Conferma", as: "sindaco", at: of.send.href(keyOf(unsent)) },
  { name: "Modifica?", as: "sindaco", at: of.move.href({ ...keyOf(unsent), move: "modifica" }) },
  { name: "Elimina?", as: "sindaco", at: of.move.href({ ...keyOf(unsent), move: "annulla" }) },
  { name: "Ritira?", as: "sindaco", at: of.move.href({ ...keyOf(out), move: "ritira" }) },
  { name: "move refused", as: "sindaco", at: of.move.href({ ...keyOf(accepted), move: "ritira" }), status: 409 },
  { name: "sent", as: "sindaco", at: of.sent.href(keyOf(out)) },
  {
    name: "feedback 1/2, good",
    as: "sindaco",
    at: of.sent.href(keyOf(out)),
    act: async (page) => {
      await page.locator("label", { hasText: "5 stelle su 5" }).click();
      await press(page, "Valuta il servizio");
      await press(page, "Avanti");
      await page.goBack();
      await see(page, "Quali sono stati gli aspetti che hai preferito?");
    },
  },
  { name: "feedback 2/2", as: "sindaco", at: of.feedback.href(keyOf(out), { fase: "dettagli" }) },
  {
    name: "feedback 2/2, too long",
    as: "sindaco",
    at: of.feedback.href(keyOf(out), { fase: "dettagli" }),
    act: async (page) => {
      await page.getByRole("textbox").fill("a".repeat(201));
      await press(page, "Invia Feedback");
      await page.locator("[data-error-summary]").waitFor();
    },
    status: 422,
  },
  { name: "thanks", as: "sindaco", at: of.feedback.href(keyOf(out), { fase: "grazie" }) },
  { name: "istanza, INVIATA", as: "sindaco", at: of.page.href(keyOf(out)) },
  { name: "Allegati", as: "sindaco", at: of.page.href(keyOf(out), { scheda: "allegati" }) },
  { name: "Atti, none", as: "sindaco", at: of.page.href(keyOf(out), { scheda: "atti" }) },
  { name: "reminder that cannot be read", as: "sindaco", at: of.page.href(keyOf(out), { segno: "data" }) },
  { name: "address asked again", as: "sindaco", at: of.page.href(keyOf(out), { indirizzo: "tooSoon" }) },
  { name: "istanza, ACCOLTA", as: "sindaco", at: of.page.href(keyOf(accepted)) },
  { name: "istanza, RESPINTA", as: "sindaco", at: of.page.href(keyOf(refused)) },
  { name: "istanza, DA INTEGRARE", as: "sindaco", at: of.page.href(keyOf(returned)) },
  { name: "Visualizza", as: "sindaco", at: of.view.href(keyOf(out)) },
  { name: "Visualizza, not sent", as: "sindaco", at: of.view.href(keyOf(unsent)) },
];

const names = ({ long: out, longDraft, arabic }: Made): Scene[] => [
  { name: "long names, Bacheca", as: "genitore", at: routes.bacheca.href() },
  { name: "long names, istanze", as: "genitore", at: routes.istanze.href({ scheda: "inviate" }) },
  { name: "long names, profile", as: "genitore", at: routes.profile.href() },
  { name: "long names, step 2", as: "genitore", at: step(longDraft, "comune") },
  { name: "long names, step 3", as: "genitore", at: step(longDraft, "utenti") },
  { name: "long names, Riepilogo", as: "genitore", at: of.summary.href(keyOf(longDraft)) },
  { name: "long names, istanza", as: "genitore", at: of.page.href(keyOf(out)) },
  { name: "long names, Visualizza", as: "genitore", at: of.view.href(keyOf(out)) },
  { name: "long names, mailbox", as: "genitore", at: routes.mailbox.href() },
  { name: "Arabic name, Bacheca", as: "funzionario comunale", at: routes.bacheca.href() },
  { name: "Arabic name, Riepilogo", as: "funzionario comunale", at: of.summary.href(keyOf(arabic)) },
];

const posted = (page: Page, enctype: string, text: string) =>
  page.evaluate(
    ([type, value]) => {
      const form = Object.assign(document.createElement("form"), { method: "post", action: "/accedi", enctype: type });
      form.append(Object.assign(document.createElement("textarea"), { name: "persona", value }));
      document.body.append(form);
      form.submit();
    },
    [enctype, text] as const,
  );

const wrong = (the: TestApp): Scene[] => [
  { name: "404", as: "sindaco", at: "/non-esiste", status: 404 },
  { name: "400", as: "nobody", at: "/%E0%A4%A", status: 400 },
  {
    name: "413",
    as: "nobody",
    at: "/aiuto",
    act: async (page) => {
      await posted(page, "application/x-www-form-urlencoded", "a".repeat(1_000_001));
      await see(page, "Hai inviato troppi dati in una volta");
    },
    status: 413,
  },
  {
    name: "415",
    as: "nobody",
    at: "/aiuto",
    act: async (page) => {
      await posted(page, "text/plain", "a");
      await see(page, "Il formato dei dati non è quello atteso");
    },
    status: 415,
  },
  {
    name: "403",
    as: "nobody",
    at: "/aiuto",
    act: async (page) => {
      const { origin } = new URL(page.url());
      await page.goto(`data:text/html,<form method=post action=${origin}/esci><button>Esci</button></form>`);
      await press(page, "Esci");
      await see(page, "Questa richiesta non viene da questo sito");
    },
    status: 403,
  },
  {
    name: "500",
    as: "nobody",
    at: "/aiuto",
    act: async (page) => {
      await exec(the.ctx.db, "alter table service_offer rename to away");
      await page.goto("/");
      await exec(the.ctx.db, "alter table away rename to service_offer");
    },
    status: 500,
  },
];

/** The confirmation of an address, by the link of its mail: before, and after its button. */
const confirmation = async (the: TestApp): Promise<Scene[]> => {
  const body = (await newestMails(the.ctx, 500)).find((mail) => mail.body.includes("/conferma-indirizzo/"))?.body ?? "";
  const at = new URL(/https?:\S+\/conferma-indirizzo\/\S+/.exec(body)?.[0] ?? "").pathname;
  return [
    { name: "confirmation of an address", as: "nobody", at },
    { name: "address confirmed", as: "nobody", at, act: (page) => press(page, "Conferma l'indirizzo") },
  ];
};

export const scenes = async (the: TestApp): Promise<Scene[]> => {
  const made = await make(the);
  return [
    ...open(),
    ...nothingYet(),
    ...desk(),
    ...wizard(made),
    ...afterwards(made),
    ...names(made),
    ...wrong(the),
    ...(await confirmation(the)),
    ...cardScenes(the),
    ...(await accountScenes(the)),
    ...(await enablingScenes(the)),
    ...(await profileScenes(the)),
    ...(await officeScenes(the)),
  ];
};
