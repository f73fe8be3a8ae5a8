import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { region } from "../../../test/istanze.ts";
import { officeMoves } from "../../istanze/base-workflow.ts";
import { routes } from "../../routes.ts";
import { caseTabs } from "../case/tabs.ts";
import { chaptersFor } from "./chapters.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const guideFor = (who: { operator: boolean; administrator: boolean }): string => JSON.stringify(chaptersFor(who));

const operatorsMenu = ["Pratiche", "Pareri", "Protocollo", "Aiuto allo sportello", "Modelli"];
const everybodysMenu = ["Assenze", "Statistiche", "Giudizi"];
const administratorsMenu = ["Conservazione", "Attività di sistema", "Persone", "Uffici"];

test("S1.30 to S1.34 an operator's guide names every entry, tab and move that is on the screen", () => {
  const text = guideFor({ operator: true, administrator: false });
  const moves = [
    ...officeMoves({ name: "Valida", to: "VALIDATA" }),
    ...officeMoves({ name: "Accogli", to: "ACCOLTA" }),
  ].flatMap(({ name, role }) => (role === "ufficio" ? [name] : []));
  const labels = [...operatorsMenu, ...everybodysMenu, ...caseTabs.map(({ label }) => label), ...new Set(moves)];
  for (const label of labels) assert.ok(text.includes(label), label);
  assert.doesNotMatch(text, /Attività di sistema/);
});

test("an administrator's guide is about the desk, and about no case", () => {
  const text = guideFor({ operator: false, administrator: true });
  for (const label of [...administratorsMenu, ...everybodysMenu]) assert.ok(text.includes(label), label);
  assert.doesNotMatch(text, /Segnalazione generale/);
});

test("the guide is dated and stands in the menu of the office, for clerks alone", async () => {
  const clerk = await the.signedIn("operatore regionale");
  const { html } = await clerk.get(routes.office.queue.href({ ente: region }));
  assert.ok(html.link("Guida"));
  const guide = await clerk.get(routes.office.guide.href({ ente: region }));
  assert.match(guide.html.text, /Aggiornata al \d\d\/\d\d\/\d{4}/);
  const citizen = await the.signedIn("cittadina");
  assert.equal((await citizen.get(routes.office.guide.href({ ente: region }))).status, 404);
});
