// What somebody is here, how they sign in, and for whom they act.
import { route } from "#kit/route.ts";

export const profileRoutes = {
  /** How one signs in, beside what a provider of identity does. */
  security: {
    page: route("/profilo/sicurezza"),
    password: route("/profilo/password"),
    passkeys: route("/profilo/sicurezza/passkey"),
    removePasskey: route("/profilo/sicurezza/passkey/:passkey/togli"),
    app: route("/profilo/sicurezza/app"),
    removeApp: route("/profilo/sicurezza/app/togli"),
    codes: route("/profilo/sicurezza/codici"),
  },
  actFor: route("/opera-per"),
  /** Who may act for the enti that the person represents. */
  mandates: {
    page: route("/chi-opera"),
    confirm: route("/chi-opera/:ente/conferma"),
    revoke: route("/chi-opera/:ente/:mandate/revoca"),
    end: route("/chi-opera/:ente/:mandate/scadenza"),
  },
  profile: route("/profilo"),
  /** E-mail address and telephones. */
  contacts: {
    page: route("/profilo/contatti"),
    /** POST: what waits to be confirmed is forgotten. */
    cancel: route("/profilo/contatti/:kind/annulla"),
    /** POST: the link or the code once more. */
    again: route("/profilo/contatti/:kind/ripeti"),
    /** POST: the code that came by SMS. */
    code: route("/profilo/contatti/codice"),
    /** The link of the mail. */
    address: route("/profilo/indirizzo/:token"),
  },
  residence: route("/profilo/residenza"),
  /** For whom one may act, and who is added. */
  representation: {
    page: route("/profilo/per-chi-opero"),
    child: route("/profilo/per-chi-opero/figli"),
    ward: route("/profilo/per-chi-opero/tutela"),
    end: route("/profilo/per-chi-opero/:mandate/termina"),
    /** One's own request, and its papers; POST: more papers. */
    request: route("/profilo/per-chi-opero/richieste/:request"),
    paper: route("/profilo/per-chi-opero/richieste/:request/documenti/:paper"),
    /** POST */
    removePaper: route("/profilo/per-chi-opero/richieste/:request/documenti/:paper/togli"),
    withdraw: route("/profilo/per-chi-opero/richieste/:request/ritira"),
  },
  /** Sessions that are open, and the sign-ins of two years. */
  access: {
    page: route("/profilo/accessi"),
    close: route("/profilo/accessi/:session/chiudi"),
    closeOthers: route("/profilo/accessi/chiudi-gli-altri"),
  },
  myData: route("/profilo/i-miei-dati"),
  whoSaw: route("/profilo/chi-ha-visto"),
  /** Which mails one wants. */
  mailTopics: route("/profilo/e-mail"),
};
