const minutes = (n: number): string => (n === 1 ? "un minuto" : `${n} minuti`);

export const countdownWords = {
  label: "Durata della sessione",
  left: (n: number) => `La sessione scade tra ${minutes(n)}. Le bozze sono già salvate.`,
  last: (n: number) =>
    `Tra ${minutes(n)}, per sicurezza, dovrai accedere di nuovo: la sessione non si può allungare oltre. Salva quello che stai facendo.`,
  more: "Resta collegato",
  over: "La sessione è scaduta. Se stavi compilando un modulo, la bozza è salvata: accedi di nuovo e riprendi da qui.",
  signIn: "Accedi di nuovo",
  noLine: "Non riesco a raggiungere il sito: controlla la connessione e riprova.",
};
