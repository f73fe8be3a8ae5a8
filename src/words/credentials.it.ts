// Help with what one signs in with, as the manuals call it (S0.13 to S0.15).
export const credentialHelp = {
  title: "Problemi con le credenziali?",
  verify: "prova se riesci ad accedere, senza presentare nessuna istanza.",
  manage: "Gestione credenziali",
  managed: "che cosa fare se hai dimenticato la password o perso il telefono.",
  /** Of the page Aiuto. */
  anchor: "gestione-credenziali",
  whom: "A chi chiedere aiuto",
  /** The subject of the assistance form. */
  registrationTopic: "Assistenza – Registrazione utenti",
};
