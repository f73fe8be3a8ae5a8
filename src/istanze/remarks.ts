// What the office finds wrong in a case, pinned to what it is about (S1.32): it writes while it reads, and asks with
// a move. What was asked is never changed.
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, type Queryable, type Tx } from "#db/connect.ts";
import type { IstanzaKey } from "./istanza.ts";

export const remarkMax = 1000;

export type Remark = {
  id: string;
  /** Of the sending that it is about. */
  round: number;
  /** A field ("rup"), a cell ("utenti.0.codiceFiscale"), a row ("utenti.0"), rows as a whole ("utenti"), or "". */
  target: string;
  /** What it is pinned to, as the applicant reads it. */
  label: string;
  text: string;
  /** What stood there. */
  value: string;
  author: string;
  createdAt: Date;
  /** Null: the office still writes. */
  askedAt: Date | null;
};

const columns = `id, round, target, label, text, value, author, created_at as "createdAt", asked_at as "askedAt"`;

/** What the applicant was asked about one sending. */
export const askedRemarks = (db: Queryable, { ente, id }: IstanzaKey, round: number): Promise<Remark[]> =>
  many<Remark>(
    db,
    `select ${columns} from remark where ente = $1 and istanza = $2 and round = $3 and asked_at is not null
      order by asked_at, created_at, id`,
    [ente, id, round],
  );

/** What the office has written and not asked yet. */
export const draftRemarks = (db: Queryable, { ente, id }: IstanzaKey): Promise<Remark[]> =>
  many<Remark>(
    db,
    `select ${columns} from remark where ente = $1 and istanza = $2 and asked_at is null order by created_at, id`,
    [ente, id],
  );

export const draftRemark = (db: Queryable, { ente, id }: IstanzaKey, remark: string): Promise<Remark | undefined> =>
  maybeOne<Remark>(
    db,
    `select ${columns} from remark where ente = $1 and istanza = $2 and id = $3 and asked_at is null`,
    [ente, id, remark],
  );

export type NewRemark = Pick<Remark, "round" | "target" | "label" | "text" | "value" | "author">;

export const insertRemark = (tx: Tx, key: IstanzaKey, remark: NewRemark, now: Date): Promise<number> =>
  exec(
    tx,
    `insert into remark (ente, istanza, id, round, target, label, text, value, author, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      key.ente,
      key.id,
      randomUUID(),
      remark.round,
      remark.target,
      remark.label,
      remark.text,
      remark.value,
      remark.author,
      now,
    ],
  );

/** Only what still reads as it was shown: a colleague's words are not written over. */
export const rewordRemark = (
  tx: Tx,
  { ente, id }: IstanzaKey,
  remark: string,
  { from, to }: { from: string; to: string },
): Promise<number> =>
  exec(
    tx,
    "update remark set text = $5 where ente = $1 and istanza = $2 and id = $3 and text = $4 and asked_at is null",
    [ente, id, remark, from, to],
  );

export const dropRemark = (tx: Tx, { ente, id }: IstanzaKey, remark: string): Promise<number> =>
  exec(tx, "delete from remark where ente = $1 and istanza = $2 and id = $3 and asked_at is null", [ente, id, remark]);

/** Whether it went to the applicant with this move. */
export const isAskedWith = ({ at }: { at: Date }, { askedAt }: Remark): boolean => askedAt?.getTime() === at.getTime();

/** All that was written goes to the applicant; inside the move's transaction, at the instant of the move. */
export const askRemarks = (tx: Tx, { ente, id }: IstanzaKey, now: Date): Promise<Remark[]> =>
  many<Remark>(
    tx,
    `with asked as (update remark set asked_at = $3 where ente = $1 and istanza = $2 and asked_at is null returning *)
     select ${columns} from asked order by created_at, id`,
    [ente, id, now],
  );
