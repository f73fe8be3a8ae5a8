import { define } from "#forms/define.ts";
import { identityFields } from "#forms/identity-fields.ts";
import {
  address,
  attachment,
  choice,
  codiceFiscale,
  declaration,
  email,
  longText,
  phone,
  text,
} from "#forms/make-field.ts";
import { filled, is } from "#forms/refs.ts";

export const form = define("ISTANZA_GENERICA", "1.4.0")
  .step("informativa", { minutes: 1 })
  .block("privacy", { presaVisione: declaration() })
  .step("richiedente", { minutes: 1 })
  .block("chi", identityFields)
  .block("europeo", (ref) => ({
    codiceFiscaleItaliano: codiceFiscale({ required: false, when: filled(ref.identificativoEuropeo) }),
  }))
  .block("recapiti", {
    email: email({ confirm: true, optionalAtDesk: true, profile: true }),
    telefono: phone({ required: false, profile: true }),
  })
  .block("perConto", { perChi: choice(["me", "altro"]) })
  .block("delegante", (ref) => ({
    nomeDelegante: text({ max: 80, when: is(ref.perChi, "altro") }),
    cognomeDelegante: text({ max: 80, when: is(ref.perChi, "altro") }),
    codiceFiscaleDelegante: codiceFiscale({
      agrees: { nome: "nomeDelegante", cognome: "cognomeDelegante" },
      when: is(ref.perChi, "altro"),
    }),
  }))
  .step("richiesta", { minutes: 4 })
  .block("oggetto", {
    argomento: choice(["informazioni", "documenti", "segnalazione", "altro"]),
    oggetto: text({ max: 120 }),
  })
  .block("testo", (ref) => ({
    luogo: address({ max: 120, required: false, when: is(ref.argomento, "segnalazione") }),
    descrizione: longText({ max: 3000 }),
  }))
  .step("documenti", { minutes: 1 })
  .block("documenti", (ref) => ({
    delega: attachment({
      max: 1,
      bytes: 5_000_000,
      formats: ["pdf", "p7m", "jpeg", "png"],
      blank: "delega",
      when: is(ref.perChi, "altro"),
    }),
    allegati: attachment({
      required: false,
      max: 5,
      bytes: 10_000_000,
      formats: ["pdf", "p7m", "jpeg", "png", "docx", "odt", "xlsx", "ods"],
    }),
  }));
