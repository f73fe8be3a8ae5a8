import { exec, many, one, type Queryable } from "#db/connect.ts";

export type FailedJob = {
  id: string;
  name: string;
  data: unknown;
  fault: string | null;
  failedAt: Date;
  tries: number;
};

const failed = `select id, name, data, coalesce(output->>'message', output->'value'->>'message') as fault,
    completed_on as "failedAt", retry_count + 1 as tries
  from pgboss.job where state = 'failed'`;
const newestFirst = "order by completed_on desc, id limit 100";

/** Jobs that were given up after all their tries, newest first, at most 100. */
export const failedJobs = (db: Queryable): Promise<FailedJob[]> => many<FailedJob>(db, `${failed} ${newestFirst}`);

/** A job is of the ente that its data name; one that names none looks after the whole installation. */
const ofEnte = (parameter: string): string => `coalesce(data->>'ente', ${parameter}) = ${parameter}`;

/** As `failedJobs`, of an ente and of the installation. */
export const failedJobsOf = (db: Queryable, ente: string): Promise<FailedJob[]> =>
  many<FailedJob>(db, `${failed} and ${ofEnte("$1")} ${newestFirst}`, [ente]);

export type JobsState = {
  failed: number;
  /** Ready to run and not yet taken. */
  waiting: number;
  /** Seconds that the oldest of them waits: grows when no worker runs. */
  oldestWaiting: number;
};

const isReady = "state < 'active' and start_after <= now()";
const counts = `count(*) filter (where state = 'failed') as failed,
  count(*) filter (where ${isReady}) as waiting,
  coalesce(extract(epoch from now() - min(start_after) filter (where ${isReady})), 0)::float8 as "oldestWaiting"`;
const open = "from pgboss.job where state in ('created', 'retry', 'failed')";

export const jobsState = (db: Queryable): Promise<JobsState> => one<JobsState>(db, `select ${counts} ${open}`);

export type QueueState = JobsState & {
  name: string;
  /** Failed before and to be tried again later. */
  later: number;
};

/** Queues with something in them, of an ente and of the installation. */
export const queuesOf = (db: Queryable, ente: string): Promise<QueueState[]> =>
  many<QueueState>(
    db,
    `select name, ${counts}, count(*) filter (where state = 'retry' and start_after > now()) as later ${open}
        and name not like '\\_\\_pgboss\\_\\_%' and ${ofEnte("$1")}
      group by name order by name`,
    [ente],
  );

const oneMoreTry = `update pgboss.job
  set state = 'retry', retry_limit = retry_limit + 1, start_after = now(), completed_on = null
  where state = 'failed' and name = $1`;

/** The operator has removed the cause: one more try, at once. False when the job is not among the failed ones. */
export const tryAgain = async (db: Queryable, name: string, id: string): Promise<boolean> =>
  (await exec(db, `${oneMoreTry} and id = $2`, [name, id])) === 1;

/** One more try for one failed job of an ente, or for all of a queue; how many there were. */
export const tryAgainOf = (db: Queryable, ente: string, name: string, id?: string): Promise<number> =>
  exec(db, `${oneMoreTry} and ${ofEnte("$2")} and ($3::uuid is null or id = $3)`, [name, ente, id ?? null]);
