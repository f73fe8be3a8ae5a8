// What happened to a profile, and what is written about it.
type Text = { subject: string; body: string };

export const profileChanges = {
  "email chiesta": "Hai scritto un nuovo indirizzo e-mail, da confermare",
  "email confermata": "Il nuovo indirizzo e-mail è stato confermato",
  "email tolta": "Hai tolto l’indirizzo e-mail",
  "cellulare scritto": "Hai scritto un nuovo cellulare",
  "cellulare confermato": "Il cellulare è stato confermato",
  "cellulare dall’abilitazione": "Il cellulare confermato con l’abilitazione è adesso nel profilo",
  "cellulare tolto": "Hai tolto il cellulare",
  "telefono scritto": "Hai scritto un nuovo telefono fisso",
  "telefono tolto": "Hai tolto il telefono fisso",
  "residenza scritta": "Hai scritto la residenza",
  "residenza tolta": "Hai tolto la residenza",
  "sessione chiusa": "Hai chiuso l’accesso di un dispositivo",
  "altre sessioni chiuse": "Hai chiuso gli accessi di tutti gli altri dispositivi",
  "rappresentanza iniziata": "Puoi operare per un’altra persona",
  "rappresentanza chiesta": "Hai chiesto di operare per un’altra persona",
  "rappresentanza ritirata": "Hai ritirato la richiesta di operare per un’altra persona",
  "rappresentanza finita": "Hai smesso di operare per un’altra persona",
  password: "La password è cambiata",
  "passkey aggiunta": "È stata aggiunta una passkey",
  "passkey tolta": "È stata tolta una passkey",
  "app aggiunta": "È stata aggiunta l’app che genera codici",
  "app tolta": "È stata tolta l’app che genera codici",
  "codici nuovi": "Sono stati creati nuovi codici di recupero",
} as const;
export type ProfileChange = keyof typeof profileChanges;

/** Where a form has a value from, once it comes from a profile. */
export const fromProfile = {
  sure: "Dal tuo profilo",
  unverified: "Dal tuo profilo, non ancora verificato",
  residence: "Dal tuo profilo: l’hai scritta tu",
};

/** Of what is offered from there and not yet kept. */
export const fromEnabling = {
  mobile: "Dalla tua richiesta di abilitazione: per tenerlo nel profilo premi Salva",
  domicile: "Dal domicilio della tua richiesta di abilitazione: se sei residente lì premi Salva",
};

/** What the person said of a value that the profile did not hold. */
export const keptOrigins = {
  here: "Solo per questa richiesta",
  profile: "Salvato anche nel tuo profilo",
};

/** "Salva nel profilo / solo per questa richiesta" (C.SE.1.5). */
export const keepWords = {
  title: "Salvi questi dati anche nel tuo profilo?",
  lead: "Nel tuo profilo non ci sono, o sono diversi. Se li salvi li trovi già scritti nelle prossime richieste.",
  parts: { email: "Indirizzo e-mail", phone: "Telefono", residence: "Residenza" },
  here: "Solo per questa richiesta",
  profile: "Salva nel profilo",
  after: {
    email: "Ti scriviamo a questo indirizzo: vale per il profilo quando apri il collegamento e confermi.",
    mobile: "Ti mandiamo un SMS con un codice: vale per il profilo quando lo scrivi nella pagina Contatti.",
    unverified: "Nel profilo resta segnato come non verificato.",
    residence: "Resta segnata come scritta da te. Non comunica il trasferimento all’anagrafe.",
  },
  tooMany: "Oggi hai già chiesto troppe conferme: scegli “Solo per questa richiesta” e riprova domani dal profilo",
  done: "Fatto: quello che hai scelto è nel tuo profilo. Se ti abbiamo mandato un’e-mail o un SMS, confermalo quando vuoi.",
};

const foot = (ente: string): string =>
  `\n\n${ente}\nQuesto messaggio è stato inviato in automatico. Non ti chiederemo mai password o codici: né per e-mail, né al telefono.`;

/** How long the link of the mail lives, as it is said. */
export const addressLinkLife = "24 ore";

export const newAddressMail = (f: { ente: string; url: string }): Text => ({
  subject: "Conferma il tuo nuovo indirizzo e-mail",
  body:
    "Hai scritto questo indirizzo nel tuo profilo. Per iniziare a usarlo apri il collegamento e conferma:\n" +
    `${f.url}\n\nIl collegamento vale ${addressLinkLife} e si usa una volta sola. Fino ad allora scriviamo all'indirizzo di prima.\n\n` +
    "Se non sei stato tu non fare niente: senza conferma questo indirizzo non viene usato." +
    foot(f.ente),
});

/** To the address that was used before. It does not say the new one: who reads this mailbox may be another. */
export const addressChangedMail = (f: { ente: string; removed: boolean }): Text => ({
  subject: f.removed ? "Il tuo indirizzo e-mail è stato tolto" : "Il tuo indirizzo e-mail è cambiato",
  body:
    (f.removed
      ? "Dal tuo profilo è stato tolto questo indirizzo: qui non arriveranno più messaggi."
      : "Nel tuo profilo è stato confermato un altro indirizzo: da adesso i messaggi arrivano lì e non più qui.") +
    "\n\nSe non sei stato tu, accedi, apri “Accessi e dispositivi” nel profilo, chiudi gli accessi che non riconosci e scrivi di nuovo il tuo indirizzo." +
    foot(f.ente),
});

/** `code` is the whole secret: it lives ten minutes. */
export const phoneCodeSms = (f: { ente: string; code: string; minutes: number }): Text => ({
  subject: "",
  body: `${f.ente}: il codice per confermare questo cellulare è ${f.code}. Vale ${f.minutes} minuti. Non dirlo a nessuno.`,
});
