// "Accetto" (S4.9): the papers go by mail, to an address that is known to be read; the code goes another way.
import { exec, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { type Enabling, enablingByLink, lockEnabling } from "#identity/enabling/enabling.ts";
import { noteEvent } from "#identity/enabling/events.ts";
import { enteById } from "#identity/enti.ts";
import { newToken, sha256 } from "#kit/secret.ts";
import { addressMail, papersMail } from "#words/enabling.it.ts";
import type { Context } from "../../context.ts";
import { routes } from "../../routes.ts";
import { type MailAttachment, writeMail } from "../mails.ts";
import { mailOf } from "./enable.ts";
import { type CodeAsked, sendCode } from "./send-code.ts";

const linkMinutes = 24 * 60;
const askAgainMinutes = 10;

const attachmentsOf = ({ adesione, delega }: Enabling): MailAttachment[] =>
  Object.entries({ adesione, delega }).flatMap(([name, sha]) =>
    sha ? [{ name: `modulo-di-${name}.pdf`, mediaType: "application/pdf", sha256: sha }] : [],
  );

const sendPapers = async (ctx: Context, tx: Tx, enabling: Enabling, recipient: string): Promise<void> => {
  const ente = (await enteById(tx, enabling.ente))?.name ?? "";
  const url = ctx.env.publicUrl + routes.enabling.page.href();
  await writeMail(ctx, tx, {
    ...papersMail({ ente, url, byDesk: enabling.byDesk === true }),
    ente: enabling.ente,
    istanza: null,
    key: `enabling-papers:${enabling.id}`,
    recipient,
    attachments: attachmentsOf(enabling),
  });
};

const askAddress = async (ctx: Context, tx: Tx, enabling: Enabling): Promise<void> => {
  const token = newToken();
  const ente = (await enteById(tx, enabling.ente))?.name ?? "";
  await exec(tx, "update enabling set email_link_sha256 = $2, email_asked_at = $3 where id = $1", [
    enabling.id,
    sha256(token),
    ctx.clock.now(),
  ]);
  const url = ctx.env.publicUrl + routes.enabling.address.href({ token });
  await writeMail(ctx, tx, {
    ...addressMail({ ente, url, minutes: linkMinutes }),
    ente: enabling.ente,
    istanza: null,
    key: `enabling-address:${sha256(token).toString("hex").slice(0, 16)}`,
    recipient: enabling.email ?? "",
    secret: true,
  });
};

/** What went off, for the page that says it; twice is once. */
export const acceptRequest = async (ctx: Context, id: string): Promise<CodeAsked | "notConfirmed"> => {
  const accepted = await transaction(ctx.db, async (tx) => {
    const enabling = await lockEnabling(tx, id);
    if (!enabling?.confirmedAt) return "notConfirmed";
    if (enabling.acceptedAt) return "already";
    const at = ctx.clock.now();
    await exec(tx, "update enabling set accepted_at = $2 where id = $1", [id, at]);
    await noteEvent(tx, id, { what: "Abilitazione richiesta", at });
    const known = mailOf(enabling);
    await (known ? sendPapers(ctx, tx, enabling, known) : askAddress(ctx, tx, enabling));
    return "accepted";
  });
  if (accepted === "notConfirmed") return accepted;
  return accepted === "accepted" ? sendCode(ctx, id) : "sent";
};

export type AddressAsked = "asked" | "tooSoon" | "confirmed";

export const askAddressAgain = (ctx: Context, id: string): Promise<AddressAsked> =>
  transaction(ctx.db, async (tx) => {
    const enabling = await lockEnabling(tx, id);
    if (!enabling?.acceptedAt || enabling.emailConfirmedAt) return "confirmed";
    const since = ctx.clock.now().getTime() - (enabling.emailAskedAt?.getTime() ?? 0);
    if (since < askAgainMinutes * 60_000) return "tooSoon";
    await askAddress(ctx, tx, enabling);
    return "asked";
  });

/** Behind a link that is not too old. */
export const addressBehind = async (ctx: Context, token: string): Promise<Enabling | undefined> => {
  const enabling = await enablingByLink(ctx.db, token);
  const age = ctx.clock.now().getTime() - (enabling?.emailAskedAt?.getTime() ?? 0);
  return age < linkMinutes * 60_000 || enabling?.emailConfirmedAt ? enabling : undefined;
};

/** Whoever opened the link reads the mailbox: now the papers can go there. @returns false: the link is not good */
export const confirmEnablingAddress = (ctx: Context, token: string): Promise<boolean> =>
  transaction(ctx.db, async (tx) => {
    const found = await addressBehind(ctx, token);
    const enabling = found && (await lockEnabling(tx, found.id));
    if (!enabling?.email) return false;
    if (enabling.emailConfirmedAt) return true;
    const at = ctx.clock.now();
    await exec(tx, "update enabling set email_confirmed_at = $2 where id = $1", [enabling.id, at]);
    await exec(tx, "update person set email = coalesce(email, $2) where id = $1", [enabling.person, enabling.email]);
    await sendPapers(ctx, tx, enabling, enabling.email);
    await noteEvent(tx, enabling.id, { what: "Indirizzo e-mail confermato", at });
    return true;
  });
