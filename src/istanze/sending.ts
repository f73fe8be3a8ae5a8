// What a sending freezes and causes, the first one and those of corrections (S1.32).
import type { Tx } from "#db/connect.ts";
import type { Context } from "../context.ts";
import { documentsShown } from "./attached.ts";
import { caseEntry } from "./case-entry.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import type { Reading } from "./reading.ts";
import type { Rules } from "./rules.ts";
import { sendingKey } from "./sendings.ts";
import { storeSent } from "./store.ts";
import type { State } from "./workflow.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Draws the receipt of a round (the first when absent), keeps it, and writes its confirmation. */
    confirmation: IstanzaKey & { round?: number };
  }
}

type Sending = { istanza: Istanza; reading: Reading; round: number; to: State };

const subjectOf = ({ istanza, reading, round }: Sending): string =>
  `${reading.modulo.words.it.title}: ${round === 1 ? "" : `correzione n. ${round - 1} dell'`}istanza ${istanza.number}`;

const subjectAtMost = 200;

/** What it is about, in the words of who asks; null where the service has one matter alone. */
const aboutWhat = ({ subject }: Rules, answers: Record<string, unknown>): string | null => {
  const said = subject === undefined ? undefined : answers[subject];
  return typeof said === "string" ? said.replace(/\s+/g, " ").trim().slice(0, subjectAtMost) || null : null;
};

/** Last in its transaction: the register's counter stays locked until the commit. */
export const freeze = async (ctx: Context, tx: Tx, rules: Rules, sending: Sending, now: Date): Promise<void> => {
  const { istanza, reading, round, to } = sending;
  const key = { ente: istanza.ente, id: istanza.id };
  await ctx.jobs.enqueue(tx, "confirmation", { ...key, round });
  const entry = await caseEntry(tx, rules.policy, istanza, reading.summary, now);
  const documents = await documentsShown(tx, istanza, { for: "owner" });
  const protocol = await ctx.protocol.register(
    tx,
    {
      ente: istanza.ente,
      key: sendingKey(istanza.id, round),
      direction: "entrata",
      subject: subjectOf(sending),
      correspondent: entry.applicant,
      istanza: istanza.id,
      fingerprint: reading.seal,
      document: null,
      attachments: documents.filter(({ kind }) => kind === "allegato").length,
    },
    now,
  );
  const frozen = { answers: reading.form.answers, summary: reading.summary, summarySha256: reading.seal };
  const subject = aboutWhat(rules, reading.form.answers);
  await storeSent(tx, key, { ...frozen, ...entry, subject, state: to, round, protocol }, now);
};
