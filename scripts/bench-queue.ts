// The office's queue on a million cases: how long a page takes, from the request to the last byte of the drawn page.
// npm run bench:queue [cases]; the database stands in the temporary folder, needs some 3 GB, and is deleted at the end.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../src/app.tsx";
import { catalogue } from "../src/catalogue.ts";
import { openContext } from "../src/context.ts";
import { demoPeople } from "../src/db/seed/demo-data.ts";
import { readEnv } from "../src/env.ts";
import { prepare } from "../src/prepare.ts";
import { routes } from "../src/routes.ts";
import { catalogueOf } from "../src/service.ts";
import { loadQueue } from "./bench/queue-load.ts";

const times = 60;
const rows = Number(process.argv[2] ?? 1_000_000);
const ente = "regione-piemonte";

const kept = process.env.BENCH_QUEUE_DIR;
const dataDir = kept ?? (await mkdtemp(join(tmpdir(), "sportello-queue-")));
const { ctx, close } = await openContext(
  readEnv({
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    SPORTELLO_JOBS: "0",
    SPORTELLO_CLOCK: "2026-03-20T10:00:00+01:00",
  }),
);

/** The catalogue's service under the ids of the loaded ones, so that their moves and titles can be drawn. */
const services = catalogueOf(
  Array.from({ length: 10 }, (_, n) =>
    catalogue.all.map((service) => ({ ...service, id: `bench-${n}`, pages: () => [] })),
  )
    .flat()
    .concat(catalogue.all.map((service) => ({ ...service, pages: () => [] }))),
);

const at = (sorted: number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

try {
  await prepare(ctx);
  const { rows: there } = await ctx.db.query("select 1 from istanza limit 1");
  const started = performance.now();
  if (there.length === 0) await loadQueue(ctx.db, rows, console.log);
  console.log(`loaded in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const app = await buildApp(ctx, services);
  const clerk = demoPeople.find(({ part }) => part === "operatore regionale");
  const signed = await app.inject({
    method: "POST",
    url: routes.signIn.href(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ persona: clerk?.codiceFiscale ?? "" }).toString(),
  });
  const cookie = String(signed.headers["set-cookie"]).split(";")[0] ?? "";

  const ask = async (url: string): Promise<string> => {
    const answer = await app.inject({
      method: "GET",
      url,
      headers: { host: "localhost", cookie, "accept-encoding": "br" },
    });
    if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
    return answer.payload;
  };

  /** The cursor of a page far down, by way of the database. */
  const deep = async (order: string, condition: string): Promise<string> => {
    const { rows: found } = await ctx.db.query(
      `select sent_at::text as sent, coalesce(due_on, answer_by)::text as due, id from istanza
        where ente = $1 and ${condition} order by ${order} offset 20000 limit 1`,
      [ente],
    );
    return found[0] ? `${order.startsWith("sent") ? found[0].sent : found[0].due}_${found[0].id}` : "";
  };
  const pages: Record<string, Record<string, string>> = {
    "da lavorare, first page": {},
    "da lavorare, deep page": { dopo: await deep("coalesce(due_on, answer_by), id", "closed_at is null") },
    "da lavorare, by applicant": { ordine: "richiedente" },
    "da lavorare, mine": { chi: "miei" },
    "da lavorare, due in 3 days": { termine: "3" },
    "in attesa, first page": { scheda: "in-attesa" },
    "tutte, first page": { scheda: "tutte" },
    "tutte, deep page": { scheda: "tutte", dopo: await deep("sent_at desc, id desc", "sent_at is not null") },
    "tutte, by applicant": { scheda: "tutte", ordine: "richiedente" },
    "tutte, mine": { scheda: "tutte", chi: "miei" },
    "tutte, frequent label": { scheda: "tutte", etichetta: "da verificare" },
    "tutte, rare label": { scheda: "tutte", etichetta: "urgente" },
    "tutte, one service, one state": { scheda: "tutte", servizio: "bench-3", stato: "RIFIUTATO" },
    "tutte, a month": { scheda: "tutte", dal: "01/02/2023", al: "28/02/2023" },
    "chiuse, first page": { scheda: "chiuse" },
    "search, common word, da lavorare": { cerca: "comune" },
    "search, common word, tutte": { scheda: "tutte", cerca: "comune" },
    "search, common word, tutte, by applicant": { scheda: "tutte", cerca: "comune", ordine: "richiedente" },
    "search, two common words, chiuse": { scheda: "chiuse", cerca: "comune infanzia" },
    "search, surname (one in eight), tutte": { scheda: "tutte", cerca: "provamaggio" },
    "search, surname begun, da lavorare": { cerca: "provam" },
    "search, rare word, tutte": { scheda: "tutte", cerca: "c4ca42" },
    "search, whole number": { scheda: "tutte", cerca: "SERV06_UTENTI.2023.0700000" },
    "search, number alone": { scheda: "tutte", cerca: "700000" },
    "search, protocol": { scheda: "tutte", cerca: "0700000/2023" },
  };
  console.log(`${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
  const all: number[] = [];
  for (const [name, query] of Object.entries(pages)) {
    const url = routes.office.queue.href({ ente }, query);
    await ask(url);
    const taken: number[] = [];
    for (let n = 0; n < times; n++) {
      const begun = performance.now();
      await ask(url);
      taken.push(performance.now() - begun);
    }
    all.push(...taken);
    taken.sort((a, b) => a - b);
    console.log(`| ${name} | ${at(taken, 0.5).toFixed(0)} | ${at(taken, 0.95).toFixed(0)} |`);
  }
  all.sort((a, b) => a - b);
  console.log(`| all together | ${at(all, 0.5).toFixed(0)} | ${at(all, 0.95).toFixed(0)} |`);
  await app.close();
} finally {
  await close();
  if (!kept) await rm(dataDir, { recursive: true, force: true });
}
