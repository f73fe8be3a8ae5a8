// The office's pages in their states, as clerks and whoever asked come to them; accessibility.browser.test.ts looks at
// each.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { many, one } from "../src/db/connect.ts";
import { seedDemoCases } from "../src/demo/seed-cases.ts";
import { keepForm } from "../src/identity/kept-forms.ts";
import { askOpinion } from "../src/istanze/ask-opinion.ts";
import { startAssisted } from "../src/istanze/assisted.ts";
import { complete } from "../src/istanze/complete.ts";
import { saveStep } from "../src/istanze/draft.ts";
import { writeLetter } from "../src/istanze/letters.ts";
import { makeBatch } from "../src/istanze/queue/batch.ts";
import { readIstanza } from "../src/istanze/reading.ts";
import { istanzaByKey } from "../src/istanze/store.ts";
import { rulesOf } from "../src/prepare.ts";
import { routes } from "../src/routes.ts";
import type { TestApp } from "./app.ts";
import type { Scene } from "./browser-scenes.ts";
import { press } from "./browser-words.ts";
import { demoPerson, sent as newlySent, rules } from "./istanze.ts";
import { sentBack } from "./sent-back.ts";

const ente = "regione-piemonte";
const clerk = "operatore regionale";
const office = routes.office;

/** Of the Region's cases of the demo, one in this state. */
const caseIn = async ({ ctx }: TestApp, state: string): Promise<string> =>
  (
    await one<{ id: string }>(
      ctx.db,
      `select id from istanza where ente = $1 and state = $2 and applicant like 'Comune di%' order by sent_at desc limit 1`,
      [ente, state],
    )
  ).id;

/** A letter that came when the session had ended. */
const keptLetter = async (the: TestApp): Promise<Scene> => {
  const { ctx, clock } = the;
  const { id: person } = await demoPerson(the, clerk);
  const at = { ente, id: randomUUID() };
  const body = { testo: "Buongiorno,\nmanca la firma sul secondo foglio." };
  const form = { path: office.case.letters.href(at), page: office.case.page.href(at), body };
  const kept = await keepForm(ctx.db, ctx.sealing, person, form, clock.now());
  return { name: "a form that is given back", as: clerk, at: routes.resumeForm.href({ kept: kept ?? "" }) };
};

const tabs = ["contenuto", "differenze", "allegati", "atti", "messaggi", "note", "pareri", "storico"];

const cases = (id: string, state: string): Scene[] =>
  tabs.map((scheda) => ({
    name: `case ${state}, ${scheda}`,
    as: clerk,
    at: office.case.page.href({ ente, id }, { scheda }),
  }));

const moves = (id: string): Scene[] =>
  ["prendi-in-carico", "valida", "richiedi-correzioni", "preavviso-di-rigetto"].map((mossa) => ({
    name: `move ${mossa}`,
    as: clerk,
    at: office.case.move.href({ ente, id, mossa }),
  }));

/** As far as the question: nothing is issued. */
const confirmsAct = async (page: Page): Promise<void> => {
  await page.locator("#titolo").fill("Comunicazione");
  await page.locator("#testo").fill("Si comunica l'esito.");
  await press(page, "Protocolla ed emetti");
};

/** Asks the legal office, whose answer is awaited. */
const asksOpinion = async (page: Page): Promise<void> => {
  await page.locator("#ufficio").selectOption({ index: 1 });
  await page.getByLabel("Che cosa chiedi").fill("È la persona giusta?");
  await page.getByRole("checkbox").first().check();
  await press(page, "Chiedi il parere");
};

