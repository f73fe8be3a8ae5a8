import { applicantMoves, officeMoves } from "#istanze/base-workflow.ts";
import { routes } from "../../routes.ts";
import type { Servizio } from "../../service.ts";
import { check } from "./check.ts";
import { seedDemo } from "./demo.ts";
import { enableOfficials } from "./enable.ts";
import { guida } from "./guida.it.ts";
import { modulo } from "./modulo.ts";
import { enabledPage, pages, service } from "./pages.tsx";
import { policy } from "./policy.ts";
import { prefill } from "./prefill.ts";
import { informativa } from "./privacy.it.ts";
import { ammissibilita, argomenti, contatti, scheda } from "./scheda.it.ts";

/** A mayor asks to enable officials of the municipality on Servizi 06 (manual S0). */
export const serv06Utenti: Servizio = {
  id: service,
  modulo,
  workflow: [...applicantMoves, ...officeMoves({ name: "Valida", to: "VALIDATA" })],
  policy,
  doors: { prefill, check, on: { Valida: enableOfficials } },
  notify: "emailRup",
  category: { id: "servizi-educativi", title: "Servizi educativi" },
  card: scheda,
  privacy: informativa,
  guide: guida,
  contacts: contatti,
  assistanceTopics: argomenti,
  eligibility: ammissibilita,
  keywords: ["asilo", "nido", "infanzia", "scuola", "abilitazione", "funzionari", "registrazione"],
  // S0.18
  entry: "REGISTRAZIONE UTENTI",
  availability: "Sempre disponibile",
  links: [
    { label: "Verifica chi è già abilitato", page: enabledPage },
    { label: "Chi opera per il Comune", page: { href: () => routes.mandates.page.href() } },
  ],
  pages,
  seedDemo,
};
