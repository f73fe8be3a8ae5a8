// Everything that lasts is made once, in main.ts or in a test, and handed down as the first argument.
import { join, resolve } from "node:path";
import { type Db, openDatabase } from "#db/connect.ts";
import { startEmbedded } from "#db/embedded/start.ts";
import { migrate } from "#db/migrate.ts";
import { demoComuni } from "#db/seed/demo-data.ts";
import { type Clock, clockFrom, systemClock } from "#kit/clock.ts";
import type { Comuni } from "#kit/comuni.ts";
import { readComuni } from "#kit/comuni-list.ts";
import { type Antivirus, clamd } from "#platform/antivirus.ts";
import { type Files, folderFiles } from "#platform/files.ts";
import { type Jobs, openJobs } from "#platform/jobs.ts";
import { demoMail, type Mail, smtpMail } from "#platform/mail.ts";
import { protocolByEnte } from "#platform/protocol/by-ente.ts";
import type { Protocol } from "#platform/protocol/port.ts";
import { folderSeals, type Seals } from "#platform/protocol/seal.ts";
import type { Env } from "./env.ts";

export type Context = {
  env: Env;
  clock: Clock;
  db: Db;
  jobs: Jobs;
  files: Files;
  /** Undefined: files are not looked at, and are shown so. */
  antivirus: Antivirus | undefined;
  mail: Mail;
  protocol: Protocol;
  seals: Seals;
  comuni: Comuni;
};

export type Opened = { ctx: Context; close(): Promise<void> };

export const openContext = async (env: Env): Promise<Opened> => {
  const dataDir = resolve(env.dataDir);
  const server = env.databaseUrl ? undefined : await startEmbedded({ dataDir: join(dataDir, "postgres") });
  const db = openDatabase(env.databaseUrl ?? server?.url ?? "");
  try {
    await migrate(db);
    const jobs = await openJobs(db, { working: env.jobs });
    const clock = env.clock ? clockFrom(env.clock) : systemClock();
    const ctx: Context = {
      env,
      clock,
      db,
      jobs,
      files: folderFiles(join(dataDir, "files")),
      antivirus: env.clamdUrl ? clamd(env.clamdUrl) : undefined,
      mail: env.smtpUrl ? smtpMail(env.smtpUrl) : demoMail(),
      protocol: protocolByEnte(env, jobs),
      seals: env.sealDir
        ? folderSeals(resolve(env.sealDir), { selfMade: undefined })
        : folderSeals(join(dataDir, "keys", "seals"), { selfMade: clock }),
      comuni: readComuni(env.demo ? { extra: { comuni: demoComuni } } : {}),
    };
    const close = async () => {
      await jobs.stop();
      await db.end();
      await server?.stop();
    };
    return { ctx, close };
  } catch (error) {
    await db.end();
    await server?.stop();
    throw error;
  }
};
