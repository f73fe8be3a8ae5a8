// What the server has acknowledged, and what may stand because an answer never came.
import assert from "node:assert/strict";
import { type Db, many } from "../../src/db/connect.ts";
import type { Typed } from "../../src/forms/modulo.ts";
import { brokenAt, type HistoryRow } from "../../src/istanze/history-chain.ts";
import type { State } from "../../src/istanze/workflow.ts";

/** "asked": sent to the server, the answer never came. */
type Known = "no" | "asked" | "yes";

export type Entry = {
  ente: string;
  id: string;
  /** Name → the acknowledged text, then those whose answer never came. */
  texts: Map<string, string[]>;
  completed: Known;
  sent: Known;
  /** As it was first seen. */
  number: string | undefined;
};

export const newEntry = (ente: string, id: string): Entry => ({
  ente,
  id,
  texts: new Map(),
  completed: "no",
  sent: "no",
  number: undefined,
});

type Row = {
  id: string;
  state: State;
  typed: Typed;
  number: string | null;
  jobs: number;
  receipts: number;
  mails: number;
  messages: number;
  history: (Omit<HistoryRow, "at"> & { at: string })[];
};

const rowsOf = (db: Db, ids: string[]): Promise<Row[]> =>
  many<Row>(
    db,
    `select i.id, i.state, i.typed, i.number,
            (select count(*) from pgboss.job j where j.name = 'confirmation' and j.data->>'id' = i.id::text)
              + (select count(*) from pgboss.archive j where j.name = 'confirmation' and j.data->>'id' = i.id::text) as jobs,
            (select count(*) from document d where d.ente = i.ente and d.istanza = i.id) as receipts,
            (select count(*) from mail m where m.ente = i.ente and m.key = 'confirmation:' || i.id) as mails,
            (select count(*) from message m where m.person = i.person and m.key = 'confirmation:' || i.id) as messages,
            coalesce((select jsonb_agg(jsonb_build_object('n', h.n, 'kind', h.kind, 'move', h.move, 'from', h.from_state,
                'to', h.to_state, 'at', h.at, 'person', h.person, 'role', h.role, 'content', h.content,
                'contentSalt', h.content_salt, 'contentSha256', h.content_sha256,
                'previousSha256', h.previous_sha256, 'sha256', h.sha256) order by h.n)
              from history h where h.ente = i.ente and h.istanza = i.id), '[]') as history
       from istanza i where i.id = any($1)`,
    [ids],
  );

const agrees = (known: Known, stands: boolean): boolean => known === "asked" || (known === "yes") === stands;

const movesIn = (state: State): string[] =>
  state === "INVIATA" ? ["Completa", "Invia"] : state === "DA INVIARE" ? ["Completa"] : [];

const checkRow = (entry: Entry, row: Row | undefined): void => {
  assert.ok(row, `the draft ${entry.id} is gone`);
  for (const [name, texts] of entry.texts) {
    const stands = row.typed[name] ?? "";
    assert.ok(texts.includes(stands), `${entry.id} ${name}: "${stands}" stands, acknowledged ${texts.join(" | ")}`);
  }
  const said = `${entry.id} is ${row.state}, completed: ${entry.completed}, sent: ${entry.sent}`;
  assert.ok(agrees(entry.completed, row.state !== "BOZZA"), said);
  assert.ok(agrees(entry.sent, row.state === "INVIATA"), said);
  assert.equal(row.number !== null, row.state !== "BOZZA", said);
  if (entry.number !== undefined) assert.equal(row.number, entry.number);
  assert.deepEqual(
    row.history.map(({ move }) => move),
    movesIn(row.state),
    said,
  );
  const history = row.history.map((each) => ({ ...each, at: new Date(each.at) }));
  assert.equal(brokenAt({ ente: entry.ente, id: entry.id }, history), undefined, said);
  assert.equal(row.jobs, row.state === "INVIATA" ? 1 : 0, `jobs of ${said}`);
  for (const consequence of [row.receipts, row.mails, row.messages])
    assert.ok(consequence <= row.jobs, `a consequence of ${said} came twice`);
};

/** From now on what stands is what is known. */
const takeOver = (entry: Entry, row: Row): void => {
  for (const name of entry.texts.keys()) entry.texts.set(name, [row.typed[name] ?? ""]);
  entry.completed = row.state === "BOZZA" ? "no" : "yes";
  entry.sent = row.state === "INVIATA" ? "yes" : "no";
  entry.number = row.number ?? undefined;
};

/** Connections of a killed server may still be finishing a commit. */
const untilAlone = async (db: Db, startedAt: Date): Promise<void> => {
  for (let left = 200; left > 0; left--) {
    const older = await many(
      db,
      "select 1 from pg_stat_activity where datname = current_database() and backend_start < $1 and pid <> pg_backend_pid()",
      [startedAt],
    );
    if (older.length === 0) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  assert.fail("connections of the killed server do not end");
};

/** Every entry against the database of a server that was started at `startedAt`. */
export const checkLedger = async (db: Db, entries: Entry[], startedAt: Date): Promise<void> => {
  await untilAlone(db, startedAt);
  const rows = new Map(
    (
      await rowsOf(
        db,
        entries.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  for (const entry of entries) {
    const row = rows.get(entry.id);
    checkRow(entry, row);
    if (row) takeOver(entry, row);
  }
  // those of the demo too
  const counters = await many<{ counter: string; given: number; distinct: number; last: number }>(
    db,
    `select concat_ws(' ', ente, modulo, year) as counter, count(seq)::int as given,
            count(distinct seq)::int as distinct, max(seq) as last
       from istanza where seq is not null group by ente, modulo, year`,
  );
  for (const { counter, given, distinct, last } of counters) {
    assert.equal(given, distinct, `${counter}: a number was given twice`);
    assert.equal(given, last, `${counter}: a number was skipped`);
  }
};

/** After the last jobs: each sent one has everything once. */
export const checkConsequences = async (db: Db, entries: Entry[]): Promise<void> => {
  for (const row of await rowsOf(
    db,
    entries.filter(({ sent }) => sent === "yes").map(({ id }) => id),
  ))
    assert.deepEqual([row.receipts, row.mails, row.messages], [1, 1, 1], `the consequences of ${row.id}`);
};
