// Words about files that come along with a text: a letter, observations.

export const broughtFileFaults = {
  empty: (name: string) => `Il file «${name}» è vuoto: controlla di aver scelto quello giusto`,
  tooLarge: (name: string, megabytes: number) =>
    `Il file «${name}» è troppo grande: può pesare al massimo ${megabytes} MB`,
  wrongType: (name: string) =>
    `Il file «${name}» non è di un tipo ammesso: usa PDF, JPEG, PNG, documenti di testo o fogli di calcolo`,
};

/** No browser keeps chosen files over a fault. */
export const chooseAgain = (names: readonly string[]): string => {
  const listed = names.map((name) => `«${name}»`).join(", ");
  return names.length === 1
    ? `Il file ${listed} non è stato ancora allegato: sceglilo di nuovo`
    : `I file ${listed} non sono stati ancora allegati: sceglili di nuovo`;
};

/** What may come, said before it is chosen. */
export const broughtFilesHint = ({ files, bytes }: { files: number; bytes: number }): string =>
  `Fino a ${files} file, ciascuno di ${bytes / 1_000_000} MB al massimo: PDF, JPEG, PNG, testi o fogli di calcolo.`;
