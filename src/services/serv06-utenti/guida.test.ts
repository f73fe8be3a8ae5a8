import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "#ui/words.ts";
import { guida } from "./guida.it.ts";
import { modulo } from "./modulo.ts";
import { argomenti, contatti } from "./scheda.it.ts";
import { serv06Utenti as servizio } from "./servizio.ts";

const everything = JSON.stringify(guida);
const steps = Object.values(modulo.words.it.steps);

test("S0.1 the guide is dated and has the manual's eight chapters, in its order, beside our own", () => {
  assert.match(guida.updated, /^\d{4}-\d{2}-\d{2}$/);
  const ids = guida.chapters.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    ids.filter((id) => id !== "ufficio" && id !== "chi-opera"),
    [
      "informazioni-generali",
      "passi-operativi",
      "informazioni-compilazione",
      "compilazione",
      "invio",
      "visualizzazione",
      "modifica",
      "assistenza",
    ],
  );
});

test("S0.64 S0.76 S1.31 S1.32 the guide says what every state that the office can bring asks of the applicant", () => {
  const reached = servizio.workflow.flatMap(({ role, to }) => (role === "ufficio" ? [to] : []));
  for (const state of new Set(reached)) assert.ok(everything.toUpperCase().includes(state), state);
  const own = ["Correggi", "Invia di nuovo", "Presenta osservazioni", "Ritira", "Correggi e rinvia", "Duplica"];
  for (const button of own) assert.ok(everything.includes(button), button);
});

test("S0.24 S0.44 S0.58 S0.59 the guide calls things as the screen does", () => {
  const { bacheca, istanze, nuovaIstanza, messaggi } = words.menu;
  const labels = [
    ...[bacheca, istanze, nuovaIstanza, messaggi, words.actingFor, words.changeActingFor, words.demoMail],
    ...steps.map(({ title, tab }) => tab ?? title),
    ...steps.flatMap(({ notice }) => (notice ? [notice.button] : [])),
    `+ ${modulo.words.it.fields.utenti?.add}`,
    modulo.words.it.title,
  ];
  for (const label of labels) assert.ok(everything.includes(label), label);
});

test("the guide says how many people fit", () => {
  const fields = modulo.steps.flatMap(({ blocks }) => blocks).flatMap((block) => block.fields);
  const utenti = fields.find((field) => field.kind === "rows");
  assert.ok(everything.includes(`Ne puoi indicare fino a ${utenti?.max}.`));
});

test("S0.78 S0.79 two help channels, each with its own scope; the guide's subjects can be chosen", () => {
  assert.notEqual(contatti.technical.scope, contatti.administrative.scope);
  assert.match(contatti.technical.hours ?? "", /08:00 - 18:00/);
  assert.match(contatti.administrative.office ?? "", /^Settore Regionale/);
  const quoted = [...everything.matchAll(/argomento “([^”]+)”/g)].map(([, subject = ""]) => subject);
  assert.ok(quoted.length > 0);
  for (const subject of quoted) assert.ok(argomenti.includes(subject), subject);
});
