// Jobs that are taken up at once, as a test wants them, without twenty queues being asked twenty times a second: that
// alone would keep a core busy.
import { setTimeout as pause } from "node:timers/promises";
import { type Db, many } from "../src/db/connect.ts";
import { type Jobs, openJobs } from "../src/platform/jobs.ts";

/** The cron of pg-boss itself has its own turn. */
const waiting = `select from pgboss.job
  where state < 'active' and start_after <= now() and not starts_with(name, '__pgboss__') limit 1`;

/** One look for all queues; the workers look for themselves only when something waits. */
export const attentiveJobs = async (db: Db): Promise<Jobs> => {
  const jobs = await openJobs(db);
  let looking: Promise<void> | undefined;
  let stopping = false;
  const look = async (): Promise<void> => {
    while (!stopping) {
      const found = await many(db, waiting).catch((error: unknown) => console.error(error));
      if (found?.length) jobs.nudge();
      await pause(50);
    }
  };
  return {
    ...jobs,
    work: (...given) => {
      looking ??= look();
      return jobs.work(...given);
    },
    stop: async () => {
      stopping = true;
      await Promise.all([looking, jobs.stop()]);
    },
  };
};
