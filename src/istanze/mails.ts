// A mail is a row first and is handed over by a job: the row is written with what causes it, so that there is no mail
// without its case and no case without its mail. `key` says the consequence, so that it is written once. What holds a
// secret lies encrypted, and no longer than until it was handed over: who reads the database or a backup of it can use
// none of it. Only the demo keeps it, to be read at /posta.
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, type Tx } from "#db/connect.ts";
import type { Context } from "../context.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Hands one written mail to the mail server. */
    mail: { ente: string; id: string };
  }
}

export type MailAttachment = { name: string; mediaType: string; sha256: string };
export type MailText = { subject: string; body: string };
type NewMail = MailText & {
  ente: string;
  key: string;
  recipient: string;
  attachments?: MailAttachment[];
  /** The case that it is about: its office sees whether it was handed over, and it is erased with it. */
  istanza: string | null;
  /** The body holds a link or a code that acts for whoever has it. */
  secret?: true;
};

const about = (id: string): string => `mail ${id}`;

export const writeMail = async (ctx: Context, tx: Tx, mail: NewMail): Promise<void> => {
  const id = randomUUID();
  const written = await exec(
    tx,
    `insert into mail (ente, id, key, recipient, subject, body, attachments, created_at, istanza, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (ente, key) do nothing`,
    [
      mail.ente,
      id,
      mail.key,
      mail.recipient,
      mail.subject,
      mail.secret ? "" : mail.body,
      JSON.stringify(mail.attachments ?? []),
      ctx.clock.now(),
      mail.istanza,
      mail.secret ? ctx.sealing.seal(mail.body, about(id)) : null,
    ],
  );
  if (written) await ctx.jobs.enqueue(tx, "mail", { ente: mail.ente, id });
};

export type StoredMail = MailText & {
  ente: string;
  id: string;
  recipient: string;
  attachments: MailAttachment[];
  createdAt: Date;
  handedOverAt: Date | null;
};
type Row = StoredMail & { sealed: Buffer | null };
const columns = `ente, id, recipient, subject, body, attachments, created_at as "createdAt",
  handed_over_at as "handedOverAt", sealed`;

const opened = (ctx: Context, { sealed, ...mail }: Row): StoredMail =>
  sealed ? { ...mail, body: ctx.sealing.open(sealed, about(mail.id)) } : mail;

type MailKey = { ente: string; id: string };

export const mailById = async (ctx: Context, { ente, id }: MailKey): Promise<StoredMail | undefined> => {
  const row = await maybeOne<Row>(ctx.db, `select ${columns} from mail where ente = $1 and id = $2`, [ente, id]);
  return row && opened(ctx, row);
};

/** Safe to run twice: one that was handed over is not handed over again, and its Message-ID is its id. */
export const handOverMail = async (ctx: Context, { ente, id }: MailKey): Promise<void> => {
  const mail = await mailById(ctx, { ente, id });
  if (!mail || mail.handedOverAt) return;
  const attachments = await Promise.all(
    mail.attachments.map(async ({ name, mediaType, sha256 }) => {
      const stream = await ctx.files.get(sha256);
      if (!stream) throw new Error(`the file ${sha256} of mail ${id} is missing`);
      return { name, mediaType, content: Buffer.concat(await stream.toArray()) };
    }),
  );
  await ctx.mail.hand({
    id,
    from: ctx.env.mailFrom,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.body,
    attachments,
  });
  await exec(
    ctx.db,
    "update mail set handed_over_at = $3, sealed = case when $4 then sealed end where ente = $1 and id = $2",
    [ente, id, ctx.clock.now(), ctx.env.demo],
  );
};

/** The newest mails, for the demo's mailbox. */
export const newestMails = async (ctx: Context, limit: number): Promise<StoredMail[]> =>
  (await many<Row>(ctx.db, `select ${columns} from mail order by created_at desc, id desc limit $1`, [limit])).map(
    (row) => opened(ctx, row),
  );
