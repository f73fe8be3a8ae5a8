// A service with files, for tests: one that must be there, one that may, one with a form to fill in.

import { define } from "../src/forms/define.ts";
import { attachment, text } from "../src/forms/make-field.ts";
import { rulesOf } from "../src/prepare.ts";
import type { Servizio } from "../src/service.ts";

const form = define("PROVA_ALLEGATI", "1.0.0")
  .step("documenti", { minutes: 2 })
  .block("dati", { oggetto: text({ max: 100 }) })
  .block("allegati", {
    carta: attachment({ max: 2, bytes: 5_000_000, formats: ["pdf", "jpeg", "png"] }),
    delega: attachment({ required: false, max: 1, bytes: 100_000, formats: ["pdf", "p7m"], blank: "delega" }),
  });

const modulo = form
  .words({
    it: {
      title: "Prova con allegati",
      description: "Per provare gli allegati",
      steps: { documenti: { title: "Documenti", blocks: { dati: {}, allegati: { title: "Documenti da allegare" } } } },
      fields: {
        oggetto: { label: "Oggetto" },
        carta: { label: "Carta d’identità", hint: "Fronte e retro." },
        delega: { label: "Delega", blank: "Scarica il modulo di delega" },
      },
    },
  })
  .build();

// its own pages and mail field are no part of this one
const {
  pages: _pages,
  links: _links,
  seedDemo: _seedDemo,
  notify: _notify,
  ...serv06Alone
} = rulesOf("serv06-utenti") as Servizio;

export const withAttachments: Servizio = {
  ...serv06Alone,
  id: "prova-allegati",
  modulo,
  policy: { deadlineDays: 30 },
  doors: {},
  blanks: {
    delega: { name: "delega.txt", mediaType: "text/plain", content: async () => Buffer.from("Io sottoscritto...") },
  },
};
