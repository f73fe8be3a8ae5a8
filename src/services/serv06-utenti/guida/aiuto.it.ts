import type { Chapter } from "#ui/guide.tsx";

/** Who acts for the municipality, and whom to ask (S0.16 to S0.19, S0.78, S0.79). */
export const aiuto: Chapter[] = [
  {
    id: "chi-opera",
    title: "Chi opera per il Comune",
    answers: [
      {
        // S0.16, S0.17
        question: "Dove vedo chi è abilitato?",
        text: [
          "Dalla Bacheca o dalla scheda del servizio apri “Chi opera per il Comune”: per ogni persona leggi l'incarico, da dove viene (per esempio il numero dell'istanza) e fino a quando vale.",
        ],
      },
      {
        // S0.19
        question: "Una persona non deve più operare",
        text: [
          "Premi Revoca accanto al suo nome e scrivi il motivo. Da quel momento non può più operare per il Comune, anche se in quel momento è collegata. Lei riceve un messaggio. Se deve smettere più avanti, indica una scadenza.",
        ],
      },
      {
        question: "Perché ogni anno mi chiedete di controllare?",
        text: [
          "Le persone cambiano lavoro. Una volta all'anno la pagina ti chiede se gli incarichi sono ancora validi: revoca chi non serve più e premi Conferma gli incarichi.",
        ],
      },
    ],
  },
  {
    id: "assistenza",
    title: "Assistenza tecnica",
    answers: [
      {
        // S0.78
        question: "Qualcosa non funziona: a chi chiedo?",
        text: [
          "All'assistenza tecnica. Compila la richiesta di assistenza di questo servizio e scegli l'argomento “Assistenza – Sistema Servizi 06”, oppure telefona allo 011 000 0000 (numero dimostrativo), dal lunedì al venerdì, dalle 08:00 alle 18:00.",
        ],
      },
      {
        // S0.79
        question: "Non so quali dati inserire: a chi chiedo?",
        text: [
          "Al Settore Regionale Politiche dell'Istruzione, Programmazione e Monitoraggio Strutture Scolastiche, che si occupa dei contenuti della richiesta. I recapiti sono nella scheda del servizio.",
        ],
      },
      {
        question: "Qualcuno può compilare al mio posto?",
        text: [
          "No: chi chiede per conto di un Comune entra con la propria identità, e nemmeno un operatore allo sportello può farlo per lui. Un collaboratore può prepararti l'elenco delle persone in un foglio di calcolo, da incollare nel passo 3.",
        ],
      },
    ],
  },
];
