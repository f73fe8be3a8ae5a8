import { plainLetters } from "./letters.ts";

/** What a search looks into: words of letters and digits alone, so that a LIKE pattern made of them has no wildcard. */
export const searchText = (...parts: string[]): string =>
  plainLetters(parts.join(" "))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The words of a query; what is found contains them all, in any order. */
export const searchWords = (query: string): string[] => [...new Set(searchText(query).split(" "))].filter(Boolean);
