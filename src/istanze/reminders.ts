// The unsent safety net (S0.43, capability 21): whoever stopped one step short hears of it after a day and after a
// week, in the area and by mail. Own reminders (capability 11) go out on their day.

import { many, type Tx } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { addressFor } from "#identity/mail-topics.ts";
import { day, romeDate } from "#kit/time.ts";
import { ownReminder, unsentReminder } from "#words/notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { type IstanzaKey, numberOrDraft } from "./istanza.ts";
import type { MailText } from "./mails.ts";
import { dueReminders, markReminded } from "./marks.ts";
import { publishedModulo } from "./moduli.ts";
import { tell } from "./tell.ts";
import { type State, statesSql, unsent } from "./workflow.ts";

/** Days after the last change. */
const unsentAfterDays = [1, 7];
const batch = 500;

type Unsent = IstanzaKey & { person: string; modulo: string; version: string; state: State; number: string | null };

const unsentSince = (ctx: Context, days: number): Promise<Unsent[]> => {
  const now = ctx.clock.now().getTime();
  // a day's width is enough, since the job runs every hour, and old drafts are not reminded of for ever
  return many<Unsent>(
    ctx.db,
    `select i.ente, i.id, i.person, i.modulo, i.version, i.state, i.number from istanza i
      where i.state in (${statesSql(unsent)}) and i.updated_at <= $1 and i.updated_at > $2
        and not exists (select from message m where m.person = i.person and m.key = 'unsent-' || $3 || ':' || i.id)
      limit $4`,
    [new Date(now - days * day), new Date(now - (days + 2) * day), String(days), batch],
  );
};

const remind = async (
  ctx: Context,
  { ente, id, person }: IstanzaKey & { person: string },
  reason: string,
  message: MailText,
  done: (tx: Tx) => Promise<unknown> = async () => {},
): Promise<void> => {
  const to = await addressFor(ctx.db, person, "promemoria");
  await transaction(ctx.db, async (tx) => {
    await tell(ctx, tx, { ente, istanza: id, person, key: `${reason}:${id}`, message, to });
    await done(tx);
  });
};

const urlOf = (ctx: Context, { ente, id }: IstanzaKey) => ctx.env.publicUrl + routes.istanza.page.href({ ente, id });

export const remindUnsent = async (ctx: Context): Promise<void> => {
  const tellOwner = async (istanza: Unsent, days: number): Promise<void> => {
    // the version it was begun with, which is there even when its service is no longer offered
    const { words } = await publishedModulo(ctx.db, istanza.modulo, istanza.version);
    const text = unsentReminder({
      modulo: words.it.title,
      number: numberOrDraft(istanza),
      url: urlOf(ctx, istanza),
      completed: istanza.state === "DA INVIARE",
    });
    return remind(ctx, istanza, `unsent-${days}`, text);
  };
  for (const days of unsentAfterDays) {
    let due: Unsent[];
    do {
      due = await unsentSince(ctx, days);
      for (const istanza of due) await tellOwner(istanza, days);
    } while (due.length === batch);
  }
};

export const remindOwn = async (ctx: Context): Promise<void> => {
  for (const due of await dueReminders(ctx.db, romeDate(ctx.clock.now()), batch)) {
    const text = ownReminder({ number: numberOrDraft(due), note: due.note, url: urlOf(ctx, due) });
    await remind(ctx, due, `own-${due.remindOn}`, text, (tx) => markReminded(tx, due, due.person, ctx.clock.now()));
  }
};
