import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOfSms, readSms } from "./sms-settings.ts";

const faults = (given: Record<string, string>, demo = false): string[] =>
  faultsOfSms(given, demo).flatMap(([wrong, fault]) => (wrong ? [fault] : []));

const url = "https://sms.ente.example/invia";

test("S4.8 without an address of a gateway there are no short messages, and nothing to complain of", () => {
  assert.equal(readSms({}), undefined);
  assert.deepEqual(faults({}), []);
  assert.deepEqual(readSms({ SMS_URL: url }), { url, tokenFile: undefined, from: "Sportello" });
});

test("what cannot work is named at the start", () => {
  assert.deepEqual(faults({ SMS_URL: url, SMS_FROM: "Comune", SMS_TOKEN_FILE: "/run/token" }), []);
  assert.deepEqual(faults({ SMS_URL: "http://127.0.0.1:8080/sms" }), []);
  assert.match(faults({ SMS_URL: url }, true).join(), /SPORTELLO_DEMO=0/);
  assert.match(faults({ SMS_URL: "http://sms.ente.example/" }).join(), /https/);
  assert.match(faults({ SMS_URL: "sms.ente.example" }).join(), /https/);
  assert.match(faults({ SMS_URL: "https://io:segreto@sms.ente.example/" }).join(), /SMS_TOKEN_FILE/);
  assert.match(faults({ SMS_URL: url, SMS_FROM: "Comune di Borgo Esempio" }).join(), /SMS_FROM/);
  assert.match(faults({ SMS_FROM: "Comune" }).join(), /SMS_URL/);
});
