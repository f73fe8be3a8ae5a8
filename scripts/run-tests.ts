// Runs compiled test files, each a process of its own, on one PostgreSQL for all of them.
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { testServer } from "../test/database.ts";

const server = process.env.DATABASE_URL_TEST === undefined ? await testServer() : undefined;
// the test files find the server here
if (server) process.env.SPORTELLO_TEST_PG = server.url;

const files = process.argv.slice(2);
const minute = 60_000;
const timeout = (files.some((path) => path.includes(".long.")) ? 60 : 25) * minute;
/** More at a time would fight for the server and for the browsers' memory. */
const concurrency = Math.min(4, Math.max(2, availableParallelism()));

run({ files, concurrency, timeout })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .once("end", () => server?.stop())
  .compose(new spec())
  .pipe(process.stdout);
