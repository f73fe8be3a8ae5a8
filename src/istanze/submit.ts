// Sending is exactly-once: the row is locked first, so that a second click, a second tab or a retry after a timeout
// finds the istanza sent and gets the same receipt. What is sent is what was seen: the page carries the seal of the
// summary that it showed. The change and everything that follows from it are one transaction.

import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { mayStillAsk } from "./eligibility.ts";
import { appendHistory } from "./history.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { type Reading, readIstanza } from "./reading.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza, setState, storeSent } from "./store.ts";
import { type Move, moveOf } from "./workflow.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Draws the receipt, keeps it, and writes the confirmation. */
    confirmation: IstanzaKey;
  }
}

/** "sent" also when it had been sent before with the same seal; "changed": not the summary that was shown. */
export type Submission = "sent" | "changed" | "incomplete" | "noRight" | "refused";

export const submit = (ctx: Context, rules: Rules, key: IstanzaKey, seal: string): Promise<Submission> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (istanza?.sentAt) return istanza.summarySha256 === seal ? "sent" : "refused";
    const move = istanza && moveOf(rules.workflow, "Invia", istanza.state, "richiedente");
    if (!move) return "refused";
    if (!(await mayStillAsk(ctx, tx, rules, istanza))) return "noRight";
    const reading = await readIstanza(ctx, tx, rules, istanza);
    if (reading.faults.length) return "incomplete";
    if (reading.seal !== seal) return "changed";
    await send(ctx, tx, rules, { istanza, move, reading });
    return "sent";
  });

type Sending = { istanza: Istanza; move: Move; reading: Reading };

const send = async (ctx: Context, tx: Tx, rules: Rules, { istanza, move, reading }: Sending): Promise<void> => {
  const key = { ente: istanza.ente, id: istanza.id };
  const now = ctx.clock.now();
  await appendHistory(tx, key, {
    move: move.name,
    from: move.from,
    to: move.to,
    at: now,
    person: istanza.person,
    role: move.role,
    content: `Impronta SHA-256 ${reading.seal}`,
  });
  if (istanza.corrects) await supersede(tx, rules, istanza, now);
  await ctx.jobs.enqueue(tx, "confirmation", key);
  await rules.doors.on?.Invia?.(tx, ctx, istanza);
  await storeSent(
    tx,
    key,
    { answers: reading.form.answers, summary: reading.summary, summarySha256: reading.seal },
    now,
  );
};

/** The corrected one is marked as replaced, unless it was withdrawn or decided meanwhile (S0.76). */
const supersede = async (tx: Tx, rules: Rules, by: Istanza, now: Date): Promise<void> => {
  const key = { ente: by.ente, id: by.corrects ?? "" };
  const former = await lockIstanza(tx, key);
  const move = former && moveOf(rules.workflow, "Sostituisci", former.state, "sistema");
  if (!move) return;
  await setState(tx, key, move.to, now);
  await appendHistory(tx, key, {
    move: move.name,
    from: move.from,
    to: move.to,
    at: now,
    person: null,
    role: move.role,
    content: `Sostituita dall'istanza ${by.number}`,
  });
};
