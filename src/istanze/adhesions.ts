// Which municipalities have answered a service that is asked by municipalities, and which have not (capability 47).
// The list is the national one: those that nobody registered here have not answered either.
import { many, type Queryable } from "#db/connect.ts";
import { inForce } from "#identity/in-force.ts";
import type { Comune, Comuni } from "#kit/comuni.ts";
import { day } from "#kit/time.ts";
import type { Policy, Rules } from "./rules.ts";
import { type State, statesSql, unsent } from "./workflow.ts";

/** How far one has come; of "inviata" the newest that still stands. */
export type Answered =
  | { how: "mai" }
  | { how: "in compilazione" }
  | { how: "inviata"; state: State; number: string; sentAt: Date; id: string };

export type Adhesion = {
  comune: Comune;
  /** Id of the ente; null: nobody registered it here. */
  ente: string | null;
  /** People who could send it today. */
  people: number;
  /** The last reminder that the office sent. */
  remindedAt: Date | null;
  answered: Answered;
};

/** Asked by municipalities: the others have nobody who is missing. */
export const isAskedByEnti = ({ policy }: Pick<Rules, "policy">): boolean => policy.roles !== undefined;

type Known = {
  istat: string;
  ente: string;
  people: number;
  remindedAt: Date | null;
  begun: boolean;
  state: State | null;
  number: string | null;
  sentAt: Date | null;
  id: string | null;
};

const answeredOf = ({ begun, state, number, sentAt, id }: Known): Answered => {
  if (state && number && sentAt && id) return { how: "inviata", state, number, sentAt, id };
  return { how: begun ? "in compilazione" : "mai" };
};

/** `ente`: to which it is sent. `today`: ISO date in Italy, on which a mandate holds. */
type Asked = { ente: string; service: string; policy: Policy; today: string };

const known = (db: Queryable, { ente, service, policy, today }: Asked): Promise<Known[]> =>
  many<Known>(
    db,
    `select e.istat, e.id as ente, s.state, s.number, s.sent_at as "sentAt", s.id,
            (select count(distinct m.person)::int from mandate m
              where m.ente = e.id and m.role = any($3) and m.scope = ''
                and ${inForce("m", "$4")}) as people,
            (select max(r.at) from ente_reminder r where r.ente = $1 and r.service = $2 and r.reminded = e.id)
              as "remindedAt",
            exists (select from istanza d where d.ente = $1 and d.service = $2 and d.acting_for = e.id
                       and d.state in (${statesSql(unsent)})) as begun
       from ente e
       left join lateral (
         select i.state, i.number, i.sent_at, i.id from istanza i
          where i.ente = $1 and i.service = $2 and i.acting_for = e.id and i.sent_at is not null
            and i.state not in ('ANNULLATA', 'RITIRATA', 'SOSTITUITA')
          order by i.sent_at desc limit 1) s on true
      where e.kind = 'comune' and e.istat is not null`,
    [ente, service, policy.roles ?? [], today],
  );

/** Every municipality that may ask, in Italian order of provinces and names. */
export const adhesionsOf = async (db: Queryable, comuni: Comuni, asked: Asked): Promise<Adhesion[]> => {
  const rows = new Map((await known(db, asked)).map((row) => [row.istat, row]));
  const all = comuni.provinces(asked.policy.regione).flatMap(({ sigla }) => comuni.of(sigla));
  return all.map((comune): Adhesion => {
    const row = rows.get(comune.istat);
    if (!row) return { comune, ente: null, people: 0, remindedAt: null, answered: { how: "mai" } };
    return {
      comune,
      ente: row.ente,
      people: row.people,
      remindedAt: row.remindedAt,
      answered: answeredOf(row),
    };
  });
};

export const hasAnswered = ({ answered }: Adhesion): boolean => answered.how === "inviata";

/** Nobody is asked twice in so many days. */
export const daysBetweenReminders = 7;

/** Whoever was reminded after this moment is left in peace. */
export const remindedLately = (now: Date): Date => new Date(now.getTime() - daysBetweenReminders * day);

/** Why one that has not answered gets no reminder; undefined when it does. */
export const notReminded = (adhesion: Adhesion, now: Date): "nobody" | "justReminded" | undefined => {
  if (adhesion.people === 0) return "nobody";
  return adhesion.remindedAt && adhesion.remindedAt > remindedLately(now) ? "justReminded" : undefined;
};
