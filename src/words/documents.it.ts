// What a document of a case is.

export const documentWords = {
  ricevuta: "Ricevuta di invio",
  allegato: "Allegato",
  osservazioni: "Allegato alle osservazioni",
  lettera: "Allegato a un messaggio",
  atto: "Atto",
} as const;

/** Of an earlier sending: a correction put another in its place, or took it out. */
export const formerAttachment = "Allegato di un invio precedente";
