// What one machine does: pages and submissions through HTTP, the same durable statements without HTTP, receipts.
// Traffic goes to this machine alone and ends by itself, in about a minute.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, openDatabase } from "#db/connect.ts";
import { startEmbedded } from "#db/embedded/start.ts";
import { routes } from "../src/routes.ts";
import { region } from "../test/istanze.ts";
import { startServer } from "../test/server.ts";
import { ceiling } from "./bench/ceiling.ts";
import { firstView } from "./bench/first-view.ts";
import { copies, type Ground, makeGround } from "./bench/ground.ts";
import { type Ask, caller, type Rate, rateOf } from "./bench/load.ts";
import { benchPdf } from "./bench-pdf.ts";

const lanes = 16;
const milliseconds = 5_000;
/** More than any machine sends in that time. */
const prepared = 20_000;

const say = (what: string, { perSecond, count, p50, p95 }: Rate): void =>
  console.log(
    `${what.padEnd(44)} ${perSecond.toFixed(0).padStart(6)} /s   p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${count})`,
  );

const pages = async (ask: Ask, { cookie, draft }: Ground): Promise<void> => {
  const asked = {
    "public service card": { path: routes.service.card.href({ ente: region, service: "serv06-utenti" }) },
    "wizard step (Dati del Comune)": { path: routes.istanza.step.href({ ...draft, step: "comune" }), cookie },
    "Le mie istanze": { path: routes.istanze.href({ scheda: "lavorazione" }), cookie },
  };
  for (const [name, each] of Object.entries(asked)) {
    const once = async () => {
      const { status } = await ask(each);
      if (status !== 200) throw new Error(`${name} answered ${status}`);
      return undefined;
    };
    await rateOf(lanes, 1_000, once);
    say(name, await rateOf(lanes, milliseconds, once));
  }
};

const submissions = async (ask: Ask, db: Db, { cookie, ready, seal }: Ground): Promise<void> => {
  const [warm = ready, ...all] = await copies(db, ready, prepared);
  const sending = all.slice(0, prepared / 2);
  const send = async (key = sending.pop()) => {
    if (!key) return "done";
    const { location } = await ask({ path: routes.istanza.send.href(key), cookie, body: `sigillo=${seal}` });
    if (location !== routes.istanza.sent.href(key)) throw new Error(`not sent: ${location}`);
    return undefined;
  };
  await send(warm);
  await rateOf(lanes, 1_000, () => send());
  const through = await rateOf(lanes, milliseconds, () => send());
  say("submissions through HTTP", through);
  const straight = { sent: warm, ready: all.slice(prepared / 2), lanes };
  const first = await ceiling(db, { ...straight, milliseconds: 1_000 });
  const rest = straight.ready.slice(0, -first.count - lanes);
  const bare = await ceiling(db, { ...straight, ready: rest, milliseconds });
  say("the same statements straight to PostgreSQL", bare);
  console.log(`${"ratio".padEnd(44)} ${(through.perSecond / bare.perSecond).toFixed(2).padStart(6)}`);
};

const dataDir = await mkdtemp(join(tmpdir(), "sportello-bench-"));
// jobs apart, as in an installation that is measured: receipts have their own line
const server = await startServer(dataDir, { SPORTELLO_JOBS: "0" });
const database = await startEmbedded({ dataDir: join(dataDir, "postgres") });
const db = openDatabase(database.url, { max: lanes });
const { ask, close } = caller(server.url, lanes);
try {
  console.log(
    `${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${lanes} connections`,
  );
  const ground = await makeGround(ask);
  const step = routes.istanza.step.href({ ...ground.draft, step: "informativa" });
  const view = await firstView(ask, { path: step, cookie: ground.cookie });
  console.log(`first view of the wizard: ${view.total} bytes (${view.parts.map((part) => part.join(" ")).join(", ")})`);
  await pages(ask, ground);
  await submissions(ask, db, ground);
} finally {
  close();
  await db.end();
  await database.stop();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
for (const { users, perCpuSecond } of await benchPdf())
  console.log(`${`receipts of ${users} users`.padEnd(44)} ${String(perCpuSecond).padStart(6)} for a second of CPU`);
