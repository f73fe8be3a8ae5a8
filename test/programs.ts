import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// Programs of Debian that some tests ask for a second opinion.

const isThere = (program: string): boolean => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

const mayInstall = (): boolean =>
  process.env.CI === "true" && process.getuid?.() === 0 && existsSync("/etc/debian_version");

/** False when the program can be run, else the reason for skipping what needs it. Installed on Debian's CI as root. */
export const missing = (program: string, debianPackage: string): string | false => {
  if (!isThere(program) && mayInstall()) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", debianPackage], { stdio: "ignore" });
  }
  return isThere(program) ? false : `skipped: ${program} is not here (Debian package ${debianPackage})`;
};
