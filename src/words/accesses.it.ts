// What an official opened, as the applicant reads it.
export const readWords: Record<string, string> = {
  scheda: "la scheda dell'istanza",
  documento: "il documento",
  parere: "la parte mostrata per un parere",
  fascicolo: "il fascicolo con i documenti",
};
