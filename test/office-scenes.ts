// The office's pages in their states, as clerks and whoever asked come to them; accessibility.browser.test.ts looks at
// each.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { many, one } from "../src/db/connect.ts";
import { seedDemoCases } from "../src/demo/seed-cases.ts";
import { writeLetter } from "../src/istanze/letters.ts";
import { routes } from "../src/routes.ts";
import type { TestApp } from "./app.ts";
import type { Scene } from "./browser-scenes.ts";
import { press } from "./browser-words.ts";
import { demoPerson } from "./istanze.ts";

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

/** Asks the legal office, whose answer is awaited. */
const asksOpinion = async (page: Page): Promise<void> => {
  await page.getByLabel("Ufficio").selectOption({ index: 1 });
  await page.getByLabel("Che cosa chiedi").fill("È la persona giusta?");
  await page.getByRole("checkbox").first().check();
  await press(page, "Chiedi il parere");
};

const lists: Scene[] = [
  { name: "queue", as: clerk, at: office.queue.href({ ente }) },
  { name: "queue, nothing found", as: clerk, at: office.queue.href({ ente }, { cerca: "niente di simile" }) },
  { name: "absences", as: clerk, at: office.absences.href({ ente }) },
  { name: "opinions", as: "operatore regionale, ufficio legale", at: office.opinions.href({ ente }) },
  { name: "protocol", as: clerk, at: office.protocol.list.href({ ente }) },
  { name: "protocol days", as: clerk, at: office.protocol.days.href({ ente }) },
  { name: "statistics", as: clerk, at: office.statistics.href({ ente }) },
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
  { name: "desk", as: clerk, at: office.assisted.href({ ente }) },
  {
    name: "desk with faults",
    as: clerk,
    at: office.assisted.href({ ente }),
    act: (page) => press(page, "Comincia la compilazione"),
    status: 422,
  },
  { name: "jobs", as: "amministratore", at: office.jobs.href({ ente }) },
  { name: "retention", as: "amministratore", at: office.retention.href({ ente }) },
  { name: "people", as: "amministratore", at: office.people.href({ ente }) },
  { name: "offices", as: "amministratore", at: office.offices.href({ ente }) },
  { name: "office", as: "amministratore", at: office.office.href({ ente, office: "servizi-educativi" }) },
  { name: "who acts", as: "sindaco", at: routes.mandates.page.href() },
  { name: "who saw", as: "sindaco", at: routes.whoSaw.href() },
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
  ];
};
