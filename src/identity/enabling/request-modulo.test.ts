import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf } from "#forms/fields-of.ts";
import { faultsOfModulo } from "#forms/publish.ts";
import { deskModulo } from "./desk-modulo.ts";
import { formCode, inGroups, normalCode, temporaryCode } from "./letters.ts";
import { requestModulo } from "./request-modulo.ts";

const asked = (means: Parameters<typeof requestModulo>[0]) =>
  fieldsOf(requestModulo(means)).map(({ id, required }) => `${id}${required ? "" : "?"}`);

test("S4.5 S4.6 domicile, telephones and document are asked, and no question to recover a code by", () => {
  const common = ["indirizzo", "provincia", "comune", "cap", "cellulare", "telefono?", "email"];
  const document = ["tipo", "numero", "rilasciatoDa", "rilasciatoIl", "scadenza"];
  assert.deepEqual(asked({ sms: true, byDesk: false }), [...common, ...document]);
  // S4.8: without SMS the code needs another mailbox, unless a desk can print it
  assert.deepEqual(asked({ sms: false, byDesk: false }), [...common, "altraEmail", ...document]);
  assert.deepEqual(asked({ sms: false, byDesk: true }), [...common, "altraEmail?", ...document]);
});

test("what is asked of people and of officials can be filled in: nothing of it would be refused as a service", () => {
  for (const modulo of [
    requestModulo({ sms: false, byDesk: false }),
    requestModulo({ sms: false, byDesk: true }),
    deskModulo,
  ]) {
    assert.deepEqual(faultsOfModulo(modulo), []);
  }
});

test("S4.8 S4.24 codes hold no sign that is mistaken for another, and are read however they are typed", () => {
  for (let n = 0; n < 300; n += 1) {
    assert.match(temporaryCode(), /^[ACDEFGHJKMNPRTVWXY34679]{8}$/);
    assert.match(formCode(), /^[ACDEFGHJKMNPRTVWXY34679]{16}$/);
  }
  assert.equal(new Set(Array.from({ length: 300 }, formCode)).size, 300);
  assert.equal(inGroups("ACDEFGHJ"), "ACDE-FGHJ");
  for (const typed of ["ACDE-FGHJ", "acde fghj", " Acdefghj\n", "acde–fghj"])
    assert.equal(normalCode(typed), "ACDEFGHJ");
});
