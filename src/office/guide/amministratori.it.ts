import type { Chapter } from "#ui/guide.tsx";

/** Who looks after the desk; administrators read no case. */
export const amministratori: Chapter[] = [
  {
    id: "persone",
    title: "Persone e uffici",
    answers: [
      {
        question: "Chi può fare che cosa?",
        text: [
          "Gli operatori lavorano le pratiche dei loro uffici. Gli amministratori curano persone, uffici e lavori di sistema, e non leggono le pratiche. Una persona può avere tutti e due i ruoli.",
        ],
      },
      {
        question: "Aggiungere o togliere qualcuno",
        text: [
          "In Persone aggiungi l'incarico: serve sapere da dove viene, per esempio il numero della determina. Con Revoca l'incarico finisce subito, anche se la persona è collegata: le sue pratiche tornano in coda e lei riceve il motivo. L'ultimo amministratore non si può revocare.",
        ],
      },
      {
        question: "Chi rappresenta i Comuni?",
        text: [
          "Se l'ente riceve istanze dai Comuni, in Persone c'è la scheda “Sindaci e rappresentanti”: apri il Comune e registra il sindaco, un legale rappresentante o il primo amministratore del suo sportello. Prima di revocare leggi che cosa succede alle persone che ha incaricato.",
        ],
      },
      {
        question: "Chi deve essere abilitato, e dove si fanno i riconoscimenti?",
        text: [
          "In Abilitazioni decidi se per compilare le istanze dell'ente serve l'abilitazione, quali uffici riconoscono di persona chi non ha SPID o CIE, e se ogni riconoscimento vale solo dopo la conferma di un secondo operatore. Orari e telefono che le persone vedono sono quelli dell'ufficio.",
        ],
      },
      {
        question: "Quale ufficio lavora un servizio?",
        text: [
          "Si decide in Uffici. Se cambi ufficio le pratiche aperte passano con il servizio, e quelle di chi non sta nel nuovo ufficio tornano in coda.",
        ],
      },
    ],
  },
  {
    id: "sistema",
    title: "Conservazione e attività di sistema",
    answers: [
      {
        text: [
          "Conservazione dice per quanto tempo si tengono bozze e istanze di ogni servizio e che cosa è arrivato alla fine del suo tempo. Le bozze si cancellano da sole; le istanze chiuse solo se lo decidi tu, servizio per servizio, dopo aver visto quali.",
          "Attività di sistema mostra ricevute, e-mail e altri lavori che lo sportello fa da solo. Se qualcosa non riesce lo trovi qui, con il guasto: togli la causa e premi Riprova. Riprovare non fa mai danni.",
        ],
      },
    ],
  },
];
