/** "ad Ada Campione", "a Eva Prova": the d stands before the same vowel alone. */
export const toName = (name: string): string => (/^[aàá]/i.test(name) ? `ad ${name}` : `a ${name}`);
