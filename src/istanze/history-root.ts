// A signed root a day over the last row of every chain that grew since the root before. Roots are a chain themselves:
// whoever holds a copy of one tells any change of what came before it. The last rows stand in a file of the file
// store, so that rows cut off at the end of a chain show as well.
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import canonicalize from "canonicalize";
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { sha256 } from "#kit/secret.ts";
import { romeDate } from "#kit/time.ts";
import type { Files } from "#platform/files.ts";
import type { Context } from "../context.ts";
import { historyKey } from "./history-key.ts";

export type Root = {
  /** On which it was made, in Europe/Rome. */
  day: string;
  chains: number;
  headsSha256: string;
  previousSha256: string;
  rootSha256: string;
  signature: string;
  keyId: string;
  publicKey: string;
  madeAt: Date;
};

/** The last row of a chain; `istanza` is "" for the chain of the ente itself. */
export type Head = { ente: string; istanza: string; n: number; sha256: string };

/** Rows of transactions that were still open when the root before was made carry an earlier time. */
const overlap = 3_600_000;
const together = 5_000;

const columns = `day, chains, heads_sha256 as "headsSha256", previous_sha256 as "previousSha256",
  root_sha256 as "rootSha256", signature, key_id as "keyId", public_key as "publicKey", made_at as "madeAt"`;

type Covered = Pick<Root, "day" | "chains" | "headsSha256" | "previousSha256"> & { madeAt: Date | string };

/** The hour too: the next root looks at what grew since. */
export const rootHash = ({ day, chains, headsSha256, previousSha256, madeAt }: Covered): string =>
  sha256(
    canonicalize({ day, chains, headsSha256, previousSha256, madeAt: new Date(madeAt).toISOString() }) ?? "",
  ).toString("hex");

export const lastRoot = (db: Queryable): Promise<Root | undefined> =>
  maybeOne<Root>(db, `select ${columns} from history_root order by day desc limit 1`);

/** Oldest first, after a day; at most `limit`. */
export const rootsAfter = (db: Queryable, day: string, limit: number): Promise<Root[]> =>
  many<Root>(db, `select ${columns} from history_root where day > $1 order by day limit $2`, [day, limit]);

/** Newest first, before a day; at most `limit`. */
export const rootsBefore = (db: Queryable, day: string | undefined, limit: number): Promise<Root[]> =>
  many<Root>(db, `select ${columns} from history_root where $1::date is null or day < $1 order by day desc limit $2`, [
    day ?? null,
    limit,
  ]);

const lineOf = ({ ente, istanza, n, sha256: last }: Head): string => `${ente}\t${istanza}\t${n}\t${last}\n`;

/** Through a cursor: one look at one moment, however many chains there are. */
const grown = async function* (tx: Tx, since: Date, count: (chains: number) => void): AsyncGenerator<string> {
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

const store = (tx: Tx, root: Root): Promise<number> =>
  exec(
    tx,
    `insert into history_root (day, chains, heads_sha256, previous_sha256, root_sha256, signature, key_id, public_key,
                               made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      root.day,
      root.chains,
      root.headsSha256,
      root.previousSha256,
      root.rootSha256,
      root.signature,
      root.keyId,
      root.publicKey,
      root.madeAt,
    ],
  );

const lock = 5_060_454;

/** Once a day; the second time gives the root that is there. */
export const makeRoot = async (ctx: Context): Promise<Root> => {
  const key = await historyKey(ctx.env.dataDir);
  return transaction(ctx.db, async (tx) => {
    await exec(tx, "select pg_advisory_xact_lock($1)", [lock]);
    const madeAt = ctx.clock.now();
    const day = romeDate(madeAt);
    const before = await lastRoot(tx);
    if (before && before.day >= day) return before;
    const since = new Date(before ? before.madeAt.getTime() - overlap : 0);
    let chains = 0;
    const lines = grown(tx, since, (more) => {
      chains += more;
    });
    const { sha256: headsSha256 } = await ctx.files.put(Readable.from(lines, { objectMode: false }));
    const open = { day, chains, headsSha256, previousSha256: before?.rootSha256 ?? "", madeAt };
    const rootSha256 = rootHash(open);
    const root: Root = {
      ...open,
      rootSha256,
      signature: key.sign(rootSha256),
      keyId: key.id,
      publicKey: key.publicKey,
    };
    await store(tx, root);
    return root;
  });
};

const parse = (line: string): Head => {
  const [ente = "", istanza = "", n = "", last = ""] = line.split("\t");
  return { ente, istanza, n: Number(n), sha256: last };
};

/** In portions; undefined when the file is gone. */
export const headsOf = async (files: Files, root: Root): Promise<AsyncGenerator<Head[]> | undefined> => {
  const stream = await files.get(root.headsSha256);
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
