import type { InfoPage } from "./info-page.ts";

const updated = "2026-11-23";

export const legalNotes: InfoPage = {
  title: "Note legali",
  updated,
  sections: [
    {
      title: "Sito dimostrativo",
      paragraphs: [
        "Questo sito è una dimostrazione. Persone, Comuni di prova, recapiti e codici sono inventati. I nomi di enti veri servono solo a rendere l'esempio comprensibile: il sito non è pubblicato da quegli enti.",
        "Le istanze inviate qui arrivano solo a uffici inventati, in cui chiunque può entrare per provare, e non hanno valore legale. Non scrivere dati di persone vere.",
      ],
    },
    {
      title: "Il programma",
      paragraphs: [
        "Sportello è software libero, con licenza European Union Public Licence 1.2 (EUPL-1.2). Chiunque lo può usare, studiare, modificare e distribuire alle condizioni della licenza. È fornito senza garanzie, nei limiti di legge.",
      ],
    },
    {
      title: "I contenuti",
      paragraphs: [
        "I testi dei servizi spiegano in parole semplici che cosa fare. Se un testo del sito e una legge dicono cose diverse, vale la legge.",
      ],
    },
    {
      title: "Ricevute e orari",
      paragraphs: [
        "La data e l'ora di invio sono quelle del server, in ora italiana. L'impronta stampata sulla ricevuta permette di accorgersi se i dati sono stati cambiati.",
      ],
    },
    {
      title: "Che cosa ti chiediamo",
      paragraphs: [
        "Scrivi dati veri e accedi solo con la tua identità. Le dichiarazioni false sono punite dalla legge (articolo 76 del D.P.R. 28 dicembre 2000, n. 445).",
        "Se trovi un problema di sicurezza, non provarlo sui dati di altri e scrivi a sicurezza@demo.example (indirizzo dimostrativo).",
      ],
    },
  ],
};

// The parts of AgID's model; an ente files its own statement with AgID (L. 4/2004 art. 3-quater).
