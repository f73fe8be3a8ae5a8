// Why one may not go on, and what to do instead.
export const refusals = {
  noMandate: (roles: readonly string[]) =>
    `Questa richiesta può essere presentata solo da chi è ${roles.join(" o ")} di un Comune, e nel tuo profilo questo incarico non risulta ancora.`,
  otherRegion: () =>
    "Questa richiesta è riservata ai Comuni del Piemonte e nessuno dei Comuni per cui operi è in Piemonte.",
  noAccounts: () =>
    "Questo ente non accetta l'accesso con e-mail e password: esci e accedi con SPID, CIE o la tessera sanitaria.",
  accountsEnded: () =>
    "Questo ente non accetta più l'accesso con e-mail e password, quindi l'istanza non è partita. Quello che hai scritto resta salvato: esci, accedi con SPID, CIE o la tessera sanitaria e la ritrovi tra le tue istanze, pronta da inviare.",
  mandateEnded: () =>
    "L'incarico con cui avevi iniziato questa istanza non risulta più attivo: non puoi inviarla. Quello che hai scritto resta consultabile.",
} as const;
