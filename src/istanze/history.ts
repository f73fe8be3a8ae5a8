// Append-only, hash-chained per istanza: each row's fingerprint covers the one before it, so that a changed, inserted
// or removed row shows. Rows cut off at the end leave a chain that fits: the istanza's state tells them.
import canonicalize from "canonicalize";
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { sha256 } from "#kit/secret.ts";
import type { IstanzaKey } from "./istanza.ts";
import type { MoveName, Role, State } from "./workflow.ts";

export type HistoryRow = {
  n: number;
  move: MoveName;
  from: State | null;
  to: State;
  at: Date;
  person: string | null;
  role: Role;
  /** Said with the move: a motivation, the number of the istanza that takes the place. */
  content: string;
  previousSha256: string;
  sha256: string;
};

type Written = Omit<HistoryRow, "n" | "previousSha256" | "sha256">;

const fingerprint = (key: IstanzaKey, row: Omit<HistoryRow, "sha256">): string =>
  sha256(canonicalize({ ...row, ente: key.ente, istanza: key.id, at: row.at.toISOString() }) ?? "").toString("hex");

const columns = `n, move, from_state as "from", to_state as "to", at, person, role, content,
  previous_sha256 as "previousSha256", sha256`;

/** The caller holds the istanza's row locked, so that no two rows follow the same one. */
export const appendHistory = async (tx: Tx, key: IstanzaKey, written: Written): Promise<void> => {
  const last = await maybeOne<{ n: number; sha256: string }>(
    tx,
    "select n, sha256 from history where ente = $1 and istanza = $2 order by n desc limit 1",
    [key.ente, key.id],
    { name: "history-last" },
  );
  const row = { ...written, n: (last?.n ?? 0) + 1, previousSha256: last?.sha256 ?? "" };
  await exec(
    tx,
    `insert into history (ente, istanza, n, move, from_state, to_state, at, person, role, content, previous_sha256, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      key.ente,
      key.id,
      row.n,
      row.move,
      row.from,
      row.to,
      row.at,
      row.person,
      row.role,
      row.content,
      row.previousSha256,
      fingerprint(key, row),
    ],
    { name: "history-append" },
  );
};

/** The first move first. */
export const historyOf = (db: Queryable, key: IstanzaKey): Promise<HistoryRow[]> =>
  many<HistoryRow>(db, `select ${columns} from history where ente = $1 and istanza = $2 order by n`, [
    key.ente,
    key.id,
  ]);

/** The number of the first row that does not fit its fingerprint or its predecessor; undefined when all do. */
export const brokenAt = (key: IstanzaKey, rows: HistoryRow[]): number | undefined =>
  rows.find(({ sha256: stored, ...row }, i) => {
    const previous = rows[i - 1]?.sha256 ?? "";
    return row.n !== i + 1 || row.previousSha256 !== previous || fingerprint(key, row) !== stored;
  })?.n;

/** Whether a move was ever made in this case. */
export const wasMade = async (db: Queryable, { ente, id }: IstanzaKey, move: MoveName): Promise<boolean> =>
  (await maybeOne(db, "select 1 from history where ente = $1 and istanza = $2 and move = $3 limit 1", [
    ente,
    id,
    move,
  ])) !== undefined;
