// What a case is closed to: who is the applicant, and whatever would come after its erasure.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestApp, testApp } from "../../../test/app.ts";
import { again, demoPerson, region, rules, sealNow, sent } from "../../../test/istanze.ts";
import { officeMoves, sentBack } from "../../../test/sent-back.ts";
import { exec, many } from "../../db/connect.ts";
import { askConfirmation } from "../../istanze/address.ts";
import { eraseContent } from "../../istanze/erase.ts";
import type { Istanza } from "../../istanze/istanza.ts";
import { officeMove } from "../../istanze/office-move.ts";
import { presentObservations } from "../../istanze/present-observations.ts";
import { resend } from "../../istanze/resend.ts";

let the: TestApp;
before(async () => {
  the = await testApp();
});
after(() => the.close());

const hrefOf = ({ id }: Istanza): string => `/e/${region}/ufficio/pratiche/${id}`;

test("art. 6-bis L. 241/1990: on a case of one's own the office's pages take nothing, and colleagues' words are not shown", async () => {
  const istanza = await sent(the);
  const { id } = await demoPerson(the, "operatore regionale");
  await exec(the.ctx.db, "update istanza set person = $2 where id = $1", [istanza.id, id]);
  const clerk = await the.signedIn("operatore regionale");
  for (const sheet of ["note", "pareri"]) {
    const { html } = await clerk.get(`${hrefOf(istanza)}?scheda=${sheet}`);
    assert.equal(html.link(/^Note interne/) ?? html.button(/Aggiungi la nota|Chiedi il parere/), undefined, sheet);
  }
  for (const door of ["note", "messaggi", "etichette", "assegna", "pareri", "segnalazioni"]) {
    await clerk.post(`${hrefOf(istanza)}/${door}`, { nota: "x", testo: "x", etichetta: "x", a: "coda" });
    assert.equal(clerk.page().status, 404, door);
  }
});

test("art. 10-bis: the notice is about what was sent last; after new corrections it is given anew", async () => {
  let istanza = await officeMoves(the, await sent(the), "Preavviso di rigetto", { note: "Motivo A" });
  assert.equal(
    await presentObservations(the.ctx, rules, istanza, { text: "Osservo che", files: [], by: istanza.person }),
    "presented",
  );
  istanza = await sentBack(the, await again(the, istanza), { rup: "Correggi" });
  const seal = await sealNow(the, istanza);
  assert.equal(await resend(the.ctx, rules, istanza, { seal, round: istanza.round }), "sent");
  istanza = await officeMoves(the, await again(the, istanza), "Prendi in carico");
  const { id: clerk } = await demoPerson(the, "operatore regionale");
  const asked = { name: "Respingi", clerk, note: "Motivo B", caseRevision: istanza.caseRevision } as const;
  assert.equal(await officeMove(the.ctx, rules, istanza, asked), "tooEarly");
});

test("capability 54 an erased case takes no notes, labels or letters, and its mails are empty, whoever wrote them", async () => {
  const istanza = await sent(the);
  await askConfirmation(the.ctx, istanza, "rup@borgoesempio.example", "Utenti Servizi 06");
  const closed = await officeMoves(the, istanza, "Valida");
  assert.equal(await eraseContent(the.ctx, rules, { ...closed, since: closed.closedAt ?? new Date() }), "erased");
  const clerk = await the.signedIn("operatore regionale");
  await clerk.post(`${hrefOf(istanza)}/note`, { nota: "Un dato di salute" });
  assert.match(clerk.page().html.text, /Il contenuto della pratica è stato cancellato: non si possono aggiungere note/);
  await clerk.post(`${hrefOf(istanza)}/etichette`, { etichetta: "mario rossi" });
  const left = await many(
    the.ctx.db,
    `select subject from mail where istanza = $1 and (subject <> '' or body <> '' or recipient <> '')
     union all select text from case_note where istanza = $1
     union all select labels::text from istanza where id = $1 and labels <> '{}'`,
    [istanza.id],
  );
  assert.deepEqual(left, []);
});
