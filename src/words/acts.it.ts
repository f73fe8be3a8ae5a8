// What an act says beside what the office writes, and what the applicant is told of it.

// L. 241/1990 art. 3 c. 4: every act notified says to whom and by when one may appeal; D.Lgs. 104/2010 art. 29;
// DPR 1199/1971 art. 9
export const howToAppeal = [
  "Contro questo atto si può presentare ricorso al Tribunale amministrativo regionale (TAR) entro 60 giorni da quando lo si riceve o se ne ha piena conoscenza.",
  "In alternativa si può presentare ricorso straordinario al Presidente della Repubblica entro 120 giorni dalla stessa data.",
];

type Facts = { ente: string; number: string; url: string };

// S0.64: the title may say what only the person should read, so it stays in the area
export const actMail = ({ ente, number, url }: Facts) => ({
  subject: `Nuovo documento dell'ufficio: ${number}`,
  body:
    `L'ufficio ha emesso un atto che riguarda l'istanza ${number}.\n\n` +
    `Per leggerlo e scaricarlo accedi allo sportello e apri la scheda «Atti emessi dall'ufficio competente»:\n${url}\n\n${ente}\n` +
    "Questo messaggio è stato inviato in automatico: non rispondere a questo indirizzo.",
});

export const actMessage = ({ title, number }: { title: string; number: string }) => ({
  subject: `Nuovo atto dell'ufficio: ${number}`,
  body:
    `L'ufficio ha emesso l'atto «${title}». ` +
    "Lo trovi nella pagina dell'istanza, nella scheda «Atti emessi dall'ufficio competente»: puoi scaricarlo quando vuoi.",
});
