import { execFileSync, type SpawnOptions, spawnSync } from "node:child_process";
import { userInfo } from "node:os";
import { type Binaries, program } from "./binaries.ts";

/** As whom the server runs. PostgreSQL refuses root, and any user that the system cannot name. */
export type Account = {
  words: string;
  uid?: number;
  gid?: number;
  unshared?: true;
};

const self: Account = { words: "questo utente" };

/**
 * A user namespace without mapping: the process sees itself as "nobody", the files stay those of the caller. It needs
 * no account and reads what only the caller may read (a project under /root), but containers often forbid it.
 */
const unshared: Account = {
  words: "uno spazio di nomi senza privilegi (unshare)",
  unshared: true,
};

const idOf = (option: "-u" | "-g", name: string): number | undefined => {
  try {
    return Number(execFileSync("id", [option, name], { encoding: "utf8", stdio: "pipe" }));
  } catch {
    return undefined;
  }
};

const serviceAccounts = (): Account[] =>
  ["postgres", "_postgres", "nobody"].flatMap((name) => {
    const [uid, gid] = [idOf("-u", name), idOf("-g", name)];
    return uid === undefined || gid === undefined ? [] : [{ words: `l'utente ${name}`, uid, gid }];
  });

const hasName = (): boolean => {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
};

const isRoot = (): boolean => process.getuid?.() === 0;

/** For a new cluster, best first: an account that owns nothing else, then the namespace. */
export const accountsToTry = (): Account[] => {
  if (isRoot()) return [...serviceAccounts(), unshared];
  return hasName() ? [self] : [unshared, self];
};

/** For a cluster that exists its owner decides, or PostgreSQL would refuse the folder. */
export const accountOfOwner = (owner: { uid: number; gid: number }): Account => {
  const me = process.getuid?.();
  if (me === undefined) return self;
  if (owner.uid === me) return isRoot() || !hasName() ? unshared : self;
  if (isRoot()) return { words: `l'utente ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  throw new Error(
    `La cartella dei dati appartiene all'utente ${owner.uid} e questo processo è l'utente ${me}: ` +
      "avviare con lo stesso utente della prima volta, o indicare un'altra DATA_DIR.",
  );
};

/** The command and options that run a program as the account. No PG* variable of the caller reaches it. */
export const commandAs = (
  account: Account,
  command: string,
  args: string[],
): { command: string; args: string[]; options: SpawnOptions } => {
  const variables = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const ids = account.uid === undefined ? {} : { uid: account.uid, gid: account.gid };
  // A folder of the caller may be closed to the account; LC_ALL=C because a locale may be named but not installed.
  const options = {
    ...ids,
    cwd: "/",
    env: { ...Object.fromEntries(variables), LC_ALL: "C" },
  } as SpawnOptions;
  if (process.platform === "win32") delete options.cwd;
  return account.unshared
    ? { command: "unshare", args: ["-U", "--", command, ...args], options }
    : { command, args, options };
};

/** What went wrong, in the words of the program; undefined when it ran. */
export const failureOf = (account: Account, program: string, args: string[]): string | undefined => {
  const run = commandAs(account, program, args);
  const { status, error, stderr, stdout } = spawnSync(run.command, run.args, {
    ...run.options,
    stdio: "pipe",
  });
  if (status === 0) return undefined;
  return error?.message ?? `${stderr}${stdout}`.trim();
};

export const binariesFail = (account: Account, binaries: Binaries): string | undefined =>
  failureOf(account, program(binaries, "postgres"), ["--version"]);

export const cannotEnter = (account: Account, folder: string): string | undefined =>
  process.platform === "win32" ? undefined : failureOf(account, "/bin/sh", ["-c", 'cd -- "$1"', "sh", folder]);