const lists: Scene[] = [
  { name: "queue", as: clerk, at: office.queue.href({ ente }) },
  { name: "queue, nothing found", as: clerk, at: office.queue.href({ ente }, { cerca: "niente di simile" }) },
  { name: "absences", as: clerk, at: office.absences.href({ ente }) },
  { name: "guide of the office", as: clerk, at: office.guide.href({ ente }) },
  { name: "opinions", as: "operatore regionale, ufficio legale", at: office.opinions.href({ ente }) },
  { name: "protocol", as: clerk, at: office.protocol.list.href({ ente }) },
  { name: "protocol days", as: clerk, at: office.protocol.days.href({ ente }) },
  { name: "statistics", as: clerk, at: office.statistics.href({ ente }) },
  { name: "who has answered", as: clerk, at: office.adhesions.href({ ente }) },
  { name: "reminder to those who have not", as: clerk, at: office.remindEnti.href({ ente }) },
  { name: "feedback", as: clerk, at: office.feedback.href({ ente }) },
  { name: "templates", as: clerk, at: office.templates.href({ ente }) },
  { name: "new template", as: clerk, at: office.template.href({ ente, template: "nuovo" }) },
  {
    name: "new template with faults",
    as: clerk,
    at: office.template.href({ ente, template: "nuovo" }),
    act: (page) => press(page, "Salva il modello"),
    status: 422,
  },
  { name: "desk where nothing is filled in", as: clerk, at: office.assisted.href({ ente }) },
  { name: "desk", as: "operatore comunale", at: office.assisted.href({ ente: "borgo-esempio" }) },
  {
    name: "desk with faults",
    as: "operatore comunale",
    at: office.assisted.href({ ente: "borgo-esempio" }),
    act: (page) => press(page, "Comincia la compilazione"),
    status: 422,
  },
  { name: "jobs", as: "amministratore", at: office.jobs.href({ ente }) },
  { name: "retention", as: "amministratore", at: office.retention.href({ ente }) },
  { name: "people", as: "amministratore", at: office.people.href({ ente }) },
  { name: "municipalities", as: "amministratore", at: office.comuni.href({ ente }) },
  { name: "a municipality", as: "amministratore", at: office.comune.href({ ente, istat: "001999" }) },
  { name: "offices", as: "amministratore", at: office.offices.href({ ente }) },
  { name: "office", as: "amministratore", at: office.office.href({ ente, office: "servizi-educativi" }) },
  { name: "who acts", as: "sindaco", at: routes.mandates.page.href() },
  { name: "who saw", as: "sindaco", at: routes.whoSaw.href() },
  { name: "mails one wants", as: "sindaco", at: routes.mailTopics.href() },
];

/** A thread with a letter of each side, on a case of the mayor's. */
const thread = async (the: TestApp): Promise<Scene[]> => {
  const [mayor, ugo] = await Promise.all([demoPerson(the, "sindaco"), demoPerson(the, clerk)]);
  const { id } = await one<{ id: string }>(
    the.ctx.db,
    "select id from istanza where ente = $1 and person = $2 and state = 'INVIATA' order by sent_at limit 1",
    [ente, mayor.id],
  );
  for (const [side, author] of [["richiedente", mayor.id] as const, ["ufficio", ugo.id] as const]) {
    const body = `Una domanda.\n\n${"lungo".repeat(40)}`;
    await writeLetter(the.ctx, { ente, id }, { id: randomUUID(), side, author, body, files: [] });
  }
  return [
    { name: "thread", as: "sindaco", at: routes.istanza.letters.href({ ente, id }) },
    {
      name: "thread with faults",
      as: "sindaco",
      at: routes.istanza.letters.href({ ente, id }),
      act: (page) => press(page, "Invia il messaggio"),
      status: 422,
    },
  ];
};

/** The pages of one thing each: a batch, an opinion that is asked, a mandate, a request that was sent back. */
const ofOneThing = async (the: TestApp, sent: string): Promise<Scene[]> => {
  const legal = "operatore regionale, ufficio legale";
  const ugo = await demoPerson(the, clerk);
  const { case_revision: caseRevision } = await one<{ case_revision: number }>(
    the.ctx.db,
    "select case_revision from istanza where id = $1",
    [sent],
  );
  const action = { kind: "move", name: "Prendi in carico" } as const;
  const batch = await makeBatch(the.ctx, { ente, person: ugo.id, action }, [rules.id], [{ id: sent, caseRevision }]);
  const question = {
    office: "legale",
    officeName: "Ufficio legale",
    question: "È la persona giusta?",
    shown: ["utenti"],
  };
  await askOpinion(the.ctx, { ente, id: sent }, ugo.id, question);
  const opinion = await one<{ id: string }>(the.ctx.db, "select id from opinion where istanza = $1", [sent]);
  const mandateOf = (of: string, role: string) =>
    one<{ id: string }>(the.ctx.db, "select id from mandate where ente = $1 and role = $2 limit 1", [of, role]);
  const [official, mayor, operator] = await Promise.all([
    mandateOf("borgo-esempio", "funzionario comunale"),
    mandateOf("borgo-esempio", "sindaco"),
    mandateOf(ente, "operatore regionale"),
  ]);
  const { id: back } = await sentBack(the, await newlySent(the), { rup: "Manca il secondo cognome" });
  const key = { ente, id: back };
  return [
    { name: "batch", as: clerk, at: office.batch.href({ ente, batch }) },
    { name: "remark", as: clerk, at: office.case.remarks.href({ ente, id: sent }, { campo: "rup" }) },
    { name: "act to write", as: clerk, at: office.case.writeAct.href({ ente, id: sent }) },
    { name: "act to confirm", as: clerk, at: office.case.writeAct.href({ ente, id: sent }), act: confirmsAct },
    { name: "act to bring", as: clerk, at: office.case.bringAct.href({ ente, id: sent }) },
    { name: "opinion", as: legal, at: office.opinion.href({ ente, opinion: opinion.id }) },
    {
      name: "mandate to revoke",
      as: "sindaco",
      at: routes.mandates.revoke.href({ ente: "borgo-esempio", mandate: official.id }),
    },
    {
      name: "mandate with an end",
      as: "sindaco",
      at: routes.mandates.end.href({ ente: "borgo-esempio", mandate: official.id }),
    },
    { name: "operator to revoke", as: "amministratore", at: office.revoke.href({ ente, mandate: operator.id }) },
    {
      name: "mayor to revoke",
      as: "amministratore",
      at: office.revokeAt.href({ ente, istat: "001999", mandate: mayor.id }),
    },
    { name: "to be corrected", as: "sindaco", at: routes.istanza.page.href(key) },
    { name: "step to be corrected", as: "sindaco", at: routes.istanza.step.href({ ...key, step: "comune" }) },
    {
      name: "changes to give up",
      as: "sindaco",
      at: routes.istanza.step.href({ ...key, step: "comune" }),
      act: async (page) => {
        await page.getByLabel("Nominativo RUP").fill("Rosa Prova Bianchi");
        await press(page, "Salva le correzioni");
        await page.goto(routes.istanza.giveUpChanges.href(key));
      },
    },
    { name: "sending again", as: "sindaco", at: routes.istanza.resend.href(key) },
  ];
};

