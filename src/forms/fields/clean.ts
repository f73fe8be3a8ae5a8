import type { Problem, Reading } from "./kind.ts";

// What was typed stays as it was typed; only the value read from it is brought to one form.

// no letter, no sign: control characters, what a broken encoding leaves behind, and marks that make a text read
// in another order than it is stored
const unusable = /[\p{Cc}\p{Cs}\uFFFD\u202A-\u202E\u2066-\u2069]/u;
const invisible = /[\s\p{Cf}]/gu;

/** One line: accents in one form, no outer space, inner spaces single. Nothing visible is nothing. */
export const line = (text: string): string =>
  text.replace(invisible, "") === "" ? "" : text.normalize("NFC").trim().replace(/\s+/g, " ");

/** Several lines: the same, but the lines stay. */
export const lines = (text: string): string =>
  text.replace(invisible, "") === ""
    ? ""
    : text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .split("\n")
        .map((each) => each.replace(/[^\S\n]+/g, " ").trim())
        .join("\n")
        .trim();

/** Characters as people count them, not UTF-16 units. */
const lengthOf = (text: string): number => [...text].length;

export const faultOfText = (value: string, max: number): Problem | undefined => {
  if (unusable.test(value.replaceAll("\n", ""))) return { fault: "caratteri" };
  const length = lengthOf(value);
  return length > max ? { fault: "troppoLungo", params: { max, lunghezza: length } } : undefined;
};

export const readLine = (text: string, max: number): Reading<string> => {
  const value = line(text);
  return value === "" ? "empty" : (faultOfText(value, max) ?? { value });
};
