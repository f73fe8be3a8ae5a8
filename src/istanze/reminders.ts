// The unsent safety net (S0.43, capability 21): whoever stopped one step short hears of it after a day and after a
// week, in the area and by mail. Own reminders (capability 11) go out on their day.

import { many } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { addressFor } from "#identity/mail-topics.ts";
import { romeDate } from "#kit/time.ts";
import { ownReminder, unsentReminder } from "#words/notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { type IstanzaKey, numberOrDraft } from "./istanza.ts";
import { writeMail } from "./mails.ts";
import { dueReminders, markReminded } from "./marks.ts";
import { writeMessage } from "./messages.ts";
import { publishedModulo } from "./moduli.ts";
import type { State } from "./workflow.ts";

const day = 86_400_000;
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
      where i.state in ('BOZZA', 'DA INVIARE') and i.updated_at <= $1 and i.updated_at > $2
        and not exists (select from message m where m.person = i.person and m.key = 'unsent-' || $3 || ':' || i.id)
      limit $4`,
    [new Date(now - days * day), new Date(now - (days + 2) * day), String(days), batch],
  );
};

const tell = async (
  ctx: Context,
  key: IstanzaKey & { person: string },
  reason: string,
  text: { subject: string; body: string },
  done: (tx: Parameters<typeof writeMail>[1]) => Promise<unknown> = async () => {},
): Promise<void> => {
  const recipient = await addressFor(ctx.db, key.person, "promemoria");
  await transaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    await writeMessage(tx, {
      ...text,
      ente: key.ente,
      id: key.id,
      person: key.person,
      key: `${reason}:${key.id}`,
      now,
    });
    if (recipient) {
      const mail = { ...text, ente: key.ente, istanza: key.id, key: `${reason}:${key.id}`, recipient };
      await writeMail(ctx, tx, mail);
    }
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
    return tell(ctx, istanza, `unsent-${days}`, text);
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
    await tell(ctx, due, `own-${due.remindOn}`, text, (tx) => markReminded(tx, due, due.person, ctx.clock.now()));
  }
};
