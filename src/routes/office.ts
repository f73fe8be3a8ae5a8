// The clerk's pages of an ente.
import { route } from "#kit/route.ts";

export const officeRoutes = {
  queue: route("/e/:ente/ufficio"),
  /** POST: words to look for in a list, which no address may say. */
  search: route("/e/:ente/ufficio/cerca/:elenco"),
  /** POST: the filters of now under a name. */
  views: route("/e/:ente/ufficio/viste"),
  removeView: route("/e/:ente/ufficio/viste/:view/elimina"),
  /** POST: one move on the cases that are ticked. */
  batches: route("/e/:ente/ufficio/gruppi"),
  batch: route("/e/:ente/ufficio/gruppi/:batch"),
  absences: route("/e/:ente/ufficio/assenze"),
  removeAbsence: route("/e/:ente/ufficio/assenze/:absence/elimina"),
  case: {
    page: route("/e/:ente/ufficio/pratiche/:id"),
    move: route("/e/:ente/ufficio/pratiche/:id/mosse/:mossa"),
    assign: route("/e/:ente/ufficio/pratiche/:id/assegna"),
    labels: route("/e/:ente/ufficio/pratiche/:id/etichette"),
    document: route("/e/:ente/ufficio/pratiche/:id/documenti/:document"),
    /** Remarks pinned to fields, before they are asked. */
    remarks: route("/e/:ente/ufficio/pratiche/:id/segnalazioni"),
    notes: route("/e/:ente/ufficio/pratiche/:id/note"),
    opinions: route("/e/:ente/ufficio/pratiche/:id/pareri"),
    letters: route("/e/:ente/ufficio/pratiche/:id/messaggi"),
    /** A new act, written here or brought as a file. */
    writeAct: route("/e/:ente/ufficio/pratiche/:id/atti/scrivi"),
    bringAct: route("/e/:ente/ufficio/pratiche/:id/atti/carica"),
    /** POST: hands a mail over again. */
    mail: route("/e/:ente/ufficio/pratiche/:id/posta/:mail"),
  },
  /** The queue as it is filtered and ordered, as a file for spreadsheets. */
  export: route("/e/:ente/ufficio/esporta/:format"),
  statistics: route("/e/:ente/ufficio/statistiche"),
  /** Which municipalities have answered a service, and a reminder to the others. */
  adhesions: route("/e/:ente/ufficio/adesioni"),
  exportAdhesions: route("/e/:ente/ufficio/adesioni/esporta/:format"),
  remindEnti: route("/e/:ente/ufficio/adesioni/promemoria"),
  feedback: route("/e/:ente/ufficio/gradimento"),
  exportFeedback: route("/e/:ente/ufficio/gradimento/esporta/:format"),
  jobs: route("/e/:ente/ufficio/lavori"),
  retention: route("/e/:ente/ufficio/conservazione"),
  protocol: {
    list: route("/e/:ente/ufficio/protocollo"),
    export: route("/e/:ente/ufficio/protocollo/esporta/:format"),
    /** Registro giornaliero: the printed days, and the print of one. */
    days: route("/e/:ente/ufficio/protocollo/giorni"),
    day: route("/e/:ente/ufficio/protocollo/giorni/:day"),
    entry: route("/e/:ente/ufficio/protocollo/:entry"),
    segnatura: route("/e/:ente/ufficio/protocollo/:entry/segnatura"),
  },
  people: route("/e/:ente/ufficio/persone"),
  revoke: route("/e/:ente/ufficio/persone/:mandate/revoca"),
  /** The municipalities that may ask for a service of the ente, and who represents one of them. */
  comuni: route("/e/:ente/ufficio/enti"),
  comune: route("/e/:ente/ufficio/enti/:istat"),
  revokeAt: route("/e/:ente/ufficio/enti/:istat/incarichi/:mandate/revoca"),
  offices: route("/e/:ente/ufficio/uffici"),
  /** POST: which office works a service. */
  entrust: route("/e/:ente/ufficio/uffici-e-servizi"),
  office: route("/e/:ente/ufficio/uffici/:office"),
  /** POST: who sits there. */
  members: route("/e/:ente/ufficio/uffici/:office/operatori"),
  /** Help at the desk: who is helped, and the confirmation of one istanza. */
  assisted: route("/e/:ente/ufficio/sportello"),
  assistedOne: route("/e/:ente/ufficio/sportello/:id"),
  assistedReceipt: route("/e/:ente/ufficio/sportello/:id/ricevuta"),
  accounts: {
    page: route("/e/:ente/ufficio/account"),
    /** POST: whether the ente takes them, and why. */
    switch: route("/e/:ente/ufficio/account/attivazione"),
    /** POST: whose account it is, which no address may say. */
    search: route("/e/:ente/ufficio/account/cerca"),
    create: route("/e/:ente/ufficio/account/nuovo"),
    one: route("/e/:ente/ufficio/account/:account"),
  },
  /** Recognition at the desk of who asks to be enabled. */
  recognition: {
    list: route("/e/:ente/ufficio/riconoscimenti"),
    /** The paper with this code. */
    paper: route("/e/:ente/ufficio/riconoscimenti/:codice"),
    done: route("/e/:ente/ufficio/riconoscimenti/fatti/:recognition"),
    /** POST: a codice personale temporaneo on paper. */
    code: route("/e/:ente/ufficio/riconoscimenti/fatti/:recognition/codice"),
    file: route("/e/:ente/ufficio/riconoscimenti/fatti/:recognition/:file"),
  },
  enabling: route("/e/:ente/ufficio/abilitazioni"),
  /** Who says to represent a child or a ward. */
  representation: {
    list: route("/e/:ente/ufficio/rappresentanze"),
    one: route("/e/:ente/ufficio/rappresentanze/:request"),
    paper: route("/e/:ente/ufficio/rappresentanze/:request/documenti/:paper"),
    /** POST: what was recognised holds no more. */
    end: route("/e/:ente/ufficio/rappresentanze/:request/termina"),
  },
  templates: route("/e/:ente/ufficio/modelli"),
  template: route("/e/:ente/ufficio/modelli/:template"),
  /** What other offices of the ente asked the clerk's own. */
  opinions: route("/e/:ente/ufficio/pareri"),
  opinion: route("/e/:ente/ufficio/pareri/:opinion"),
  guide: route("/e/:ente/ufficio/guida"),
};
