import type { Chapter } from "#ui/guide.tsx";

/** What to know before one begins (S0.1 to S0.44). */
export const prima: Chapter[] = [
  {
    id: "informazioni-generali",
    title: "Informazioni di carattere generale",
    answers: [
      {
        // S0.2
        question: "Quali browser posso usare?",
        text: [
          "Quello che preferisci, anche sul telefono, purché aggiornato all'ultima versione. Per controllare la versione cerca la voce “Informazioni su” nel menu del browser.",
        ],
      },
      {
        // S0.3, S0.4
        question: "Devo installare qualche programma?",
        text: [
          "No. Ti bastano il browser e un lettore di PDF per aprire la ricevuta.",
          "JavaScript non è obbligatorio: tutto funziona anche senza. Se è attivo, però, ciò che scrivi viene salvato da solo mentre scrivi.",
        ],
      },
      {
        // S0.5, S0.6
        question: "Chi può compilare il modulo e dove si trova?",
        text: [
          "Il Sindaco di un Comune del Piemonte, o il Legale Rappresentante del Comune. Nessun altro.",
          "Premi Compila nella scheda di questo servizio. Oppure, dopo l'accesso, scegli Nuova istanza, trova il riquadro “Utenti Servizi 06” e premi Compila.",
        ],
      },
      {
        // S0.7, S0.8, S0.15
        question: "Con quale identità devo accedere?",
        text: [
          "In questo sito dimostrativo si accede dalla pagina Accedi, sezione “Accesso dimostrativo”. C'è un pulsante per ogni persona inventata: per questo modulo scegli quella con scritto “(sindaco)”. Non c'è nessuna password da ricordare.",
          "Le vecchie credenziali con nome utente e password, come RUPAR, non si usano.",
          "Se non riesci ad accedere, chiedi aiuto con l'argomento “Assistenza – Registrazione utenti” o telefona all'assistenza tecnica.",
        ],
      },
      {
        // S0.9 to S0.12
        question: "Che cosa comporta compilare con la mia identità?",
        text: [
          "Il dichiarante è la persona che ha fatto l'accesso. Nome, cognome e codice fiscale sono già scritti nel modulo e non si possono cambiare.",
          "Inviare il modulo equivale a firmarlo: dichiari, sotto la tua responsabilità, che i dati sono veri. Non devi firmare nessun file.",
          "Le istanze inviate con l'accesso dimostrativo non hanno valore legale.",
        ],
      },
      {
        // S0.17
        question: "Quando devo compilare il modulo?",
        text: [
          "Solo quando il Comune deve abilitare una persona nuova, che non è ancora abilitata al Sistema Informativo Regionale Servizi Educativi 0-6.",
        ],
      },
      {
        // S0.18
        question: "Quando posso inviare il modulo?",
        text: ["Sempre: il modulo è disponibile tutti i giorni e non c'è una scadenza."],
      },
      {
        // S0.19
        question: "Quali dati devo indicare?",
        text: [
          "I dati del Comune, il RUP per i Servizi 06 con e-mail e telefono, e per ogni persona da abilitare nome, cognome e codice fiscale.",
          "Le persone indicate potranno lavorare solo per il tuo Comune.",
        ],
      },
      {
        // S0.20, S0.21
        question: "Come entreranno nel Sistema Informativo le persone abilitate?",
        text: [
          "Ognuna con la propria identità: SPID, CIE o TS-CNS. Il Sistema Informativo è un altro sito, diverso da questo.",
          "Nessuno manda certificati o password per e-mail. Se ricevi un messaggio così, non aprire gli allegati e avvisa l'assistenza.",
        ],
      },
      {
        // S0.16, S0.17
        question: "Questa persona è già abilitata?",
        text: [
          "Puoi vederlo da te: apri la scheda del servizio e scegli “Verifica chi è già abilitato”.",
          "Se nell'elenco utenti scrivi il codice fiscale di una persona già abilitata per il tuo Comune, il modulo te lo dice accanto a quella persona prima dell'invio. Togli quella riga e prosegui.",
        ],
      },
    ],
  },
  {
    id: "passi-operativi",
    title: "Passi operativi di compilazione del modulo",
    answers: [
      {
        // S0.22 to S0.25
        question: "Ho fatto l'accesso: che cosa posso fare?",
        text: ["Arrivi alla Bacheca. In alto trovi sempre lo stesso menu:"],
        list: [
          "Bacheca: che cosa aspetta te;",
          "Le mie istanze: quelle che stai compilando e quelle che hai inviato;",
          "Nuova istanza: i moduli che puoi compilare;",
          "I miei messaggi: le conferme e i promemoria.",
        ],
      },
      {
        question: "Rappresento più di un Comune: come faccio?",
        text: [
          "Guarda la fascia “Stai operando per” in cima alla pagina. Se il Comune non è quello giusto, premi Cambia e sceglilo. Ogni Comune ha le sue istanze, separate dalle altre.",
        ],
      },
      {
        // S0.44
        question: "Quali sono i passi del modulo?",
        text: ["Sono cinque:"],
        list: [
          "passo 1, Informativa privacy;",
          "passo 2, Dati del Comune;",
          "passo 3, Elenco utenti;",
          "passo 4, Riepilogo;",
          "passo 5, Invia: solo dopo questo la richiesta è partita.",
        ],
      },
    ],
  },
];
