// What an outside system of protocol still owes: its number is stored in the register, on the case and on the document,
// whenever it comes. A case never waits for it.
import { exec, many, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Entry, entryById } from "#platform/protocol/entry.ts";
import "#platform/protocol/outside.ts";
import { systemOf } from "#kit/protocol-systems.ts";
import { type Answered, askOutside } from "#platform/protocol/outside-system.ts";
import type { Context } from "../context.ts";
import { handOverDocuments } from "./protocol-documents.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Asks again for numbers, and hands over documents, that no job is at any more. */
    "protocol-waiting": Record<string, never>;
  }
}

const storeOnCase = async (tx: Tx, { ente, istanza, document, direction }: Entry, number: string): Promise<void> => {
  if (direction === "entrata" && istanza) {
    await exec(tx, "update istanza set protocol = $3 where ente = $1 and id = $2 and protocol is null", [
      ente,
      istanza,
      number,
    ]);
  }
  if (document) {
    await exec(tx, "update document set protocol = $4 where ente = $1 and istanza = $2 and id = $3", [
      ente,
      istanza,
      document,
      number,
    ]);
  }
};

/** The first answer stays: a second one, of a job that ran twice, changes nothing. */
const storeAnswer = (ctx: Context, entry: Entry, answer: Answered): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const stored = await exec(
      tx,
      `update protocol_entry set year = $3, n = $4, number = $5, registered_at = $6
        where ente = $1 and id = $2 and number is null`,
      [entry.ente, entry.id, answer.year, answer.n, answer.number, answer.registeredAt],
    );
    if (stored) await storeOnCase(tx, entry, answer.number);
  });

/** First the number, then the documents, which bear it. */
export const askForNumber = async (ctx: Context, key: { ente: string; id: string }): Promise<void> => {
  const entry = await entryById(ctx.db, key.ente, key.id);
  if (!entry || entry.handedOverAt) return;
  const system = systemOf(ctx.env, key.ente);
  if (!system) throw new Error(`PROTOCOL_URL says nothing of ${key.ente}, but its entries wait for that system`);
  if (!entry.number) await storeAnswer(ctx, entry, await askOutside(system, entry));
  await handOverDocuments(ctx, system, entry);
};

const atOnce = 500;

/** A job gives up after hours, an outside system may be away for days. */
export const askAgain = async (ctx: Context): Promise<number> => {
  const waiting = await many<{ ente: string; id: string }>(
    ctx.db,
    `select ente, id from protocol_entry e
      where outside and handed_over_at is null and not exists (
        select from pgboss.job j
         where j.name = 'protocol' and j.state < 'completed' and j.data ->> 'id' = e.id::text)
      order by asked_at limit $1`,
    [atOnce],
  );
  await transaction(ctx.db, async (tx) => {
    for (const key of waiting) await ctx.jobs.enqueue(tx, "protocol", key);
  });
  return waiting.length;
};
