import { define } from "#forms/define.ts";
import {
  address,
  cap,
  codiceFiscale,
  codiceFiscaleEnte,
  comune,
  declaration,
  email,
  pec,
  phone,
  provincia,
  rows,
  text,
} from "#forms/make-field.ts";
import type { AnswersOf } from "#forms/shape.ts";

/** ISTAT code of Piemonte: the mayors of its municipalities fill this in (S0.5). */
export const piemonte = "01";

export const form = define("SERV06_UTENTI", "2.0.0")
  .step("informativa", { minutes: 1 })
  .block("privacy", { presaVisione: declaration() })
  .step("comune", { minutes: 3 })
  // S0.9, S0.11, S0.48: the declarant is whoever the credential names
  .block("sindaco", {
    nome: text({ max: 80, locked: true }),
    cognome: text({ max: 80, locked: true }),
    codiceFiscale: codiceFiscale({ locked: true }),
  })
  // S0.50 to S0.53; whatever follows the municipality is emptied when it changes (S0.51)
  .block("comune", {
    provincia: provincia({ regione: piemonte }),
    comune: comune({ in: "provincia", follows: "provincia" }),
    cap: cap({ of: "comune", follows: "comune" }),
    sede: address({ max: 120, follows: "comune" }),
    codiceFiscaleComune: codiceFiscaleEnte({ follows: "comune" }),
    pec: pec({ follows: "comune" }),
  })
  .block("rup", {
    rup: text({ max: 120 }),
    emailRup: email({ confirm: true }),
    telefonoRup: phone(),
  })
  .step("utenti", { minutes: 3, notice: true })
  .block("utenti", {
    utenti: rows(
      {
        nome: text({ max: 80 }),
        cognome: text({ max: 80 }),
        codiceFiscale: codiceFiscale({ agrees: { nome: "nome", cognome: "cognome" } }),
      },
      { min: 1, max: 50, unique: "codiceFiscale", paste: true },
    ),
  });

export type Risposte = AnswersOf<typeof form>;
