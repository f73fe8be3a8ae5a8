// Passwords become argon2id, with a pepper that lies outside of the database: a copy of the tables alone cannot be tried.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { hash, type Options, verify } from "@node-rs/argon2";
import { absentAsUndefined, writeOnce } from "./durable.ts";

export type Passwords = {
  /** PHC string, to be stored. */
  hash(password: string): Promise<string>;
  /** Without a stored one it takes as long and is false: who asks does not learn whether there is one. */
  matches(stored: string | null | undefined, password: string): Promise<boolean>;
  /** It was made with other parameters than those of today. */
  isOld(stored: string): boolean;
};

// RFC 9106 and OWASP: 19 MiB and two passes are a seventh of a second on a small server
const argon2id = 2;
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const today = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

/** Each takes a core and 19 MiB: who sends a thousand at once waits in a row, and the pages go on. */
const together = 2;

const inTurn = (places: number) => {
  const waiting: (() => void)[] = [];
  let free = places;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};

/** NIST SP 800-63B-4: whatever signs were typed, the same on every keyboard. */
const normal = (password: string): string => password.normalize("NFC");

export const passwordsWith = (pepper: () => Promise<Buffer>): Passwords => {
  const turn = inTurn(together);
  const options = async (): Promise<Options> => ({ ...parameters, secret: await pepper() });
  const make = (password: string): Promise<string> => turn(async () => hash(normal(password), await options()));
  let nobodys: Promise<string> | undefined;
  return {
    hash: make,
    matches: async (stored, password) => {
      nobodys ??= make(randomBytes(16).toString("hex"));
      const against = stored ?? (await nobodys);
      const right = await turn(async () => verify(against, normal(password), { secret: await pepper() }));
      return right && typeof stored === "string";
    },
    isOld: (stored) => !stored.startsWith(today),
  };
};

/** The pepper of the file; one that is not there is made when the first password is, once for all processes. */
export const passwordsFrom = (path: string): Passwords => {
  let read: Promise<Buffer> | undefined;
  const pepper = async (): Promise<Buffer> => {
    const known = await absentAsUndefined(readFile(path, "utf8"));
    if (known === undefined) await writeOnce(path, `${randomBytes(32).toString("base64")}\n`);
    const key = Buffer.from((known ?? (await readFile(path, "utf8"))).trim(), "base64");
    if (key.length !== 32) throw new Error(`${path}: 32 bytes in base64 are needed (openssl rand -base64 32)`);
    return key;
  };
  return passwordsWith(() => {
    read ??= pepper().catch((fault: unknown) => {
      read = undefined;
      throw fault;
    });
    return read;
  });
};
