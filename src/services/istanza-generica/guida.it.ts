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
          text: ["Sono cinque passi e un invio. Quello che scrivi si salva da solo e lo ritrovi tra le tue bozze."],
          list: [
            "Informativa privacy: leggila e spunta la dichiarazione.",
            "Chi sei: i tuoi dati sono già scritti; controlla l'e-mail.",
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
            "Apri l'istanza da Le mie istanze: vedi che cosa succede adesso, chi deve fare il prossimo passo ed entro quale data.",
          ],
        },
        {
          question: "L'ufficio mi ha chiesto una correzione o un'integrazione. Che faccio?",
          text: [
            "Apri l'istanza e premi Correggi: si aprono solo le parti da sistemare, con quello che l'ufficio ha scritto. Poi rivedi il riepilogo e premi Invia di nuovo.",
            "Finché rispondi il termine dell'ufficio è fermo.",
          ],
        },
        {
          question: "Che cos'è il preavviso di rigetto?",
          text: [
            "Prima di respingere una richiesta l'ufficio ti deve scrivere perché. Hai 10 giorni per presentare osservazioni (legge 241/1990, articolo 10-bis).",
          ],
        },
        {
          question: "Posso fare una domanda all'ufficio?",
          text: ["Sì: nella pagina dell'istanza apri Messaggi con l'ufficio e scrivi. La risposta arriva lì."],
        },
      ],
    },
  ],
};
