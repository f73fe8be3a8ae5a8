import { readdirSync } from "node:fs";

/** Paths below the project's root whose name matches, in order, with `/` between folders on every system. */
export const sourceFiles = (root: string, name: RegExp): string[] =>
  ["src", "test", "scripts"]
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true }).map((path) => `${folder}/${path}`))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => name.test(path))
    .sort();
