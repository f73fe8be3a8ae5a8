import { many, type Queryable } from "#db/connect.ts";
import type { MoveName, State } from "./workflow.ts";

export type RecentMove = {
  ente: string;
  /** Id of the istanza. */
  id: string;
  n: number;
  service: string;
  number: string | null;
  move: MoveName;
  to: State;
  at: Date;
};

/** The last moves on all the istanze of a person, whatever the ente and whoever they acted for (capability 10). */
export const recentMoves = (db: Queryable, person: string, limit: number): Promise<RecentMove[]> =>
  many<RecentMove>(
    db,
    `select h.ente, h.istanza as id, h.n, i.service, i.number, h.move, h.to_state as "to", h.at
       from istanza i join history h on h.ente = i.ente and h.istanza = i.id
      where i.person = $1 and h.kind = 'mossa' order by h.at desc, h.n desc limit $2`,
    [person, limit],
  );
