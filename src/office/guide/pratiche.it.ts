import type { Chapter } from "#ui/guide.tsx";

/** The queue and the case page. */
export const pratiche: Chapter[] = [
  {
    id: "giornata",
    title: "La giornata in breve",
    answers: [
      {
        text: [
          "Apri Pratiche: la scheda “Da lavorare” mostra le pratiche che aspettano l'ufficio e sono tue o di nessuno, dal termine più vicino.",
        ],
        list: [
          "Apri una pratica e leggi la scheda Contenuto.",
          "Se va bene, premi Valida (o Accogli) e conferma. Si apre da sola la pratica successiva.",
          "Se qualcosa è sbagliato, premi Segnala accanto al dato e poi Richiedi correzioni, che trovi tra i pulsanti o in “Altre operazioni”.",
          "Se hai solo una domanda, scrivila nella scheda Messaggi.",
          "Rispondi ai messaggi: quando ce ne sono, sopra l'elenco c'è la scheda “Messaggi da leggere”.",
        ],
      },
    ],
  },
  {
    id: "coda",
    title: "Le pratiche",
    answers: [
      {
        question: "Quali pratiche vedo?",
        text: [
          "Quelle dei servizi che i tuoi uffici lavorano, dal momento in cui sono inviate. Le schede sono queste:",
        ],
        list: [
          "Da lavorare: tocca all'ufficio, e sono tue, di un collega assente che sostituisci o di nessuno;",
          "Messaggi da leggere: c'è solo quando qualcuno ha scritto in una pratica tua o di nessuno, anche chiusa (con il filtro “Assegnata a” vedi quelli di un collega);",
          "In attesa del richiedente: gli è stato chiesto qualcosa, oppure ha ricevuto un preavviso di rigetto;",
          "Tutte: anche quelle dei colleghi;",
          "Chiuse.",
        ],
      },
      {
        question: "Come ne trovo una?",
        text: [
          "In “Cerca tra le pratiche” scrivi il richiedente, una parola del modulo, il numero o il protocollo. In “Filtri e ordine” restringi per assegnatario, termine, messaggi, data di arrivo e stato.",
          "Se usi spesso gli stessi filtri, apri “Salva questi filtri come vista” e dai un nome: la vista mostra ogni volta le pratiche del momento.",
        ],
      },
      {
        question: "Come ci dividiamo il lavoro?",
        text: [
          "Nella pagina della pratica, sotto Assegnazione: “Assegna a me”, “Assegna a un collega” o “Rimetti in coda”. Con “Prendi in carico” la pratica diventa tua.",
          "Le etichette sono parole vostre, per ritrovare le pratiche simili. Chi ha presentato l'istanza non le vede.",
        ],
      },
      {
        question: "Posso fare la stessa cosa su molte pratiche?",
        text: [
          "Sì. Spunta le pratiche, scegli l'operazione in “Con le pratiche scelte” e premi Continua. Vedi per ognuna se si può fare e perché no; niente cambia finché non premi Conferma. Alla fine leggi com'è andata, una per una. Con “Assegna in modo equilibrato” dividi tra chi c'è quelle che non ha ancora nessuno e quelle di chi è assente: le altre restano a chi le ha; respingere si può solo una pratica alla volta.",
        ],
      },
      {
        question: "Posso portarmi via l'elenco?",
        text: [
          "Sì, con i collegamenti CSV, Excel e LibreOffice sotto l'elenco: il file contiene le pratiche filtrate e ordinate come le vedi. L'esportazione resta scritta nel registro dell'ente.",
        ],
      },
      {
        question: "Posso usare solo la tastiera?",
        text: [
          "Sì. Con Tab passi da un comando all'altro; con JavaScript attivo, nell'elenco, freccia giù e freccia su passano alla pratica accanto. Invio la apre.",
        ],
      },
    ],
  },
  {
    id: "pratica",
    title: "Dentro una pratica",
    answers: [
      {
        text: [
          "In cima leggi che cosa succede adesso, chi ha presentato l'istanza, il protocollo e il termine. Sotto ci sono le schede:",
        ],
        list: [
          "Contenuto: l'istanza esattamente come è stata inviata;",
          "Differenze: che cosa è cambiato dopo una correzione;",
          "Allegati: i documenti ricevuti, quando l'antivirus ha finito;",
          "Atti: i documenti che l'ufficio ha emesso;",
          "Messaggi: lo scambio con chi ha presentato l'istanza;",
          "Note interne: le leggete solo voi dell'ufficio;",
          "Pareri: che cosa avete chiesto ad altri uffici;",
          "Storico: chi ha fatto che cosa, e quando.",
        ],
      },
      {
        question: "Un collega sta lavorando la stessa pratica",
        text: [
          "Nessuno cancella il lavoro dell'altro. Se la pratica è cambiata mentre la guardavi, la tua operazione non viene fatta: vedi che cosa ha fatto il collega, ritrovi il testo che avevi scritto e decidi se confermare.",
        ],
      },
      {
        question: "La pratica è mia: perché non posso lavorarla?",
        text: [
          "Se l'istanza l'hai presentata tu puoi leggerla ma non lavorarla: chi ha un interesse si astiene (legge 241/1990, articolo 6-bis). Chiedi a un collega.",
        ],
      },
    ],
  },
];
