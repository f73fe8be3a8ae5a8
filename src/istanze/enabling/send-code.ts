// A codice personale temporaneo is made and sent, or printed at the desk (S4.8, S4.9, S4.11).
import { randomUUID } from "node:crypto";
import { exec, one, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Enabling, lockEnabling } from "#identity/enabling/enabling.ts";
import { noteEvent } from "#identity/enabling/events.ts";
import { inGroups, temporaryCode } from "#identity/enabling/letters.ts";
import { enteById } from "#identity/enti.ts";
import { day } from "#kit/time.ts";
import { codeMail, codeSms } from "#words/enabling.it.ts";
import type { Context } from "../../context.ts";
import { type Channel, codeHours, lastCode, wayOf } from "./code.ts";
import { sentLately, writeCodeMessage } from "./code-messages.ts";

/** In a day, for one person; and to one number, whoever asks. */
export const codesAtMost = 5;
const toOneNumberAtMost = 10;
export const askAgainMinutes = 2;

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
