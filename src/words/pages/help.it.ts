import { credentialHelp } from "../credentials.it.ts";
import { stateWords } from "../states.it.ts";
import type { InfoPage } from "./info-page.ts";

const updated = "2026-11-23";

export const help: InfoPage = {
  title: "Aiuto",
  updated,
  sections: [
    {
      title: "Come accedo?",
      paragraphs: [
        "Premi Accedi in alto e scegli come: con SPID, con la carta d'identità elettronica (CIE), con la Tessera sanitaria o un'altra Carta nazionale dei servizi in un lettore, o con l'identità digitale di un altro Paese europeo. La pagina mostra solo i modi che qui funzionano.",
        "Nel sito dimostrativo trovi anche la sezione “Accesso dimostrativo”: scegli una persona inventata e premi il suo pulsante. Accanto al nome c'è che cosa può fare, per esempio (cittadina) o (sindaco).",
        "L'accesso si chiude dopo 30 minuti senza attività, e comunque dopo 8 ore. Cinque minuti prima la pagina ti avvisa e puoi restare collegato. Le bozze restano salvate. Per uscire prima premi Esci.",
        "Se non riesci a entrare, in fondo alla pagina Accedi trovi il telefono e l'e-mail dell'ente e l'assistenza “Registrazione utenti”.",
        "Per provare se riesci ad accedere, senza presentare nessuna istanza, apri “Verifica le tue credenziali” dalla pagina Accedi.",
      ],
    },
    {
      title: "Perché mi chiede di accedere di nuovo?",
      paragraphs: [
        "Per certe operazioni, come l'invio, può servire un accesso più sicuro, oppure una conferma che sei ancora tu. Accedi con la stessa identità: torni alla stessa pagina e non perdi niente.",
      ],
    },
    {
      id: credentialHelp.anchor,
      title: "Gestione credenziali: ho dimenticato la password, ho perso il telefono",
      paragraphs: [
        "Le credenziali di SPID e CIE le gestisce chi te le ha date: per recuperare o cambiare la password vai sul sito del tuo gestore SPID, o su quello della carta d'identità elettronica. Per la Tessera sanitaria il PIN si chiede alla tua Regione.",
        "Se hai un account con e-mail e password, premi “Hai dimenticato la password?” nella pagina Accedi: ti arriva un collegamento per sceglierne una nuova. Se hai perso il telefono con l'app dei codici usa uno dei codici di recupero. Se non hai più nemmeno la casella e-mail vai allo sportello dell'ente con un documento.",
        "Per cambiare la password, o aggiungere una passkey, apri il tuo profilo e poi “Sicurezza”. Una password usata da sola ha almeno 15 caratteri; insieme a una passkey o a un'app che genera codici ne bastano 8.",
      ],
    },
    {
      title: "Non ho SPID né CIE: posso registrarmi?",
      paragraphs: [
        "Solo dove un ente ha attivato l'accesso con un account: in quel caso nella pagina Accedi trovi “Registrati”, e la pagina dice per quali enti vale. All'inizio con un account si fanno poche cose, perché nessuno ha ancora verificato chi sei.",
      ],
    },
    {
      title: "Che cos'è l'abilitazione alle istanze online?",
      paragraphs: [
        "Alcuni enti la chiedono prima di inviare. La trovi nel tuo profilo: scrivi i tuoi recapiti e il documento, confermi un codice che ti arriva per un'altra strada e, se sei entrato con un account, vai una volta a uno sportello con il modulo stampato e un documento.",
        "Se non puoi andarci tu, può andare una persona che deleghi: porta il modulo di delega firmato, il suo documento e una copia del tuo.",
      ],
    },
    {
      title: "Posso agire per il mio Comune?",
      paragraphs: [
        "Sì, se hai un ruolo in quell'ente. In cima alla pagina la fascia “Stai operando per” dice per chi stai agendo: premi Cambia per scegliere un altro ente o per tornare ad agire per te.",
      ],
    },
    {
      title: "Come inizio una richiesta?",
      paragraphs: [
        "Scegli Nuova istanza, trova il modulo e premi Compila. Puoi anche partire dalla scheda del servizio, che spiega a chi serve e che cosa occorre.",
      ],
    },
    {
      title: "Che cosa vuol dire “Salva nel profilo”?",
      paragraphs: [
        "Se in un modulo scrivi un'e-mail, un telefono o una residenza che nel tuo profilo non ci sono, ti chiediamo una volta se tenerli. Se non scegli niente valgono solo per quella richiesta.",
        "Quello che tieni nel profilo lo ritrovi già scritto nei moduli, con indicato che viene da lì. L'e-mail e il cellulare valgono quando li confermi.",
      ],
    },
    {
      title: "Dove trovo le mie istanze?",
      paragraphs: ["In Le mie istanze, nel menu in alto. Ci sono tre schede:"],
      list: [
        "In lavorazione: le istanze che non hai ancora inviato;",
        "Inviate: le istanze che hai inviato;",
        "Importanti: quelle che hai segnato con la stellina.",
      ],
    },
    {
      title: "Non trovo un'istanza",
      paragraphs: [
        "Apri Ricerca avanzata e cerca per parola, numero, stato o data. Se agisci per più enti, controlla la fascia “Stai operando per”: ogni ente ha le sue istanze, e le tue personali sono a parte.",
      ],
    },
    {
      title: "Come riprendo una bozza?",
      paragraphs: [
        "Apri Le mie istanze, scheda In lavorazione, e scegli la bozza: ritrovi ciò che avevi scritto. Puoi riprenderla anche da un altro dispositivo.",
        "Se l'accesso si era chiuso mentre scrivevi, accedi di nuovo con la stessa identità e torna su quel passo: ritrovi al suo posto ciò che c'era nella pagina quando hai premuto il pulsante.",
      ],
    },
    {
      title: "Ho finito di compilare: la richiesta è partita?",
      paragraphs: [
        "Solo se lo stato è INVIATA e hai un numero e una ricevuta. Una bozza o un'istanza DA INVIARE non vengono esaminate.",
      ],
    },
    {
      title: "Che cosa vuol dire lo stato della mia istanza?",
      paragraphs: ["Lo stato dice a che punto è e a chi tocca. Non tutti i servizi li usano tutti:"],
      list: Object.values(stateWords).map(({ label, now }) => `${label}. ${now}`),
    },
    {
      title: "L'ufficio mi ha chiesto delle correzioni: che cosa faccio?",
      paragraphs: [
        "Apri l'istanza dalla Bacheca, dove sta per prima: trovi che cosa ha scritto l'ufficio ed entro quando rispondere. Premi Correggi: puoi cambiare solo quello che va corretto, il resto si può leggere.",
        "Poi controlla il Riepilogo e premi Invia di nuovo. Ricevi una nuova ricevuta; l'invio precedente e la sua ricevuta restano consultabili. Finché non premi Invia di nuovo l'ufficio non vede le correzioni.",
      ],
    },
    {
      title: "Ho ricevuto un preavviso di rigetto: che cosa vuol dire?",
      paragraphs: [
        "Non è ancora una decisione. L'ufficio ti scrive i motivi per cui potrebbe respingere la richiesta e hai 10 giorni per rispondere: apri l'istanza, scrivi le tue osservazioni e premi Presenta osservazioni. L'ufficio deve tenerne conto.",
        "Intanto il termine dell'ufficio è fermo: per legge ricomincia a correre dieci giorni dopo le tue osservazioni o, se non ne presenti, quando finiscono i 10 giorni per presentarle.",
      ],
    },
    {
      title: "Posso scrivere all'ufficio?",
      paragraphs: [
        "Sì, dopo l'invio: nella pagina dell'istanza apri “Messaggi con l'ufficio”. Trovi lì anche la risposta.",
      ],
    },
    {
      title: "Come so chi ha visto i miei dati?",
      paragraphs: [
        "Apri il tuo profilo e scegli “Chi ha visto i miei dati”: c'è una riga per ogni volta che una persona dell'ufficio ha aperto una tua istanza o un tuo documento.",
      ],
    },
    {
      title: "Non riesco a compilare da solo",
      paragraphs: [
        "Per i servizi che si chiedono per sé puoi andare allo sportello dell'ente con un documento d'identità: un operatore compila con te e tu confermi, con un codice o con la firma.",
      ],
    },
    {
      title: "Posso ritirare un'istanza che ho inviato?",
      paragraphs: [
        "Sì, finché è INVIATA o mentre tocca a te correggerla: apri l'istanza e premi Ritira. Quando l'ufficio la sta esaminando non si può più ritirare da qui: la pagina dice perché e che cosa puoi fare.",
      ],
    },
    {
      title: "Come controllo che una ricevuta sia autentica?",
      paragraphs: [
        "Inquadra il codice QR stampato sulla ricevuta, o scrivi nel browser l'indirizzo che ha accanto. La pagina dice se la ricevuta è autentica, senza mostrare i dati della persona.",
      ],
    },
    {
      title: "A chi chiedo aiuto?",
      paragraphs: [
        "Ogni servizio ha la sua guida e la sua assistenza: le trovi nella scheda del servizio. L'assistenza tecnica risponde su accesso e pagine che non funzionano; l'ufficio del servizio risponde su quali dati servono e su chi può chiedere.",
      ],
    },
  ],
};
