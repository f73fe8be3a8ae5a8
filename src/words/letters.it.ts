// Words of the thread between the applicant and the office. Notices carry nothing of what was written.

type Notice = { number: string; ente: string; url: string };

export const letterFaults = {
  gone: "Il contenuto della pratica è stato cancellato: non si possono più inviare messaggi",
  empty: "Scrivi il messaggio prima di inviarlo",
  tooLong: (max: number) => `Il messaggio è troppo lungo: accorcialo a ${max} caratteri`,
  fileTooMany: (most: number) => `Puoi allegare al massimo ${most} file: invia gli altri con un secondo messaggio`,
};

// S0.24, capability 32
export const letterToApplicant = ({ number, ente, url }: Notice) => ({
  subject: `C'è un nuovo messaggio per l'istanza ${number}`,
  body: `L'ufficio ti ha scritto a proposito dell'istanza ${number}.\n\nLeggi il messaggio e rispondi nell'area personale:\n${url}\n\n${ente}\nPer proteggere i tuoi dati il testo non è riportato in questa e-mail. Non rispondere a questo indirizzo.`,
});

/** Why a file cannot be opened now, for each side. */
export const closedFile = {
  richiedente: { infetto: "isolato: l'antivirus ha trovato un virus" },
  ufficio: {
    infetto: "isolato: l'antivirus ha trovato un virus",
    "in attesa": "controllo antivirus in corso: si potrà aprire tra poco",
  },
} as const satisfies Record<string, Partial<Record<string, string>>>;
