// A code on its way to its person, by SMS or by mail. In the database it lies encrypted, and no longer than until it was
// handed over; only the demo keeps it, to be read at /posta.
import { randomUUID } from "node:crypto";
import { exec, many, maybeOne, one, type Queryable, type Tx } from "#db/connect.ts";
import { day } from "#kit/time.ts";
import type { Context } from "../../context.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Hands one code over to the SMS gateway or the mail server. */
    "code-message": { id: string };
  }
}

export type CodeChannel = "sms" | "email";
/** `subject` is of a mail alone. */
type Content = { subject: string; body: string };
type NewMessage = Content & { ente: string; channel: CodeChannel; recipient: string };

const about = (id: string): string => `code message ${id}`;

export const writeCodeMessage = async (ctx: Context, tx: Tx, message: NewMessage): Promise<void> => {
  const id = randomUUID();
  const { ente, channel, recipient, subject, body } = message;
  await exec(
    tx,
    "insert into code_message (id, ente, channel, recipient, sealed, created_at) values ($1, $2, $3, $4, $5, $6)",
    [id, ente, channel, recipient, ctx.sealing.seal(JSON.stringify({ subject, body }), about(id)), ctx.clock.now()],
  );
  await ctx.jobs.enqueue(tx, "code-message", { id });
};

/** To one number or address, whoever asks: nobody's telephone is filled. */
export const sentLately = async (db: Queryable, recipient: string, now: Date): Promise<number> =>
  (
    await one<{ sent: number }>(
      db,
      "select count(*)::int as sent from code_message where recipient = $1 and created_at > $2",
      [recipient, new Date(now.getTime() - day)],
    )
  ).sent;

type Row = {
  id: string;
  channel: CodeChannel;
  recipient: string;
  sealed: Buffer | null;
  createdAt: Date;
  handedOverAt: Date | null;
};
const select = `select id, channel, recipient, sealed, created_at as "createdAt", handed_over_at as "handedOverAt" from code_message`;

const opened = (ctx: Context, { id, sealed }: Row): Content | undefined =>
  sealed ? (JSON.parse(ctx.sealing.open(sealed, about(id))) as Content) : undefined;

const hand = async (ctx: Context, { id, channel, recipient }: Row, { subject, body }: Content): Promise<void> => {
  if (channel === "email") {
    await ctx.mail.hand({ id, from: ctx.env.mailFrom, to: recipient, subject, text: body, attachments: [] });
    return;
  }
  if (!ctx.sms) throw new Error("no SMS gateway is set up: SMS_URL");
  await ctx.sms.send({ id, to: recipient, text: body });
};

/** Safe to run twice: what was handed over is not handed over again. */
export const handOverCode = async (ctx: Context, id: string): Promise<void> => {
  const row = await maybeOne<Row>(ctx.db, `${select} where id = $1`, [id]);
  const content = row && !row.handedOverAt ? opened(ctx, row) : undefined;
  if (!row || !content) return;
  await hand(ctx, row, content);
  await exec(
    ctx.db,
    "update code_message set handed_over_at = $2, sealed = case when $3 then sealed end where id = $1",
    [id, ctx.clock.now(), ctx.env.demo],
  );
};

export type ShownCode = Content & Pick<Row, "id" | "channel" | "recipient" | "createdAt" | "handedOverAt">;

/** The newest, for the demo's mailbox. */
export const newestCodes = async (ctx: Context, limit: number): Promise<ShownCode[]> =>
  (await many<Row>(ctx.db, `${select} order by created_at desc, id desc limit $1`, [limit])).flatMap((row) => {
    const content = opened(ctx, row);
    const { id, channel, recipient, createdAt, handedOverAt } = row;
    return content ? [{ id, channel, recipient, createdAt, handedOverAt, ...content }] : [];
  });
