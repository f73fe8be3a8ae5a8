import type { Guide } from "../../service.ts";

// The chapters and the questions of the manual, answered for what this service really does (S0.1).
export const guida: Guide = {
  title: "Richiesta registrazione utenti: istruzioni e domande frequenti",
  updated: "2026-11-22",
  chapters: [
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
            "Se per 60 minuti non fai niente, l'accesso si chiude; in ogni caso dura al massimo 12 ore. Se premi un pulsante quando è già chiuso, ciò che hai scritto viene messo da parte: lo ritrovi al suo posto quando accedi di nuovo.",
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
            "Attenzione all'e-mail del RUP: lì arrivano la conferma dell'invio, la ricevuta e ogni comunicazione successiva. A quell'indirizzo mandiamo un messaggio con un collegamento per confermare che funziona. Puoi inviare il modulo anche prima della conferma.",
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
            "La stessa ricevuta arriva all'e-mail del RUP, e la conferma è anche in I miei messaggi.",
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
          // S0.64, S0.65
          question: "Come so a che punto è?",
          text: [
            "Apri l'istanza: trovi lo stato e che cosa succede adesso. In “Storico lavorazione” ci sono tutti i passaggi, con la data. In “Atti emessi dall'ufficio competente” ci sono i documenti dell'ufficio, se ce ne sono.",
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
            "Dopo l'invio: finché lo stato è INVIATA, apri l'istanza e premi Ritira. Un'istanza annullata o ritirata non si riapre; se ti serve ancora, fanne una nuova.",
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
      ],
    },
  ],
};
