// Append-only, hash-chained per istanza (history-chain.ts): moves, and beside them what officials wrote and read (S0.65).
import { randomBytes } from "node:crypto";
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { fingerprint, type HistoryKind, type HistoryRow, saltedSha256 } from "./history-chain.ts";
import type { IstanzaKey } from "./istanza.ts";
import type { MoveName, Role, State } from "./workflow.ts";

type Said = { at: Date; person: string | null; content: string };
type Line = Said & { move: string; from: State | null; to: State; role: Role };
type Written = Line & { move: MoveName };
export type Writing = Said & { action: string };

const columns = `n, kind, move, from_state as "from", to_state as "to", at, person, role, content,
  content_salt as "contentSalt", content_sha256 as "contentSha256", previous_sha256 as "previousSha256", sha256`;

type Last = { n: number; sha256: string; to: State };

const append = async (tx: Tx, key: IstanzaKey, last: Last | undefined, written: Line, kind: HistoryKind) => {
  const contentSalt = randomBytes(16).toString("base64url");
  const unsigned: HistoryRow = {
    ...written,
    kind,
    n: (last?.n ?? 0) + 1,
    contentSalt,
    contentSha256: saltedSha256(contentSalt, written.content),
    previousSha256: last?.sha256 ?? "",
    sha256: "",
  };
  const row = { ...unsigned, sha256: fingerprint(key, unsigned) };
  await exec(
    tx,
    `insert into history (ente, istanza, n, kind, move, from_state, to_state, at, person, role, content, content_salt,
                          content_sha256, previous_sha256, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      key.ente,
      key.id,
      row.n,
      row.kind,
      row.move,
      row.from,
      row.to,
      row.at,
      row.person,
      row.role,
      row.content,
      row.contentSalt,
      row.contentSha256,
      row.previousSha256,
      row.sha256,
    ],
    { name: "history-append" },
  );
};

const lastOf = (tx: Tx, { ente, id }: IstanzaKey): Promise<Last | undefined> =>
  maybeOne<Last>(
    tx,
    `select n, sha256, to_state as "to" from history where ente = $1 and istanza = $2 order by n desc limit 1`,
    [ente, id],
    { name: "history-last" },
  );

/** A move. The caller holds the istanza's row locked, so that no two rows follow the same one. */
export const appendHistory = async (tx: Tx, key: IstanzaKey, written: Written): Promise<void> =>
  append(tx, key, await lastOf(tx, key), written, "mossa");

const beside = async (tx: Tx, key: IstanzaKey, { action, ...said }: Writing, kind: HistoryKind): Promise<void> => {
  const last = await lastOf(tx, key);
  const state = last?.to ?? "BOZZA";
  const role: Role = said.person === null ? "sistema" : "ufficio";
  await append(tx, key, last, { ...said, move: action, from: state, to: state, role }, kind);
};

/**
 * What the office (or, without a person, Sportello) wrote that changes no state: a note, an assignment, a label. The
 * caller holds the istanza's row locked.
 */
export const appendWriting = (tx: Tx, key: IstanzaKey, writing: Writing): Promise<void> =>
  beside(tx, key, writing, "scrittura");

/** That an official read; pages say it through recordRead (reads.ts). The caller holds the istanza's row locked. */
export const appendRead = (tx: Tx, key: IstanzaKey, read: Writing): Promise<void> => beside(tx, key, read, "lettura");

const everyKind: readonly HistoryKind[] = ["mossa", "lettura", "scrittura"];

/** The first first. The chain is whole only with every kind; the applicant's Storico shows the moves (S0.65). */
export const historyOf = (
  db: Queryable,
  key: IstanzaKey,
  kinds: readonly HistoryKind[] = everyKind,
): Promise<HistoryRow[]> =>
  many<HistoryRow>(
    db,
    `select ${columns} from history where ente = $1 and istanza = $2 and kind = any ($3) order by n`,
    [key.ente, key.id, kinds],
    { name: "history-of" },
  );

export type ChainedRow = HistoryRow & { ente: string; istanza: string };

/** The next rows of all chains, in the order of chains and numbers; the first ones without `after`. */
export const chainedRows = (db: Queryable, after: ChainedRow | undefined, limit: number): Promise<ChainedRow[]> =>
  many<ChainedRow>(
    db,
    `select ente, istanza, ${columns} from history
      where (ente, istanza, n) > ($1, $2::uuid, $3::int) order by ente, istanza, n limit $4`,
    [after?.ente ?? "", after?.istanza ?? "00000000-0000-0000-0000-000000000000", after?.n ?? 0, limit],
  );

/** Whether a move was made on what was sent last: a notice about a former round says nothing of this one. */
export const wasMade = async (db: Queryable, { ente, id }: IstanzaKey, move: MoveName): Promise<boolean> =>
  (await maybeOne(
    db,
    `select 1 from history where ente = $1 and istanza = $2 and move = $3 and kind = 'mossa'
        and n > (select coalesce(max(n), 0) from history
                  where ente = $1 and istanza = $2 and move in ('Invia', 'Invia di nuovo') and kind = 'mossa')
      limit 1`,
    [ente, id, move],
  )) !== undefined;
