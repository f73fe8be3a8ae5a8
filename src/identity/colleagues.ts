// The operators that work the same services: to whom a case can be given, who can stand in for whom.
import { many, type Queryable } from "#db/connect.ts";

export type Colleague = { id: string; name: string };

/** Members of the offices that work these services who are operators on the day, by name. */
export const colleaguesFor = (
  db: Queryable,
  ente: string,
  services: readonly string[],
  today: string,
): Promise<Colleague[]> =>
  many<Colleague>(
    db,
    `select distinct p.id, p.nome || ' ' || p.cognome as name, lower(p.cognome || ' ' || p.nome) as by
       from office_service s
       join office_member m on m.ente = s.ente and m.office = s.office
       join person p on p.id = m.person
      where s.ente = $1 and s.service = any($2)
        and exists (select from mandate d
                     where d.ente = s.ente and d.person = p.id and d.role like 'operatore %' and d.revoked_at is null
                       and d.valid_from <= $3 and (d.valid_to is null or d.valid_to >= $3))
      order by 3`,
    [ente, services, today],
    { name: "colleagues" },
  );
