// Whether every history is as it was written: each chain in itself, the daily roots, and each chain against them. In
// portions, so that any number of chains fits.
import { many, type Queryable } from "#db/connect.ts";
import type { Context } from "../context.ts";
import { faultInEnte } from "./ente-history.ts";
import { type ChainedRow, chainedRows } from "./history.ts";
import { type ChainFault, faultIn } from "./history-chain.ts";
import { type Head, headsOf } from "./history-heads.ts";
import { isSignedBy, knownKeys } from "./history-key.ts";
import { type Root, rootHash, rootsAfter } from "./history-root.ts";

export type Verified = {
  chains: number;
  roots: number;
  /** A line each, as the operator reads it. */
  faults: string[];
};

const rowsTogether = 5_000;
const rootsTogether = 100;

const chainsOf = async function* (db: Queryable): AsyncGenerator<ChainedRow[]> {
  let chain: ChainedRow[] = [];
  let after: ChainedRow | undefined;
  for (;;) {
    const rows = await chainedRows(db, after, rowsTogether);
    for (const row of rows) {
      if (chain[0] && (chain[0].istanza !== row.istanza || chain[0].ente !== row.ente)) {
        yield chain;
        chain = [];
      }
      chain.push(row);
    }
    after = rows.at(-1);
    if (rows.length < rowsTogether) break;
  }
  if (chain.length) yield chain;
};

const sayings: Record<ChainFault["fault"], string> = {
  changed: "is not as it was written",
  inserted: "does not follow the row before it: one was inserted or replaced",
  missing: "is missing",
  emptied: "lost its text, and no erasure says so",
};
const say = (chain: string, { n, fault }: ChainFault): string => `${chain}: row ${n} ${sayings[fault]}`;

const verifyChains = async (db: Queryable): Promise<Omit<Verified, "roots">> => {
  const faults: string[] = [];
  let chains = 0;
  for await (const rows of chainsOf(db)) {
    const [first] = rows;
    if (!first) continue;
    chains += 1;
    const key = { ente: first.ente, id: first.istanza };
    const found = faultIn(
      key,
      rows.map(({ ente: _, istanza: __, ...row }) => row),
    );
    if (found) faults.push(say(`${key.ente} ${key.id}`, found));
  }
  for (const { ente } of await many<{ ente: string }>(db, "select distinct ente from ente_history order by ente")) {
    chains += 1;
    const found = await faultInEnte(db, ente);
    if (found) faults.push(say(`${ente} (of the ente)`, found));
  }
  return { chains, faults };
};

const rootFaults = (root: Root, before: Root | undefined, known: Set<string>): string[] => {
  const { rootSha256: text, signature, publicKey, keyId } = root;
  const checks: [wrong: boolean, says: string][] = [
    [rootHash(root) !== text, "is not as it was made"],
    [
      root.previousSha256 !== (before?.rootSha256 ?? ""),
      "does not follow the root before it: one is missing or changed",
    ],
    [!isSignedBy({ text, signature, publicKey, keyId }), "has a wrong signature"],
    [!known.has(keyId), `is signed with the key ${keyId}, which is none of DATA_DIR/keys`],
  ];
  return checks.flatMap(([wrong, says]) => (wrong ? [`root of ${root.day}: ${says}`] : []));
};

type Standing = Head & { stands: string | null; last: number | null };

const standing = (db: Queryable, heads: Head[]): Promise<Standing[]> =>
  many<Standing>(
    db,
    `select f.*, case when istanza = '' then (select max(n) from ente_history l where l.ente = f.ente)
                 else (select max(n) from history l where l.ente = f.ente and l.istanza = f.istanza::uuid) end as last
       from (select r.*, case when istanza = ''
                           then (select e.sha256 from ente_history e where e.ente = r.ente and e.n = r.n)
                           else (select h.sha256 from history h where h.ente = r.ente and h.istanza = r.istanza::uuid
                                    and h.n = r.n) end as stands
               from unnest($1::text[], $2::text[], $3::bigint[], $4::text[]) r (ente, istanza, n, sha256)) f
      where stands is distinct from sha256`,
    [
      heads.map(({ ente }) => ente),
      heads.map(({ istanza }) => istanza),
      heads.map(({ n }) => n),
      heads.map(({ sha256 }) => sha256),
    ],
  );

const sayCut = (root: Root, head: Standing): string => {
  const chain = `${head.ente} ${head.istanza || "(of the ente)"}`;
  const what =
    head.last === null
      ? "every row is gone"
      : head.last < head.n
        ? `cut off after row ${head.last}`
        : `row ${head.n} was written anew`;
  return `${chain}: ${what}; the root of ${root.day} covers ${head.n} rows`;
};

const headFaults = async (ctx: Context, root: Root): Promise<string[]> => {
  const portions = await headsOf(ctx.files, root);
  if (!portions) return [`root of ${root.day}: the file ${root.headsSha256} that it covers is gone`];
  const faults: string[] = [];
  let chains = 0;
  for await (const heads of portions) {
    chains += heads.length;
    for (const head of await standing(ctx.db, heads)) faults.push(sayCut(root, head));
  }
  if (chains !== root.chains) faults.push(`root of ${root.day}: it covers ${root.chains} chains, its file ${chains}`);
  return faults;
};

const verifyRoots = async (ctx: Context): Promise<Omit<Verified, "chains">> => {
  const known = await knownKeys(ctx.env.dataDir);
  const faults: string[] = [];
  let roots = 0;
  let before: Root | undefined;
  for (;;) {
    const some = await rootsAfter(ctx.db, before?.day ?? "0001-01-01", rootsTogether);
    for (const root of some) {
      faults.push(...rootFaults(root, before, known), ...(await headFaults(ctx, root)));
      before = root;
      roots += 1;
    }
    if (some.length < rootsTogether) return { roots, faults };
  }
};

export const verifyHistories = async (ctx: Context): Promise<Verified> => {
  const { chains, faults } = await verifyChains(ctx.db);
  const roots = await verifyRoots(ctx);
  return { chains, roots: roots.roots, faults: [...faults, ...roots.faults] };
};
