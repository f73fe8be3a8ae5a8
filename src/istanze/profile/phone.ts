// The telephones of a person. A mobile is confirmed by a code where short messages can be sent; elsewhere, and of a
// landline, it stands there as "non verificato" and everybody who reads it sees that.
import { randomInt } from "node:crypto";
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import {
  askedToday,
  confirmContact,
  contactOf,
  forgetContact,
  lockPerson,
  relyOnPhone,
  takeAttempt,
  writeContact,
} from "#identity/contacts.ts";
import type { Person } from "#identity/people.ts";
import { noteChange } from "#identity/profile-events.ts";
import { sha256 } from "#kit/secret.ts";
import { smsNumber } from "#platform/sms.ts";
import { phoneCodeSms } from "#words/profile.it.ts";
import type { Context } from "../../context.ts";
import { securitySender } from "../accounts/sender.ts";
import { sentLately, writeCodeMessage } from "../enabling/code-messages.ts";

export const codeMinutes = 10;
export const attemptsAtMost = 5;
/** In a day: by one person, and to one number whoever asks. */
const codesAtMost = 5;
const toOneNumberAtMost = 10;

type By = { person: Person; device: string };

const secretOf = (person: string, code: string): Buffer => sha256(`${person} ${code.replace(/\D/g, "")}`);

const sendCode = async (ctx: Context, tx: Tx, person: string, recipient: string): Promise<Buffer> => {
  const ente = await securitySender(tx);
  if (!ente) throw new Error("no ente in whose name a message could go");
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const text = phoneCodeSms({ ente: ente.name, code, minutes: codeMinutes });
  await writeCodeMessage(ctx, tx, { ...text, ente: ente.id, channel: "sms", recipient });
  return secretOf(person, code);
};

/** "written": it is used, and nobody has confirmed it. */
export const writeMobile = (
  ctx: Context,
  { person, device }: By,
  number: string,
): Promise<"asked" | "written" | "tooMany"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const sms = ctx.sms ? smsNumber(number) : undefined;
    await lockPerson(tx, person.id);
    const codes = await askedToday(tx, person.id, "cellulare scritto", now);
    if (sms && (codes >= codesAtMost || (await sentLately(tx, sms, now)) >= toOneNumberAtMost)) return "tooMany";
    const secret = sms ? await sendCode(ctx, tx, person.id, sms) : null;
    await writeContact(tx, { person: person.id, kind: "cellulare", value: number, secret, now });
    await noteChange(tx, { person: person.id, what: "cellulare scritto", device, now });
    if (sms) return "asked";
    await relyOnPhone(tx, person.id, number);
    return "written";
  });

export const askCodeAgain = async (ctx: Context, by: By): Promise<"asked" | "written" | "tooMany" | "none"> => {
  const waiting = await contactOf(ctx.db, by.person.id, "cellulare");
  return waiting && !waiting.confirmedAt ? writeMobile(ctx, by, waiting.value) : "none";
};

/** "expired": ten minutes are over or five wrong codes were typed; a new one is needed. */
export const confirmMobile = (
  ctx: Context,
  { person, device }: By,
  code: string,
): Promise<"confirmed" | "wrong" | "expired"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    await lockPerson(tx, person.id);
    const waiting = await contactOf(tx, person.id, "cellulare");
    const since = waiting?.secretAt?.getTime() ?? 0;
    const dead = now.getTime() - since > codeMinutes * 60_000 || (waiting?.attempts ?? 0) >= attemptsAtMost;
    if (!waiting || dead) return "expired";
    if (!(await takeAttempt(tx, person.id, "cellulare", secretOf(person.id, code)))) return "wrong";
    await relyOnPhone(tx, person.id, waiting.value);
    await confirmContact(tx, person.id, "cellulare", now);
    await noteChange(tx, { person: person.id, what: "cellulare confermato", device, now });
    return "confirmed";
  });

export const removeMobile = (ctx: Context, { person, device }: By): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    await forgetContact(tx, person.id, "cellulare");
    await relyOnPhone(tx, person.id, null);
    await noteChange(tx, { person: person.id, what: "cellulare tolto", device, now: ctx.clock.now() });
  });

/** "": none. */
export const writeLandline = (ctx: Context, { person, device }: By, number: string): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    if (number === "") await forgetContact(tx, person.id, "telefono");
    else await writeContact(tx, { person: person.id, kind: "telefono", value: number, secret: null, now });
    await noteChange(tx, { person: person.id, what: number ? "telefono scritto" : "telefono tolto", device, now });
  });
