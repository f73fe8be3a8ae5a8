import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(folder, name));

/** Whose pages a style sheet is for: the clerk's are the citizen's pieces and more. */
export type Pages = "portal" | "office";

const ofOffice = /[/\\](src[/\\]office|browser[/\\]office)[/\\.]/;

/** What draws a page, on the server or in the browser. */
const drawing = (root: string, pages: Pages): string[] =>
  filesUnder(join(root, "src"), /\.tsx$|browser[/\\].*\.ts$/)
    .filter((file) => !/\.test\.tsx?$/.test(file) && (pages === "office" || !ofOffice.test(file)))
    .map((file) => readFileSync(file, "utf8"));

// Classes stand in strings, tags after "<", attributes before "="; anything else is prose or a program's own names.
const strings = /"[^"\n]*"|'[^'\n]*'|`[^`]*`/g;
const tagsAndAttributes = /(?<=<)[a-z][a-z0-9]*|[a-z][a-z-]*(?==)/g;
const attributesAlone = ["open", "checked", "hidden", "inert"];

/** Every word of the sources that a style sheet could be about, sorted: the sheet changes only when this list does. */
export const drawnWords = (root: string, pages: Pages): string[] => {
  const words = drawing(root, pages).flatMap((text) => [
    ...(text.match(strings) ?? []).flatMap((string) => string.match(/[A-Za-z][\w-]*/g) ?? []),
    ...(text.match(tagsAndAttributes) ?? []),
  ]);
  return [...new Set([...words, ...attributesAlone, "html", "head", "body"])].sort();
};
