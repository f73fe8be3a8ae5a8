// Rounds of: start the server, look whether everything acknowledged is there, let people work, kill it in the middle.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Db, one, openDatabase } from "../../src/db/connect.ts";
import { startEmbedded } from "../../src/db/embedded/start.ts";
import { postmasterPid } from "../embedded.ts";
import { type Server, startServer } from "../server.ts";
import { type Client, client } from "./client.ts";
import { checkConsequences, checkLedger } from "./ledger.ts";

export type Outcome = { kills: number; ofPostgres: number; saves: number; sent: number; drafts: number };

const withDatabase = async (dataDir: string, look: (db: Db) => Promise<void>): Promise<void> => {
  const server = await startEmbedded({ dataDir });
  const db = openDatabase(server.url, { max: 1 });
  try {
    await look(db);
  } finally {
    await db.end();
    await server.stop();
  }
};

/** Both at once, or the database a moment before, so that the server has time to answer that it could not. */
const killAll = async (server: Server, postgres: string): Promise<void> => {
  process.kill(await postmasterPid(postgres), "SIGKILL");
  if (Math.random() < 0.5) await pause(Math.random() * 200);
  await server.kill();
};

const jobsDone = async (db: Db, seconds: number): Promise<void> => {
  for (let left = seconds * 4; left > 0; left--) {
    const { open } = await one<{ open: number }>(
      db,
      "select count(*) as open from pgboss.job where state < 'completed'",
    );
    if (open === 0) return;
    await pause(250);
  }
  throw new Error(`jobs still open ${seconds} seconds after the last start`);
};

/** A random moment, counted in what was acknowledged too: on a slow machine no moment of the clock is in the middle. */
const randomMoment = async (saves: () => number): Promise<void> => {
  const enough = saves() + Math.floor(Math.random() * 30);
  await pause(100 + Math.random() * 900);
  for (let left = 200; saves() < enough && left > 0; left--) await pause(50 + Math.random() * 50);
};

/** Every third kill takes PostgreSQL too. `jobs`: at the end the jobs are waited for, those of killed workers too. */
export const crashRounds = async (
  rounds: number,
  { people, jobs }: { people: number; jobs: boolean },
): Promise<Outcome> => {
  const dataDir = await mkdtemp(join(tmpdir(), "sportello-crash-"));
  const postgres = join(dataDir, "postgres");
  const clients: Client[] = Array.from({ length: people }, client);
  const entries = () => clients.flatMap((each) => each.entries);
  const check = (startedAt: Date) => withDatabase(postgres, (db) => checkLedger(db, entries(), startedAt));
  const saves = () => clients.reduce((sum, each) => sum + each.saves(), 0);
  let ofPostgres = 0;
  let round = 0;
  let server: Server | undefined;
  try {
    for (; round < rounds; round++) {
      const startedAt = new Date();
      server = await startServer(dataDir);
      await check(startedAt);
      const working = Promise.all(clients.map((each) => each.run(server?.url ?? "")));
      await Promise.race([working, randomMoment(saves)]);
      if (round % 3 === 2) {
        ofPostgres++;
        await killAll(server, postgres);
      } else await server.kill();
      await working;
    }
    const startedAt = new Date();
    server = await startServer(dataDir);
    await check(startedAt);
    if (jobs) {
      await withDatabase(postgres, async (db) => {
        await jobsDone(db, 300);
        await checkConsequences(db, entries());
      });
    }
    return {
      kills: rounds,
      ofPostgres,
      saves: saves(),
      sent: entries().filter(({ sent }) => sent === "yes").length,
      drafts: entries().length,
    };
  } catch (cause) {
    throw new Error(`after ${round} kills: ${cause instanceof Error ? cause.message : cause}`, { cause });
  } finally {
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};
