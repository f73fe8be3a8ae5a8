// The applicant is told that a file cannot be delivered; nothing of what the file is stands in a mail.

type Told = { number: string; ente: string; isSent: boolean; url: string };

export const infectedMail = ({ number, ente, isSent, url }: Told): { subject: string; body: string } => ({
  subject: `${number}: un allegato non può essere consegnato`,
  body: [
    `L'antivirus ha trovato un virus in un file allegato a ${number} (${ente}). Il file è stato isolato: nessuno può aprirlo e l'ufficio non lo riceve.`,
    isSent
      ? "Il resto dell'istanza è arrivato regolarmente. Controlla il tuo dispositivo con un antivirus, poi scrivi all'ufficio dalla pagina dell'istanza per sapere come consegnare il documento."
      : "Controlla il tuo dispositivo con un antivirus, poi elimina il file dall'istanza e allegane uno sano prima di inviarla.",
    `La pagina dell'istanza: ${url}`,
  ].join("\n\n"),
});
