// Art. 10-bis L. 241/1990: who was told why the request would be rejected has ten days; once they are over without
// observations the case is the office's turn again and its term runs on.
import { many, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { romeDate } from "#kit/time.ts";
import type { Context } from "../context.ts";
import type { IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza } from "./store.ts";
import { tellMove } from "./tell-move.ts";
import { moveOf } from "./workflow.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Looks for notices of rejection whose days are over. */
    observations: Record<string, never>;
  }
}

/** What is left over is taken an hour later. */
const batch = 1000;

const overdue = (db: Queryable, today: string): Promise<(IstanzaKey & { service: string })[]> =>
  many(
    db,
    `select ente, id, service from istanza
      where state = 'PREAVVISO DI RIGETTO' and sent_at is not null and answer_by < $1 order by answer_by, id limit $2`,
    [today, batch],
  );

const endOne = (ctx: Context, rules: Rules, key: IstanzaKey, today: string): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    // observations may have come while this one waited
    const move = istanza && moveOf(rules.workflow, "Termine scaduto", istanza.state, "sistema");
    if (!move || !istanza.answerBy || istanza.answerBy >= today) return;
    await makeMove(ctx, tx, rules, istanza, move, { person: null });
    await tellMove(ctx, tx, rules, istanza, move, { note: "", remarks: [] });
  });

/** The last day counts in full. Safe to run twice. */
export const endObservations = async (ctx: Context, rulesOf: (service: string) => Rules): Promise<void> => {
  const today = romeDate(ctx.clock.now());
  for (const { service, ...key } of await overdue(ctx.db, today)) await endOne(ctx, rulesOf(service), key, today);
};
