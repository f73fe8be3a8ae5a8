import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const isOurs = (folder: string): boolean => {
  const file = join(folder, "package.json");
  return existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { name?: unknown }).name === "sportello";
};

const upFrom = (folder: string): string => {
  if (isOurs(folder)) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("No folder above this file holds Sportello's package.json");
  return upFrom(parent);
};

/** The project's folder. Found by walking up, because the same code runs from src/ and bundled from dist/. */
export const root: string = upFrom(dirname(fileURLToPath(import.meta.url)));
