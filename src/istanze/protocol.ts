// What an outside system of protocol still owes: its number is stored in the register, on the case and on the document,
// whenever it comes. A case never waits for it.
import { exec, many, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Entry, entryById } from "#platform/protocol/entry.ts";
import "#platform/protocol/outside.ts";
import { type Answered, askOutside } from "#platform/protocol/outside-system.ts";
import type { Context } from "../context.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Asks again for numbers that nobody asks for any more. */
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

export const askForNumber = async (ctx: Context, key: { ente: string; id: string }): Promise<void> => {
  const entry = await entryById(ctx.db, key.ente, key.id);
  if (!entry || entry.number) return;
  const { protocolUrl: url, protocolTokenFile: tokenFile } = ctx.env;
  if (!url) throw new Error("PROTOCOL_URL is gone, but entries wait for the numbers of that system");
  await storeAnswer(ctx, entry, await askOutside({ url, tokenFile }, entry));
};

const atOnce = 500;

/** A job gives up after hours, an outside system may be away for days. */
export const askAgain = async (ctx: Context): Promise<number> => {
  const waiting = await many<{ ente: string; id: string }>(
    ctx.db,
    `select ente, id from protocol_entry e
      where number is null and not exists (
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
