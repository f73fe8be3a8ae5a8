// Every sending of an istanza, each registered in the protocol on its own (DPR 445/2000 art. 53).
import { many, type Queryable } from "#db/connect.ts";
import type { IstanzaKey } from "./istanza.ts";

/** Under which each is registered, once. */
export const sendingKey = (istanza: string, round: number): string => `istanza:${istanza}:${round}`;

/** The same in SQL; of columns or values. */
export const sendingKeySql = (istanza: string, round: string): string => `'istanza:' || ${istanza} || ':' || ${round}`;

export type SendingRow = {
  n: number;
  sentAt: Date;
  /** Null until an outside system has given it. */
  protocol: string | null;
  registeredAt: Date | null;
};

/** The first one first, the one that stands last; none of a draft. */
export const sendingsOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<SendingRow[]> =>
  many<SendingRow>(
    db,
    `select s.n, s.sent_at as "sentAt", e.number as protocol, e.registered_at as "registeredAt"
       from (select n, sent_at from former_round where ente = $1 and istanza = $2
             union all
             select round, sent_at from istanza where ente = $1 and id = $2 and sent_at is not null) s
       left join protocol_entry e on e.ente = $1 and e.key = ${sendingKeySql("$2::uuid", "s.n")}
      order by s.n`,
    [ente, id],
  );
