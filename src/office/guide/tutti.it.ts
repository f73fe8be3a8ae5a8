import type { Chapter } from "#ui/guide.tsx";

/** For whoever works at the desk. */
export const tutti: Chapter[] = [
  {
    id: "assenze",
    title: "Le assenze",
    answers: [
      {
        text: [
          "In Assenze scrivi i giorni in cui non ci sarai e chi ti sostituisce, che deve essere dello stesso ufficio: in quei giorni le tue pratiche compaiono anche tra le sue. Un amministratore può farlo per chiunque.",
        ],
      },
    ],
  },
  {
    id: "riconoscimenti",
    title: "I riconoscimenti allo sportello",
    answers: [
      {
        text: [
          "Se il tuo ufficio fa riconoscimenti, in Riconoscimenti inquadri il codice del modulo di adesione o lo scrivi. Confronti i dati con il documento, spunti quello che vedi e premi “Attiva”: la firma si mette davanti a te.",
          "Se viene una persona delegata scrivi anche chi è: porta il modulo di delega e il modulo di adesione già firmati, e il proprio documento. Se manca qualcosa usa “Non riconoscere” e scrivi il motivo: la persona lo legge, e il modulo vale ancora.",
        ],
      },
    ],
  },
  {
    id: "numeri",
    title: "Statistiche e giudizi",
    answers: [
      {
        text: [
          "Statistiche dice quante istanze arrivano, in quanto tempo rispondete e in quale passo del modulo ci si ferma. Giudizi raccoglie i voti di chi ha usato i servizi, senza dire chi è.",
          "Chi lavora un servizio che inviano i Comuni trova in Statistiche il collegamento “Chi ha risposto”: quali Comuni hanno inviato e quali mancano, e un promemoria da mandare a chi manca.",
        ],
      },
    ],
  },
  {
    id: "traccia",
    title: "Quello che fai resta scritto",
    answers: [
      {
        text: [
          "Ogni pratica che apri, ogni documento che scarichi, ogni testo e ogni decisione lasciano una riga nello storico, che nessuno può togliere. Chi ha presentato l'istanza vede chi ha aperto i suoi dati, e quando, in “Chi ha visto i miei dati”. Apri solo le pratiche che devi lavorare.",
          "L'accesso si chiude dopo 30 minuti senza attività, e cinque minuti prima la pagina ti avvisa. Se lasci il computer premi Esci.",
        ],
      },
    ],
  },
];
