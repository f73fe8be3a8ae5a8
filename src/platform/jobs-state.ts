import { exec, many, one, type Queryable } from "#db/connect.ts";

export type FailedJob = {
  id: string;
  name: string;
  data: unknown;
  fault: string | null;
  failedAt: Date;
  tries: number;
};

/** Jobs that were given up after all their tries, newest first, at most 100. */
export const failedJobs = (db: Queryable): Promise<FailedJob[]> =>
  many<FailedJob>(
    db,
    `select id, name, data, coalesce(output->>'message', output->'value'->>'message') as fault,
        completed_on as "failedAt", retry_count + 1 as tries
      from pgboss.job where state = 'failed' order by completed_on desc, id limit 100`,
  );

export type JobsState = {
  failed: number;
  /** Ready to run and not yet taken. */
  waiting: number;
  /** Seconds that the oldest of them waits: grows when no worker runs. */
  oldestWaiting: number;
};

export const jobsState = (db: Queryable): Promise<JobsState> =>
  one<JobsState>(
    db,
    `select count(*) filter (where state = 'failed') as failed,
        count(*) filter (where state < 'active' and start_after <= now()) as waiting,
        coalesce(extract(epoch from now() - min(start_after) filter (where state < 'active' and start_after <= now())),
          0)::float8 as "oldestWaiting"
      from pgboss.job where state in ('created', 'retry', 'failed')`,
  );

/** The operator has removed the cause: one more try, at once. False when the job is not among the failed ones. */
export const tryAgain = async (db: Queryable, name: string, id: string): Promise<boolean> =>
  (await exec(
    db,
    `update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, start_after = now(), completed_on = null
      where name = $1 and id = $2 and state = 'failed'`,
    [name, id],
  )) === 1;
