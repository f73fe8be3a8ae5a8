import assert from "node:assert/strict";
import { test } from "node:test";
import { define } from "./define.ts";
import { fieldsOf } from "./fields-of.ts";
import { address, cap, comune, email, phone, provincia, text } from "./make-field.ts";
import type { Modulo, ModuloWords } from "./modulo.ts";
import { askedOfProfile } from "./profile-fields.ts";
import { profileFaults } from "./publishing/profile.ts";

const words = {} as ModuloWords;
const built = (form: { words(of: never): { build(): Modulo } }): Modulo => form.words({ it: words } as never).build();

const whole = built(
  define("PROVA", "1.0.0")
    .step("chi", { minutes: 1 })
    .block("chi", {
      nome: text({ max: 10 }),
      posta: email({ profile: true }),
      postaDelTecnico: email(),
      tel: phone({ profile: true }),
      via: address({ max: 120, profile: true }),
      sigla: provincia({ profile: true }),
      paese: comune({ in: "sigla", profile: true }),
      codice: cap({ profile: true }),
    }),
);

test("C55 a field says that it is the person's own, and its kind what of the profile it asks", () => {
  assert.deepEqual(askedOfProfile(fieldsOf(whole)), [
    { part: "email", ids: { email: "posta" } },
    { part: "phone", ids: { phone: "tel" } },
    { part: "residence", ids: { address: "via", provincia: "sigla", comune: "paese", cap: "codice" } },
  ]);
  assert.deepEqual(profileFaults(whole), []);
});

test("C55 a modulo that asks the profile twice for one thing, in rows, or for half a residence is not published", () => {
  const broken = built(
    define("PROVA", "1.0.0")
      .step("chi", { minutes: 1 })
      .block("chi", {
        posta: email({ profile: true }),
        altra: email({ profile: true }),
        via: address({ max: 120, profile: true }),
      }),
  );
  assert.deepEqual(profileFaults(broken), [
    "il campo altra chiede al profilo quello che chiede già un altro campo",
    "il campo via: dal profilo la residenza si chiede tutta, in un passo solo",
  ]);
  const inRows: Modulo = {
    ...whole,
    steps: [
      {
        id: "righe",
        minutes: 1,
        blocks: [
          {
            id: "righe",
            fields: [
              {
                id: "persone",
                kind: "rows",
                required: true,
                min: 1,
                max: 2,
                fields: [{ id: "posta", kind: "email", required: true, profile: true }],
              },
            ],
          },
        ],
      },
    ],
  };
  assert.deepEqual(profileFaults(inRows), ["il campo posta in persone: una riga non chiede al profilo"]);
});
