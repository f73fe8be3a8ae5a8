import { showDate } from "#kit/time.ts";
import type { StateLabel } from "./states.it.ts";

const closed = "L'istanza è conclusa: ritirarla non avrebbe più effetto.";

/** S3.28, capability 23: why what was sent cannot be withdrawn now, and what to do instead. */
export const whyNotWithdrawn = (state: StateLabel, takenAt: Date | null): string => {
  switch (state) {
    case "PRESA IN CARICO":
      return `L'ufficio la sta già esaminando${takenAt ? ` (l'ha presa in carico il ${showDate(takenAt)})` : ""}: non si può più ritirare da qui. Se vuoi rinunciare, scrivilo all'ufficio.`;
    case "PREAVVISO DI RIGETTO":
      return "L'ufficio ti ha già scritto perché potrebbe respingerla: se vuoi rinunciare, scrivilo nelle osservazioni.";
    case "RITIRATA":
      return "L'hai già ritirata.";
    case "SOSTITUITA":
      return "È stata sostituita da una versione corretta: se vuoi rinunciare, ritira quella.";
    default:
      return closed;
  }
};
