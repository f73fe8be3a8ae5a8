// Whether what was written about a case has left: the office sees it, and can have it handed over again
// (capability 33).
import { many, maybeOne, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { sha256 } from "#kit/secret.ts";
import type { Context } from "../context.ts";
import type { IstanzaKey } from "./istanza.ts";

export type Delivery = {
  id: string;
  recipient: string;
  subject: string;
  createdAt: Date;
  handedOverAt: Date | null;
};

/** A mail that waits longer than this did not leave at its first try. */
export const lateAfterMs = 15 * 60_000;

export const deliveriesOf = (db: Queryable, { ente, id }: IstanzaKey): Promise<Delivery[]> =>
  many<Delivery>(
    db,
    `select id, recipient, subject, created_at as "createdAt", handed_over_at as "handedOverAt" from mail
      where ente = $1 and istanza = $2 order by created_at desc, id limit 100`,
    [ente, id],
  );

/** One more try is one job in ten minutes, however often it is asked for. */
const jobId = (mail: string, now: Date): string => {
  const turn = Math.floor(now.getTime() / 600_000);
  const hex = sha256(`${mail}:${turn}`).toString("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

/** "left": it was handed over meanwhile; "missing": no mail of this case. */
export const deliverAgain = (
  ctx: Context,
  { ente, id }: IstanzaKey,
  mail: string,
): Promise<"asked" | "left" | "missing"> =>
  transaction(ctx.db, async (tx) => {
    const found = await maybeOne<{ handedOverAt: Date | null }>(
      tx,
      `select handed_over_at as "handedOverAt" from mail where ente = $1 and istanza = $2 and id = $3`,
      [ente, id, mail],
    );
    if (!found) return "missing";
    if (found.handedOverAt) return "left";
    await ctx.jobs.enqueue(tx, "mail", { ente, id: mail }, { id: jobId(mail, ctx.clock.now()) });
    return "asked";
  });
