import { applicantMoves, officeMoves } from "#istanze/base-workflow.ts";
import type { Servizio } from "../../service.ts";
import { delega } from "./delega.ts";
import { guida } from "./guida.it.ts";
import { modulo } from "./modulo.ts";
import { policy } from "./policy.ts";
import { informativa } from "./privacy.it.ts";
import { ammissibilita, argomenti, contatti, scheda } from "./scheda.it.ts";

/** Anybody writes to the municipality, and gets a number, a date and an answer. */
export const istanzaGenerica: Servizio = {
  id: "istanza-generica",
  modulo,
  workflow: [...applicantMoves, ...officeMoves({ name: "Accogli", to: "ACCOLTA" })],
  policy,
  doors: {},
  blanks: { delega },
  notify: "email",
  subject: "oggetto",
  category: { id: "rapporti-con-il-comune", title: "Rapporti con il Comune" },
  card: scheda,
  privacy: informativa,
  guide: guida,
  contacts: contatti,
  assistanceTopics: argomenti,
  eligibility: ammissibilita,
  keywords: ["richiesta", "segnalazione", "reclamo", "accesso agli atti", "domanda", "informazioni"],
  availability: "Sempre disponibile",
};
