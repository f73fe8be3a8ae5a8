import { plainLetters } from "./letters.ts";

// Collations differ between database servers and between their versions, so lists are ordered by a stored key.
// The order of the signs is the one of Intl.Collator("it"), written out: a key must not change with the Node that
// makes it. Signs that are not here come last, in the order of Unicode.
const signs = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";
const codeOf = new Map([...signs].map((sign, at) => [sign, String.fromCharCode(0x21 + at)]));

/** A text whose order byte by byte is the Italian order: letters first, then accents; capitals do not count. */
export const sortKey = (text: string): string => {
  const straight = text.trim().replace(/[‘’ʼ]/g, "'").replace(/\s+/g, " ");
  const letters = [...plainLetters(straight)].map((sign) => codeOf.get(sign) ?? sign).join("");
  return `${letters} ${straight.toLowerCase().normalize("NFD")}`;
};
