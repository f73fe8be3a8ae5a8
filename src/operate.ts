// What the operator asks of an installation that runs (docs/OPERATING.md): node dist/operate.js <command>.

import { many } from "#db/connect.ts";
import { isKnownFile } from "#istanze/documents.ts";
import { brokenAt, historyOf } from "#istanze/history.ts";
import { failedJobs, tryAgain } from "#platform/jobs-state.ts";
import { type Context, openContext } from "./context.ts";
import { readEnv } from "./env.ts";

const day = 86_400_000;

type Command = { says: string; run(ctx: Context): Promise<void> };

const commands: Record<string, Command> = {
  failed: {
    says: "lists the jobs that were given up after all their tries",
    run: async ({ db }) => {
      const jobs = await failedJobs(db);
      for (const job of jobs) console.log(`${job.failedAt.toISOString()} ${job.name} ${job.id}: ${job.fault}`);
      console.log(`${jobs.length} failed`);
    },
  },
  retry: {
    says: "gives every failed job one more try, once its cause is removed",
    run: async ({ db }) => {
      const jobs = await failedJobs(db);
      for (const job of jobs) await tryAgain(db, job.name, job.id);
      console.log(`${jobs.length} put back`);
    },
  },
  history: {
    says: "checks the fingerprints of every history; exit code 1 when one was changed",
    run: async ({ db }) => {
      const keys = await many<{ ente: string; id: string }>(db, "select distinct ente, istanza as id from history");
      let broken = 0;
      for (const key of keys) {
        const at = brokenAt(key, await historyOf(db, key));
        if (at === undefined) continue;
        broken += 1;
        console.log(`${key.ente} ${key.id}: row ${at} is not as it was written`);
      }
      console.log(`${keys.length} histories, ${broken} changed`);
      if (broken) process.exitCode = 1;
    },
  },
  sweep: {
    says: "deletes files older than a day that no document and no mail names",
    run: async ({ db, files }) => {
      console.log(`${await files.sweep(day, (sha256) => isKnownFile(db, sha256))} deleted`);
    },
  },
};

const name = process.argv[2] ?? "";
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  const { ctx, close } = await openContext({ ...readEnv(process.env), jobs: false });
  try {
    await command.run(ctx);
  } finally {
    await close();
  }
} else {
  console.log("node dist/operate.js <command>");
  for (const [each, { says }] of Object.entries(commands)) console.log(`  ${each.padEnd(8)} ${says}`);
  process.exitCode = name ? 2 : 0;
}
