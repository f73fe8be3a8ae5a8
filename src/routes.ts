// Every URL, once. A route is its pattern for the server and, called with its parameters, its address for a link.

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type Params<Path extends string> = { [K in Names<Path>]: string };

export type Route<Path extends string = string> = {
  pattern: Path;
  /** The address; `query` in the order given, empty values left out. */
  href(...args: [Names<Path>] extends [never] ? [query?: Query] : [params: Params<Path>, query?: Query]): string;
};
export type Query = Record<string, string | undefined>;
/** The parameters of a route, as its handler gets them. */
export type ParamsOf<R> = R extends Route<infer Path> ? Params<Path> : never;

const route = <const Path extends string>(pattern: Path): Route<Path> => ({
  pattern,
  href(...args) {
    const hasParams = pattern.includes(":");
    const params = (hasParams ? args[0] : {}) as Record<string, string>;
    const query = (hasParams ? args[1] : args[0]) as Query | undefined;
    const path = pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]));
    return pairs.length ? `${path}?${new URLSearchParams(pairs)}` : path;
  },
});

/** What a system of identity that speaks SAML calls here; each has a set of its own. */
const saml = <const System extends string>(system: System) => ({
  /** ?idp=<entity id>: off to that provider. */
  login: route(`/${system}/login`),
  /** POST: what the provider answers. */
  consumer: route(`/${system}/acs`),
  logout: route(`/${system}/slo`),
  metadata: route(`/${system}/metadata`),
});

/** A service's own page. The service says id and path in its folder; it lies beside its card. */
export const servicePage = <const Id extends string, const Path extends string>(service: Id, path: Path) =>
  route(`/e/:ente/servizi/${service}/${path}`);

export const routes = {
  home: route("/"),
  ente: route("/e/:ente"),
  service: {
    card: route("/e/:ente/servizi/:service"),
    guide: route("/e/:ente/servizi/:service/guida"),
    assistance: route("/e/:ente/servizi/:service/assistenza"),
    privacy: route("/e/:ente/servizi/:service/privacy"),
    /** A file to fill in and give back with an istanza. */
    blank: route("/e/:ente/servizi/:service/modelli/:file"),
    /** POST: a new draft. */
    start: route("/e/:ente/servizi/:service/compila"),
  },
  signIn: route("/accedi"),
  /** With an identity that was given for work. */
  workSignIn: route("/accedi/imprese"),
  signOut: route("/esci"),
  /** POST: who is signed in shows again who they are, with a passkey or a code. */
  confirmSelf: route("/accedi/conferma"),
  /** How long the session still lasts, for the countdown; POST: longer. */
  session: route("/sessione"),
  /** A credential tried before it is needed. */
  verifyCredentials: route("/accedi/verifica"),
  /** A card in a reader: what to have at hand, off to the host name that asks for it, and back. */
  cns: {
    page: route("/accedi/carta"),
    enter: route("/cns/entra"),
    back: route("/cns/ritorno"),
    /** POST: the name, where the certificate does not say it. */
    name: route("/cns/nome"),
  },
  saml: { spid: saml("spid"), cie: saml("cie"), eidas: saml("eidas") },
  /** OpenID Connect, each provider by the name of its folder (OIDC_DIR). */
  oidc: {
    /** ?gestore=<issuer>: off to that provider. */
    enter: route("/oidc/:provider/entra"),
    /** Where the provider sends people back to. */
    back: route("/oidc/:provider/ritorno"),
    /** Who we are in a federation: here, or for one of them at the root. */
    entity: route("/oidc/:provider/.well-known/openid-federation"),
    rootEntity: route("/.well-known/openid-federation"),
    resolve: route("/oidc/:provider/resolve"),
  },
  /** The demo's own provider of identity. */
  demoProvider: { page: route("/demo/identita"), signOut: route("/demo/identita/esci") },
  /** Accounts of our own, where an ente takes them. */
  accounts: {
    register: route("/registrati"),
    identity: route("/registrati/:token/dati"),
    review: route("/registrati/:token/riepilogo"),
    sent: route("/registrati/fatto"),
    /** The link of the mail: a password or a passkey is chosen there. */
    confirm: route("/registrati/conferma/:token"),
    signIn: route("/accedi/account"),
    secondFactor: route("/accedi/secondo-fattore"),
    /** S3.12: in the place of the password on paper. */
    renew: route("/accedi/opzioni-account"),
    passkey: route("/accedi/passkey"),
    recover: route("/accedi/recupero"),
    newPassword: route("/accedi/nuova-password/:token"),
    address: route("/accedi/indirizzo/:token"),
  },
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
  actFor: route("/opera-per"),
  /** Who may act for the enti that the person represents. */
  mandates: {
    page: route("/chi-opera"),
    confirm: route("/chi-opera/:ente/conferma"),
    revoke: route("/chi-opera/:ente/:mandate/revoca"),
    end: route("/chi-opera/:ente/:mandate/scadenza"),
  },
  bacheca: route("/bacheca"),
  nuovaIstanza: route("/nuova-istanza"),
  istanze: route("/istanze"),
  exportIstanze: route("/istanze/esporta/:format"),
  istanza: {
    page: route("/e/:ente/istanze/:id"),
    step: route("/e/:ente/istanze/:id/passi/:step"),
    autosave: route("/e/:ente/istanze/:id/passi/:step/bozza"),
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
  /** The clerk's pages of an ente. */
  office: {
    queue: route("/e/:ente/ufficio"),
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
    },
    templates: route("/e/:ente/ufficio/modelli"),
    template: route("/e/:ente/ufficio/modelli/:template"),
    /** What other offices of the ente asked the clerk's own. */
    opinions: route("/e/:ente/ufficio/pareri"),
    opinion: route("/e/:ente/ufficio/pareri/:opinion"),
    guide: route("/e/:ente/ufficio/guida"),
  },
  messages: route("/messaggi"),
  message: route("/messaggi/:id"),
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
  help: route("/aiuto"),
  accessibility: route("/accessibilita"),
  privacy: route("/privacy"),
  legalNotes: route("/note-legali"),
  confirmAddress: route("/conferma-indirizzo/:token"),
  verify: route("/verifica"),
  comuni: route("/comuni/:provincia"),
  mailbox: route("/posta"),
  mailboxFile: route("/posta/:ente/:id/:file"),
  health: route("/salute"),
  /** The signed roots of the histories. */
  registro: route("/.well-known/sportello-registro.json"),
  asset: route("/a/:file"),
};
