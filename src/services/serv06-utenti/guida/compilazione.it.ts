import type { Chapter } from "#ui/guide.tsx";

/** What holds on every step, and the steps (S0.25 to S0.60). */
export const compilazione: Chapter[] = [
  {
    id: "informazioni-compilazione",
    title: "Informazioni generali sulla compilazione",
    answers: [
      {
        // S0.38
        question: "Quali campi devo compilare?",
        text: [
          "Quelli con l'asterisco (*). Alcuni dati li trovi già scritti: accanto c'è da dove vengono. Se un dato che non puoi cambiare è sbagliato, scrivi all'assistenza con l'argomento “Un dato già compilato è sbagliato”.",
        ],
      },
      {
        // S0.39
        question: "Il modulo segna un errore e non mi fa proseguire",
        text: [
          "In cima alla pagina c'è l'elenco degli errori: ogni voce ti porta al campo da correggere. Accanto al campo, in rosso, leggi che cosa fare. Correggi e premi di nuovo Successivo.",
          "Ciò che hai scritto non si perde, anche se è sbagliato o incompleto.",
        ],
      },
      {
        // S0.40, S0.41
        question: "Posso interrompere la compilazione?",
        text: [
          "Sì, quando vuoi. Con JavaScript attivo ciò che scrivi viene salvato entro pochi secondi e la pagina te lo conferma. Senza JavaScript viene salvato ogni volta che premi un pulsante.",
          "Puoi anche premere Salva in bozza, in fondo a ogni passo: va bene pure se la pagina è incompleta. Poi continui o esci con “Esci dalla compilazione”. Riprendi quando vuoi, anche da un altro computer o dal telefono.",
        ],
      },
      {
        // S0.41, S0.42
        question: "Che cosa succede se chiudo la finestra o cade la connessione?",
        text: [
          "Ciò che è stato salvato resta. Con JavaScript attivo, se chiudi la pagina mentre c'è ancora qualcosa da salvare, il browser ti avvisa.",
          "Se cade la connessione, sempre con JavaScript attivo, una copia resta nel browser del tuo dispositivo: quando torni sulla pagina puoi recuperarla.",
        ],
      },
      {
        question: "Quanto dura l'accesso?",
        text: [
          "Se per 30 minuti non fai niente, l'accesso si chiude (cinque minuti prima la pagina ti avvisa); in ogni caso dura al massimo 8 ore. Se premi un pulsante quando è già chiuso, ciò che hai scritto viene messo da parte: lo ritrovi al suo posto quando accedi di nuovo.",
        ],
      },
      {
        question: "Ho aperto lo stesso modulo in due finestre",
        text: [
          "Nessuna delle due cancella l'altra di nascosto. Se hai cambiato lo stesso passo in tutte e due, il sito ti avvisa e ti mostra le due versioni: scegli tu.",
        ],
      },
      {
        // S0.60
        question: "Posso rileggere tutto prima di inviare?",
        text: [
          "Sì, il passo 4 è il Riepilogo: mostra tutti i dati e le dichiarazioni. Se qualcosa non va, torna al passo da correggere.",
        ],
      },
      {
        // S0.29, S0.36
        question: "Dove trovo il modulo salvato in bozza?",
        text: [
          "In Le mie istanze, scheda In lavorazione. Aprilo e riprendi da dove eri rimasto. In Inviate trovi i moduli inviati; in Importanti quelli che hai segnato con la stellina.",
        ],
      },
      {
        // S0.43
        question: "Una bozza o un modulo DA INVIARE valgono come richiesta?",
        text: [
          "NO. Solo i moduli INVIATI vengono esaminati. BOZZA e DA INVIARE vogliono dire che non hai ancora inviato niente.",
          "Se ti fermi prima dell'invio te lo ricordiamo dopo 1 giorno e dopo 7 giorni, in I miei messaggi e alla tua e-mail, se la conosciamo.",
        ],
      },
    ],
  },
  {
    id: "compilazione",
    title: "Compilazione del modulo di registrazione utenti",
    answers: [
      {
        // S0.25 to S0.27
        question: "Come inizio?",
        text: [
          "Scegli Nuova istanza. Nella categoria “Servizi educativi” trova il riquadro “Utenti Servizi 06” e premi Compila.",
        ],
      },
      {
        // S0.46, S0.47
        question: "Passo 1: Informativa privacy",
        text: [
          "Leggi l'informativa e falla leggere alle persone che indicherai. Poi spunta la dichiarazione di presa visione e premi Successivo.",
        ],
      },
      {
        // S0.48 to S0.54
        question: "Passo 2: Dati del Comune",
        text: [
          "I tuoi dati sono già scritti. Anche quelli del Comune per cui operi, se li conosciamo: controllali. Se devi cambiare Comune, scegli prima la Provincia e poi il Comune; i dati del Comune di prima vengono tolti e la pagina te lo dice.",
          "Attenzione all'e-mail del RUP: lì arrivano la conferma dell'invio, la ricevuta e ogni comunicazione successiva. A quell'indirizzo mandiamo un messaggio con un collegamento per confermare che funziona. Puoi inviare il modulo anche prima della conferma; finché non è confermato, però, delle comunicazioni dell'ufficio riceve solo l'avviso, senza il testo. Tu le leggi comunque in I miei messaggi e nella tua e-mail, se la conosciamo.",
          "Con Precedente torni al passo prima, con Successivo vai avanti.",
        ],
      },
      {
        // S0.55 to S0.58
        question: "Passo 3: Elenco utenti",
        text: [
          "Scrivi nome, cognome e codice fiscale della prima persona. Per aggiungerne un'altra premi + Aggiungi utente; per toglierne una usa il cestino accanto al suo nome. Ne puoi indicare fino a 50.",
          "Se hai già l'elenco in un foglio di calcolo, copialo e incollalo: una persona per riga, nell'ordine nome, cognome, codice fiscale.",
          "Se devi essere abilitato anche tu, Sindaco o Legale Rappresentante, aggiungi il tuo nome all'elenco.",
        ],
      },
      {
        // S0.59, S0.60
        question: "Passo 4: Riepilogo",
        text: [
          "Dopo l'elenco un messaggio ti ricorda che i dati sono salvati ma il modulo non è ancora inviato: premi Ho capito.",
          "Rileggi tutto. Se è giusto premi Successivo: il modulo riceve il suo numero e passa allo stato DA INVIARE. Manca ancora l'ultimo passo.",
        ],
      },
    ],
  },
];
