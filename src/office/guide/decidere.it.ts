import type { Chapter } from "#ui/guide.tsx";

/** Corrections, decisions, the term, acts. */
export const decidere: Chapter[] = [
  {
    id: "correzioni",
    title: "Chiedere correzioni o integrazioni",
    answers: [
      {
        question: "Come segnalo un errore?",
        text: [
          "Nella scheda Contenuto premi Segnala accanto al dato, alla riga o al documento, e scrivi che cosa va corretto. Per qualcosa che non riguarda un dato solo usa “Segnalazione generale”. Finché non chiedi la correzione la segnalazione la vedi solo tu con i colleghi: si può cambiare o togliere.",
          "Poi premi Richiedi correzioni (qualcosa è sbagliato) oppure Richiedi integrazioni (manca qualcosa): se non sono tra i primi pulsanti sono in “Altre operazioni”. Serve almeno una segnalazione o un testo.",
        ],
      },
      {
        question: "Che cosa vede chi ha presentato l'istanza?",
        text: [
          "Riceve un messaggio e un'e-mail con quello che hai scritto. Apre l'istanza e può cambiare solo i punti segnalati; se non hai segnalato niente in particolare può cambiare tutto. Lo stato diventa RIFIUTATO o DA INTEGRARE e il termine si ferma. Nessuno dei due è una decisione.",
          "Quando invia di nuovo la pratica torna INVIATA, nella scheda Differenze trovi che cosa è cambiato, e l'invio precedente resta consultabile.",
        ],
      },
      {
        question: "Non risponde: che cosa faccio?",
        text: [
          "La data entro cui rispondere è scritta nel Termine. Passata quella data può ancora rispondere, finché la pratica non riparte. Se non serve più aspettare, apri “Altre operazioni” e premi “Riprendi l'esame senza aspettare”: il termine ricomincia a correre e puoi decidere.",
        ],
      },
    ],
  },
  {
    id: "decisione",
    title: "Decidere",
    answers: [
      {
        question: "Validare o accogliere",
        text: [
          "Premi Valida o Accogli, secondo il servizio, e conferma. La pratica si chiude e non si può tornare indietro. Chi l'ha presentata riceve un messaggio.",
          "Validare una richiesta di abilitazione ha effetto subito: le persone elencate possono operare per quel Comune, ognuna riceve la sua comunicazione e il sindaco le trova in “Chi opera per il Comune”.",
        ],
      },
      {
        question: "Respingere",
        text: [
          "Prima serve il Preavviso di rigetto, con i motivi: chi ha presentato l'istanza ha 10 giorni per rispondere (legge 241/1990, articolo 10-bis). Lo stato diventa PREAVVISO DI RIGETTO e il termine si ferma.",
          "Quando arrivano le osservazioni, o quando i 10 giorni passano senza, la pratica torna da sola PRESA IN CARICO. Leggi le osservazioni e decidi: se confermi il no premi Respingi e scrivi la motivazione, che deve dire perché le osservazioni non bastano.",
        ],
      },
      {
        question: "Chiudere senza decidere",
        text: [
          "Annulla d'ufficio chiude la pratica senza una decisione sul merito, per esempio perché è doppia. Scrivi il motivo: arriva a chi l'ha presentata.",
        ],
      },
      {
        question: "Come si conta il termine?",
        text: [
          "Parte dal giorno dopo l'invio e dura quanto dice il servizio, di solito 30 giorni. Si ferma mentre aspettate correzioni o integrazioni e riprende quando il richiedente invia di nuovo: i giorni di sospensione si aggiungono.",
          "Anche il preavviso di rigetto lo ferma. Per legge (241/1990, articolo 10-bis) ricomincia a correre dieci giorni dopo la presentazione delle osservazioni, non subito; se non arrivano, alla fine dei 10 giorni per presentarle.",
          "Se l'ultimo giorno è festivo passa al primo giorno che non lo è. La pagina fa il conto da sola e lo scrive accanto a Termine, con il perché.",
        ],
      },
    ],
  },
  {
    id: "atti",
    title: "Gli atti",
    answers: [
      {
        question: "Come rispondo con un documento?",
        text: [
          "Nella scheda Atti premi “Scrivi un atto”: l'intestazione, il protocollo, la data e il destinatario li mette lo sportello, e l'anteprima mostra il PDF. Oppure “Carica un atto già pronto”, in PDF o P7M, per esempio se lo firmi digitalmente.",
          "“Protocolla ed emetti” mostra prima che cosa parte, a chi e se decide. Solo “Conferma” dà all'atto il numero di protocollo in uscita e lo consegna subito a chi ha presentato l'istanza: dopo non si può più cambiare né togliere.",
          "Se è l'atto della decisione, preparalo dalla domanda di “Valida”, “Accogli” o “Respingi” con “Scrivi l'atto” o “Carica l'atto già pronto”: la motivazione viene con te, e decisione e atto partono insieme.",
        ],
      },
      {
        question: "Quando devo indicare il ricorso?",
        text: [
          "Negli atti che decidono sull'istanza (legge 241/1990, articolo 3, comma 4): spunta la casella “L'atto decide sull'istanza” e le indicazioni vengono aggiunte.",
        ],
      },
    ],
  },
];
