// Two clerks on one case: the second is told who did what since the page was shown.
import { many, type Queryable } from "#db/connect.ts";
import type { IstanzaKey } from "./istanza.ts";

export type Deed = { at: Date /** "Ugo Finti"; null: Sportello itself. */; who: string | null; what: string };

/** What others than this clerk did, the first first. */
export const doneSince = (db: Queryable, { ente, id }: IstanzaKey, since: Date, clerk: string): Promise<Deed[]> =>
  many<Deed>(
    db,
    `select d.at, p.nome || ' ' || p.cognome as who, d.what
       from (select at, person, move as what from history
              where ente = $1 and istanza = $2 and kind <> 'lettura' and at >= $3
             union all
             select created_at, author, 'Segnalazione: ' || coalesce(nullif(label, ''), 'in generale') from remark
              where ente = $1 and istanza = $2 and asked_at is null and created_at >= $3) d
       left join person p on p.id = d.person
      where d.person is distinct from $4
      order by d.at limit 20`,
    [ente, id, since, clerk],
  );
