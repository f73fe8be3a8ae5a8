import { stateWords } from "./states.it.ts";

// The pages that every visitor can read: help, privacy, legal notes, accessibility (C.SE.3).

export type InfoPage = {
  title: string;
  /** ISO date. */
  updated?: string;
  sections: { title: string; paragraphs: string[]; list?: string[] }[];
};

const updated = "2026-11-22";

export const help: InfoPage = {
  title: "Aiuto",
  updated,
  sections: [
    {
      title: "Come accedo?",
      paragraphs: [
        "Premi Accedi in alto. In questo sito dimostrativo trovi la sezione “Accesso dimostrativo”: scegli una persona inventata e premi il suo pulsante. Accanto al nome c'è che cosa può fare, per esempio (cittadina) o (sindaco).",
        "L'accesso si chiude dopo 60 minuti senza attività, e comunque dopo 12 ore. Per uscire prima premi Esci.",
      ],
    },
    {
      title: "Posso agire per il mio Comune?",
      paragraphs: [
        "Sì, se hai un ruolo in quell'ente. In cima alla pagina la fascia “Stai operando per” dice per chi stai agendo: premi Cambia per scegliere un altro ente o per tornare ad agire per te.",
      ],
    },
    {
      title: "Come inizio una richiesta?",
      paragraphs: [
        "Scegli Nuova istanza, trova il modulo e premi Compila. Puoi anche partire dalla scheda del servizio, che spiega a chi serve e che cosa occorre.",
      ],
    },
    {
      title: "Dove trovo le mie istanze?",
      paragraphs: ["In Le mie istanze, nel menu in alto. Ci sono tre schede:"],
      list: [
        "In lavorazione: le istanze che non hai ancora inviato;",
        "Inviate: le istanze che hai inviato;",
        "Importanti: quelle che hai segnato con la stellina.",
      ],
    },
    {
      title: "Non trovo un'istanza",
      paragraphs: [
        "Apri Ricerca avanzata e cerca per parola, numero, stato o data. Se agisci per più enti, controlla la fascia “Stai operando per”: ogni ente ha le sue istanze, e le tue personali sono a parte.",
      ],
    },
    {
      title: "Come riprendo una bozza?",
      paragraphs: [
        "Apri Le mie istanze, scheda In lavorazione, e scegli la bozza: ritrovi ciò che avevi scritto. Puoi riprenderla anche da un altro dispositivo.",
        "Se l'accesso si era chiuso mentre scrivevi, accedi di nuovo con la stessa identità e torna su quel passo: ritrovi al suo posto ciò che c'era nella pagina quando hai premuto il pulsante.",
      ],
    },
    {
      title: "Ho finito di compilare: la richiesta è partita?",
      paragraphs: [
        "Solo se lo stato è INVIATA e hai un numero e una ricevuta. Una bozza o un'istanza DA INVIARE non vengono esaminate.",
      ],
    },
    {
      title: "Che cosa vuol dire lo stato della mia istanza?",
      paragraphs: ["Lo stato dice a che punto è e a chi tocca. Non tutti i servizi li usano tutti:"],
      list: Object.values(stateWords).map(({ label, now }) => `${label}. ${now}`),
    },
    {
      title: "L'ufficio mi ha chiesto delle correzioni: che cosa faccio?",
      paragraphs: [
        "Apri l'istanza dalla Bacheca, dove sta per prima: trovi che cosa ha scritto l'ufficio ed entro quando rispondere. Premi Correggi: puoi cambiare solo quello che va corretto, il resto si può leggere.",
        "Poi controlla il Riepilogo e premi Invia di nuovo. Ricevi una nuova ricevuta; l'invio precedente e la sua ricevuta restano consultabili. Finché non premi Invia di nuovo l'ufficio non vede le correzioni.",
      ],
    },
    {
      title: "Ho ricevuto un preavviso di rigetto: che cosa vuol dire?",
      paragraphs: [
        "Non è ancora una decisione. L'ufficio ti scrive i motivi per cui potrebbe respingere la richiesta e hai 10 giorni per rispondere: apri l'istanza, scrivi le tue osservazioni e premi Presenta osservazioni. L'ufficio deve tenerne conto.",
        "Intanto il termine dell'ufficio è fermo: per legge ricomincia a correre dieci giorni dopo le tue osservazioni o, se non ne presenti, quando finiscono i 10 giorni per presentarle.",
      ],
    },
    {
      title: "Posso scrivere all'ufficio?",
      paragraphs: [
        "Sì, dopo l'invio: nella pagina dell'istanza apri “Messaggi con l'ufficio”. Trovi lì anche la risposta.",
      ],
    },
    {
      title: "Come so chi ha visto i miei dati?",
      paragraphs: [
        "Apri il tuo profilo e scegli “Chi ha visto i miei dati”: c'è una riga per ogni volta che una persona dell'ufficio ha aperto una tua istanza o un tuo documento.",
      ],
    },
    {
      title: "Non riesco a compilare da solo",
      paragraphs: [
        "Per i servizi che si chiedono per sé puoi andare allo sportello dell'ente con un documento d'identità: un operatore compila con te e tu confermi, con un codice o con la firma.",
      ],
    },
    {
      title: "Posso ritirare un'istanza che ho inviato?",
      paragraphs: [
        "Sì, finché è INVIATA o mentre tocca a te correggerla: apri l'istanza e premi Ritira. Quando l'ufficio la sta esaminando non si può più ritirare da qui: la pagina dice perché e che cosa puoi fare.",
      ],
    },
    {
      title: "Come controllo che una ricevuta sia autentica?",
      paragraphs: [
        "Inquadra il codice QR stampato sulla ricevuta, o scrivi nel browser l'indirizzo che ha accanto. La pagina dice se la ricevuta è autentica, senza mostrare i dati della persona.",
      ],
    },
    {
      title: "A chi chiedo aiuto?",
      paragraphs: [
        "Ogni servizio ha la sua guida e la sua assistenza: le trovi nella scheda del servizio. L'assistenza tecnica risponde su accesso e pagine che non funzionano; l'ufficio del servizio risponde su quali dati servono e su chi può chiedere.",
      ],
    },
  ],
};

