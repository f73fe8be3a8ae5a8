// What the operator asks of an installation that runs (docs/OPERATING.md): node dist/operate.js <command>.

import { eraseDue } from "#istanze/erase-due.ts";
import { checkFiles } from "#istanze/file-check.ts";
import { historyKey } from "#istanze/history-key.ts";
import { makeRoot } from "#istanze/history-root.ts";
import { verifyHistories } from "#istanze/history-verify.ts";
import { sweepFiles } from "#istanze/known-files.ts";
import { prune } from "#istanze/prune.ts";
import { retentionReport } from "#istanze/retention-report.ts";
import { failedJobs, tryAgain } from "#platform/jobs-state.ts";
import { catalogue } from "./catalogue.ts";
import { type Context, openContext } from "./context.ts";
import { readEnv } from "./env.ts";
import { administratorCommand } from "./operate/administrator.ts";
import { cardIssuersCommand } from "./operate/card-issuers.ts";
import { enteCommand, offerCommand } from "./operate/ente.ts";
import { exchangeCommand } from "./operate/exchange.ts";
import { OptionsFault } from "./operate/options.ts";
import { prepare } from "./prepare.ts";

const options = process.argv.slice(3);

/** A command that writes what jobs follow from: their queues must stand, also before the first start. */
const settingUp =
  (command: (ctx: Context, options: readonly string[]) => Promise<string>) =>
  async (ctx: Context): Promise<void> => {
    await prepare(ctx);
    console.log(await command(ctx, options));
  };

type Command = { says: string; run(ctx: Context): Promise<void> };

const commands: Record<string, Command> = {
  ente: { says: "registers a body, or changes what is given of it", run: settingUp(enteCommand) },
  offer: { says: "lets a body offer a service, worked by one of its offices", run: settingUp(offerCommand) },
  administrator: {
    says: "makes a person administrator of a body; they enable everybody else from the pages",
    run: settingUp(administratorCommand),
  },
  "card-issuers": {
    says: "takes the issuers of CNS and CIE out of the national trusted list",
    run: async () => console.log(await cardIssuersCommand(options)),
  },
  exchange: {
    says: "prints what was exchanged with a provider of identity about one question, for an authority that asks",
    run: async (ctx) => console.log(await exchangeCommand(ctx, options)),
  },
  failed: {
    says: "lists the jobs that were given up after all their tries",
    run: async ({ db }) => {
      const jobs = await failedJobs(db);
      for (const job of jobs) console.log(`${job.failedAt.toISOString()} ${job.name} ${job.id}: ${job.fault}`);
      console.log(`${jobs.length} failed`);
    },
  },
  retry: {
    says: "gives the newest hundred failed jobs one more try, once their cause is removed",
    run: async ({ db }) => {
      const jobs = await failedJobs(db);
      for (const job of jobs) await tryAgain(db, job.name, job.id);
      console.log(`${jobs.length} put back`);
    },
  },
  history: {
    says: "checks every history, the daily roots and the histories against them; exit code 1 when something was changed",
    run: async (ctx) => {
      const { chains, roots, faults } = await verifyHistories(ctx);
      for (const fault of faults) console.log(fault);
      console.log(`${chains} histories, ${roots} roots, ${faults.length} faults`);
      if (faults.length) process.exitCode = 1;
    },
  },
  root: {
    says: "makes today's signed root of the histories; every night a job does it",
    run: async (ctx) => {
      const { day, chains, rootSha256 } = await makeRoot(ctx);
      console.log(`${day} ${rootSha256}: ${chains} histories grew`);
    },
  },
  key: {
    says: "prints the public key that the roots are signed with",
    run: async ({ env }) => {
      const { id, publicKey } = await historyKey(env.dataDir);
      console.log(`${id} Ed25519 ${publicKey}`);
    },
  },
  retention: {
    says: "lists what comes to the end of its time, by service; with --erase erases what people were told of two weeks ago",
    run: async (ctx) => {
      for (const line of await retentionReport(ctx, catalogue.all)) console.log(line);
      if (process.argv.includes("--erase")) console.log(`${await eraseDue(ctx, catalogue.all)} erased`);
    },
  },
  prune: {
    says: "deletes what nobody needs any more; every night a job does it",
    run: async (ctx) => {
      for (const [what, count] of Object.entries(await prune(ctx))) console.log(`${count} ${what}`);
    },
  },
  files: {
    says: "reads every file that a row names; exit code 1 when one is missing or changed",
    run: async (ctx) => {
      let [good, bad] = [0, 0];
      for await (const found of checkFiles(ctx)) {
        if (found === "good") good += 1;
        else {
          bad += 1;
          console.log(`${found.sha256} ${found.what}: ${found.by}`);
        }
      }
      console.log(`${good} files as they were, ${bad} not`);
      if (bad) process.exitCode = 1;
    },
  },
  sweep: {
    says: "deletes files older than a day that nothing names any more; every night a job does it",
    run: async (ctx) => {
      console.log(`${await sweepFiles(ctx)} deleted`);
    },
  },
};

const name = process.argv[2] ?? "";
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  const { ctx, close } = await openContext({ ...readEnv(process.env), jobs: false });
  try {
    await command.run(ctx);
  } catch (error) {
    if (!(error instanceof OptionsFault)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  } finally {
    await close();
  }
} else {
  console.log("node dist/operate.js <command>");
  for (const [each, { says }] of Object.entries(commands)) console.log(`  ${each.padEnd(13)} ${says}`);
  process.exitCode = name ? 2 : 0;
}
