// The chain of an istanza's history, pure. Each row's fingerprint covers the one before it, so that a changed, inserted
// or removed row shows; rows cut off at the end show against the daily roots (history-root.ts). What was said is covered
// by a fingerprint of its own, with a salt: when its time is over text and salt are erased, and the chain still fits.
import canonicalize from "canonicalize";
import { sha256 } from "#kit/secret.ts";
import type { IstanzaKey } from "./istanza.ts";
import type { Role, State } from "./workflow.ts";

/** "lettura": an official opened it. "scrittura": something was written that is no move. */
export type HistoryKind = "mossa" | "lettura" | "scrittura";

export type HistoryRow = {
  n: number;
  kind: HistoryKind;
  /** Name of the move, or what was read or written ("scheda", "nota interna"). */
  move: string;
  from: State | null;
  to: State;
  at: Date;
  person: string | null;
  role: Role;
  /** Said with it: a motivation, the number of the istanza that takes the place, the name of the document. */
  content: string;
  /** Null once the content was erased, and in rows older than it. */
  contentSalt: string | null;
  /** Null in rows whose own fingerprint covers their content. */
  contentSha256: string | null;
  previousSha256: string;
  sha256: string;
};

/** The row that says that contents were erased; before it no content may be missing. */
export const erasure = "cancellazione del contenuto";

export const saltedSha256 = (salt: string, content: string): string => sha256(salt + content).toString("hex");

const covered = ({ kind, content, contentSha256, contentSalt: _, sha256: __, ...row }: HistoryRow) =>
  contentSha256 === null ? { ...row, content } : { ...row, kind, contentSha256 };

export const fingerprint = (key: IstanzaKey, row: HistoryRow): string =>
  sha256(canonicalize({ ...covered(row), ente: key.ente, istanza: key.id, at: row.at.toISOString() }) ?? "").toString(
    "hex",
  );

const contentFits = ({ content, contentSalt, contentSha256 }: HistoryRow, erased: boolean): boolean => {
  if (contentSha256 === null) return true;
  if (contentSalt === null) return content === "" && erased;
  return saltedSha256(contentSalt, content) === contentSha256;
};

/**
 * "changed": a row is not as it was written. "inserted": it fits itself and does not follow the one before, so one was
 * put in or replaced. "missing": a number is skipped. "emptied": a text is gone, and no erasure says so.
 */
export type ChainFault = { n: number; fault: "changed" | "inserted" | "missing" | "emptied" };

/** The first row that does not fit its fingerprint or its predecessor; undefined when all do. */
export const faultIn = (key: IstanzaKey, rows: HistoryRow[]): ChainFault | undefined => {
  const erasedBefore = rows.findLast((row) => row.kind === "scrittura" && row.move === erasure)?.n ?? 0;
  for (const [i, row] of rows.entries()) {
    const fault = (named: ChainFault["fault"]): ChainFault => ({ n: row.n, fault: named });
    if (row.n !== i + 1) return { n: i + 1, fault: "missing" };
    if (fingerprint(key, row) !== row.sha256) return fault("changed");
    if (row.previousSha256 !== (rows[i - 1]?.sha256 ?? "")) return fault("inserted");
    if (!contentFits(row, row.n < erasedBefore)) return fault(row.contentSalt === null ? "emptied" : "changed");
  }
  return undefined;
};

/** The number of the first row that does not fit. */
export const brokenAt = (key: IstanzaKey, rows: HistoryRow[]): number | undefined => faultIn(key, rows)?.n;
