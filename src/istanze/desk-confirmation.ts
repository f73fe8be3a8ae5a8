// Who is helped at the desk says that what the clerk typed is right: with a code that reaches only them, or with a
// signature on paper whose scan the office keeps (signed-form.ts; S4.26, capability 51). It holds for one summary: a later change asks anew.
import { randomInt, randomUUID } from "node:crypto";
import { exec, maybeOne, one, type Queryable } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { sha256 } from "#kit/secret.ts";
import { deskCodeMail } from "#words/assisted.it.ts";
import type { Context } from "../context.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { writeMail } from "./mails.ts";
import { lockIstanza } from "./store.ts";

const codeMinutes = 15;
const attemptsAtMost = 5;
const codesAtMost = 5;

export type DeskConfirmation = { method: "codice" | "firma"; confirmedAt: Date; clerk: string };

export const deskConfirmation = (
  db: Queryable,
  { ente, id }: IstanzaKey,
  seal: string,
): Promise<DeskConfirmation | undefined> =>
  maybeOne<DeskConfirmation>(
    db,
    `select method, confirmed_at as "confirmedAt", clerk from desk_confirmation
      where ente = $1 and istanza = $2 and summary_sha256 = $3 and confirmed_at is not null
      order by confirmed_at limit 1`,
    [ente, id, seal],
  );

type SentCode = {
  id: string;
  sentTo: string;
  attempts: number;
  askedAt: Date;
  confirmedAt: Date | null;
  codeSha256: Buffer;
  summarySha256: string;
};

const isUsable = ({ askedAt, attempts, confirmedAt }: SentCode, now: Date): boolean =>
  confirmedAt === null && attempts < attemptsAtMost && now.getTime() - askedAt.getTime() < codeMinutes * 60_000;

/** The last code that was sent, while it can be used; one before it is never good again. */
export const openCode = async (db: Queryable, { ente, id }: IstanzaKey, now: Date): Promise<SentCode | undefined> => {
  const last = await maybeOne<SentCode>(
    db,
    `select id, sent_to as "sentTo", attempts, asked_at as "askedAt", confirmed_at as "confirmedAt", code_sha256 as "codeSha256",
            summary_sha256 as "summarySha256"
       from desk_confirmation
      where ente = $1 and istanza = $2 and method = 'codice'
      order by asked_at desc limit 1`,
    [ente, id],
  );
  return last && isUsable(last, now) ? last : undefined;
};

/** A code says of which istanza it is by being hashed with it. */
const codeHash = (id: string, code: string): Buffer => sha256(`${id}:${code}`);

export type CodeAsked = "sent" | "tooMany";

/** A new code to an address that the person at the desk says is theirs; the former ones are no longer good. */
export const sendDeskCode = (
  ctx: Context,
  istanza: Istanza,
  { seal, clerk, address }: { seal: string; clerk: string; address: string },
): Promise<CodeAsked> =>
  transaction(ctx.db, async (tx) => {
    const key = { ente: istanza.ente, id: istanza.id };
    await lockIstanza(tx, key);
    const { asked } = await one<{ asked: number }>(
      tx,
      `select count(*)::int as asked from desk_confirmation where ente = $1 and istanza = $2 and method = 'codice'`,
      [key.ente, key.id],
    );
    if (asked >= codesAtMost) return "tooMany";
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    const id = randomUUID();
    const now = ctx.clock.now();
    await exec(
      tx,
      `insert into desk_confirmation (ente, istanza, id, summary_sha256, method, sent_to, code_sha256, asked_at, clerk)
       values ($1, $2, $3, $4, 'codice', $5, $6, $7, $8)`,
      [key.ente, key.id, id, seal, address, codeHash(key.id, code), now, clerk],
    );
    const ente = await enteById(tx, key.ente);
    await writeMail(ctx, tx, {
      ...deskCodeMail({ code, ente: ente?.name ?? "", minutes: codeMinutes }),
      ente: key.ente,
      key: `desk-code:${id}`,
      recipient: address,
      istanza: key.id,
      secret: true,
    });
    return "sent";
  });

export type CodeTried = "confirmed" | "wrong" | "expired" | "changed";

/** "expired": none open, too old or tried too often. "changed": it was for another summary. */
export const tryDeskCode = (ctx: Context, key: IstanzaKey, seal: string, code: string): Promise<CodeTried> =>
  transaction(ctx.db, async (tx) => {
    await lockIstanza(tx, key);
    const now = ctx.clock.now();
    const open = await openCode(tx, key, now);
    if (!open) return "expired";
    if (open.summarySha256 !== seal) return "changed";
    const right = codeHash(key.id, code.replace(/\D/g, "")).equals(open.codeSha256);
    await exec(
      tx,
      `update desk_confirmation set attempts = attempts + 1, confirmed_at = case when $4 then $5::timestamptz end
        where ente = $1 and istanza = $2 and id = $3`,
      [key.ente, key.id, open.id, right, now],
    );
    return right ? "confirmed" : "wrong";
  });