export const privacy: InfoPage = {
  title: "Informativa privacy del sito",
  updated,
  sections: [
    {
      title: "Di che cosa parla questa pagina",
      paragraphs: [
        "Questa pagina dice quali dati tratta il sito quando lo usi. Ogni servizio ha in più la sua informativa, che leggi prima di compilare.",
        "È un testo dimostrativo: l'ente che mette in funzione il sito deve completarla con i propri recapiti. Gli indirizzi demo.example non esistono.",
      ],
    },
    {
      title: "Titolare e responsabile della protezione dei dati",
      paragraphs: [
        "Titolare del trattamento è l'ente a cui presenti l'istanza. Per le pagine comuni a tutti gli enti è chi gestisce il sito: gestore@demo.example. Il responsabile della protezione dei dati si raggiunge a dpo@demo.example.",
      ],
    },
    {
      title: "Un solo cookie, tecnico",
      paragraphs: [
        "Quando accedi, il sito mette nel browser un cookie che si chiama sportello_sessione. Serve solo a riconoscerti da una pagina all'altra e viene tolto quando premi Esci. Nel nostro archivio ne resta solo un'impronta, dalla quale non si può ricavare il cookie.",
        "È un cookie tecnico: per questo non ti chiediamo il consenso e non vedi nessun avviso. Se non accedi, il sito non mette alcun cookie.",
      ],
    },
    {
      title: "Nessuna analisi delle visite, nessun servizio di altri",
      paragraphs: [
        "Il sito non usa strumenti di analisi delle visite, pubblicità o pulsanti di reti sociali. Caratteri, immagini e programmi arrivano tutti da questo sito: le pagine non chiedono niente ad altri siti.",
        "Gli uffici vedono solo numeri, senza nomi: quante istanze arrivano, in quanto tempo si risponde, in quale passo del modulo ci si ferma.",
      ],
    },
    {
      title: "La copia sul tuo dispositivo",
      paragraphs: [
        "Mentre compili, se qualcosa non è ancora stato salvato, per esempio perché manca la connessione, una copia resta nella memoria del browser del tuo dispositivo. Quando il salvataggio riesce viene cancellata.",
        "Se usi un computer di altri, prima di andartene aspetta che la pagina dica che è tutto salvato e premi Esci.",
      ],
    },
    {
      title: "Quali dati conserva il sito",
      paragraphs: ["Per offrirti il servizio, il sito conserva:"],
      list: [
        "chi sei: nome, cognome, codice fiscale e, se li conosciamo, e-mail e telefono;",
        "per quali enti puoi agire, con quale ruolo, da dove viene l'incarico e fino a quando vale;",
        "quando hai fatto l'accesso e quando la sessione si è chiusa;",
        "le tue istanze: ciò che hai scritto, anche nelle bozze, i documenti e lo storico dei passaggi;",
        "quello che tu e l'ufficio vi scrivete, le note e i pareri dell'ufficio, gli atti che emette;",
        "il registro di protocollo dell'ente, che per legge non si può cambiare;",
        "chi, tra chi lavora per gli enti, ha aperto le tue istanze e quando: lo leggi in “Chi ha visto i miei dati”;",
        "i messaggi e le e-mail che il sito ti ha mandato;",
        "le stelline, le note e i promemoria che aggiungi, che vedi solo tu;",
        "il voto che dai a un servizio, legato all'istanza;",
        "le richieste di assistenza: nome, e-mail e ciò che hai scritto.",
      ],
    },
    {
      title: "Perché e con quale base giuridica",
      paragraphs: [
        "Per ricevere le istanze e risponderti: è un compito di interesse pubblico (articolo 6, paragrafo 1, lettera e, del Regolamento UE 2016/679). Chi gestisce il sito può tenere registri tecnici (data, ora, pagina chiesta, indirizzo IP) per trovare guasti e abusi.",
      ],
    },
    {
      title: "Per quanto tempo",
      paragraphs: [
        "Le bozze non inviate si cancellano da sole dopo il tempo scritto nell'informativa di ogni servizio, due settimane dopo un avviso. Le istanze inviate si conservano secondo il piano di conservazione dei documenti dell'ente: il loro contenuto si cancella alla fine di quel tempo, quando l'ente lo ha deciso. Puoi chiedere prima la cancellazione al titolare, che decide secondo la legge.",
      ],
    },
    {
      title: "I tuoi diritti",
      paragraphs: [
        "Puoi chiedere di vedere, correggere o cancellare i tuoi dati, di limitarne l'uso, e puoi opporti al trattamento (articoli da 15 a 21 del Regolamento). Scrivi al titolare o al responsabile della protezione dei dati.",
        "Puoi anche presentare reclamo al Garante per la protezione dei dati personali.",
      ],
    },
  ],
};

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
