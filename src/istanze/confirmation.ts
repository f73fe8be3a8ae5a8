// After sending: the receipt, the mail to the address in the form that carries it, and the message in the area
// (S0.68, S0.70, C.SE.1.2). One job, since two would draw the same receipt side by side.

import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import type { Summary } from "#kit/summary.ts";
import { showDateTime } from "#kit/time.ts";
import { confirmationMail, confirmationMessage } from "#words/notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { isConfirmed } from "./address.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { writeMail } from "./mails.ts";
import { writeMessage } from "./messages.ts";
import { ensureReceipt } from "./receipt.ts";
import { asSentIn } from "./rounds.ts";
import type { Rules } from "./rules.ts";
import { istanzaByKey } from "./store.ts";

/** The summary as lines of text; codes of persons masked, since a mail travels in clear. */
export const mailLines = (summary: Summary): string[] =>
  summary.flatMap(({ title, blocks }) => [
    "",
    title.toUpperCase(),
    ...blocks.flatMap((block) => {
      if (block.block === "text") return [];
      const line = ({ label, value, sensitive }: { label: string; value: string; sensitive?: true }) =>
        `- ${label}: ${sensitive ? `••••••${value.slice(-4)}` : value || "(non indicato)"}`;
      return block.block === "entries"
        ? block.entries.map(line)
        : block.rows.flatMap((row) => [row.title, ...row.entries.map(line)]);
    }),
  ]);

export const recipientOf = (rules: Rules, istanza: Istanza): string | undefined => {
  const address = rules.notify && (istanza.answers ?? istanza.typed)[rules.notify];
  return typeof address === "string" && address !== "" ? address : undefined;
};

/** Safe to run twice: mail and message are written once. */
export const confirmSending = async (ctx: Context, rules: Rules, key: IstanzaKey, round = 1): Promise<void> => {
  const now = await istanzaByKey(ctx.db, key);
  const istanza = now && (await asSentIn(ctx.db, now, round));
  const ente = await enteById(ctx.db, key.ente);
  if (!istanza?.sentAt || !istanza.summary || !ente) throw new Error("only a sent istanza is confirmed");
  const receipt = await ensureReceipt(ctx, rules, key, round);
  const facts = {
    ente: ente.name,
    modulo: rules.modulo.words.it.title,
    number: istanza.number ?? "",
    sentAt: showDateTime(istanza.sentAt),
    correction: round - 1,
    url: ctx.env.publicUrl + routes.istanza.page.href(key),
  };
  const recipient = recipientOf(rules, istanza);
  const consequence = round === 1 ? `confirmation:${key.id}` : `confirmation:${key.id}:${round}`;
  await transaction(ctx.db, async (tx) => {
    if (recipient) {
      // an address that nobody confirmed may be a slip: it gets the number, and nothing of what was declared
      const confirmed = await isConfirmed(tx, istanza, recipient);
      await writeMail(ctx, tx, {
        ...confirmationMail({ ...facts, lines: confirmed ? mailLines(istanza.summary ?? []) : undefined }),
        ente: key.ente,
        key: consequence,
        istanza: key.id,
        recipient,
        attachments: confirmed ? [{ name: receipt.name, mediaType: receipt.mediaType, sha256: receipt.sha256 }] : [],
      });
    }
    await writeMessage(tx, {
      ...key,
      ...confirmationMessage({ ...facts, recipient }),
      person: istanza.person,
      key: consequence,
      now: ctx.clock.now(),
    });
  });
};
