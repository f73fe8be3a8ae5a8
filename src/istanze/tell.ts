// What a person is told: a message in the area and, to whoever has an address, a mail, both written in the transaction
// of what causes them.
import type { Tx } from "#db/connect.ts";
import type { Context } from "../context.ts";
import { type MailText, writeMail } from "./mails.ts";
import { writeMessage } from "./messages.ts";

type Told = {
  ente: string;
  /** The person's own case that it is about; null: none. */
  istanza: string | null;
  person: string;
  /** Of the consequence: of one key a person is told once. */
  key: string;
  message: MailText;
  /** Where the mail goes; nowhere without. */
  to: string | null | undefined;
  /** What the message says, when absent. */
  mail?: MailText;
};

export const tell = async (ctx: Context, tx: Tx, told: Told): Promise<void> => {
  const { ente, istanza, person, key, message, to, mail = message } = told;
  const { subject, body } = message;
  await writeMessage(tx, { ente, id: istanza, person, key, subject, body, now: ctx.clock.now() });
  if (to) await writeMail(ctx, tx, { ...mail, ente, istanza, key: `${key}:${person}`, recipient: to });
};
