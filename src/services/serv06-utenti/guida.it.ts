import type { Guide } from "../../service.ts";
import { aiuto } from "./guida/aiuto.it.ts";
import { compilazione } from "./guida/compilazione.it.ts";
import { dopo } from "./guida/dopo.it.ts";
import { invio } from "./guida/invio.it.ts";
import { prima } from "./guida/prima.it.ts";

// The chapters and the questions of the manual, answered for what this service really does (S0.1).
export const guida: Guide = {
  title: "Richiesta registrazione utenti: istruzioni e domande frequenti",
  updated: "2026-11-22",
  chapters: [...prima, ...compilazione, ...invio, ...dopo, ...aiuto],
};
