// The operators of an ente: to whom a case can be given, who can stand in for whom.
import { many, type Queryable } from "#db/connect.ts";
import { operates } from "./clerks.ts";
import { inForce } from "./in-force.ts";

export type Colleague = { id: string; name: string };

const held = `exists (select from mandate d
  where d.ente = $1 and d.person = p.id and ${operates("d")} and ${inForce("d", "$2")})`;
const named = "p.id, p.nome || ' ' || p.cognome as name, lower(p.cognome || ' ' || p.nome) as by";

/** Members of the offices that work these services who are operators on the day, by name. */
export const colleaguesFor = async (
  db: Queryable,
  ente: string,
  services: readonly string[],
  today: string,
): Promise<Colleague[]> =>
  many<Colleague>(
    db,
    `select distinct ${named}
       from office_service s
       join office_member m on m.ente = s.ente and m.office = s.office
       join person p on p.id = m.person
      where s.ente = $1 and s.service = any($3) and ${held} order by 3`,
    [ente, today, services],
    { name: "colleagues" },
  );

/** All of the ente, by name. */
export const operatorsOf = (db: Queryable, ente: string, today: string): Promise<Colleague[]> =>
  many<Colleague>(
    db,
    `select distinct ${named} from office_member m join person p on p.id = m.person where m.ente = $1 and ${held} order by 3`,
    [ente, today],
    { name: "operators" },
  );

/** Whether both are members of one office: only then does one see what the other works. */
export const shareOffice = async (db: Queryable, ente: string, one: string, other: string): Promise<boolean> =>
  (
    await many(
      db,
      `select 1 from office_member a join office_member b on b.ente = a.ente and b.office = a.office
        where a.ente = $1 and a.person = $2 and b.person = $3 limit 1`,
      [ente, one, other],
    )
  ).length > 0;
