// What is asked for the abilitazione (S4.5, S4.22): a modulo as any other, so that pages, faults and the papers come of it.
import { define } from "#forms/define.ts";
import { address, cap, choice, comune, date, email, phone, provincia, text } from "#forms/make-field.ts";

export const documentKinds = ["carta-identita", "passaporto", "patente"] as const;

export const requestForm = define("ABILITAZIONE", "1.0.0")
  .step("domicilio", { minutes: 1 })
  .block("domicilio", {
    indirizzo: address({ max: 120 }),
    provincia: provincia(),
    comune: comune({ in: "provincia", follows: "provincia" }),
    cap: cap({ of: "comune" }),
  })
  .step("recapiti", { minutes: 1 })
  .block("recapiti", { cellulare: phone(), telefono: phone({ required: false }), email: email() })
  .block("altroIndirizzo", { altraEmail: email({ required: false }) })
  .step("documento", { minutes: 2 })
  .block("documento", {
    tipo: choice(documentKinds),
    numero: text({ max: 30 }),
    rilasciatoDa: text({ max: 120 }),
    rilasciatoIl: date({ min: "1990-01-01", max: "today" }),
    scadenza: date({ min: "today" }),
  });
