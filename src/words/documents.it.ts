// What a document of a case is.

export const documentWords = {
  ricevuta: "Ricevuta di invio",
  allegato: "Allegato",
  osservazioni: "Allegato alle osservazioni",
  lettera: "Allegato a un messaggio",
  atto: "Atto",
} as const;
