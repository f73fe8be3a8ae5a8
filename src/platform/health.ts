import { many, one, type Queryable } from "#db/connect.ts";
import { jobsState } from "./jobs-state.ts";

/** A queue whose oldest job waits longer than this has no worker, in seconds. */
const waitingAtMost = 120;

type Jobs = {
  /** Given up after all their tries, and of these in the last hour. */
  failed: number;
  failedLately: number;
  waiting: number;
  /** In seconds. */
  oldestWaiting: number;
  /** Their worker died, and no other has taken them up. */
  stuck: number;
};

export type Health = {
  /** Pages can be served and work is done. */
  healthy: boolean;
  database: boolean;
  worker: boolean;
  jobs?: Jobs;
  /** What the operator should look at although pages are served: see docs/OPERATING.md. */
  attention: string[];
};

const lately = (db: Queryable): Promise<{ failedLately: number; stuck: number }> =>
  one(
    db,
    `select count(*) filter (where state = 'failed' and completed_on > now() - interval '1 hour') as "failedLately",
        count(*) filter (where state = 'active' and started_on + expire_in < now() - interval '2 minutes') as stuck
      from pgboss.job where state in ('active', 'failed')`,
  );

/** Everything that has a plan runs at least once a day. */
const missed = async (db: Queryable): Promise<string[]> =>
  (
    await many<{ name: string }>(
      db,
      `select name from pgboss.schedule s
        where s.created_on < now() - interval '26 hours'
          and not exists (select from pgboss.job j where j.name = s.name and j.state = 'completed'
                           and j.completed_on > now() - interval '26 hours')
          and not exists (select from pgboss.archive a where a.name = s.name and a.state = 'completed'
                           and a.archived_on > now() - interval '26 hours' and a.completed_on > now() - interval '26 hours')
        order by name`,
    )
  ).map(({ name }) => name);

const attentionTo = ({ failedLately, stuck }: Jobs, plans: readonly string[]): string[] => [
  ...(stuck ? [`${stuck} jobs are held by a worker that died`] : []),
  ...(failedLately ? [`${failedLately} jobs were given up in the last hour`] : []),
  ...plans.map((name) => `${name} did not run since yesterday`),
];

export const health = async (db: Queryable): Promise<Health> => {
  try {
    const [state, late, plans] = await Promise.all([jobsState(db), lately(db), missed(db)]);
    const jobs = { ...state, ...late };
    const worker = jobs.oldestWaiting < waitingAtMost && jobs.stuck === 0;
    return { healthy: worker, database: true, worker, jobs, attention: attentionTo(jobs, plans) };
  } catch {
    return { healthy: false, database: false, worker: false, attention: ["the database does not answer"] };
  }
};
