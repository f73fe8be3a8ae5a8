// The codice fiscale of persons (DM 23 December 1976) and of enti, and what it says of its holder.
import { plainLetters } from "./letters.ts";

const consonants = /[^AEIOU]/g;
const vowels = /[AEIOU]/g;
const months = "ABCDEHLMPRST";
/** Letters that stand for the digits 0 to 9 when two people would share a code: omocodia (DM 23/12/1976 art. 6). */
const omocodia = "LMNPQRSTUV";
const digit = `[0-9${omocodia}]`;
const shape = new RegExp(`^[A-Z]{6}${digit}{2}[${months}]${digit}{2}[A-MZ]${digit}{3}[A-Z]$`);
/** Worth of 0-9 and of A-Z in odd places; 0-9 are worth what A-J are. */
const oddWorth = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** Without spaces, in capitals: the form in which it is stored and compared. */
export const normalCodiceFiscale = (text: string): string => text.replace(/\s/g, "").toUpperCase();

const rank = (sign: string): number => (/[0-9]/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65);

const controlLetter = (body: string): string => {
  const sum = [...body].reduce((total, sign, at) => total + (at % 2 ? rank(sign) : (oddWorth[rank(sign)] ?? 0)), 0);
  return String.fromCharCode(65 + (sum % 26));
};

const digits = (text: string): string => text.replace(/[A-Z]/g, (letter) => String(omocodia.indexOf(letter)));

export type Birth = {
  sesso: "M" | "F";
  day: number;
  /** 1 to 12. */
  month: number;
  /** The code does not say the century. */
  yearTwoDigits: number;
  /** Belfiore code of the municipality, or Z and three digits of the foreign State. */
  catastale: string;
};

const birthIn = (cf: string): Birth => {
  const day = Number(digits(cf.slice(9, 11)));
  return {
    sesso: day > 40 ? "F" : "M",
    day: day > 40 ? day - 40 : day,
    month: months.indexOf(cf.charAt(8)) + 1,
    yearTwoDigits: Number(digits(cf.slice(6, 8))),
    catastale: cf.charAt(11) + digits(cf.slice(12, 15)),
  };
};

// 2000 was a leap year and 1900 was not: a 29 February '00 may be right
const exists = ({ day, month, yearTwoDigits }: Birth): boolean =>
  day >= 1 && day <= new Date(Date.UTC(2000 + yearTwoDigits, month, 0)).getUTCDate();

/** The first fault of a code in normal form, or nothing; a code with omocodia is as good as any. */
export const faultOfCodiceFiscale = (cf: string): "lunghezza" | "caratteri" | "controllo" | undefined => {
  if (cf.length !== 16) return "lunghezza";
  if (!shape.test(cf) || !exists(birthIn(cf))) return "caratteri";
  return controlLetter(cf.slice(0, 15)) === cf.charAt(15) ? undefined : "controllo";
};

/** What a code says of birth and sex; nothing when the code itself has a fault. */
export const birthOf = (cf: string): Birth | undefined => (faultOfCodiceFiscale(cf) ? undefined : birthIn(cf));

const letters = (name: string): string =>
  plainLetters(name)
    .toUpperCase()
    .replace(/[^A-Z]/g, "");

const threeLetters = (name: string, ofFirstName: boolean): string => {
  const [hard, soft] = [letters(name).match(consonants) ?? [], letters(name).match(vowels) ?? []];
  // the second of four or more consonants of a first name is left out (DM 23/12/1976 art. 3)
  const kept = ofFirstName && hard.length > 3 ? hard.toSpliced(1, 1) : hard;
  return [...kept, ...soft, "X", "X", "X"].slice(0, 3).join("");
};

/** `nascita` is an ISO date; what is absent or empty is not compared. */
export type Anagrafica = {
  cognome?: string | undefined;
  nome?: string | undefined;
  nascita?: string | undefined;
  sesso?: "M" | "F" | undefined;
};

/** The first thing that a code contradicts; nothing when it agrees, or when it has a fault of its own. */
export const disagreement = (cf: string, person: Anagrafica): keyof Anagrafica | undefined => {
  const birth = birthOf(cf);
  if (!birth) return undefined;
  const { cognome, nome, nascita, sesso } = person;
  const date = [birth.yearTwoDigits, birth.month, birth.day].map((part) => String(part).padStart(2, "0")).join("-");
  if (cognome && threeLetters(cognome, false) !== cf.slice(0, 3)) return "cognome";
  if (nome && threeLetters(nome, true) !== cf.slice(3, 6)) return "nome";
  if (nascita && nascita.slice(2) !== date) return "nascita";
  if (sesso && sesso !== birth.sesso) return "sesso";
  return undefined;
};

/** The code of an ente or a company: 11 digits, the last one a check (DM 23/12/1976 art. 7, DPR 633/1972 art. 35). */
export const faultOfCodiceFiscaleEnte = (text: string): "lunghezza" | "controllo" | undefined => {
  if (!/^[0-9]{11}$/.test(text)) return "lunghezza";
  const sum = [...text].reduce((total, sign, at) => {
    const worth = Number(sign) * (at % 2 ? 2 : 1);
    return total + (worth > 9 ? worth - 9 : worth);
  }, 0);
  return sum % 10 === 0 && sum > 0 ? undefined : "controllo";
};
