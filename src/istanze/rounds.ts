// What earlier sendings of one istanza froze: each stays as it was sent, with its receipt (S1.32, capability 24).
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import type { Typed } from "#forms/modulo.ts";
import type { Summary } from "#kit/summary.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";

export type FormerRound = {
  n: number;
  sentAt: Date;
  answers: Record<string, unknown>;
  summary: Summary;
  summarySha256: string;
};

const columns = `n, sent_at as "sentAt", answers, summary, summary_sha256 as "summarySha256"`;

/** The oldest first; the one that stands now is not among them. */
export const formerRounds = (db: Queryable, { ente, id }: IstanzaKey): Promise<FormerRound[]> =>
  many<FormerRound>(db, `select ${columns} from former_round where ente = $1 and istanza = $2 order by n`, [ente, id]);

export const formerRound = (db: Queryable, { ente, id }: IstanzaKey, n: number): Promise<FormerRound | undefined> =>
  maybeOne<FormerRound>(db, `select ${columns} from former_round where ente = $1 and istanza = $2 and n = $3`, [
    ente,
    id,
    n,
  ]);

/** Inside the transaction that sends again, before what is frozen is frozen anew. */
export const keepRound = (tx: Tx, { ente, id }: IstanzaKey): Promise<number> =>
  exec(
    tx,
    `insert into former_round (ente, istanza, n, sent_at, typed, answers, summary, summary_sha256)
     select ente, id, round, sent_at, coalesce(sent_typed, typed), answers, summary, summary_sha256
       from istanza where ente = $1 and id = $2`,
    [ente, id],
  );

/**
 * The istanza as it was sent in a round, what was typed included, whatever has been typed over it since; undefined when
 * there was none.
 */
export const asSentIn = async (db: Queryable, istanza: Istanza, round: number): Promise<Istanza | undefined> => {
  if (round === istanza.round) return { ...istanza, typed: istanza.sentTyped ?? istanza.typed, sentTyped: null };
  const former = await maybeOne<FormerRound & { typed: Typed }>(
    db,
    `select ${columns}, typed from former_round where ente = $1 and istanza = $2 and n = $3`,
    [istanza.ente, istanza.id, round],
  );
  if (!former) return undefined;
  const { n, ...frozen } = former;
  return { ...istanza, ...frozen, sentTyped: null, round: n };
};
