// How a service goes: what arrives and what ends, how long it takes, what waits, and where people stop. Counts alone.
import { many, type Queryable } from "#db/connect.ts";
import { addDays, day, endOfDay, startOfDay } from "#kit/time.ts";
import { decided, requestMoves, type State, statesSql, unsent } from "./workflow.ts";

/** ISO dates in Italy, both included. */
export type Period = { from: string; to: string };
export type Scope = { ente: string; services: readonly string[] };

/** The instant at which the period begins, and the one at which it is over. */
export const bounds = ({ from, to }: Period): [Date, Date] => [startOfDay(from), endOfDay(to)];

/** Of a case sent again the first time counts: from there the applicant waits. */
const arrived = "coalesce(i.first_sent_at, i.sent_at)";
const inScope = "i.ente = $1 and i.service = any($2)";
const weekOf = (instant: string): string => `date_trunc('week', ${instant} at time zone 'Europe/Rome')::date`;
// sent_at is never earlier than the first sending, and has the index
const sentInside = `i.sent_at >= $3 and ${arrived} >= $3 and ${arrived} < $4`;

/** `week`: its Monday. */
export type Week = { week: string; sent: number; closed: number };

const monday = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** Every week of the period, those without anything too. */
export const weeksOf = async (db: Queryable, { ente, services }: Scope, period: Period): Promise<Week[]> => {
  const counted = await many<Week>(
    db,
    `select week, sum(sent)::int as sent, sum(closed)::int as closed from (
       select ${weekOf(arrived)} as week, count(*) as sent, 0 as closed
         from istanza i where ${inScope} and ${sentInside} group by 1
       union all
       select ${weekOf("i.closed_at")}, 0, count(*)
         from istanza i where ${inScope} and i.sent_at is not null and i.closed_at >= $3 and i.closed_at < $4 group by 1
     ) counts group by week`,
    [ente, services, ...bounds(period)],
  );
  const known = new Map(counted.map((each) => [each.week, each]));
  const weeks: Week[] = [];
  for (let week = monday(period.from); week <= period.to; week = addDays(week, 7)) {
    weeks.push(known.get(week) ?? { week, sent: 0, closed: 0 });
  }
  return weeks;
};

export type Endings = {
  service: string;
  sent: number;
  /** Corrections and integrations asked of those that were sent. */
  asked: number;
  closed: number;
  /** Granted, validated or rejected: the office has answered. */
  decided: number;
  /** Calendar days from the first sending to the answer; null when there is none. */
  medianDays: number | null;
  /** Decided ones that had a last day, and those among them answered by it (L. 241/1990 art. 2). */
  timed: number;
  inTime: number;
};

const isDecided = `i.state in (${statesSql(decided)})`;

/** A line a service, in the order of their names; a service without anything has no line. */
export const endingsOf = (db: Queryable, { ente, services }: Scope, period: Period): Promise<Endings[]> =>
  many<Endings>(
    db,
    `with ended as (
       select i.service, count(*)::int as closed, count(*) filter (where ${isDecided})::int as decided,
              percentile_cont(0.5) within group (order by extract(epoch from i.closed_at - ${arrived}) / 86400)
                filter (where ${isDecided}) as days,
              count(*) filter (where ${isDecided} and i.due_on is not null)::int as timed,
              count(*) filter (where ${isDecided} and i.due_on >= (i.closed_at at time zone 'Europe/Rome')::date)::int
                as in_time
         from istanza i where ${inScope} and i.sent_at is not null and i.closed_at >= $3 and i.closed_at < $4
        group by 1),
     begun as (select i.id, i.service from istanza i where ${inScope} and ${sentInside}),
     sent as (select service, count(*)::int as sent from begun group by 1),
     asked as (
       select b.service, count(*)::int as asked from begun b
         join term_suspension s on s.ente = $1 and s.istanza = b.id
          and s.because = any($5)
        group by 1)
     select service, coalesce(sent, 0) as sent, coalesce(asked, 0) as asked, coalesce(closed, 0) as closed,
            coalesce(decided, 0) as decided, days::float8 as "medianDays", coalesce(timed, 0) as timed,
            coalesce(in_time, 0) as "inTime"
       from sent full join ended using (service) left join asked using (service) order by service`,
    [ente, services, ...bounds(period), requestMoves],
  );

/** Upper ends, in days, of all but the last group of the ages. */
export const ages = [7, 30, 60, 90] as const;

export type OpenCases = { state: State /** 0: up to the first of `ages`. */; age: number; n: number };

/** What is open now, by state and by how long it has been waiting. */
export const openCases = (db: Queryable, { ente, services }: Scope, now: Date): Promise<OpenCases[]> =>
  many<OpenCases>(
    db,
    `select i.state, width_bucket(extract(epoch from $3 - ${arrived}) / 86400, $4::float8[]) as age, count(*)::int as n
       from istanza i where ${inScope} and i.closed_at is null and i.sent_at is not null group by 1, 2`,
    [ente, services, now, ages],
  );

/** Left alone for so many days, a draft counts as abandoned. */
export const abandonedAfterDays = 7;

/** `step`: the last one that was typed into; null: none was. Empty: all was answered, and it was not sent. */
export type LeftDrafts = { service: string; step: string | null; n: number };

export const leftDrafts = (
  db: Queryable,
  { ente, services }: Scope,
  { from }: Period,
  now: Date,
): Promise<LeftDrafts[]> =>
  many<LeftDrafts>(
    db,
    `select i.service, case when i.state = 'DA INVIARE' then '' else
              (select key from jsonb_each(i.step_revisions) order by (value->>'at')::int desc, key limit 1) end as step,
            count(*)::int as n
       from istanza i where ${inScope} and i.state in (${statesSql(unsent)}) and i.updated_at >= $3 and i.updated_at < $4
      group by 1, 2 order by 1, 3 desc`,
    [ente, services, startOfDay(from), new Date(now.getTime() - abandonedAfterDays * day)],
  );
