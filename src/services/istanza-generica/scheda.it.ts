import type { Card, Eligibility, Servizio } from "../../service.ts";

export const scheda: Card = {
  summary:
    "Scrivi al Comune per chiedere informazioni o documenti, segnalare un problema o fare una richiesta per cui non c'è un modulo apposta.",
  audience: ["A chiunque abbia qualcosa da chiedere al Comune, anche se non ci abita."],
  applicants: ["Qualsiasi persona, per sé o per chi le ha dato una delega."],
  description: [
    "Con questa istanza la tua richiesta arriva direttamente all'ufficio, riceve un numero di protocollo e ha una data entro cui il Comune ti deve rispondere.",
    "Segui tutto dalla tua area personale: chi la sta esaminando, entro quando, i messaggi dell'ufficio e la risposta.",
    "Prima di usarla controlla tra i servizi del Comune se ce n'è uno apposta: di solito è più veloce.",
  ],
  how: [
    "Accedi e premi Compila.",
    "Conferma i tuoi dati e scrivi la richiesta. Se presenti la richiesta per un'altra persona indica chi è.",
    "Controlla il riepilogo, premi Invia e poi Conferma.",
    "Conserva la ricevuta. Se l'ufficio ti chiede qualcosa ricevi un avviso per e-mail.",
  ],
  needs: [
    "Un indirizzo e-mail.",
    "Se presenti la richiesta per un'altra persona: il suo nome, il suo codice fiscale e la delega firmata.",
    "Se servono: foto o documenti da allegare, fino a 5 file.",
  ],
  obtains: ["Un numero di istanza, un numero di protocollo e la ricevuta in PDF.", "La risposta scritta dell'ufficio."],
  timing: [
    { label: "Quando puoi presentarla", text: "Sempre: non c'è una scadenza." },
    {
      label: "Entro quando si conclude",
      text: "Entro 30 giorni dall'invio (legge 7 agosto 1990, n. 241, articolo 2). Se l'ufficio ti chiede una correzione o un'integrazione il conto si ferma finché rispondi.",
    },
  ],
  costs: "Gratuito. Per le copie di documenti il Comune può chiederti il costo di riproduzione.",
  conditions: [
    "I dati sono dichiarati sotto la tua responsabilità (D.P.R. 28 dicembre 2000, n. 445, articoli 46, 47, 75 e 76).",
    "L'istanza vale perché chi la invia è stato identificato (decreto legislativo 7 marzo 2005, n. 82, articolo 65). Le istanze inviate con l'accesso dimostrativo non hanno valore legale.",
    "Per le emergenze non usare questo servizio: chiama il 112.",
  ],
};

export const ammissibilita: Eligibility = {
  question: "È il servizio giusto per me?",
  answers: [
    {
      id: "richiesta",
      label: "Ho una richiesta e non trovo un servizio apposta",
      may: true,
      because: "Accedi e compila il modulo: l'ufficio ti risponde entro 30 giorni.",
    },
    {
      id: "delega",
      label: "Scrivo per un'altra persona",
      may: true,
      because: "Puoi farlo se ti ha delegato: nel modulo indica chi è.",
    },
    {
      id: "emergenza",
      label: "C'è un pericolo adesso",
      may: false,
      because: "Chiama subito il 112. Le richieste inviate qui si leggono negli orari d'ufficio.",
    },
    {
      id: "apposta",
      label: "C'è già un servizio per quello che mi serve",
      may: false,
      because: "Usa quel servizio: chiede le cose giuste ed è più veloce.",
    },
  ],
};

export const contatti: Servizio["contacts"] = {
  technical: {
    title: "Assistenza tecnica",
    scope: "Per l'accesso, per un errore, per una pagina che non funziona.",
    phone: "011 000 0000 (numero dimostrativo)",
    hours: "dal lunedì al venerdì, 08:00 - 18:00",
    email: "assistenza@demo.example",
  },
  administrative: {
    title: "Ufficio relazioni con il pubblico",
    scope: "Per sapere che cosa scrivere e a che punto è la richiesta.",
    office: "Ufficio relazioni con il pubblico",
    email: "urp@borgoesempio.example",
  },
};

export const argomenti: string[] = [
  "Assistenza – Istanza generica",
  "Assistenza – Registrazione utenti",
  "Non riesco ad accedere",
  "Non so se questo è il modulo giusto",
  "Non riesco a inviare l'istanza",
  "Non ho ricevuto la conferma o la ricevuta",
];
