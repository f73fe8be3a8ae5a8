// What is written to people about their account. No secret is ever in a mail: a link that lives half an hour, or nothing.
type Text = { subject: string; body: string };

const foot = (ente: string): string =>
  `\n\n${ente}\nQuesto messaggio è stato inviato in automatico. Non ti chiederemo mai la password: né per e-mail, né al telefono.`;

/** How long the links live, as it is said. */
export const linkLife = "30 minuti";

// S4.19
export const confirmMail = (f: { ente: string; url: string }): Text => ({
  subject: "Completa la registrazione",
  body:
    "Qualcuno ha chiesto un account con questo indirizzo e-mail. Se sei tu, apri il collegamento e scegli come entrare:\n" +
    `${f.url}\n\nIl collegamento vale ${linkLife} e si usa una volta sola. Se è scaduto, registrati di nuovo.\n\n` +
    "Se non sei stato tu non fare niente: senza la tua conferma l'account non esiste." +
    foot(f.ente),
});

// S3.9: said to the address alone, never on the page
export const alreadyMail = (f: { ente: string; recover: string }): Text => ({
  subject: "Hai già un account",
  body:
    "Qualcuno ha chiesto di nuovo un account con il tuo codice fiscale. Utente già registrato: effettua il login con le credenziali che hai già.\n\n" +
    `Se non ricordi la password, scegline una nuova da qui:\n${f.recover}\n\n` +
    "Se non sei stato tu non serve fare niente: il tuo account non è cambiato." +
    foot(f.ente),
});

// S3.10
export const recoverMail = (f: { ente: string; url: string }): Text => ({
  subject: "Scegli una nuova password",
  body:
    `Qualcuno ha detto di aver dimenticato la password del tuo account. Se sei tu, scegline una nuova:\n${f.url}\n\n` +
    `Il collegamento vale ${linkLife} e si usa una volta sola.\n\n` +
    "Se non sei stato tu non fare niente: la tua password resta quella di prima." +
    foot(f.ente),
});

// S3.12
export const addressMail = (f: { ente: string; url: string }): Text => ({
  subject: "Conferma l'indirizzo del tuo account",
  body:
    `Hai scritto questo indirizzo nelle opzioni del tuo account. Per collegarlo apri il collegamento e conferma:\n${f.url}\n\n` +
    `Il collegamento vale ${linkLife} e si usa una volta sola. Se non sei stato tu non fare niente.` +
    foot(f.ente),
});

// S3.11
export const reboundMail = (f: { ente: string; url: string }): Text => ({
  subject: "Il tuo account ha questo indirizzo",
  body:
    "Allo sportello hai chiesto di collegare questo indirizzo e-mail al tuo account. Apri il collegamento, scrivi il codice che ti ha dato l'operatore e scegli una nuova password:\n" +
    `${f.url}\n\nIl collegamento vale ${linkLife} e si usa una volta sola. Se è scaduto torna allo sportello.` +
    foot(f.ente),
});

export const reboundWarning = (f: { ente: string }): Text => ({
  subject: "L'indirizzo e-mail del tuo account è cambiato",
  body:
    `Un operatore (${f.ente}) ha cambiato l'indirizzo e-mail del tuo account, dopo aver visto un documento della persona che lo ha chiesto. ` +
    "Da adesso il vecchio indirizzo e la vecchia password non valgono più.\n\n" +
    "Se non sei stato tu a chiederlo, telefona subito all'ente: i contatti sono in fondo a ogni pagina del sito." +
    foot(f.ente),
});

/** What changed in how somebody signs in. */
export type SecurityChange =
  | "password"
  | "passkey aggiunta"
  | "passkey tolta"
  | "app aggiunta"
  | "app tolta"
  | "codici nuovi";

/** Who comes by SPID, CIE or a card has no password here. */
const changesWithoutPassword: Partial<Record<SecurityChange, string>> = {
  "passkey aggiunta": "È stata aggiunta una passkey: serve a confermare che sei tu quando fai certe operazioni.",
  "passkey tolta": "È stata tolta una passkey: con quel dispositivo non si conferma più niente con il tuo nome.",
  "app aggiunta":
    "È stata aggiunta un'app che genera codici: serve a confermare che sei tu quando fai certe operazioni.",
  "app tolta": "È stata tolta l'app che genera codici: i suoi codici non valgono più.",
};

const changes: Record<SecurityChange, string> = {
  password: "La password del tuo account è cambiata. Dagli altri dispositivi si deve entrare di nuovo.",
  "passkey aggiunta": "È stata aggiunta una passkey: chi ha quel dispositivo può entrare con il tuo nome.",
  "passkey tolta": "È stata tolta una passkey: con quel dispositivo non si entra più.",
  "app aggiunta": "È stata aggiunta un'app che genera codici, da usare insieme alla password.",
  "app tolta": "È stata tolta l'app che genera codici: per entrare basta la password.",
  "codici nuovi": "Sono stati creati nuovi codici di recupero: quelli di prima non valgono più.",
};

export const changedMail = (f: { ente: string; change: SecurityChange; hasPassword: boolean }): Text => {
  const what = (f.hasPassword ? undefined : changesWithoutPassword[f.change]) ?? changes[f.change];
  const remedy = f.hasPassword
    ? "cambia subito la password da «Sicurezza» nel tuo profilo"
    : "apri «Accessi e dispositivi» nel tuo profilo, chiudi gli accessi che non riconosci";
  return {
    subject: "È cambiato il modo in cui accedi",
    body: `${what}\n\nSe non sei stato tu, ${remedy} e avvisa l'ente.${foot(f.ente)}`,
  };
};
