// The receipt of a correction, read as whoever holds the PDF reads it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { receiptOf } from "../src/istanze/documents.ts";
import type { Istanza } from "../src/istanze/istanza.ts";
import { readTyped } from "../src/istanze/reading.ts";
import { resend } from "../src/istanze/resend.ts";
import { sendingsOf } from "../src/istanze/sendings.ts";
import { type TestApp, testApp } from "./app.ts";
import { again, rules, sent, typeInto, untilWorked } from "./istanze.ts";
import { missing } from "./programs.ts";
import { sentBack } from "./sent-back.ts";

const noPoppler = missing("pdftotext", "poppler-utils");

let the: TestApp;
before(async () => {
  the = await testApp({ at: "2026-03-18T11:07:00+01:00" });
  await the.work();
});
after(() => the.close());

const receipt = async (istanza: Istanza, round: number): Promise<string> => {
  const found = await receiptOf(the.ctx.db, istanza, round);
  const stream = await the.ctx.files.get(found?.sha256 ?? "");
  assert.ok(stream, `the receipt of round ${round}`);
  const input = await buffer(stream);
  return execFileSync("pdftotext", ["-layout", "-", "-"], { input }).toString().replace(/\s+/g, " ");
};

test("S0.69 S1.34 capability 35: the receipt of a correction says which one it is, its protocol, what it takes the place of, and the new answers", {
  skip: noPoppler,
}, async () => {
  const first = await sent(the);
  const back = await sentBack(the, first, { rup: "Manca il secondo cognome" });
  the.clock.set("2026-03-20T09:30:00+01:00");
  await typeInto(the, back, "comune", { rup: "Rosa Prova Bianchi" });
  const corrected = await again(the, back);
  const shown = { seal: (await readTyped(the.ctx, the.ctx.db, rules, corrected)).seal, round: corrected.round };
  assert.equal(await resend(the.ctx, rules, corrected, shown), "sent");
  await untilWorked(the);
  const [one, two] = [await receipt(first, 1), await receipt(first, 2)];
  assert.doesNotMatch(one, /Correzione n\.|Rosa Prova Bianchi/);
  assert.match(one, /18\/03\/2026 11:07/);
  const [registered, anew] = await sendingsOf(the.ctx.db, first);
  assert.ok(one.includes(`Protocollo n. ${registered?.protocol} del 18/03/2026 11:07`), one);
  assert.ok(two.includes(`Protocollo n. ${anew?.protocol} del 20/03/2026 09:30`), two);
  assert.notEqual(registered?.protocol, anew?.protocol);
  const said = `Correzione n. 1 dell’istanza ${first.number}, sostituisce l’invio del 18/03/2026 11:07.`;
  assert.ok(two.includes(said), two);
  assert.match(two, /Data e ora di invio 20\/03\/2026 09:30/);
  assert.match(two, /Rosa Prova Bianchi/);
  assert.ok(first.summarySha256 && !two.includes(first.summarySha256), "the fingerprint is the new one");
});
