// A signed root a day over the last row of every chain that grew since the root before. Roots are a chain themselves:
// whoever holds a copy of one tells any change of what came before it. The last rows stand in a file of the file
// store, so that rows cut off at the end of a chain show as well.
import { Readable } from "node:stream";
import canonicalize from "canonicalize";
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { sha256 } from "#kit/secret.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../context.ts";
import { grownSince } from "./history-heads.ts";
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

/** Rows of transactions that were still open when the root before was made carry an earlier time. */
const overlap = 3_600_000;

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
    const lines = grownSince(tx, since, (more) => {
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
