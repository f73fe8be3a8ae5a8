// What a provider of OpenID Connect says when nobody came through (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6), for
// the codes that the person can do something about. The others are faults of ours or of the provider.

type Said = { title: string; text: string };

/** Ours: an identity for work was asked for, and another one came. */
export const notForWork = "not_for_work";

const errors: Record<string, Said> = {
  access_denied: {
    title: "L’accesso non è stato confermato",
    text: "Il gestore della tua identità non ha confermato chi sei: forse hai annullato, non hai dato il consenso a inviare i dati, oppure la tua identità non arriva al livello richiesto. Puoi riprovare quando vuoi.",
  },
  consent_required: {
    title: "Non hai dato il consenso a inviare i dati",
    text: "Senza nome, cognome e codice fiscale non possiamo sapere chi sei. Riprova e, sul sito del gestore, acconsenti all’invio dei dati.",
  },
  login_required: {
    title: "L’accesso al gestore non è stato completato",
    text: "Il gestore della tua identità aspettava le tue credenziali e non le ha ricevute. Riprova: tieni a portata di mano il telefono o la app.",
  },
  [notForWork]: {
    title: "Questa identità non è per uso professionale",
    text: "Hai usato un’identità personale, oppure il gestore non ha detto per quale impresa o attività vale. Riprova con lo SPID per uso professionale, oppure entra con quello personale: operi per te.",
  },
  temporarily_unavailable: {
    title: "Il gestore della tua identità in questo momento non risponde",
    text: "Non dipende da te. Riprova tra qualche minuto, oppure accedi in un altro modo.",
  },
};

export const oidcErrorSaid = (code: string | undefined): Said | undefined =>
  code !== undefined && Object.hasOwn(errors, code) ? errors[code] : undefined;

export const providerSilent: Said = {
  title: "Il gestore della tua identità in questo momento non risponde",
  text: "Non dipende da te e non è successo nulla. Riprova tra qualche minuto, oppure accedi in un altro modo.",
};
