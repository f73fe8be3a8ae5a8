// Journeys are data: what a person types and presses, step by step. The harness plays them over HTTP without
// JavaScript, forward by the buttons and back by Precedente, and says what of the modulo none of them visited.
import assert from "node:assert/strict";
import { one } from "../src/db/connect.ts";
import type { Field, Modulo, Typed } from "../src/forms/modulo.ts";
import type { State } from "../src/istanze/workflow.ts";
import { routes } from "../src/routes.ts";
import type { Servizio } from "../src/service.ts";
import type { TestApp } from "./app.ts";
import type { Browser } from "./browser.ts";
import type { SentFiles } from "./multipart.ts";

export type Stop = {
  step: string;
  type?: Typed;
  /** Label of the button; "Successivo" when absent. */
  press?: string;
  /** Chosen in the fields for files, by their name. */
  files?: SentFiles;
  /** Names of the fields that the page says are at fault afterwards; none when absent. */
  faults?: string[];
};
export type Journey = {
  name: string;
  /** Rows of the manuals that it lives through. */
  rows: string[];
  /** The demo person's part, or "Spagna", "Danimarca": who comes from there by eIDAS. */
  who: string;
  /** Label of the ente for which it is asked, where the person acts for several. */
  per?: string;
  stops: Stop[];
  /** State of the istanza at the end; "non ammesso": this person cannot begin. */
  ends: State | "non ammesso";
};
/** Labels that a manual prints, by step; "" on every step. */
export type Labels = Record<string, string[]>;

/** Steps by id; fields by id, cells as "utenti.nome". */
export type Visited = Set<string>;

const namesOf = (field: Field): { name: string; locked: boolean }[] =>
  field.kind === "rows"
    ? field.fields.map((cell) => ({ name: `${field.id}.${cell.id}`, locked: cell.locked === true }))
    : [{ name: field.id, locked: field.locked === true }];

const fieldsOf = (modulo: Modulo, step?: string) =>
  modulo.steps
    .filter(({ id }) => step === undefined || id === step)
    .flatMap(({ blocks }) => blocks.flatMap(({ fields }) => fields.flatMap(namesOf)));

/** What of a modulo no journey went through, in its order. */
export const unvisited = (modulo: Modulo, visited: Visited): string[] =>
  [...modulo.steps.map(({ id }) => `step ${id}`), ...fieldsOf(modulo).map(({ name }) => name)].filter(
    (name) => !visited.has(name),
  );

const withoutRow = (name: string): string => name.replace(/\.\d+\./, ".").replace(/\.(giorno|mese|anno)$/, "");

const stepOpen = (page: Browser): string | undefined => /\/passi\/([^/?]+)/.exec(page.page().url)?.[1];

const answered = (page: Browser): void => {
  const { status, url } = page.page();
  assert.ok(status < 500, `${url} answered ${status}`);
};

type Playing = { servizio: Servizio; journey: Journey; labels: Labels; visited: Visited; page: Browser };

const begin = async ({ servizio, journey, page }: Playing, ente: string): Promise<void> => {
  await page.get(routes.service.card.href({ ente, service: servizio.id }));
  await page.press("Compila");
  if (journey.per && stepOpen(page) === undefined) await page.press("Compila", { per: journey.per });
  answered(page);
};

const look = ({ servizio, labels, visited, page }: Playing, step: string): void => {
  assert.equal(stepOpen(page), step);
  const { html } = page.page();
  for (const label of [...(labels[""] ?? []), ...(labels[step] ?? [])]) {
    assert.ok(html.text.includes(label), `“${label}” is not on the step ${step}`);
  }
  visited.add(`step ${step}`);
  const shown = new Set(html.all("dl").map(({ attributes }) => attributes.id));
  for (const { name, locked } of fieldsOf(servizio.modulo, step)) if (locked && shown.has(name)) visited.add(name);
};

/** What stands in the fields is what was typed. */
const stands = (page: Browser, typed: Typed): void => {
  for (const [name, text] of Object.entries(typed)) assert.equal(page.page().html.value(name) ?? "", text, name);
};

const notice = async ({ servizio, page }: Playing, step: string): Promise<void> => {
  const words = servizio.modulo.words.it.steps[step]?.notice;
  if (!words || !page.page().url.includes("avviso=")) return;
  assert.ok(page.page().html.text.includes(words.title));
  await page.press(words.button);
  answered(page);
};

/** What the profile does not hold is kept in it or not: the question that comes once, answered with nothing. */
const kept = async ({ page }: Playing): Promise<void> => {
  if (!page.page().url.endsWith("/profilo")) return;
  await page.press("Successivo");
  answered(page);
};

