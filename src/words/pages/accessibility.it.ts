import type { InfoPage } from "./info-page.ts";

const updated = "2026-11-23";

export const accessibility: InfoPage = {
  title: "Dichiarazione di accessibilità",
  updated,
  sections: [
    {
      title: "Impegno",
      paragraphs: [
        "Vogliamo che questo sito sia accessibile a tutte le persone, secondo la legge 9 gennaio 2004, n. 4. Questa dichiarazione riguarda tutte le pagine del sito, anche quelle degli uffici, e i PDF che il sito produce: ricevute, atti, registri.",
        "Segue le parti del modello di AgID, ma non è la dichiarazione depositata presso AgID: quella la compila l'ente che mette in funzione il sito.",
      ],
    },
    {
      title: "Stato di conformità",
      paragraphs: [
        "Non ancora verificato da terzi. Il sito è progettato per rispettare i requisiti della norma UNI CEI EN 301549, che comprende le WCAG 2.1 di livello AA, ma nessun valutatore esterno ha ancora controllato che sia così. Per questo non lo dichiariamo conforme.",
      ],
    },
    {
      title: "Contenuti non accessibili",
      paragraphs: [
        "Non conosciamo contenuti inaccessibili, ma senza una verifica esterna non possiamo escludere che ce ne siano. In particolare non abbiamo ancora controllato:",
      ],
      list: [
        "i documenti che persone e uffici caricano, che il sito consegna come li ha ricevuti;",
        "le pagine insieme a persone con disabilità che usano le proprie tecnologie assistive;",
        "i PDF con i lettori di schermo: sono scritti con la struttura richiesta da PDF/UA-1, controllata solo con programmi.",
      ],
    },
    {
      title: "Che cosa puoi aspettarti",
      paragraphs: ["Il sito è costruito perché tu possa:"],
      list: [
        "usarlo tutto da tastiera, con il punto in cui ti trovi sempre visibile;",
        "usarlo senza JavaScript;",
        "ingrandirlo fino al 400 % senza perdere contenuti;",
        "usarlo sul telefono, in uno schermo largo 320 pixel;",
        "trovare gli errori elencati in cima alla pagina, spiegati a parole e non solo con il colore.",
      ],
    },
    {
      title: "Redazione della dichiarazione",
      paragraphs: [
        "Questa dichiarazione è stata redatta il 22 novembre 2026. Si basa su una autovalutazione degli autori del sito e su controlli automatici delle pagine, comprese quelle degli uffici, con il programma axe.",
      ],
    },
    {
      title: "Segnalazioni e recapiti",
      paragraphs: [
        "Se qualcosa non è accessibile, o se ti serve un contenuto in un'altra forma, scrivi a accessibilita@demo.example (indirizzo dimostrativo). Indica la pagina, che cosa volevi fare e quale tecnologia usi.",
      ],
    },
    {
      title: "Se la risposta non arriva o non basta",
      paragraphs: [
        "Per un sito pubblico in funzione, se entro 30 giorni l'ente non risponde o la risposta non ti soddisfa, puoi rivolgerti al Difensore civico per il digitale, che si trova presso AgID. Per questo sito dimostrativo la procedura non vale.",
      ],
    },
    {
      title: "Informazioni sul sito",
      paragraphs: [
        "Il sito è fatto con Sportello, un programma libero, e usa lo stile di Bootstrap Italia. Le pagine sono scritte in HTML e disegnate dal server.",
      ],
    },
  ],
};
