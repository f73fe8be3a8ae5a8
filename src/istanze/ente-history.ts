// What officials do beside the cases: exports, searches, mandates, offices, batches. One chain an ente, append-only.
import canonicalize from "canonicalize";
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import { sha256 } from "#kit/secret.ts";
import type { ChainFault } from "./history-chain.ts";

type Content = Record<string, string | number | boolean | null | string[]>;

export type EnteWriting = {
  /** Null: Sportello itself. */
  person: string | null;
  /** As it is read: "esportazione", "incarico revocato". */
  action: string;
  /** Ids and counts, not people's data: this history is never erased. */
  content: Content;
  at: Date;
};

export type EnteHistoryRow = EnteWriting & { n: number; previousSha256: string; sha256: string };

const fingerprint = (ente: string, { sha256: _, ...row }: EnteHistoryRow): string =>
  sha256(canonicalize({ ...row, ente, at: row.at.toISOString() }) ?? "").toString("hex");

/** Waits for whoever else writes in the history of this ente: call it late in the transaction. */
export const appendEnteHistory = async (tx: Tx, ente: string, writing: EnteWriting): Promise<void> => {
  await exec(tx, "select 1 from ente where id = $1 for no key update", [ente], { name: "ente-history-lock" });
  const last = await maybeOne<{ n: number; sha256: string }>(
    tx,
    "select n, sha256 from ente_history where ente = $1 order by n desc limit 1",
    [ente],
    { name: "ente-history-last" },
  );
  const unsigned = { ...writing, n: (last?.n ?? 0) + 1, previousSha256: last?.sha256 ?? "", sha256: "" };
  await exec(
    tx,
    `insert into ente_history (ente, n, at, person, action, content, previous_sha256, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ente,
      unsigned.n,
      writing.at,
      writing.person,
      writing.action,
      JSON.stringify(writing.content),
      unsigned.previousSha256,
      fingerprint(ente, unsigned),
    ],
    { name: "ente-history-append" },
  );
};

const fault = (ente: string, row: EnteHistoryRow, before: EnteHistoryRow | undefined): ChainFault | undefined => {
  const n = (before?.n ?? 0) + 1;
  if (row.n !== n) return { n, fault: "missing" };
  if (fingerprint(ente, row) !== row.sha256) return { n, fault: "changed" };
  return row.previousSha256 === (before?.sha256 ?? "") ? undefined : { n, fault: "inserted" };
};

const together = 2_000;

/** The first row of an ente's chain that does not fit, read in portions. */
export const faultInEnte = async (db: Queryable, ente: string): Promise<ChainFault | undefined> => {
  let before: EnteHistoryRow | undefined;
  for (;;) {
    const rows = await many<EnteHistoryRow>(
      db,
      `select n, at, person, action, content, previous_sha256 as "previousSha256", sha256 from ente_history
        where ente = $1 and n > $2 order by n limit ${together}`,
      [ente, before?.n ?? 0],
    );
    for (const row of rows) {
      const found = fault(ente, row, before);
      if (found) return found;
      before = row;
    }
    if (rows.length < together) return undefined;
  }
};
