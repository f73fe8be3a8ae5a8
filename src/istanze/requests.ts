// Every request for corrections or additions that the office made in a case, with its author and the remarks that went
// with it, by the sending that it is about (S1.32).
import { many, type Queryable } from "#db/connect.ts";
import type { Said } from "./asking.ts";
import type { IstanzaKey } from "./istanza.ts";
import { askedRemarks, isAskedWith, type Remark } from "./remarks.ts";
import { requestMoves } from "./workflow.ts";

/** `who`: "Ugo Finti"; null: a person who was erased. */
type Asked = Said & { round: number; who: string | null };
export type Request = Asked & { remarks: Remark[] };

const asked = (db: Queryable, { ente, id }: IstanzaKey): Promise<Asked[]> =>
  many<Asked>(
    db,
    `select h.move, h.at, h.content, p.nome || ' ' || p.cognome as who,
            (select 1 + count(*)::int from history s
              where s.ente = h.ente and s.istanza = h.istanza and s.n < h.n and s.kind = 'mossa'
                and s.move = 'Invia di nuovo') as round
       from history h left join person p on p.id = h.person
      where h.ente = $1 and h.istanza = $2 and h.kind = 'mossa'
        and h.move = any($3)
      order by h.n`,
    [ente, id, requestMoves],
  );

/** The first one first. */
export const requestsOf = async (db: Queryable, key: IstanzaKey): Promise<Request[]> => {
  const moves = await asked(db, key);
  const rounds = [...new Set(moves.map(({ round }) => round))];
  const remarks = (await Promise.all(rounds.map((round) => askedRemarks(db, key, round)))).flat();
  return moves.map((move) => ({
    ...move,
    remarks: remarks.filter((remark) => remark.round === move.round && isAskedWith(move, remark)),
  }));
};
