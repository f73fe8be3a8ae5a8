import type { Chapter } from "#ui/guide.tsx";

/** What the office does, and what the applicant does then (S0.76, S1.30 to S1.34). */
export const dopo: Chapter[] = [
  {
    id: "ufficio",
    title: "Che cosa fa l'ufficio",
    answers: [
      {
        // S1.31
        question: "Chi esamina la richiesta, ed entro quando?",
        text: [
          "L'ufficio che la pagina dell'istanza indica. Ha 30 giorni dall'invio. Il termine si ferma mentre l'ufficio aspetta una tua risposta: dopo una correzione riprende quando invii di nuovo, dopo un preavviso di rigetto dieci giorni dopo le tue osservazioni. La data è sempre scritta nella pagina, con il perché.",
          "Quando l'ufficio comincia, lo stato diventa PRESA IN CARICO. Può anche decidere subito.",
        ],
      },
      {
        // S0.17, S1.16
        question: "Che cosa succede quando è VALIDATA?",
        text: [
          "Le persone che hai indicato sono abilitate per il tuo Comune da quel momento. Ognuna trova un messaggio nella propria area personale e, se ne conosciamo l'indirizzo, riceve un'e-mail. Se non lo conosciamo l'avviso va al RUP, perché la avvisi. Nessuno riceve codici o password: si entra con la propria identità.",
          "Tu ricevi la conferma e le trovi in “Chi opera per il Comune”.",
        ],
      },
      {
        question: "Ho ricevuto un preavviso di rigetto",
        text: [
          "Non è ancora una decisione. L'ufficio ti scrive i motivi per cui potrebbe respingere la richiesta e hai 10 giorni per rispondere (legge 241/1990, articolo 10-bis). Apri l'istanza, scrivi le tue osservazioni e premi Presenta osservazioni: l'ufficio deve tenerne conto. Non sei obbligato; passati i 10 giorni decide con quello che ha.",
          "Intanto il termine per decidere è fermo. Per legge ricomincia a correre dieci giorni dopo le tue osservazioni o, se non ne presenti, quando finiscono i 10 giorni per presentarle.",
        ],
      },
      {
        question: "È RESPINTA: che cosa posso fare?",
        text: [
          "Leggi la motivazione nella pagina dell'istanza e nell'atto, se c'è: dice anche come e quando si può fare ricorso. Se la situazione cambia puoi presentare una nuova richiesta: con Duplica parti dai dati che avevi scritto.",
        ],
      },
    ],
  },
  {
    id: "modifica",
    title: "Modifica del modulo inviato",
    answers: [
      {
        question: "Non ho ancora inviato: posso correggere?",
        text: [
          "Sì. Una BOZZA si riapre e si corregge. Se lo stato è DA INVIARE premi Modifica: il modulo torna in bozza e tiene il suo numero. Poi rifai il Riepilogo e l'invio.",
        ],
      },
      {
        // S1.32
        question: "L'ufficio ha chiesto delle correzioni: che cosa faccio?",
        text: [
          "Ricevi un messaggio e un'e-mail con le correzioni da fare, e lo stato diventa RIFIUTATO (oppure DA INTEGRARE, se manca qualcosa). Non è una decisione: il modulo torna a te perché tu lo sistemi. La data entro cui rispondere è nella pagina dell'istanza; intanto il termine dell'ufficio è fermo.",
          "Apri l'istanza e premi Correggi. Puoi cambiare solo quello che l'ufficio ha indicato, e accanto a ogni dato leggi che cosa chiede. Poi rivedi il Riepilogo e premi Invia di nuovo: prima di quel momento l'ufficio non vede niente. Ricevi una nuova ricevuta; quella di prima resta.",
        ],
      },
      {
        // S0.76
        question: "Ho inviato e c'è un errore: che cosa faccio?",
        text: [
          "Un modulo inviato non cambia più, ma non devi riscriverlo. Finché lo stato è INVIATA, aprilo e premi Correggi e rinvia: nasce una nuova bozza con i dati già scritti. Correggi e invia.",
          "Il modulo di prima vale finché non invii quello nuovo; dopo l'invio diventa SOSTITUITA.",
        ],
      },
      {
        question: "Posso annullare la richiesta?",
        text: [
          "Prima dell'invio: apri l'istanza e premi Elimina. Lo stato diventa ANNULLATA.",
          "Dopo l'invio: finché lo stato è INVIATA, o mentre tocca a te correggerla, apri l'istanza e premi Ritira. Se non si può, la pagina dice perché. Un'istanza annullata o ritirata non si riapre; se ti serve ancora, fanne una nuova.",
        ],
      },
      {
        question: "Posso partire da una richiesta già fatta?",
        text: ["Sì: apri la vecchia istanza e premi Duplica. Nasce una nuova bozza con gli stessi dati."],
      },
      {
        // S0.77
        question: "Il mio caso è diverso",
        text: ["Scrivi all'assistenza e spiega che cosa ti serve. Indica il numero dell'istanza, se ce l'hai."],
      },
    ],
  },
];
