// Istanze online: asking to be enabled (manual S4), and the paper that the official scans.
import { route } from "#kit/route.ts";

export const enablingRoutes = {
  /** Istanze online: asking to be enabled, step by step (manual S4). */
  enabling: {
    page: route("/abilitazione"),
    /** POST: everything once more, with what was typed. */
    restart: route("/abilitazione/ricomincia"),
    step: route("/abilitazione/dati/:step"),
    summary: route("/abilitazione/riepilogo"),
    /** The closing page with its warnings, and "Accetto". */
    accept: route("/abilitazione/avvertenze"),
    sent: route("/abilitazione/inviata"),
    paper: route("/abilitazione/moduli/:modulo"),
    code: route("/abilitazione/codice"),
    /** POST: "Ripetizione invio Codice Personale Temporaneo" (S4.11). */
    codeAgain: route("/abilitazione/codice/ripeti"),
    /** POST: the link for the e-mail address again. */
    addressAgain: route("/abilitazione/e-mail"),
    address: route("/abilitazione/e-mail/:token"),
    /** POST: the last "Conferma" (S4.28). */
    finish: route("/abilitazione/conferma"),
  },
  /** The QR of a modulo di adesione, for the official who scans it. */
  recognitionOf: route("/riconoscimento/:codice"),
};
