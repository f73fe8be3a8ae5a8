import type { Policy } from "#istanze/rules.ts";
import { piemonte } from "./form.ts";

/** S0.5: mayors of Piedmont municipalities or their legal representatives. */
export const policy = {
  roles: ["sindaco", "legale rappresentante"],
  regione: piemonte,
  deadlineDays: 30,
  // five years answer for who could reach the data of others; a case that enables somebody today is kept longer
  retention: {
    draftDays: 180,
    closedMonths: 60,
    because:
      "GDPR art. 5 par. 1 lett. e: cinque anni dalla chiusura bastano per rispondere di chi è stato abilitato; il piano di conservazione dell'ente (DPR 445/2000 art. 68) può dire altro.",
  },
} as const satisfies Policy;
