import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const linux = process.platform === "linux";

const ps = (pid: number, column: string): string => {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  } catch {
    return "";
  }
};

const signalable = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** State letter and start time from the kernel; the name in brackets before them may hold spaces. */
const stat = (pid: number): { state: string; started: string } | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return undefined;
  }
};

/** False for a zombie too: where process 1 reaps nobody (containers) dead ones answer signals for ever. */
export const isAlive = (pid: number): boolean => {
  if (!linux) return signalable(pid);
  const found = stat(pid);
  return found !== undefined && found.state !== "Z" && found.state !== "X";
};

/** Names one process: after a crash its number is soon given to another one, its start time is not. */
export const identityOf = (pid: number): string => {
  const started = linux ? (stat(pid)?.started ?? "") : process.platform === "win32" ? "" : ps(pid, "lstart");
  return `${pid}-${started.replaceAll(/\W/g, "")}`;
};

export const isSameProcess = (identity: string): boolean => {
  const pid = Number.parseInt(identity, 10);
  return Number.isInteger(pid) && isAlive(pid) && identityOf(pid) === identity;
};

/** Empty for a zombie and for a process that is not there. */
export const commandLine = (pid: number): string => {
  if (!linux) return ps(pid, "command");
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
};
