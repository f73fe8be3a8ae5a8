// The codice personale temporaneo (S4.8): on a way of its own, eight signs, once, a day long, five attempts.
import { maybeOne, type Queryable } from "#db/connect.ts";
import type { Enabling } from "#identity/enabling/enabling.ts";
import { smsNumber } from "#platform/sms.ts";
import type { Context } from "../../context.ts";

export const codeHours = 24;
export const attemptsAtMost = 5;

export type Channel = "sms" | "email" | "sportello";
export type Way = { channel: "sms" | "email"; recipient: string } | { channel: "sportello" };

/** Where the code of this request goes: never to the mailbox of the papers. */
export const wayOf = (ctx: Context, { answers }: Pick<Enabling, "answers">): Way => {
  const number = smsNumber(String(answers?.cellulare ?? ""));
  if (ctx.sms && number) return { channel: "sms", recipient: number };
  const other = answers?.altraEmail;
  return typeof other === "string" ? { channel: "email", recipient: other } : { channel: "sportello" };
};

export type SentCode = {
  id: string;
  channel: Channel;
  askedAt: Date;
  expiresAt: Date;
  attempts: number;
  usedAt: Date | null;
  code: string | null;
};

/** One before the last is never good again. */
export const lastCode = (db: Queryable, enabling: string): Promise<SentCode | undefined> =>
  maybeOne<SentCode>(
    db,
    `select id, channel, asked_at as "askedAt", expires_at as "expiresAt", attempts, used_at as "usedAt", code
       from enabling_code where enabling = $1 order by asked_at desc, id limit 1`,
    [enabling],
  );

export const attemptsLeft = ({ attempts }: SentCode): number => Math.max(0, attemptsAtMost - attempts);

/** What is wrong with a code before it is even tried. */
export const faultOfCode = (code: SentCode | undefined, now: Date): "none" | "expired" | "spent" | undefined => {
  if (!code?.code) return "none";
  if (code.expiresAt <= now) return "expired";
  return attemptsLeft(code) === 0 ? "spent" : undefined;
};
