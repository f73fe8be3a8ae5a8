/** Letters of other alphabets of Europe that are no base letter with an accent. */
const plain: Record<string, string> = { æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ß: "ss", ı: "i" };

/** In lower case and without accents: "Cantù" and "CANTU" become the same. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[æœøđðłþßı]/g, (letter) => plain[letter] ?? letter);

/** "D'ANGELO MARIA" becomes "D'Angelo Maria"; what is not all in capitals was written so on purpose, and stays. */
export const inMixedCase = (name: string): string =>
  name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_, before: string, first: string) => before + first.toUpperCase())
    : name;
