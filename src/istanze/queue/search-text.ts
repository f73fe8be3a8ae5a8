// What was typed into the queue's search box: words and, when it looks like one, a number or a protocol.
import { searchText } from "#kit/search.ts";

/** What names a case, or some of different years. */
type Whole = {
  /** "SERV06_UTENTI.2026.0000012" */
  number?: string;
  /** As a protocol begins, a LIKE pattern: "0000012/%". */
  protocol?: string;
  /** The number within its year. */
  seq?: number;
};

export type SearchedText = {
  /** All but the last word, then the last one, of which the beginning is enough. */
  head: string;
  last: string;
  /** As numbers begin, a LIKE pattern: "SERV06\_UTENTI.2026.%". */
  numbers: string | undefined;
  whole: Whole | undefined;
};

const digits = 7;
const padded = (text: string): string => text.padStart(digits, "0");

const numberIn = (text: string): Pick<SearchedText, "numbers" | "whole"> | undefined => {
  const [, modulo, year, seq] = /^([a-z0-9_]*[a-z][a-z0-9_]*)\.(\d{4})(?:\.(\d{1,7}))?$/i.exec(text) ?? [];
  if (!modulo) return undefined;
  const start = `${modulo.toUpperCase()}.${year}.`;
  return seq
    ? { numbers: undefined, whole: { number: `${start}${padded(seq)}` } }
    : { numbers: `${start.replace(/_/g, "\\_")}%`, whole: undefined };
};

const protocolIn = (text: string): Whole | undefined => {
  const [, n, year] = /^(\d{1,7})(?:\/(\d{4})?)?$/.exec(text) ?? [];
  if (!n) return undefined;
  return { protocol: `${padded(n)}/${year ?? ""}%`, ...(n === text ? { seq: Number(n) } : {}) };
};

export const searchedText = (typed: string): SearchedText | undefined => {
  const text = typed.trim();
  const words = searchText(text).split(" ").filter(Boolean);
  const last = words.pop();
  if (!last) return undefined;
  return { head: words.join(" "), last, ...(numberIn(text) ?? { numbers: undefined, whole: protocolIn(text) }) };
};