const stop = async (playing: Playing, asked: Stop): Promise<void> => {
  const { step, type = {}, files, press = "Successivo", faults = [] } = asked;
  const { page, visited } = playing;
  look(playing, step);
  for (const name of Object.keys(type)) assert.ok(page.page().html.fields.has(name), `no field ${name} on ${step}`);
  await page.press(press, type, files);
  answered(page);
  assert.deepEqual(Object.keys(page.page().html.faults).sort(), [...faults].sort(), `faults after ${press} on ${step}`);
  if (faults.length > 0) stands(page, type);
  else for (const [name, text] of Object.entries(type)) if (text !== "") visited.add(withoutRow(name));
  if (faults.length === 0) for (const name of Object.keys(files ?? {})) visited.add(name);
  if (press !== "Successivo" || faults.length > 0) return;
  await kept(playing);
  await notice(playing, step);
};

/** What was attached stands there as links, not in fields. */
const holdsFilesAlone = (modulo: Modulo, id: string): boolean =>
  modulo.steps
    .filter((step) => step.id === id)
    .every(({ blocks }) => blocks.every(({ fields }) => fields.every(({ kind }) => kind === "attachment")));

/** From the summary back to the first step, what was typed standing on each, and forward again. */
const backAndForth = async (playing: Playing): Promise<void> => {
  const { page, servizio } = playing;
  const steps = servizio.modulo.steps.map(({ id }) => id);
  const seen: Record<string, Typed> = {};
  for (const step of steps.toReversed()) {
    await page.press("Precedente");
    look(playing, step);
    seen[step] = valuesOn(page);
  }
  assert.equal(page.page().html.button("Precedente"), undefined, "the first step has nothing before it");
  for (const step of steps) {
    look(playing, step);
    stands(page, seen[step] ?? {});
    const typed = Object.values(seen[step] ?? {}).some(Boolean);
    assert.ok(typed || holdsFilesAlone(servizio.modulo, step), `nothing stands on ${step} any more`);
    await page.press("Successivo");
    await notice(playing, step);
  }
};

const valuesOn = (page: Browser): Typed => {
  const { html } = page.page();
  const typed = [...html.fields].filter((name) => name !== "revisione" && name !== "finestra");
  return Object.fromEntries(typed.map((name) => [name, html.value(name) ?? ""]));
};

const finish = async (playing: Playing): Promise<void> => {
  const { page, journey } = playing;
  if (!["DA INVIARE", "INVIATA"].includes(journey.ends)) return;
  assert.match(page.page().url, /\/riepilogo$/);
  await backAndForth(playing);
  assert.match(page.page().url, /\/riepilogo$/);
  await page.press("Successivo");
  if (journey.ends === "DA INVIARE") return answered(page);
  await page.press("Invia");
  await page.press("Conferma");
  answered(page);
};

const stateNow = async (the: TestApp, id: string | undefined): Promise<State> =>
  (await one<{ state: State }>(the.ctx.db, "select state from istanza where id = $1", [id])).state;

const drafts = async (the: TestApp): Promise<number> =>
  (await one<{ n: number }>(the.ctx.db, "select count(*)::int as n from istanza")).n;

const fromAbroad = ["Spagna", "Danimarca"];

const arrived = async (the: TestApp, who: string): Promise<Browser> => {
  if (!fromAbroad.includes(who)) return the.signedIn(who);
  const page = the.visitor();
  await page.get("/accedi");
  const link = page.page().html.link("Identità dimostrativa") ?? "";
  await page.get(link.replace("/spid/", "/eidas/"));
  await page.press(new RegExp(`^Entra come .* \\(${who}\\)$`));
  return page;
};

/** Plays one journey on its own app and returns what it visited. */
export const play = async (
  the: TestApp,
  { servizio, ente, journey, labels }: { servizio: Servizio; ente: string; journey: Journey; labels: Labels },
): Promise<Visited> => {
  const page = await arrived(the, journey.who);
  const playing: Playing = { servizio, journey, labels, visited: new Set(), page };
  const before = await drafts(the);
  await begin(playing, ente);
  if (journey.ends === "non ammesso") {
    assert.equal(page.page().status, 403);
    assert.equal(await drafts(the), before, "a draft was made");
    return playing.visited;
  }
  const id = /istanze\/([^/]+)/.exec(page.page().url)?.[1];
  for (const each of journey.stops) await stop(playing, each);
  await finish(playing);
  assert.equal(await stateNow(the, id), journey.ends);
  return playing.visited;
};