/** What a clerk of the Comune filled in for somebody at the desk. */
const atDesk = async (the: TestApp): Promise<Scene> => {
  const generic = rulesOf("istanza-generica");
  const { id: nora } = await demoPerson(the, "operatore comunale");
  const helped = { nome: "Gino", cognome: "Campioni", codiceFiscale: "CMPGNI75C12L219V", email: "gino@demo.example" };
  const begun = await startAssisted(the.ctx, generic, { ente: "borgo-esempio", clerk: nora, helped });
  if (typeof begun !== "object") throw new Error(begun);
  const { ente: of, id } = begun.started;
  const answers: Record<string, Record<string, string>> = {
    informativa: { presaVisione: "si" },
    richiedente: { email: "gino@demo.example", telefono: "", perChi: "me" },
    richiesta: { argomento: "altro", oggetto: "Una panchina", descrizione: "Chiedo una panchina.", luogo: "" },
  };
  for (const step of generic.modulo.steps) {
    await saveStep(the.ctx, generic, { ente: of, id }, { step, typed: answers[step.id] ?? {}, revision: 99 });
  }
  const istanza = await istanzaByKey(the.ctx.db, { ente: of, id });
  if (!istanza) throw new Error("the draft is gone");
  const { seal } = await readIstanza(the.ctx, the.ctx.db, generic, istanza);
  const outcome = await complete(the.ctx, generic, { ente: of, id }, seal);
  if (outcome !== "completed") throw new Error(outcome);
  return { name: "confirmation at the desk", as: "operatore comunale", at: office.assistedOne.href({ ente: of, id }) };
};

export const officeScenes = async (the: TestApp): Promise<Scene[]> => {
  await seedDemoCases(the.ctx);
  const [sent, returned, done] = await Promise.all(["INVIATA", "RIFIUTATO", "VALIDATA"].map((s) => caseIn(the, s)));
  if (!sent || !returned || !done) throw new Error("the demo's cases are not there");
  const [entry] = await many<{ id: string }>(the.ctx.db, "select id from protocol_entry where ente = $1 limit 1", [
    ente,
  ]);
  return [
    ...lists,
    ...cases(sent, "INVIATA"),
    { name: "case RIFIUTATO", as: clerk, at: office.case.page.href({ ente, id: returned }) },
    { name: "case VALIDATA", as: clerk, at: office.case.page.href({ ente, id: done }) },
    ...moves(sent),
    { name: "protocol entry", as: clerk, at: office.protocol.entry.href({ ente, entry: entry?.id ?? "" }) },
    {
      name: "asking for an opinion",
      as: clerk,
      at: office.case.page.href({ ente, id: sent }, { scheda: "pareri" }),
      act: asksOpinion,
    },
    ...(await thread(the)),
    ...(await ofOneThing(the, sent)),
    await atDesk(the),
    await keptLetter(the),
  ];
};
