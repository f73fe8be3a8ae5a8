import type { Policy } from "#istanze/rules.ts";
import { piemonte } from "./form.ts";

/** S0.5: mayors of Piedmont municipalities or their legal representatives. */
export const policy = {
  roles: ["sindaco", "legale rappresentante"],
  regione: piemonte,
  deadlineDays: 30,
} as const satisfies Policy;
