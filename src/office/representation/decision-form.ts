// What an official says who lets somebody represent another: from when to when, and what was seen.
import { define } from "#forms/define.ts";
import { date, text } from "#forms/make-field.ts";
import type { WordsOf } from "#forms/shape.ts";

const decision = define("RAPPRESENTANZA", "1.0.0")
  .step("riconosci", { minutes: 1 })
  .block("riconosci", {
    visto: text({ max: 500 }),
    dal: date({ min: "today" }),
    al: date({ min: "today", required: false }),
  });

const words: WordsOf<typeof decision> = {
  title: "Riconosci",
  description: "Dopo aver letto i documenti",
  steps: { riconosci: { title: "Riconosci", blocks: { riconosci: {} } } },
  fields: {
    visto: {
      label: "Che cosa hai visto",
      hint: "Ad esempio: decreto n. 120 del 4 marzo 2025, caricato con la richiesta; carta d’identità vista allo sportello.",
      missing: "Scrivi quali documenti hai visto",
    },
    dal: { label: "Può operare dal" },
    al: {
      label: "Può operare fino al",
      hint: "L’ultimo giorno scritto nell’atto. Lascia vuoto se l’atto non ha una scadenza.",
      faults: {
        primaDelDal: "L’ultimo giorno non può essere prima del primo: controlla le due date",
        oltreMaggiore:
          "L’ultimo giorno possibile è il {giorno}, il giorno prima dei 18 anni: scrivi quello o uno prima",
      },
    },
  },
};

export const decisionModulo = decision.words({ it: words }).build();
