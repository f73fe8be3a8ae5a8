import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type PgBoss from "pg-boss";
import type { Db, Tx } from "#db/connect.ts";
import { inTransaction, type JobsOptions, queues, startBoss } from "./jobs-boss.ts";

/** Name → data of every job. Each file that has a job adds its own: `declare module "#platform/jobs.ts" {...}`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging, so that a misspelt job does not compile
export interface JobData {}
export type JobName = keyof JobData & string;
export type Job<N extends JobName> = { id: string; data: JobData[N] };

/** Runs at least once, perhaps twice: after a crash, or when it outlasts its time (then `signal` is aborted). */
export type Handler<N extends JobName> = (job: Job<N>, signal: AbortSignal) => Promise<void>;

export type EnqueueOptions = {
  /** The same id is enqueued once; made at random when absent. */
  id?: string;
  afterSeconds?: number;
};

export type Jobs = {
  /** Makes the queues, before the first request: enqueue() must not, since it holds a connection that others wait for. */
  prepare: (names: readonly JobName[]) => Promise<void>;
  /** Part of the caller's transaction: rolled back with it, visible to workers when it is committed. Returns the id, or null when a job with the given id is already there. */
  enqueue: <N extends JobName>(tx: Tx, name: N, data: JobData[N], options?: EnqueueOptions) => Promise<string | null>;
  work: <N extends JobName>(name: N, handler: Handler<N>, options?: { together?: number }) => Promise<void>;
  /** `cron` is read in Europe/Rome; one plan per name, the last one holds. */
  schedule: <N extends JobName>(name: N, cron: string, data: JobData[N]) => Promise<void>;
  /** After a commit: the workers of this process look now, not at their next turn. */
  nudge: () => void;
  /** Takes no new job, waits for those that run; one that does not end in time is left to the next worker. */
  stop: () => Promise<void>;
};

const stopWithinMs = 20_000;

/** Every queue's loop listens to it. */
const newWake = (): AbortController => {
  const wake = new AbortController();
  setMaxListeners(0, wake.signal);
  return wake;
};

export const openJobs = async (db: Db, options: JobsOptions = {}): Promise<Jobs> => {
  const onError = options.onError ?? ((error) => console.error(error));
  const boss = await startBoss(db, options, onError);
  const { ensureQueue, isMade } = queues(db, boss, options);
  const loops: Promise<void>[] = [];
  let stopping = false;
  let wake = newWake();

  const nudge = (): void => {
    wake.abort();
    wake = newWake();
  };

  const runOne = async (name: string, job: PgBoss.Job<object>, handler: Handler<never>): Promise<void> => {
    const signal = AbortSignal.timeout(Number(job.expireInSeconds) * 1000);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () =>
        reject(new Error(`${name} took more than ${job.expireInSeconds} seconds`)),
      );
    });
    try {
      await Promise.race([handler({ id: job.id, data: job.data as never }, signal), late]);
      await boss.complete(name, job.id);
    } catch (error) {
      onError(error, { name, id: job.id });
      await boss.fail(name, job.id, error as object);
    }
  };

  const loop = async (name: string, handler: Handler<never>, together: number): Promise<void> => {
    while (!stopping) {
      const { signal } = wake;
      const jobs = await boss
        .fetch<object>(name, { batchSize: together })
        .catch((error: unknown): PgBoss.Job<object>[] => {
          onError(error);
          return [];
        });
      const runs = await Promise.allSettled(jobs.map((job) => runOne(name, job, handler)));
      for (const run of runs) if (run.status === "rejected") onError(run.reason);
      if (jobs.length < together && !stopping)
        await pause(options.pollMs ?? 1_000, undefined, { signal }).catch(() => {});
    }
  };

  return {
    nudge,
    prepare: async (names) => {
      for (const name of names) await ensureQueue(name);
    },
    enqueue: async (tx, name, data, { id, afterSeconds } = {}) => {
      if (!isMade(name)) throw new Error(`The queue of ${name} was not prepared`);
      const made = await boss.send(name, data as object, {
        db: inTransaction(tx),
        ...(id === undefined ? {} : { id }),
        ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
      });
      // Without a queue of this name pg-boss stores nothing and says nothing.
      if (made === null && id === undefined) throw new Error(`The job ${name} was not stored: its queue is gone`);
      return made;
    },
    work: async (name, handler, { together = 5 } = {}) => {
      await ensureQueue(name);
      loops.push(loop(name, handler as Handler<never>, together));
    },
    schedule: async (name, cron, data) => {
      await ensureQueue(name);
      await boss.schedule(name, cron, data as object, { tz: "Europe/Rome" });
    },
    stop: async () => {
      stopping = true;
      nudge();
      await Promise.race([Promise.all(loops), pause(stopWithinMs, undefined, { ref: false })]);
      await boss.stop({ graceful: true, timeout: 1_000, close: false });
    },
  };
};
