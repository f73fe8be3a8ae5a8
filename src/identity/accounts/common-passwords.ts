import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#kit/root.ts";

let common: ReadonlySet<string> | undefined;

/** dist/passwords.txt is made by the build from a public list. `password` in small letters. */
export const isCommonPassword = (password: string): boolean => {
  common ??= new Set(readFileSync(join(root, "dist", "passwords.txt"), "utf8").split("\n"));
  return common.has(password);
};
