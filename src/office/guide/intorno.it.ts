import type { Chapter } from "#ui/guide.tsx";

/** What stands beside the cases. */
export const intorno: Chapter[] = [
  {
    id: "messaggi",
    title: "Messaggi, note e pareri",
    answers: [
      {
        question: "Scrivere a chi ha presentato l'istanza",
        text: [
          "Nella scheda Messaggi. La persona riceve un avviso per e-mail senza il testo: lo legge nella sua area personale, e tu vedi se l'ha letto. Puoi allegare documenti. Un messaggio non ferma il termine: se ti serve una correzione usa Richiedi correzioni.",
          "I testi che usi spesso stanno in Modelli: li scegli mentre scrivi un messaggio, una richiesta, un preavviso, un rigetto o un atto.",
        ],
      },
      {
        question: "Parlare con i colleghi",
        text: [
          "Nella scheda Note interne. Chi ha presentato l'istanza non le vede nel sito, ma può chiederle con l'accesso agli atti: scrivi di conseguenza.",
        ],
      },
      {
        question: "Chiedere un parere a un altro ufficio",
        text: [
          "Nella scheda Pareri scegli l'ufficio, scrivi che cosa chiedi e spunta le parti della pratica che può leggere: il resto non lo vede. L'altro ufficio trova la domanda nella voce Pareri del menu e risponde favorevole, favorevole con condizioni o contrario. Il termine non si ferma.",
        ],
      },
    ],
  },
  {
    id: "protocollo",
    title: "Il registro di protocollo",
    answers: [
      {
        text: [
          "In Protocollo c'è ogni istanza arrivata e ogni atto emesso, con il suo numero. Lo dà lo sportello da solo: non devi registrare niente a mano. Se l'ente usa un altro sistema di protocollo e quello non risponde, la pratica si lavora lo stesso e il numero arriva dopo.",
          "In “Registro giornaliero” trovi la stampa di ogni giorno, da mandare in conservazione; quella di oggi c'è, ma è provvisoria. Da ogni registrazione puoi scaricare la segnatura.",
        ],
      },
    ],
  },
  {
    id: "sportello",
    title: "Aiuto allo sportello",
    answers: [
      {
        question: "Quando si usa?",
        text: [
          "Quando una persona è davanti a te e non può compilare da sola. Vale per i servizi che si chiedono per sé. Quelli che si chiedono per conto di un ente li compila solo la persona incaricata, con la sua identità: se l'ente ha solo quelli, la voce nel menu non c'è.",
        ],
      },
      {
        question: "Come si fa?",
        text: ["L'istanza è della persona, non tua: tu scrivi, lei conferma."],
        list: [
          "Guarda il documento d'identità, scrivi nome, cognome e codice fiscale e premi “Comincia la compilazione”.",
          "Compila il modulo insieme a lei: una fascia ti ricorda per chi stai compilando.",
          "Fai rileggere il riepilogo. La persona conferma con il codice che riceve per e-mail, oppure firma il modulo stampato e tu lo carichi.",
          "Se la persona non ha un'e-mail lascia vuoto il campo: conferma con la firma, e quello che le arriverebbe per e-mail glielo dai su carta.",
          "Stampa la ricevuta e consegnala. La scarichi per 7 giorni; poi la trova solo la persona, nella sua area personale.",
        ],
      },
      {
        question: "Che cosa non posso vedere?",
        text: ["Le altre istanze della persona, e la stessa istanza dopo l'invio, se non la lavora il tuo ufficio."],
      },
    ],
  },
  {
    id: "modelli",
    title: "I modelli di testo",
    answers: [
      {
        text: [
          "In Modelli scrivi una volta i testi che servono spesso. Valgono per tutti gli operatori dell'ente, per un servizio o per tutti. {numero}, {modulo} e {ufficio} diventano quelli della pratica. Prima di inviare rileggi sempre il testo.",
        ],
      },
    ],
  },
];
