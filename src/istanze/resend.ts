// Invia di nuovo: what was corrected takes the place of what was sent, exactly once, as with the first sending. What
// stood before is kept (S1.32 to S1.34).
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { mayStillAsk } from "./eligibility.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import { readTyped } from "./reading.ts";
import { keepRound } from "./rounds.ts";
import type { Rules } from "./rules.ts";
import { freeze } from "./sending.ts";
import { lockIstanza } from "./store.ts";
import type { Submission } from "./submit.ts";
import { restoreTyped } from "./typed-store.ts";
import { isToBeCorrected, moveOf } from "./workflow.ts";

/** What the page showed: the seal of its summary, and which sending it corrects. */
export type Shown = { seal: string; round: number };

/** A second click, a second tab or a retry finds the next round sent. */
const sentAlready = (istanza: Istanza, { seal, round }: Shown): Submission =>
  istanza.round === round + 1 && istanza.summarySha256 === seal ? "sent" : "refused";

export const resend = (ctx: Context, rules: Rules, key: IstanzaKey, shown: Shown): Promise<Submission> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (!istanza?.sentAt) return "refused";
    if (istanza.round !== shown.round) return sentAlready(istanza, shown);
    const move = moveOf(rules.workflow, "Invia di nuovo", istanza.state, "richiedente");
    if (!move) return "refused";
    if (!(await mayStillAsk(ctx, tx, rules, istanza))) return "noRight";
    const reading = await readTyped(ctx, tx, rules, istanza);
    if (reading.faults.length) return "incomplete";
    if (reading.seal !== shown.seal) return "changed";
    await makeMove(ctx, tx, rules, istanza, move, {
      person: istanza.person,
      content: `Correzione n. ${istanza.round}. Impronta SHA-256 ${reading.seal}`,
      store: async (to, now) => {
        await keepRound(tx, istanza);
        await freeze(ctx, tx, rules, { istanza, reading, round: istanza.round + 1, to }, now);
      },
    });
    return "sent";
  });

/** Annulla le modifiche: what was sent stands again in the fields; false when nothing can be typed now. */
export const giveUpChanges = (ctx: Context, key: IstanzaKey): Promise<boolean> =>
  transaction(ctx.db, async (tx) => {
    const istanza = await lockIstanza(tx, key);
    if (!istanza || !isToBeCorrected(istanza.state)) return false;
    if (istanza.sentTyped) await restoreTyped(tx, istanza, ctx.clock.now());
    return true;
  });
