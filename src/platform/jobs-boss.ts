// The setting of pg-boss, with the guards that it needs.
import PgBoss from "pg-boss";
import { type Db, exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { sha256 } from "#kit/secret.ts";

export type JobsOptions = {
  /** False in a process that only enqueues. */
  working?: boolean;
  onError?: (error: unknown, job?: { name: string; id: string }) => void;
  pollMs?: number;
  /** A job that runs longer is taken up again: so is one whose worker was killed. */
  expireInSeconds?: number;
  maintenanceIntervalSeconds?: number;
  /** Seconds before the first retry; each next one waits about twice as long. */
  retryDelay?: number;
  retryLimit?: number;
};

/** Jobs named "nightly-…" look through everything, so they may take long; a killed one is taken up an hour later. */
const longestSeconds = (name: string, options: JobsOptions): number =>
  name.startsWith("nightly-") ? 60 * 60 : (options.expireInSeconds ?? 45);

const lock = 5_060_452;
const days = 24 * 60 * 60;
const tenYearsInMinutes = 10 * 365 * 24 * 60;

type Executor = { executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> };

const nameOf = new Map<string, string>();

/** pg-boss has few texts with values and long ones: prepared, they are planned once a connection. */
const statementName = (text: string): string => {
  const known = nameOf.get(text);
  if (known) return known;
  const name = `pgboss-${sha256(text).toString("hex").slice(0, 16)}`;
  nameOf.set(text, name);
  return name;
};

export const inTransaction = (tx: Tx): Executor => ({
  executeSql: (text, values = []) => tx.query({ name: statementName(text), text, values }),
});

const overPool = (db: Db, onError: (error: unknown) => void): Executor => ({
  executeSql: async (text, values) => {
    // Statements without values come as "begin; ...; commit": a failed one would leave the connection inside.
    const client = await db.connect();
    try {
      return await client.query(text, values);
    } catch (error) {
      await client.query("rollback").catch(() => {});
      // pg-boss does not wait for the end of its own cron jobs: an error there would end the process.
      if (values?.[0] !== "__pgboss__send-it") throw error;
      onError(error);
      return {} as { rows: unknown[] };
    } finally {
      client.release();
    }
  },
});

/**
 * pg-boss knows that another process was quicker with its tables by the English words of an error, and two that make a
 * queue at once can wait for each other. Needs a second connection of the pool.
 */
const oneAtATime = (db: Db, work: () => Promise<unknown>): Promise<void> =>
  transaction(db, async (tx) => {
    await exec(tx, "select pg_advisory_xact_lock($1)", [lock]);
    await work();
  });

export const startBoss = async (db: Db, options: JobsOptions, onError: (error: unknown) => void): Promise<PgBoss> => {
  const working = options.working ?? true;
  const boss = new PgBoss({
    db: overPool(db, onError),
    supervise: working,
    schedule: working,
    maintenanceIntervalSeconds: options.maintenanceIntervalSeconds ?? 5,
    archiveCompletedAfterSeconds: 1 * days,
    // A failed job stays where the operator looks for it.
    archiveFailedAfterSeconds: 365 * days,
    deleteAfterDays: 30,
  });
  boss.on("error", onError);
  await oneAtATime(db, () => boss.start());
  return boss;
};

type Queues = { ensureQueue(name: string): Promise<void>; isMade(name: string): boolean };

/** Makes each queue once; a job for a queue that is not there would vanish without an error. */
export const queues = (db: Db, boss: PgBoss, options: JobsOptions): Queues => {
  const made = new Map<string, Promise<void>>();
  const make = (name: string): Promise<void> => {
    const queue = {
      name,
      // about five hours of tries: longer than a mail server is usually down
      retryLimit: options.retryLimit ?? 12,
      retryDelay: options.retryDelay ?? 2,
      retryBackoff: true,
      expireInSeconds: longestSeconds(name, options),
      // pg-boss drops what waits longer than this, in silence
      retentionMinutes: tenYearsInMinutes,
    };
    return oneAtATime(db, async () => {
      await boss.createQueue(name, queue);
      // one that an earlier version made keeps its old times otherwise
      await boss.updateQueue(name, queue);
    });
  };
  const ensureQueue = (name: string): Promise<void> => {
    const known = made.get(name);
    if (known) return known;
    const making = make(name);
    made.set(name, making);
    making.catch(() => made.delete(name));
    return making;
  };
  return { ensureQueue, isMade: (name) => made.has(name) };
};
