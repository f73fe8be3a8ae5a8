// Erases the content of a case whose time is over. Number, states, dates and fingerprints stay, and so does what the
// register of protocol says of it, which nobody may change (DPR 445/2000 art. 53); the chain of the history still fits.
import { exec, one, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import type { Context } from "../context.ts";
import { appendWriting } from "./history.ts";
import { erasure } from "./history-chain.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { makeMove } from "./make-move.ts";
import type { Rules } from "./rules.ts";
import { lockIstanza } from "./store.ts";
import { moveOf } from "./workflow.ts";

/** Rows that say nothing once their content is gone. */
const emptied = [
  "remark",
  "case_note",
  "letter",
  "opinion",
  "mark",
  "upload",
  "set_aside",
  "address_confirmation",
] as const;

/** $1 ente, $2 istanza. */
const texts = [
  "update former_round set typed = '{}', answers = '{}', summary = '[]' where ente = $1 and istanza = $2",
  "update desk_confirmation set sent_to = null, code_sha256 = null where ente = $1 and istanza = $2",
  "update feedback set details = '' where ente = $1 and istanza = $2",
  "update assistance_request set name = '', email = '', body = '' where ente = $1 and istanza = $2",
  "update message set subject = 'Contenuto cancellato', body = 'Il contenuto è stato cancellato.' where ente = $1 and istanza = $2",
  "update mail set recipient = '', subject = '', body = '', sealed = null, attachments = '[]' where ente = $1 and istanza = $2",
];

const eraseIstanza = (tx: Tx, { ente, id }: IstanzaKey, now: Date): Promise<number> =>
  exec(
    tx,
    `update istanza set typed = '{}', sent_typed = null, step_revisions = '{}', origins = '{}', answers = null,
            summary = null, subject = null, search = '', words = null, applicant = 'Contenuto cancellato', applicant_key = '',
            labels = '{}', case_revision = case_revision + 1, erased_at = $3
      where ente = $1 and id = $2`,
    [ente, id, now],
  );

// the file itself goes with the next sweep, when no other document names it
const eraseDocuments = (tx: Tx, { ente, id }: IstanzaKey, now: Date): Promise<number> =>
  exec(
    tx,
    `update document set name = 'Documento cancellato', threat = null, removed_at = coalesce(removed_at, $3)
      where ente = $1 and istanza = $2`,
    [ente, id, now],
  );

const eraseHistory = async (tx: Tx, { ente, id }: IstanzaKey, now: Date): Promise<void> => {
  await appendWriting(tx, { ente, id }, { action: erasure, person: null, content: "", at: now });
  const { last } = await one<{ last: number }>(
    tx,
    "select max(n) as last from history where ente = $1 and istanza = $2",
    [ente, id],
  );
  await exec(
    tx,
    `update history set content = '', content_salt = null
      where ente = $1 and istanza = $2 and n < $3 and content_sha256 is not null`,
    [ente, id, last],
  );
};

/** Nobody goes on filling in what is empty. */
const endDraft = async (ctx: Context, tx: Tx, rules: Rules, istanza: Istanza): Promise<void> => {
  const move = moveOf(rules.workflow, "Scade", istanza.state, "sistema");
  if (move) await makeMove(ctx, tx, rules, istanza, move, { person: null });
};

/**
 * The caller has found it due at `since`; "changed" when it is no longer: somebody went on with the draft, or what is
 * erased by itself is not any more (`wanted`, asked in the transaction). Safe to run twice.
 */
export const eraseContent = (
  ctx: Context,
  rules: Rules,
  { ente, id, since }: IstanzaKey & { since: Date },
  wanted: (tx: Tx) => boolean | Promise<boolean> = () => true,
): Promise<"erased" | "changed"> =>
  transaction(ctx.db, async (tx) => {
    const key = { ente, id };
    const istanza = await lockIstanza(tx, key);
    if (!istanza || istanza.erasedAt) return "changed";
    const stillSince = istanza.sentAt ? istanza.closedAt : istanza.updatedAt;
    if (stillSince?.getTime() !== since.getTime() || !(await wanted(tx))) return "changed";
    const now = ctx.clock.now();
    await endDraft(ctx, tx, rules, istanza);
    for (const table of emptied) await exec(tx, `delete from ${table} where ente = $1 and istanza = $2`, [ente, id]);
    for (const text of texts) await exec(tx, text, [ente, id]);
    await eraseDocuments(tx, key, now);
    await eraseHistory(tx, key, now);
    await eraseIstanza(tx, key, now);
    return "erased";
  });
