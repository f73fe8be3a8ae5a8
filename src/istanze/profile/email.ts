// A new address of a person: it is used when the person, signed in, opens the link that only its mailbox got. Until then
// the former one stays, and it is told of the change.
import { randomUUID } from "node:crypto";
import type { Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import {
  addressAt,
  askedToday,
  confirmContact,
  contactOf,
  forgetContact,
  lockPerson,
  relyOnEmail,
  writeContact,
} from "#identity/contacts.ts";
import { type Person, personById } from "#identity/people.ts";
import { noteChange } from "#identity/profile-events.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import { addressChangedMail, newAddressMail } from "#words/profile.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { securitySender } from "../accounts/sender.ts";
import { writeMail } from "../mails.ts";
import { mailsLately } from "./mails-lately.ts";

const linkHours = 24;
/** Links in a day that one person may ask for, and that go to one address whoever asks: nobody's mailbox is filled. */
const linksAtMost = 5;

const linkSince = (now: Date): Date => new Date(now.getTime() - linkHours * 3_600_000);

type By = { person: Person; device: string };

const sendLink = async (ctx: Context, tx: Tx, email: string): Promise<Buffer> => {
  const ente = await securitySender(tx);
  if (!ente) throw new Error("no ente in whose name a mail could go");
  const token = newToken();
  const secret = sha256(token);
  await writeMail(ctx, tx, {
    ...newAddressMail({ ente: ente.name, url: ctx.env.publicUrl + routes.contacts.address.href({ token }) }),
    ente: ente.id,
    istanza: null,
    key: `profile-address:${secret.toString("hex").slice(0, 16)}`,
    recipient: email,
    secret: true,
  });
  return secret;
};

const tellFormer = async (ctx: Context, tx: Tx, former: string | null, removed: boolean): Promise<void> => {
  const ente = former === null ? undefined : await securitySender(tx);
  if (!ente || former === null) return;
  await writeMail(ctx, tx, {
    ...addressChangedMail({ ente: ente.name, removed }),
    ente: ente.id,
    istanza: null,
    key: `profile-former:${randomUUID()}`,
    recipient: former,
  });
};

/** "tooMany": five links in a day, by one person or to one address. */
export const askEmail = (ctx: Context, { person, device }: By, email: string): Promise<"asked" | "tooMany"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    await lockPerson(tx, person.id);
    const [own, to] = [await askedToday(tx, person.id, "email chiesta", now), await mailsLately(tx, email, now)];
    if (own >= linksAtMost || to >= linksAtMost) return "tooMany";
    const secret = await sendLink(ctx, tx, email);
    await writeContact(tx, { person: person.id, kind: "email", value: email, secret, now });
    await noteChange(tx, { person: person.id, what: "email chiesta", device, now });
    return "asked";
  });

/** The link once more; the former one is good no more. "none": nothing waits. */
export const askEmailAgain = async (ctx: Context, by: By): Promise<"asked" | "tooMany" | "none"> => {
  const waiting = await contactOf(ctx.db, by.person.id, "email");
  return waiting && !waiting.confirmedAt ? askEmail(ctx, by, waiting.value) : "none";
};

/** The address that a link of this person confirms. */
export const addressOf = async (ctx: Context, { id }: Person, token: string): Promise<string | undefined> => {
  const found = await addressAt(ctx.db, sha256(token), linkSince(ctx.clock.now()));
  return found?.person === id ? found.email : undefined;
};

/** "gone": the link is used up, too old, replaced by a newer one, or of somebody else. */
export const confirmEmail = (ctx: Context, { person, device }: By, token: string): Promise<"confirmed" | "gone"> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    await lockPerson(tx, person.id);
    const found = await addressAt(tx, sha256(token), linkSince(now));
    if (found?.person !== person.id) return "gone";
    const former = (await personById(tx, person.id))?.email ?? null;
    await relyOnEmail(tx, person.id, found.email);
    await confirmContact(tx, person.id, "email", now);
    await noteChange(tx, { person: person.id, what: "email confermata", device, now });
    if (former !== found.email) await tellFormer(ctx, tx, former, false);
    return "confirmed";
  });

/** Neither the one that is used nor one that waits. */
export const removeEmail = (ctx: Context, { person, device }: By): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    await lockPerson(tx, person.id);
    const former = (await personById(tx, person.id))?.email ?? null;
    await forgetContact(tx, person.id, "email");
    if (former === null) return;
    await relyOnEmail(tx, person.id, null);
    await noteChange(tx, { person: person.id, what: "email tolta", device, now });
    await tellFormer(ctx, tx, former, true);
  });
