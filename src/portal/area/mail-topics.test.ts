import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { many } from "#db/connect.ts";
import { writeLetter } from "#istanze/letters.ts";
import { officeMove } from "#istanze/office-move.ts";
import { remindUnsent } from "#istanze/reminders.ts";
import { type TestApp, testApp } from "../../../test/app.ts";
import { demoPerson, draft, rules, sent } from "../../../test/istanze.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const mailsTo = async (recipient: string): Promise<string[]> =>
  (await many<{ subject: string }>(the.ctx.db, "select subject from mail where recipient = $1", [recipient])).map(
    ({ subject }) => subject,
  );

const written = async (): Promise<void> => {
  const { ente, id } = await sent(the);
  const author = (await demoPerson(the, "operatore regionale")).id;
  await writeLetter(
    the.ctx,
    { ente, id },
    { id: randomUUID(), side: "ufficio", author, body: "Buongiorno", files: [] },
  );
};

const takenInCharge = async (): Promise<void> => {
  const istanza = await sent(the);
  const clerk = (await demoPerson(the, "operatore regionale")).id;
  const move = { name: "Prendi in carico", clerk, note: "", caseRevision: istanza.caseRevision } as const;
  assert.equal(await officeMove(the.ctx, rules, istanza, move), "moved");
};

test("C33 C55 who does not want a kind of mail finds it in the area alone; the others still come", async () => {
  const { email } = await demoPerson(the, "sindaco");
  const address = email ?? "";
  const mayor = await the.signedIn("sindaco");
  await mayor.get("/profilo");
  await mayor.press("Scegli le e-mail che ricevi");
  await mayor.press("Salva", { avanzamento: "", messaggi: "", promemoria: "si" });
  assert.match(mayor.page().html.text, /La tua scelta è salvata/);

  await written();
  await takenInCharge();
  await draft(the);
  the.clock.forward(25 * 3_600_000);
  await remindUnsent(the.ctx);
  const subjects = await mailsTo(address);
  assert.equal(subjects.filter((subject) => /bozza da completare/.test(subject)).length, 1);
  assert.deepEqual(
    subjects.filter((subject) => !/bozza da completare/.test(subject)),
    [],
  );
  const later = await the.signedIn("sindaco");
  await later.get("/messaggi");
  assert.match(later.page().html.text, /nuovo messaggio per l'istanza/);
  assert.match(later.page().html.text, /carico/);

  await later.get("/profilo/e-mail");
  await later.press("Salva", { avanzamento: "si", messaggi: "si", promemoria: "" });
  await written();
  await draft(the);
  the.clock.forward(25 * 3_600_000);
  await remindUnsent(the.ctx);
  const now = await mailsTo(address);
  assert.equal(now.length - subjects.length, 1, now.join(" · "));
});

test("C33 C55 everything is wanted until it is refused, and the choice goes with one's data", async () => {
  const page = await the.signedIn("genitore");
  await page.get("/profilo/e-mail");
  assert.deepEqual(
    page
      .page()
      .html.all("input")
      .filter(({ attributes }) => attributes.type === "checkbox")
      .map(({ attributes }) => "checked" in attributes),
    [true, true, true],
  );
  await page.press("Salva", { avanzamento: "si", messaggi: "si", promemoria: "" });
  await page.get("/profilo/i-miei-dati");
  const data = JSON.parse(page.page().body.toString()) as { emailRifiutate: { topic: string }[] };
  assert.deepEqual(
    data.emailRifiutate.map(({ topic }) => topic),
    ["promemoria"],
  );
});
