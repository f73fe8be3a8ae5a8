// The codice personale temporaneo (S4.8, S4.11, S4.23): on a way of its own, eight signs, once, a day long, five attempts.
import { randomUUID } from "node:crypto";
import { exec, maybeOne, one, type Queryable, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Enabling, lockEnabling, namedPerson } from "#identity/enabling/enabling.ts";
import { noteEvent } from "#identity/enabling/events.ts";
import { inGroups, normalCode, temporaryCode } from "#identity/enabling/letters.ts";
import { enteById } from "#identity/enti.ts";
import { normalCodiceFiscale } from "#kit/codice-fiscale.ts";
import { day } from "#kit/time.ts";
import { smsNumber } from "#platform/sms.ts";
import { codeMail, codeSms } from "#words/enabling.it.ts";
import type { Context } from "../../context.ts";
import { sentLately, writeCodeMessage } from "./code-messages.ts";
import { enable } from "./enable.ts";

export const codeHours = 24;
export const attemptsAtMost = 5;
/** In a day, for one person; and to one number, whoever asks. */
export const codesAtMost = 5;
const toOneNumberAtMost = 10;
export const askAgainMinutes = 2;

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

const askedToday = async (tx: Tx, person: string, now: Date): Promise<number> =>
  (
    await one<{ asked: number }>(
      tx,
      `select count(*)::int as asked from enabling_code c join enabling e on e.id = c.enabling
        where e.person = $1 and c.asked_at > $2`,
      [person, new Date(now.getTime() - day)],
    )
  ).asked;

const store = async (tx: Tx, enabling: Enabling, channel: Channel, hash: string, now: Date): Promise<void> => {
  await exec(tx, "update enabling_code set code = null where enabling = $1", [enabling.id]);
  await exec(
    tx,
    "insert into enabling_code (enabling, id, channel, code, asked_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
    [enabling.id, randomUUID(), channel, hash, now, new Date(now.getTime() + codeHours * 3_600_000)],
  );
};

/** "tooSoon": less than two minutes ago. "atDesk": there is no way but the desk. "closed": not accepted, or confirmed. */
export type CodeAsked = "sent" | "tooSoon" | "tooMany" | "atDesk" | "closed";

/** S4.9 and S4.11: a new one; those before are of no use any more. */
export const sendCode = async (ctx: Context, id: string): Promise<CodeAsked> => {
  const code = temporaryCode();
  const hash = await ctx.passwords.hash(code);
  return transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const enabling = await lockEnabling(tx, id);
    if (!enabling?.acceptedAt || enabling.codeConfirmedAt) return "closed";
    const way = wayOf(ctx, enabling);
    if (way.channel === "sportello") return "atDesk";
    const last = await lastCode(tx, id);
    if (last && now.getTime() - last.askedAt.getTime() < askAgainMinutes * 60_000) return "tooSoon";
    if ((await askedToday(tx, enabling.person, now)) >= codesAtMost) return "tooMany";
    if ((await sentLately(tx, way.recipient, now)) >= toOneNumberAtMost) return "tooMany";
    await store(tx, enabling, way.channel, hash, now);
    const ente = (await enteById(tx, enabling.ente))?.name ?? "";
    const said = { ente, code: inGroups(code), hours: codeHours };
    const content = way.channel === "sms" ? { subject: "", body: codeSms(said) } : codeMail(said);
    await writeCodeMessage(ctx, tx, { ...way, ...content, ente: enabling.ente });
    await noteEvent(tx, id, { what: "Codice personale temporaneo inviato", at: now });
    return "sent";
  });
};

/** For who has neither telephone nor second mailbox: the desk prints it. @returns the code, this once */
export const codeAtDesk = async (
  ctx: Context,
  id: string,
  clerk: { id: string; ente: string },
): Promise<{ code: string } | "tooMany" | "closed"> => {
  const code = temporaryCode();
  const hash = await ctx.passwords.hash(code);
  return transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const enabling = await lockEnabling(tx, id);
    if (!enabling?.acceptedAt || enabling.codeConfirmedAt) return "closed";
    if ((await askedToday(tx, enabling.person, now)) >= codesAtMost) return "tooMany";
    await store(tx, enabling, "sportello", hash, now);
    await noteEvent(tx, id, { what: "Codice personale temporaneo stampato allo sportello", at: now, clerk });
    return { code: inGroups(code) };
  });
};

/** Counted before it is known how it ends: ten at once are ten. */
const takeAttempt = (ctx: Context, id: string): Promise<SentCode | "none" | "expired" | "spent" | "closed"> =>
  transaction(ctx.db, async (tx) => {
    const enabling = await lockEnabling(tx, id);
    if (!enabling?.acceptedAt || enabling.codeConfirmedAt) return "closed";
    const code = await lastCode(tx, id);
    const fault = faultOfCode(code, ctx.clock.now());
    if (fault || !code) return fault ?? "none";
    await exec(tx, "update enabling_code set attempts = attempts + 1 where enabling = $1 and id = $2", [id, code.id]);
    return code;
  });

const confirmCode = (ctx: Context, id: string, { id: used }: SentCode): Promise<"confirmed" | "closed"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const enabling = await lockEnabling(tx, id);
    const taken = await exec(
      tx,
      "update enabling_code set used_at = $3, code = null where enabling = $1 and id = $2 and code is not null",
      [id, used, now],
    );
    if (!enabling || !taken) return "closed";
    await exec(tx, "update enabling set code_confirmed_at = $2 where id = $1", [id, now]);
    await noteEvent(tx, id, { what: "Codice personale temporaneo confermato", at: now });
    // S4.12: with SPID, CIE or a card nothing else is needed
    if (!enabling.byDesk) await enable(ctx, tx, enabling);
    return "confirmed";
  });

export type CodeTried = "confirmed" | "wrong" | "otherPerson" | "none" | "expired" | "spent" | "closed";

/** S4.23. "otherPerson": another codice fiscale was typed, which costs no attempt. */
export const tryCode = async (
  ctx: Context,
  { id, person }: Enabling,
  { codiceFiscale, code }: { codiceFiscale: string; code: string },
): Promise<CodeTried> => {
  const named = await namedPerson(ctx.db, person);
  if (named?.codiceFiscale && normalCodiceFiscale(codiceFiscale) !== named.codiceFiscale) return "otherPerson";
  const taken = await takeAttempt(ctx, id);
  if (typeof taken === "string") return taken;
  const right = await ctx.passwords.matches(taken.code, normalCode(code));
  return right ? confirmCode(ctx, id, taken) : "wrong";
};
