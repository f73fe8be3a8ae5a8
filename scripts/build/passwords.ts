import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { dictionary } from "@zxcvbn-ts/language-common";
import { shortestPassword } from "#kit/password.ts";
import { writeWhole } from "./publish.ts";

/** The passwords that everybody tries first, of those that are long enough to be chosen: dist/passwords.txt. */
export const writePasswords = (root: string): void => {
  const all = dictionary["passwords-common"];
  const long = all.map((each) => each.toLowerCase()).filter((each) => each.length >= shortestPassword);
  if (long.length < 10_000)
    throw new Error(`@zxcvbn-ts/language-common holds ${long.length} long passwords: look at it`);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeWhole(join(root, "dist", "passwords.txt"), [...new Set(long)].sort().join("\n"));
};
