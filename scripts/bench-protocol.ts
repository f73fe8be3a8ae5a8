// What a number of the register costs, on a durable PostgreSQL: node --import tsx scripts/bench-protocol.ts
import { loadavg } from "node:os";
import { exec, openDatabase } from "../src/db/connect.ts";
import { migrate } from "../src/db/migrate.ts";
import { transaction } from "../src/db/transaction.ts";
import { systemClock } from "../src/kit/clock.ts";
import { drawAct } from "../src/platform/pdf/act.ts";
import { builtInProtocol } from "../src/platform/protocol/register.ts";
import { testServer } from "../test/database.ts";

const seconds = 3;
const clock = systemClock();
const server = await testServer({ durable: true });
const db = openDatabase(server.url, { max: 16 });
const protocol = builtInProtocol();
let calls = 0;

const run = async (name: string, lanes: number, work: (n: number) => Promise<unknown>): Promise<void> => {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const lane = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await work(++calls);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  console.log(
    `${name}, ${lanes} at once: ${Math.round(times.length / seconds)}/s, median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
};

/** A row of its own, as a submission writes several. */
const row = (n: number, registers: boolean): Promise<void> =>
  transaction(db, async (tx) => {
    await exec(tx, "insert into counter (ente, series, year, value) values ('prova', $1, 2026, 1)", [`riga ${n}`]);
    if (!registers) return;
    const request = { ente: "prova", key: `riga:${n}`, direction: "entrata" as const, istanza: null, document: null };
    const words = { subject: `Utenti: istanza PROVA.2026.${n}`, correspondent: "Comune di Prova (Rossi Anna)" };
    await protocol.register(tx, { ...request, ...words, fingerprint: "ab".repeat(32), attachments: 0 }, clock.now());
  });

try {
  await migrate(db);
  await exec(
    db,
    "insert into ente (id, name, kind, codice_fiscale, details, sort_key) values ('prova', 'Prova', 'comune', '99990000012', '{}', 'prova')",
  );
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  for (const lanes of [1, 16]) {
    await run("a row", lanes, (n) => row(n, false));
    await run("a row and its number", lanes, (n) => row(n, true));
  }
  await run("drawing an act", 1, () =>
    drawAct({
      ente: { name: "Comune di Prova", reach: ["Piazza Prova, 1", "PEC: prova@pec.example"], office: "Ufficio" },
      title: "Comunicazione",
      service: "Utenti",
      about: { number: "PROVA.2026.1", sentAt: clock.now(), protocol: "0000001/2026" },
      to: ["Rossi Anna", "Via Prova, 2"],
      text: Array(10).fill("Testo di un paragrafo che prosegue per più righe. ".repeat(6)),
      issuer: "Bianchi Ugo",
      protocol: "0000002/2026",
      createdAt: clock.now(),
    }),
  );
} finally {
  await db.end();
  await server.stop();
}
