// Sending is exactly-once: the row is locked first, so that a second click, a second tab or a retry after a timeout
// finds the istanza sent and gets the same receipt. What is sent is what was seen: the page carries the seal of the
// summary that it showed. The change and everything that follows from it are one transaction.

import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { mayStillAsk } from "./eligibility.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import { type Reading, readIstanza } from "./reading.ts";
import type { Rules } from "./rules.ts";
import { freeze } from "./sending.ts";
import { lockIstanza } from "./store.ts";
import { type Move, moveOf } from "./workflow.ts";

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

const send = (ctx: Context, tx: Tx, rules: Rules, { istanza, move, reading }: Sending): Promise<void> =>
  makeMove(ctx, tx, rules, istanza, move, {
    person: istanza.person,
    content: `Impronta SHA-256 ${reading.seal}`,
    store: async (_, now) => {
      if (istanza.corrects) await supersede(ctx, tx, rules, istanza);
      await freeze(ctx, tx, rules, { istanza, reading, round: 1 }, now);
    },
  });

/** The corrected one is marked as replaced, unless it was withdrawn or decided meanwhile (S0.76). */
const supersede = async (ctx: Context, tx: Tx, rules: Rules, by: Istanza): Promise<void> => {
  const former = await lockIstanza(tx, { ente: by.ente, id: by.corrects ?? "" });
  const move = former && moveOf(rules.workflow, "Sostituisci", former.state, "sistema");
  if (!move) return;
  await makeMove(ctx, tx, rules, former, move, {
    person: null,
    content: `Sostituita dall'istanza ${by.number}`,
  });
};
