// What stands around a case: its neighbours in the queue, other cases of its applicant, and whom it names twice.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import type { Browser } from "../../../test/browser.ts";
import { region, sent } from "../../../test/istanze.ts";
import { exec, one } from "../../db/connect.ts";
import type { Istanza } from "../../istanze/istanza.ts";

let the: TestApp;
let clerk: Browser;
const cases: Istanza[] = [];
before(async () => {
  the = await testApp();
  clerk = await the.signedIn("operatore regionale");
  await exec(the.ctx.db, "update istanza set state = 'RITIRATA', closed_at = now() where closed_at is null");
  for (let n = 0; n < 3; n++) {
    the.clock.forward(60_000);
    const istanza = await sent(the);
    await exec(the.ctx.db, "update istanza set due_on = due_on + $2::int where id = $1", [istanza.id, n]);
    cases.push(istanza);
  }
});
after(() => the.close());

const hrefOf = ({ id }: Istanza, vista = ""): string =>
  `/e/${region}/ufficio/pratiche/${id}?${new URLSearchParams({ vista })}`;
const isAt = (istanza: Istanza | undefined): boolean => clerk.page().url.includes(istanza?.id ?? "?");
const numbered = (words: string, istanza: Istanza | undefined): string => `${words} ${istanza?.number}`;

test("capability 25 from case to case, before and after, as the queue was filtered and ordered", async () => {
  const [first, middle, last] = cases as [Istanza, Istanza, Istanza];
  for (const [vista, before, after] of [
    ["", first, last],
    ["ordine=arrivo", last, first],
    ["ordine=arrivo-crescente", first, last],
    ["ordine=arrivo&cerca=borgo", last, first],
    ["scheda=tutte&servizio=serv06-utenti", last, first],
  ] as const) {
    await clerk.get(hrefOf(middle, vista));
    await clerk.press(numbered("Pratica precedente", before));
    assert.ok(isAt(before), vista);
    await clerk.press(numbered("Pratica successiva", middle));
    assert.ok(isAt(middle), vista);
    await clerk.press(numbered("Pratica successiva", after));
    assert.ok(isAt(after), vista);
  }
  await clerk.get(hrefOf(last, "ordine=arrivo"));
  assert.doesNotMatch(clerk.page().html.text, /Pratica precedente/);
  const reads = await one<{ n: number }>(
    the.ctx.db,
    "select count(*) as n from history where istanza = $1 and kind = 'lettura'",
    [cases[0]?.id],
  );
  assert.ok(reads.n >= 1, "what is opened is written down, as ever");
});

test("the other cases of who sent it, five at most, and no word of who it is in an address", async () => {
  const [first, middle] = cases as [Istanza, Istanza, Istanza];
  await clerk.get(hrefOf(first));
  const { html } = clerk.page();
  assert.match(html.text, /Altre istanze di questa persona \(.+\)/);
  assert.ok(html.link(middle.number ?? "?"));
  // of a service that the clerk does not see, or for another ente, nothing is told
  await exec(the.ctx.db, "update istanza set acting_for = null where id = $1", [first.id]);
  await clerk.get(hrefOf(first));
  assert.doesNotMatch(clerk.page().html.text, /Altre istanze di questa persona/);
});

test("S1.30 a person who is named in another open case is said, as long as it is open", async () => {
  const [first, middle, last] = cases as [Istanza, Istanza, Istanza];
  await clerk.get(hrefOf(middle));
  assert.match(clerk.page().html.text, /Qualcuno di questa pratica è anche in un'altra ancora aperta/);
  await exec(the.ctx.db, "update istanza set state = 'RITIRATA', closed_at = now() where id = any($1)", [
    [first.id, last.id],
  ]);
  await clerk.get(hrefOf(middle));
  assert.doesNotMatch(clerk.page().html.text, /ancora aperta/);
});
