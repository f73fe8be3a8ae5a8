// The last rows of the histories, a line each, in the file that a root covers: how they are written and read again, in
// portions, however many chains there are.
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { exec, many, type Tx } from "#db/connect.ts";
import type { Files } from "#platform/files.ts";

/** The last row of a chain; `istanza` is "" for the chain of the ente itself. */
export type Head = { ente: string; istanza: string; n: number; sha256: string };

const together = 5_000;

const lineOf = ({ ente, istanza, n, sha256: last }: Head): string => `${ente}\t${istanza}\t${n}\t${last}\n`;

/** Through a cursor: one look at one moment, however many chains there are. */
export const grownSince = async function* (
  tx: Tx,
  since: Date,
  count: (chains: number) => void,
): AsyncGenerator<string> {
  // a first root looks at everything
  await exec(tx, "set local statement_timeout = 0");
  await exec(
    tx,
    `declare heads no scroll cursor for
       select distinct on (ente, istanza) ente, istanza::text, n, sha256 from history where at > '${since.toISOString()}'
        order by ente, istanza, n desc`,
  );
  for (;;) {
    const heads = await many<Head>(tx, `fetch ${together} from heads`);
    if (heads.length === 0) break;
    count(heads.length);
    yield heads.map(lineOf).join("");
  }
  const ofEnti = await many<Head>(
    tx,
    `select distinct on (ente) ente, '' as istanza, n, sha256 from ente_history where at > $1 order by ente, n desc`,
    [since],
  );
  count(ofEnti.length);
  yield ofEnti.map(lineOf).join("");
};

const parse = (line: string): Head => {
  const [ente = "", istanza = "", n = "", last = ""] = line.split("\t");
  return { ente, istanza, n: Number(n), sha256: last };
};

/** In portions; undefined when the file is gone. */
export const headsOf = async (
  files: Files,
  { headsSha256 }: { headsSha256: string },
): Promise<AsyncGenerator<Head[]> | undefined> => {
  const stream = await files.get(headsSha256);
  return stream && portions(stream);
};

const portions = async function* (stream: Readable): AsyncGenerator<Head[]> {
  let heads: Head[] = [];
  for await (const line of createInterface({ input: stream })) {
    heads.push(parse(line));
    if (heads.length < 1_000) continue;
    yield heads;
    heads = [];
  }
  yield heads;
};
