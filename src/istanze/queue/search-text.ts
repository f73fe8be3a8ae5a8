// What was typed into the queue's search box: words and, when it looks like one, a number or a protocol.
import { searchText } from "#kit/search.ts";

export type SearchedText = {
  /** All but the last word, then the last one, of which the beginning is enough. */
  head: string;
  last: string;
  /** As a number begins: "SERV06_UTENTI.2026." or whole. */
  number: string | undefined;
  /** As a protocol begins: "0000012/". */
  protocol: string | undefined;
  /** The number within its year. */
  seq: number | undefined;
};

const digits = 7;
const padded = (text: string): string => text.padStart(digits, "0");
/** A LIKE pattern finds these signs themselves. */
const beginning = (text: string): string => `${text.replace(/[\\%_]/g, "\\$&")}%`;

const numberIn = (text: string): string | undefined => {
  const [, modulo, year, seq] = /^([a-z0-9_]*[a-z][a-z0-9_]*)\.(\d{4})(?:\.(\d{1,7}))?$/i.exec(text) ?? [];
  if (!modulo) return undefined;
  return beginning(`${modulo.toUpperCase()}.${year}.${seq ? padded(seq) : ""}`);
};

const protocolIn = (text: string): string | undefined => {
  const [, n, year] = /^(\d{1,7})(?:\/(\d{4})?)?$/.exec(text) ?? [];
  return n && beginning(`${padded(n)}/${year ?? ""}`);
};

export const searchedText = (typed: string): SearchedText | undefined => {
  const text = typed.trim();
  const words = searchText(text).split(" ").filter(Boolean);
  const last = words.pop();
  if (!last) return undefined;
  return {
    head: words.join(" "),
    last,
    number: numberIn(text),
    protocol: protocolIn(text),
    seq: /^\d{1,7}$/.test(text) ? Number(text) : undefined,
  };
};
