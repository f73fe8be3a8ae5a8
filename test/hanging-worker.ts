// A worker that takes a job and never ends it, to be killed by a test.
import { openDatabase } from "../src/db/connect.ts";
import { openJobs } from "../src/platform/jobs.ts";

const jobs = await openJobs(openDatabase(process.argv[2] ?? ""), { expireInSeconds: 2, pollMs: 50 });
await jobs.work("test-hang" as never, async () => {
  console.log("taken");
  await new Promise(() => {});
});
