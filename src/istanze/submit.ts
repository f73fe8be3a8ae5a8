// Sending is exactly-once: the row is locked first, so that a second click, a second tab or a retry after a timeout
// finds the istanza sent and gets the same receipt. What is sent is what was seen: the page carries the seal of the
// summary that it showed. The change and everything that follows from it are one transaction.

import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { madeBy } from "./at-desk.ts";
import { type DeskConfirmation, deskConfirmation } from "./desk-confirmation.ts";
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

type Judged = { reading: Reading; confirmed: DeskConfirmation | undefined };

/** What is sent, or why it may not be. */
const judge = async (
  ctx: Context,
  tx: Tx,
  rules: Rules,
  istanza: Istanza,
  { seal, by }: { seal: string; by: string | undefined },
): Promise<Judged | Submission | "unconfirmed"> => {
  if (!(await mayStillAsk(ctx, tx, rules, istanza))) return "noRight";
  const reading = await readIstanza(ctx, tx, rules, istanza);
  if (reading.faults.length) return "incomplete";
  if (reading.seal !== seal) return "changed";
  if (by === undefined || by === istanza.person) return { reading, confirmed: undefined };
  const confirmed = await deskConfirmation(tx, istanza, seal);
  return confirmed ? { reading, confirmed } : "unconfirmed";
};

/** `by`: the clerk who sends at the desk, which needs the confirmation of the person ("unconfirmed" without). */
export const submit = (
  ctx: Context,
  rules: Rules,
  key: IstanzaKey,
  seal: string,
  by?: string,
): Promise<Submission | "unconfirmed"> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (istanza?.sentAt) return istanza.summarySha256 === seal ? "sent" : "refused";
    const move = istanza && moveOf(rules.workflow, "Invia", istanza.state, "richiedente");
    if (!move) return "refused";
    const judged = await judge(ctx, tx, rules, istanza, { seal, by });
    if (typeof judged === "string") return judged;
    await send(ctx, tx, rules, { istanza, move, by, ...judged });
    return "sent";
  });

type Sending = Judged & { istanza: Istanza; move: Move; by: string | undefined };

const atDesk: Record<DeskConfirmation["method"], string> = {
  codice: ", che l'ha confermata con un codice. ",
  firma: ", che l'ha firmata su carta. ",
};

const send = async (ctx: Context, tx: Tx, rules: Rules, sending: Sending): Promise<void> => {
  const { istanza, move, reading, confirmed, by } = sending;
  const { person, content } = madeBy(istanza, by);
  await makeMove(ctx, tx, rules, istanza, move, {
    person,
    content: `${confirmed ? content + atDesk[confirmed.method] : ""}Impronta SHA-256 ${reading.seal}`,
    store: async (to, now) => {
      if (istanza.corrects) await supersede(ctx, tx, rules, istanza);
      await freeze(ctx, tx, rules, { istanza, reading, round: 1, to }, now);
    },
  });
};

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
