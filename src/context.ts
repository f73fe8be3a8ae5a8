// Everything that lasts is made once, in main.ts or in a test, and handed down as the first argument.
import type { Db } from "#db/connect.ts";
import type { Env } from "./env.ts";
import type { Clock } from "#kit/clock.ts";
import type { Comuni } from "#kit/comuni.ts";
import type { Files } from "#platform/files.ts";
import type { Jobs } from "#platform/jobs.ts";
import type { Mail } from "#platform/mail.ts";

export type Context = {
  env: Env;
  clock: Clock;
  db: Db;
  jobs: Jobs;
  files: Files;
  mail: Mail;
  comuni: Comuni;
};
