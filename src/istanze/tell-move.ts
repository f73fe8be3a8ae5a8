// The applicant hears of every move of the office in the transaction that makes it: in the area, and by mail to the
// person's address and to the one that the modulo names (S1.32, S0.54).
import { one, type Tx } from "#db/connect.ts";
import { type Ente, enteById } from "#identity/enti.ts";
import { addressFor } from "#identity/mail-topics.ts";
import { personById } from "#identity/people.ts";
import { showLongDate } from "#kit/time.ts";
import { type Notice, noticeMail, noticeMessage, officeNotices, quietMail } from "#words/office-notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { isConfirmed } from "./address.ts";
import { recipientOf } from "./confirmation.ts";
import type { Istanza, IstanzaKey } from "./istanza.ts";
import { writeMail } from "./mails.ts";
import { writeMessage } from "./messages.ts";
import type { Remark } from "./remarks.ts";
import type { Rules } from "./rules.ts";
import { isToBeCorrected, type Move } from "./workflow.ts";

type Said = { note: string; remarks: readonly Remark[] };

const isNoticed = (name: string): name is keyof typeof officeNotices => Object.hasOwn(officeNotices, name);

/** The days that the move set. */
const termOf = (tx: Tx, { ente, id }: IstanzaKey): Promise<{ dueOn: string | null; answerBy: string | null }> =>
  one(tx, `select due_on as "dueOn", answer_by as "answerBy" from istanza where ente = $1 and id = $2`, [ente, id]);

const day = (date: string | null): string | undefined => (date ? showLongDate(date) : undefined);

const noticeOf = async (
  tx: Tx,
  rules: Rules,
  istanza: Istanza,
  move: Move,
  said: Said,
): Promise<Notice | undefined> => {
  if (!isNoticed(move.name)) return undefined;
  const { dueOn, answerBy } = await termOf(tx, istanza);
  return officeNotices[move.name]({
    modulo: rules.modulo.words.it.title,
    number: istanza.number ?? "",
    note: said.note,
    remarks: said.remarks,
    answerBy: day(answerBy),
    dueOn: day(dueOn),
    resumes: isToBeCorrected(move.from),
  });
};

/** Whether whoever reads this address may be told what the office wrote. */
type Reader = { address: string; trusted: boolean };

/** Of these nothing depends for the applicant, who may not want to hear of them by mail. */
const isProgress = ({ name }: Move): boolean => name === "Prendi in carico";

const readersOf = async (tx: Tx, rules: Rules, istanza: Istanza, move: Move): Promise<Reader[]> => {
  const own = (await personById(tx, istanza.person))?.email;
  const named = recipientOf(rules, istanza);
  const wanted = isProgress(move) ? await addressFor(tx, istanza.person, "avanzamento") : own;
  const readers: Reader[] = wanted ? [{ address: wanted, trusted: true }] : [];
  if (!named || named.toLowerCase() === own?.toLowerCase()) return readers;
  const trusted = await isConfirmed(tx, istanza, named);
  return [...readers, { address: named, trusted }];
};

type Told = { istanza: Istanza; move: Move; ente: Ente; notice: Notice; url: string; key: string };

const writeMails = async (ctx: Context, tx: Tx, rules: Rules, { istanza, move, ente, notice, url, key }: Told) => {
  const facts = { ente: ente.name, url, number: istanza.number ?? "" };
  for (const { address, trusted } of await readersOf(tx, rules, istanza, move)) {
    await writeMail(ctx, tx, {
      ...(trusted ? noticeMail(notice, facts) : quietMail(facts)),
      ente: istanza.ente,
      key: `${key}:${address}`,
      recipient: address,
      istanza: istanza.id,
    });
  }
};

/** `istanza` as it was before the move; every move of the office raises its case revision, so each is told once. */
export const tellMove = async (
  ctx: Context,
  tx: Tx,
  rules: Rules,
  istanza: Istanza,
  move: Move,
  said: Said,
): Promise<void> => {
  const notice = await noticeOf(tx, rules, istanza, move, said);
  const ente = await enteById(tx, istanza.ente);
  if (!notice || !ente) return;
  const id = { ente: istanza.ente, id: istanza.id };
  const key = `mossa:${istanza.id}:${istanza.caseRevision}`;
  const { subject, body } = noticeMessage(notice);
  await writeMessage(tx, { ...id, person: istanza.person, key, subject, body, now: ctx.clock.now() });
  const url = ctx.env.publicUrl + routes.istanza.page.href(id);
  await writeMails(ctx, tx, rules, { istanza, move, ente, notice, url, key });
};
