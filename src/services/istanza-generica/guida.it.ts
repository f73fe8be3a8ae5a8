import type { Guide } from "../../service.ts";

export const guida: Guide = {
  title: "Come presentare un'istanza generica",
  updated: "2026-11-22",
  chapters: [
    {
      id: "prima",
      title: "Prima di cominciare",
      answers: [
        {
          question: "Quando la uso?",
          text: ["Quando hai qualcosa da chiedere al Comune e tra i suoi servizi non ce n'è uno apposta."],
        },
        {
          question: "Che cosa mi serve?",
          text: ["Un indirizzo e-mail che leggi. Se scrivi per un'altra persona, il suo nome e il suo codice fiscale."],
        },
      ],
    },
    {
      id: "compila",
      title: "Compilare e inviare",
      answers: [
        {
          text: [
            "Sono cinque passi e un invio. Con JavaScript attivo quello che scrivi si salva da solo; senza, ogni volta che premi un pulsante. Lo ritrovi in Le mie istanze.",
          ],
          list: [
            "Informativa privacy: leggila e spunta la dichiarazione.",
            "Chi presenta: i tuoi dati sono già scritti; controlla l'e-mail.",
            "La richiesta: scegli l'argomento, scrivi un oggetto breve e spiega che cosa chiedi.",
            "Documenti: allega la delega, se scrivi per un'altra persona, e quello che serve a capire la richiesta.",
            "Riepilogo: controlla tutto.",
            "Invia: premi Invia e poi Conferma. Senza questo passo nessuno legge la richiesta.",
          ],
        },
      ],
    },
    {
      id: "dopo",
      title: "Dopo l'invio",
      answers: [
        {
          question: "Come so a che punto è?",
          text: [
            "Apri l'istanza da Le mie istanze: vedi che cosa succede adesso, chi deve fare il prossimo passo ed entro quale data. Lì trovi anche il numero di protocollo.",
          ],
        },
        {
          question: "Dove trovo la risposta?",
          text: [
            "Quando l'ufficio decide ricevi un messaggio. Se la risposta è un documento lo trovi nella pagina dell'istanza, in “Atti emessi dall'ufficio competente”, e lo puoi scaricare quando vuoi.",
          ],
        },
        {
          question: "L'ufficio mi ha chiesto una correzione o un'integrazione. Che faccio?",
          text: [
            "Lo stato diventa RIFIUTATO o DA INTEGRARE: non è una decisione. Apri l'istanza e premi Correggi: si aprono solo le parti da sistemare, con quello che l'ufficio ha scritto. Poi rivedi il riepilogo e premi Invia di nuovo.",
            "Finché rispondi il termine dell'ufficio è fermo.",
          ],
        },
        {
          question: "Che cos'è il preavviso di rigetto?",
          text: [
            "Prima di respingere una richiesta l'ufficio ti deve scrivere perché. Hai 10 giorni per presentare osservazioni (legge 241/1990, articolo 10-bis): apri l'istanza, scrivile e premi Presenta osservazioni.",
            "Intanto il termine per decidere è fermo: per legge ricomincia a correre dieci giorni dopo le tue osservazioni o, se non ne presenti, quando finiscono i 10 giorni per presentarle.",
          ],
        },
        {
          question: "Posso fare una domanda all'ufficio?",
          text: [
            "Sì: nella pagina dell'istanza apri “Messaggi con l'ufficio” e scrivi; puoi allegare documenti. La risposta arriva lì.",
          ],
        },
        {
          question: "Ho sbagliato, o non mi serve più",
          text: [
            "Finché lo stato è INVIATA puoi premere Correggi e rinvia (prepari una versione corretta, che sostituisce questa quando la invii) oppure Ritira. Dopo, scrivi all'ufficio. Con Duplica parti dagli stessi dati per una nuova richiesta.",
          ],
        },
        {
          question: "Chi ha visto i miei dati?",
          text: [
            "Nella pagina dell'istanza premi “Chi ha visto i dati di questa istanza”: leggi chi dell'ufficio l'ha aperta, quando, e che cosa ha fatto.",
          ],
        },
      ],
    },
    {
      id: "aiuto",
      title: "Se hai bisogno di aiuto",
      answers: [
        {
          question: "Non riesco a compilare da solo",
          text: [
            "Vai allo sportello del Comune con un documento d'identità: un operatore compila con te. L'istanza resta tua. La confermi tu, con un codice che ti arriva per e-mail o con la firma sul modulo stampato, e ricevi la ricevuta. Poi la ritrovi nella tua area personale.",
          ],
        },
        {
          question: "A chi chiedo?",
          text: [
            "Per l'accesso o una pagina che non funziona, all'assistenza tecnica. Per sapere che cosa scrivere, all'ufficio. I recapiti sono qui sotto.",
          ],
        },
      ],
    },
  ],
};
