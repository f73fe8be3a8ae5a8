// PostgreSQL takes neither NUL nor half a surrogate pair: each becomes the sign for "not readable", which the fields refuse.
const unstorable = /[\0\p{Cs}]/gu;

/** What was posted, as it can be stored: at most so many characters, line ends as "\n". */
export const storable = (text: string, maxCharacters = 20_000): string =>
  text.replace(/\r\n/g, "\n").slice(0, maxCharacters).replace(unstorable, "\uFFFD");
