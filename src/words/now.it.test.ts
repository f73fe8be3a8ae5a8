import assert from "node:assert/strict";
import { test } from "node:test";
import { type Now, nowWords } from "./now.it.ts";

const cancelled: Now = {
  state: "ANNULLATA",
  isSent: true,
  office: "Ufficio servizi educativi",
  today: "2026-03-18",
  takenAt: null,
  dueOn: null,
  answerBy: null,
  suspendedSince: undefined,
  deadlineDays: 30,
  stood: undefined,
};

test("capability 26: what was annulled says who did it", () => {
  assert.match(nowWords(cancelled).now, /^L'ufficio \(Ufficio servizi educativi\) ha annullato l'istanza/);
  assert.match(nowWords({ ...cancelled, office: undefined }).now, /^L'ufficio ha annullato/);
  assert.match(nowWords({ ...cancelled, isSent: false }).now, /^Hai annullato l'istanza prima di inviarla/);
});
