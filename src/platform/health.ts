import { one, type Queryable } from "#db/connect.ts";
import { jobsState } from "./jobs-state.ts";

/** A queue whose oldest job waits longer than this has no worker. */
const waitingAtMost = 120;

export type Health = {
  healthy: boolean;
  database: boolean;
  worker: boolean;
  jobs?: { failed: number; waiting: number; oldestWaiting: number };
};

export const health = async (db: Queryable): Promise<Health> => {
  try {
    await one(db, "select 1 as ok");
    const jobs = await jobsState(db);
    const worker = jobs.oldestWaiting < waitingAtMost;
    return { healthy: worker, database: true, worker, jobs };
  } catch {
    return { healthy: false, database: false, worker: false };
  }
};
