// What a new password may not be: what everybody tries first, and what everybody knows of its owner.
import { plainLetters } from "#kit/letters.ts";
import { longestPassword, passwordLength, shortestAlone, shortestPassword } from "#kit/password.ts";
import { isCommonPassword } from "./common-passwords.ts";

export type PasswordFault = "missing" | "short" | "long" | "common" | "regular" | "personal";

/** Shorter pieces stand in too many words to say anything. */
const shortestPiece = 4;
/** What must be left when the pieces that are known are taken out. */
const unknownAtLeast = 6;

const ends = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** Words of a phrase that say something apart from each other: three of them are a phrase of one's own. */
const ownWords = 3;

/** "password password", "password-Password-123456": what everybody tries first, written more than once. */
const isCommonAgain = (plain: string): boolean => {
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.length > 1 && new Set(words).size < ownWords && words.every(isCommonPassword);
};

/** "password", "Password2026!" and "passwordpassword" alike. */
const isCommon = (plain: string): boolean => {
  const half = plain.slice(0, Math.ceil(plain.length / 2));
  const candidates = [plain, plain.replace(ends, ""), ...(half + half === plain ? [half] : [])];
  return candidates.some(isCommonPassword) || isCommonAgain(plain);
};

/** Also "cavallo cavallo": one word is as quickly tried twice as once. */
const isOneWord = (plain: string): boolean => {
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.length > 1 && new Set(words).size === 1;
};

const isRepeated = (text: string): boolean => {
  if (isOneWord(text)) return true;
  const longest = Math.floor(text.length / 2);
  for (let length = 1; length <= Math.min(longest, 5); length++) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return true;
  }
  return false;
};

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];
const lines = [...rows, ...rows.map((row) => [...row].reverse().join(""))];

const follows = (one: string, next: string): boolean => {
  const step = (next.codePointAt(0) ?? 0) - (one.codePointAt(0) ?? 0);
  return Math.abs(step) <= 1 || lines.some((line) => line.includes(one + next));
};

/** "abcdefghijklmno", "123456789012345", "qwertyuiopasdfg", "aaaaaaaabbbbbbb": two signs in a row are hardly ever strangers. */
const isSequence = (text: string): boolean => {
  const signs = [...text];
  const strangers = signs.filter((sign, at) => at > 0 && !follows(signs[at - 1] ?? "", sign)).length;
  return strangers <= signs.length / 6;
};

const withoutPieces = (plain: string, personal: readonly string[]): string =>
  personal
    .flatMap((each) => [
      plainLetters(each).replace(/[^\p{L}\p{N}]/gu, ""),
      ...plainLetters(each).split(/[^\p{L}\p{N}]+/u),
    ])
    .filter((piece) => piece.length >= shortestPiece)
    .sort((one, other) => other.length - one.length)
    .reduce((left, piece) => left.replaceAll(piece, ""), plain);

const isPersonal = (plain: string, personal: readonly string[]): boolean => {
  const left = withoutPieces(plain, personal);
  // digits and signs around a name are the first thing that is tried
  return left !== plain && left.replace(/[^\p{L}]/gu, "").length < unknownAtLeast;
};

/**
 * @param personal what is known of the owner: codice fiscale, names, address, the ente
 * @param alone no second factor is asked beside it
 */
export const faultOfPassword = (
  password: string,
  { personal, alone }: { personal: readonly string[]; alone: boolean },
): PasswordFault | undefined => {
  const length = passwordLength(password);
  if (length === 0) return "missing";
  if (length < (alone ? shortestAlone : shortestPassword)) return "short";
  if (length > longestPassword) return "long";
  const plain = plainLetters(password.normalize("NFC"));
  if (isCommon(plain)) return "common";
  if (isRepeated(plain) || isSequence(plain)) return "regular";
  return isPersonal(plain, personal) ? "personal" : undefined;
};
