import type { Chapter } from "#ui/guide.tsx";

/** The sending, and where to read again what was sent (S0.61 to S0.75). */
export const invio: Chapter[] = [
  {
    id: "invio",
    title: "Invio del modulo",
    answers: [
      {
        // S0.61, S0.62, S0.66
        question: "Passo 5: come invio il modulo?",
        text: [
          "Nella pagina dell'istanza, sotto “Prossimo passo”, premi Invia. Il sito ti chiede se sei sicuro: premi Conferma.",
          "Quando leggi “L'istanza è stata inviata correttamente” hai finito. Se premi due volte, o la pagina si blocca e riprovi, l'istanza resta una sola.",
        ],
      },
      {
        // S0.67 to S0.70
        question: "Che cosa ricevo dopo l'invio?",
        text: ["Nella pagina di conferma trovi il codice dell'istanza, la data e l'ora. Poi puoi:"],
        list: [
          "premere Scarica pdf per avere la ricevuta;",
          "premere Vai alle tue istanze per seguirla;",
          "premere + Crea una nuova istanza per farne un'altra.",
        ],
      },
      {
        question: "Che cosa contiene la ricevuta?",
        text: [
          "Il numero, la data e l'ora di invio, chi ha dichiarato e tutto ciò che ha dichiarato. C'è anche un codice QR: porta a una pagina dove chiunque abbia la ricevuta può controllare che sia autentica, senza vedere i dati.",
          "La stessa ricevuta arriva all'e-mail del RUP, e la conferma è anche in I miei messaggi. Il numero di protocollo lo trovi nella pagina dell'istanza.",
        ],
      },
      {
        question: "Non è arrivata la e-mail: l'invio è valido?",
        text: [
          "Sì, se nella pagina dell'istanza leggi INVIATA. Controlla l'indirizzo del RUP nel riepilogo e guarda nella posta indesiderata. In questo sito dimostrativo nessuna e-mail esce davvero: le leggi tutte dal collegamento “Leggi i messaggi di posta inviati”, in cima alla pagina.",
        ],
      },
      {
        // S0.71 to S0.75
        question: "Perché mi chiedete un voto da 1 a 5 stelle?",
        text: [
          "Per capire che cosa migliorare. Rispondere non è obbligatorio e non cambia l'esito della richiesta. Nell'ultima domanda hai 200 caratteri: non scrivere dati personali.",
        ],
      },
    ],
  },
  {
    id: "visualizzazione",
    title: "Visualizzazione del modulo inviato",
    answers: [
      {
        // S0.33, S0.37
        question: "Dove rivedo il modulo che ho inviato?",
        text: [
          "In Le mie istanze, scheda Inviate. Lo puoi aprire e leggere sempre. Per la ricevuta premi Scarica PDF.",
        ],
      },
      {
        // S0.65
        question: "Come so a che punto è?",
        text: [
          "Apri l'istanza: in “Cosa succede adesso” leggi lo stato, entro quando e a chi tocca. In “Storico lavorazione” ci sono tutti i passaggi, con la data.",
        ],
      },
      {
        // S0.64
        question: "Dove sono i documenti dell'ufficio?",
        text: [
          "In “Atti emessi dall'ufficio competente”, ognuno con il suo numero di protocollo. Quando ne arriva uno ricevi un avviso. Restano lì: li puoi scaricare quando vuoi.",
        ],
      },
      {
        // S0.24
        question: "Posso scrivere all'ufficio?",
        text: [
          "Sì: nella pagina dell'istanza apri “Messaggi con l'ufficio” e scrivi; puoi allegare documenti. Trovi lì anche la risposta, e un avviso ti arriva per e-mail. Un messaggio non cambia quello che hai inviato.",
        ],
      },
      {
        question: "Chi ha visto i miei dati?",
        text: [
          "Nella pagina dell'istanza premi “Chi ha visto i dati di questa istanza”: leggi chi dell'ufficio l'ha aperta, quando, e che cosa ha fatto. Per tutte le tue istanze insieme c'è “Chi ha visto i miei dati”, nel tuo profilo.",
        ],
      },
    ],
  },
];
