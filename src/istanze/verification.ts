import { many, type Queryable } from "#db/connect.ts";
import type { State } from "./workflow.ts";

export type Verified = {
  ente: string;
  number: string;
  sentAt: Date;
  state: State;
  /** A corrected sending has taken its place (S1.32). */
  replaced: boolean;
};

/**
 * The sent istanza with this number and this fingerprint, if there is one. Ente by ente, so that the key of the numbers
 * finds it. Any text may be given: what is no number or no fingerprint is of nobody.
 */
export const verified = async (db: Queryable, number: string, sha256: string): Promise<Verified | undefined> => {
  const [, modulo, year, seq] = /^([A-Z0-9_]{1,40})\.(\d{4})\.(\d{7})$/.exec(number) ?? [];
  if (!modulo || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  // two enti that offer one modulo give the same numbers: the fingerprint tells them apart, but for equal answers
  const [first] = await many<Verified>(
    db,
    `select e.name as ente, i.number, coalesce(f.sent_at, i.sent_at) as "sentAt", i.state, f.n is not null as replaced
       from ente e join istanza i on i.ente = e.id and i.modulo = $1 and i.year = $2 and i.seq = $3
       left join former_round f
         on f.ente = i.ente and f.istanza = i.id and f.summary_sha256 = $4 and i.summary_sha256 <> $4
      where (i.summary_sha256 = $4 or f.n is not null) and i.sent_at is not null`,
    [modulo, Number(year), Number(seq), sha256],
  );
  return first;
};
