// Parere: another office of the same ente is asked about a case and sees only the steps that it is shown (L. 241/1990
// art. 16 and 17).
import { many, maybeOne, type Queryable } from "#db/connect.ts";
import type { IstanzaKey } from "./istanza.ts";

export const questionMax = 2000;
export const opinionMax = 4000;
export const outcomes = ["favorevole", "favorevole con condizioni", "contrario"] as const;
export type Outcome = (typeof outcomes)[number];

export type Opinion = {
  id: string;
  istanza: string;
  /** Of the istanza. */
  number: string | null;
  service: string;
  /** Of the istanza as it stands: which sending, and when it came. */
  round: number;
  sentAt: Date;
  office: string;
  officeName: string;
  question: string;
  /** Ids of the steps that the office sees. */
  shown: string[];
  askedBy: string;
  askedAt: Date;
  outcome: Outcome | null;
  answer: string | null;
  /** "Elio Fittizi". */
  answeredBy: string | null;
  answeredAt: Date | null;
};

const select = `select o.id, o.istanza, i.number, i.service, i.round, i.sent_at as "sentAt", o.office, f.name as "officeName", o.question, o.shown,
    a.nome || ' ' || a.cognome as "askedBy", o.asked_at as "askedAt", o.outcome, o.answer,
    b.nome || ' ' || b.cognome as "answeredBy", o.answered_at as "answeredAt"
  from opinion o
  join istanza i on i.ente = o.ente and i.id = o.istanza
  join office f on f.ente = o.ente and f.id = o.office
  join person a on a.id = o.asked_by
  left join person b on b.id = o.answered_by`;

/** Of a case, the first that was asked first. */
export const opinionsOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<Opinion[]> =>
  many<Opinion>(db, `${select} where o.ente = $1 and o.istanza = $2 order by o.asked_at, o.id`, [ente, id]);

/** Asked of these offices, newest first; `before` is the last one of the page before. */
export const opinionsAsked = (
  db: Queryable,
  ente: string,
  offices: readonly string[],
  limit: number,
  before?: { at: Date; id: string },
): Promise<Opinion[]> =>
  many<Opinion>(
    db,
    `${select} where o.ente = $1 and o.office = any($2) and i.erased_at is null
        and ($4::timestamptz is null or (o.asked_at, o.id) < ($4, $5::uuid))
      order by o.asked_at desc, o.id desc limit $3`,
    [ente, offices, limit, before?.at ?? null, before?.id ?? null],
  );

export const opinionById = (
  db: Queryable,
  ente: string,
  offices: readonly string[],
  id: string,
): Promise<Opinion | undefined> =>
  maybeOne<Opinion>(db, `${select} where o.ente = $1 and o.office = any($2) and o.id = $3 and i.erased_at is null`, [
    ente,
    offices,
    id,
  ]);
