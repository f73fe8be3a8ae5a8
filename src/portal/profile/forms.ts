// Contacts and residence are moduli as any other (S2.71): fields, faults and words come of them.
import { define } from "#forms/define.ts";
import { address, cap, comune, email, phone, provincia, text } from "#forms/make-field.ts";
import type { WordsOf } from "#forms/shape.ts";

const contacts = define("PROFILO_CONTATTI", "1.0.0")
  .step("contatti", { minutes: 1 })
  .block("contatti", {
    email: email({ required: false }),
    cellulare: phone({ required: false }),
    telefono: phone({ required: false }),
  });

const contactWords: WordsOf<typeof contacts> = {
  title: "Contatti",
  description: "Come ti raggiungiamo",
  steps: { contatti: { title: "Contatti", blocks: { contatti: {} } } },
  fields: {
    email: { label: "Indirizzo e-mail", hint: "Se lo cambi ti scriviamo al nuovo indirizzo: vale quando lo confermi." },
    cellulare: {
      label: "Cellulare",
      hint: "Facoltativo.",
      faults: { cellulareFisso: "Scrivi un numero di cellulare: quelli fissi scrivili sotto, in Telefono fisso" },
    },
    telefono: { label: "Telefono fisso", hint: "Facoltativo." },
  },
};

export const contactsModulo = contacts.words({ it: contactWords }).build();

const residence = define("PROFILO_RESIDENZA", "1.0.0")
  .step("residenza", { minutes: 1 })
  .block("residenza", {
    indirizzo: address({ max: 120 }),
    civico: text({ max: 12 }),
    provincia: provincia(),
    comune: comune({ in: "provincia", follows: "provincia" }),
    cap: cap({ of: "comune" }),
  });

const residenceWords: WordsOf<typeof residence> = {
  title: "Residenza",
  description: "Dove abiti",
  steps: { residenza: { title: "Residenza", blocks: { residenza: {} } } },
  fields: {
    indirizzo: { label: "Via o piazza", hint: "Senza il numero civico." },
    civico: { label: "Numero civico", hint: "Ad esempio: 12/B. Se non c’è scrivi SNC." },
    provincia: { label: "Provincia" },
    comune: { label: "Comune" },
    cap: { label: "CAP" },
  },
};

export const residenceModulo = residence.words({ it: residenceWords }).build();
