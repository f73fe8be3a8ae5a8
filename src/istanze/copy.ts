// Duplica and Correggi e rinvia: a new draft with the answers of an earlier one (S0.63, S0.76).

import { violates } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { copyAttachments } from "./attachments.ts";
import type { Istanza } from "./istanza.ts";
import type { Applicant, Rules } from "./rules.ts";
import { startDraft } from "./start-draft.ts";
import { correctionOf } from "./store.ts";
import { moveOf } from "./workflow.ts";

/** With its files: each istanza has documents of its own. */
const copyOf = async (
  ctx: Context,
  rules: Rules,
  istanza: Istanza,
  applicant: Applicant,
  corrects: string | null,
): Promise<Istanza> => {
  const draft = await startDraft(ctx, rules, {
    ente: istanza.ente,
    applicant,
    from: { typed: istanza.typed, corrects },
  });
  await copyAttachments(ctx, rules, istanza, draft);
  return draft;
};

export const duplicate = (ctx: Context, rules: Rules, istanza: Istanza, applicant: Applicant): Promise<Istanza> =>
  copyOf(ctx, rules, istanza, applicant, null);

/** A sent one can be corrected until the office has taken it in charge. */
export const canCorrect = (rules: Rules, istanza: Istanza): boolean =>
  moveOf(rules.workflow, "Sostituisci", istanza.state, "sistema") !== undefined;

/** The correction that is open already, if there is one; undefined when this state allows none. */
export const correct = async (
  ctx: Context,
  rules: Rules,
  istanza: Istanza,
  applicant: Applicant,
): Promise<Istanza | undefined> => {
  if (!canCorrect(rules, istanza)) return undefined;
  const open = await correctionOf(ctx.db, istanza);
  if (open) return open;
  try {
    return await copyOf(ctx, rules, istanza, applicant, istanza.id);
  } catch (error) {
    // another window was first
    if (violates(error, "istanza_corrects")) return correctionOf(ctx.db, istanza);
    throw error;
  }
};
