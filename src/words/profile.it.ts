// What happened to a profile, and what is written about it.
type Text = { subject: string; body: string };

export const profileChanges = {
  "email chiesta": "Hai scritto un nuovo indirizzo e-mail, da confermare",
  "email confermata": "Il nuovo indirizzo e-mail è stato confermato",
  "email tolta": "Hai tolto l’indirizzo e-mail",
  "cellulare scritto": "Hai scritto un nuovo cellulare",
  "cellulare confermato": "Il cellulare è stato confermato",
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
