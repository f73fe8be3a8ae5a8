// The questions and answers of the national model, to the letter (C.SE.1.7, S0.72, S0.73).
export const feedbackWords = {
  good: {
    question: "Quali sono stati gli aspetti che hai preferito?",
    answers: {
      chiare: "Le indicazioni erano chiare",
      complete: "Le indicazioni erano complete",
      procedevo: "Capivo sempre che stavo procedendo correttamente",
      tecnici: "Non ho avuto problemi tecnici",
      altro: "Altro",
    },
  },
  poor: {
    question: "Dove hai incontrato le maggiori difficoltà?",
    answers: {
      chiare: "A volte le indicazioni non erano chiare",
      complete: "A volte le indicazioni non erano complete",
      procedevo: "A volte non capivo se stavo procedendo correttamente",
      tecnici: "Ho avuto problemi tecnici",
      altro: "Altro",
    },
  },
} as const;
