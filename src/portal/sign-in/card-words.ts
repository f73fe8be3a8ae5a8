// Why a card let nobody in, and what its holder can do about it.
import type { CardRefusal } from "#platform/cns/card.ts";

type Words = { title: string; text: string; todo: string[] };

const chooseAgain =
  "Chiudi tutte le finestre del browser, riaprilo e ricomincia: quando ti fa scegliere, prendi il certificato che comincia con il tuo codice fiscale.";

export const cardWords: Record<CardRefusal, Words> = {
  absent: {
    title: "Non abbiamo ricevuto nessuna carta",
    text: "Il browser non ha trovato la carta, oppure la scelta del certificato o il PIN sono stati annullati.",
    todo: [
      "Controlla che il lettore sia collegato e che la carta sia inserita fino in fondo, con il chip dalla parte giusta.",
      "Chiudi tutte le finestre del browser e riaprilo: se una volta hai premuto Annulla, lo ricorda finché resta aperto.",
      "Se è la prima volta su questo computer, installa il programma indicato da chi ha rilasciato la carta.",
      "Dopo tre PIN sbagliati la carta si blocca: si sblocca con il PUK, che hai ricevuto insieme al PIN.",
    ],
  },
  expired: {
    title: "Il certificato della tua carta è scaduto",
    text: "Con un certificato scaduto non si può più accedere, anche se la carta sembra in ordine.",
    todo: [
      "Tessera sanitaria (TS-CNS): quella nuova arriva a casa; per usarla qui va attivata a uno sportello della tua Regione o della ASL.",
      "CNS della Camera di commercio o di un ordine professionale: chiedi il rinnovo a chi l’ha rilasciata.",
      "Carta d’identità elettronica: si rinnova nel tuo Comune.",
      "Intanto puoi accedere in un altro modo, per esempio con SPID o con CIE dal telefono.",
    ],
  },
  "not-yet": {
    title: "Il certificato della tua carta non è ancora valido",
    text: "Comincia a valere in un giorno che deve ancora venire.",
    todo: ["Riprova tra qualche giorno. Se continua, chiedi a chi ha rilasciato la carta."],
  },
  revoked: {
    title: "Questa carta è stata bloccata",
    text: "Chi l’ha rilasciata l’ha revocata o sospesa: succede dopo uno smarrimento o un furto, o quando ne viene data una nuova.",
    todo: [
      "Se hai ricevuto una carta nuova, usa quella.",
      "Se non sai perché è bloccata, chiedi a chi l’ha rilasciata.",
      "Intanto puoi accedere in un altro modo, per esempio con SPID o con CIE dal telefono.",
    ],
  },
  "unknown-issuer": {
    title: "Non riconosciamo chi ha rilasciato questo certificato",
    text: "Qui valgono le carte degli emettitori riconosciuti: TS-CNS, CNS e carta d’identità elettronica.",
    todo: [
      chooseAgain,
      "Se la tua carta è una CNS ed è stata rilasciata da poco, scrivi all’assistenza: la aggiungiamo.",
    ],
  },
  "not-a-card": {
    title: "Questo certificato non serve per accedere",
    text: "Sulla stessa carta ci possono essere più certificati: uno per accedere e uno per firmare documenti. È stato scelto un certificato che non è quello per accedere.",
    todo: [
      chooseAgain,
      "Se c’è un solo certificato, chiedi a chi ha rilasciato la carta se è una CNS e se è stata attivata.",
    ],
  },
  "no-codice-fiscale": {
    title: "Nel certificato non c’è un codice fiscale valido",
    text: "Senza codice fiscale non possiamo sapere con certezza chi sei.",
    todo: [chooseAgain, "Se il certificato è quello giusto, chiedi a chi ha rilasciato la carta di controllarlo."],
  },
  unreadable: {
    title: "Non riusciamo a leggere questo certificato",
    text: "Non è scritto come ci si aspetta da una carta.",
    todo: [chooseAgain, "Se continua, accedi in un altro modo e chiedi a chi ha rilasciato la carta di controllarla."],
  },
  unverifiable: {
    title: "In questo momento non possiamo controllare la tua carta",
    text: "Non riusciamo a sapere se è stata bloccata, e senza quel controllo non lasciamo entrare nessuno. È un problema nostro, non della tua carta.",
    todo: ["Riprova più tardi, oppure accedi in un altro modo."],
  },
};
