// What people are told of the end of what is stored.

type Facts = { modulo: string; number: string; draft: boolean; on: string; url: string };

/** Message and mail; nothing of what was declared. */
export const erasureNotice = ({ modulo, number, draft, on, url }: Facts): { subject: string; body: string } => ({
  subject: draft
    ? "Una tua bozza sta per essere cancellata"
    : `Il contenuto dell'istanza ${number} arriva alla fine della conservazione`,
  body: draft
    ? `La bozza del modulo «${modulo}» non è mai stata inviata e da molto tempo non viene modificata. Dal ${on} il suo ` +
      `contenuto sarà cancellato.\n\nSe ti serve, aprila e modificala o inviala prima di quel giorno:\n${url}`
    : `L'istanza ${number} («${modulo}») è chiusa da tempo. Dal ${on} il suo contenuto e i suoi documenti ` +
      "possono essere cancellati, come previsto dal piano di conservazione. Restano il numero, gli stati e le date.\n\n" +
      `Se ti servono, scarica prima di quel giorno il PDF e i documenti:\n${url}`,
});

export const erasedSaid = (on: string): string =>
  `Il contenuto è stato cancellato il ${on} come previsto dal piano di conservazione. Restano il numero, gli stati e le date.`;
