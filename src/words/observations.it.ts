// Words of the observations on a notice of rejection (L. 241/1990 art. 10-bis).

export const observationFaults = {
  empty: "Scrivi le tue osservazioni prima di presentarle",
  tooLong: (max: number, length: number) =>
    `Le osservazioni possono avere al massimo ${max} caratteri: ne hai scritti ${length}`,
  tooMany: (max: number) =>
    `Puoi allegare al massimo ${max} file: unisci più pagine in un solo PDF, oppure invia gli altri con un messaggio all'ufficio`,
};

export const observationRefusals = {
  gone: "L'ufficio ha ripreso l'esame: le osservazioni non si possono più presentare da qui. Puoi scrivere all'ufficio con un messaggio, anche allegando documenti.",
};
