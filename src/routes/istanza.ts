// A citizen's istanze and what was written about them.
import { route } from "#kit/route.ts";

export const istanzaRoutes = {
  bacheca: route("/bacheca"),
  nuovaIstanza: route("/nuova-istanza"),
  istanze: route("/istanze"),
  exportIstanze: route("/istanze/esporta/:format"),
  istanza: {
    page: route("/e/:ente/istanze/:id"),
    step: route("/e/:ente/istanze/:id/passi/:step"),
    autosave: route("/e/:ente/istanze/:id/passi/:step/bozza"),
    keep: route("/e/:ente/istanze/:id/passi/:step/profilo"),
    /** Where the filling-in was left. */
    resume: route("/e/:ente/istanze/:id/riprendi"),
    summary: route("/e/:ente/istanze/:id/riepilogo"),
    view: route("/e/:ente/istanze/:id/visualizza"),
    move: route("/e/:ente/istanze/:id/mosse/:move"),
    duplicate: route("/e/:ente/istanze/:id/duplica"),
    correct: route("/e/:ente/istanze/:id/correggi"),
    send: route("/e/:ente/istanze/:id/invia"),
    sent: route("/e/:ente/istanze/:id/inviata"),
    /** What was corrected, sent again (S1.32). */
    resend: route("/e/:ente/istanze/:id/invia-di-nuovo"),
    giveUpChanges: route("/e/:ente/istanze/:id/annulla-modifiche"),
    /** Art. 10-bis: what the applicant answers to a notice of rejection. */
    observations: route("/e/:ente/istanze/:id/osservazioni"),
    pdf: route("/e/:ente/istanze/:id/pdf"),
    document: route("/e/:ente/istanze/:id/documenti/:document"),
    /** POST: a file for a field, to come in pieces. */
    upload: route("/e/:ente/istanze/:id/allegati/:field"),
    /** POST: the next piece of it. */
    piece: route("/e/:ente/istanze/:id/allegati/:field/:upload"),
    mark: route("/e/:ente/istanze/:id/segno"),
    feedback: route("/e/:ente/istanze/:id/gradimento"),
    confirmAddress: route("/e/:ente/istanze/:id/conferma-indirizzo"),
    /** The thread with the office. */
    letters: route("/e/:ente/istanze/:id/messaggi"),
  },
  messages: route("/messaggi"),
  message: route("/messaggi/:id"),
};
