import type { Policy } from "#istanze/rules.ts";

/** Anybody for oneself. Thirty days where no other term is set (L. 241/1990 art. 2 c. 2). */
export const policy = {
  deadlineDays: 30,
  correctionDays: 15,
  retention: {
    draftDays: 180,
    closedMonths: 60,
    because: "Piano di conservazione del Comune: corrispondenza con i cittadini, 5 anni",
  },
} as const satisfies Policy;
