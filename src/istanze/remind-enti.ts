// A reminder to the municipalities that have not answered (capability 47): in the area and by mail, to whoever may send.
import { exec, many } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { addressFor } from "#identity/mail-topics.ts";
import { personsWith } from "#identity/people.ts";
import { romeDate } from "#kit/time.ts";
import { answerReminder } from "#words/notices.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { type Adhesion, adhesionsOf, hasAnswered, notReminded, remindedLately } from "./adhesions.ts";
import { appendEnteHistory } from "./ente-history.ts";
import type { Rules } from "./rules.ts";
import { tell } from "./tell.ts";

type Reminding = { ente: string; service: string; at: string };
declare module "#platform/jobs.ts" {
  interface JobData {
    /** Tells everybody who was reminded at that moment. */
    "remind-enti": Reminding;
  }
}

type Order = { ente: string; rules: Rules /** Sigla; "": all of them. */; provincia: string };

/** Those that would get a reminder now. */
export const toRemind = async (ctx: Context, { ente, rules, provincia }: Order): Promise<Adhesion[]> => {
  const now = ctx.clock.now();
  const asked = { ente, service: rules.id, policy: rules.policy, today: romeDate(now) };
  return (await adhesionsOf(ctx.db, ctx.comuni, asked)).filter(
    (each) =>
      !hasAnswered(each) &&
      notReminded(each, now) === undefined &&
      (provincia === "" || each.comune.provincia === provincia),
  );
};

/** @returns how many enti; a second press finds them reminded already */
export const remindEnti = async (ctx: Context, order: Order, by: string): Promise<number> => {
  const { ente, rules, provincia } = order;
  const enti = (await toRemind(ctx, order)).flatMap((each) => each.ente ?? []);
  const now = ctx.clock.now();
  return transaction(ctx.db, async (tx) => {
    // one reminder at a time, and of two presses the second finds the rows of the first
    await exec(tx, "select 1 from ente where id = $1 for no key update", [ente]);
    const written = await exec(
      tx,
      `insert into ente_reminder (ente, service, reminded, at, by_person)
       select $1, $2, each, $4, $5 from unnest($3::text[]) each
        where not exists (select from ente_reminder r
                where r.ente = $1 and r.service = $2 and r.reminded = each and r.at > $6)`,
      [ente, rules.id, enti, now, by, remindedLately(now)],
    );
    if (written === 0) return 0;
    await ctx.jobs.enqueue(tx, "remind-enti", { ente, service: rules.id, at: now.toISOString() });
    await appendEnteHistory(tx, ente, {
      person: by,
      action: "promemoria",
      content: { servizio: rules.id, provincia, enti: written },
      at: now,
    });
    return written;
  });
};

/** Safe to run twice: message and mail of a reminder are written once a person. */
export const tellReminded = async (ctx: Context, rules: Rules, { ente, service, at }: Reminding): Promise<void> => {
  const reminded = await many<{ reminded: string }>(
    ctx.db,
    "select reminded from ente_reminder where ente = $1 and service = $2 and at = $3 order by reminded",
    [ente, service, at],
  );
  const office = await enteById(ctx.db, ente);
  const today = romeDate(ctx.clock.now());
  for (const { reminded: id } of reminded) {
    const asked = await enteById(ctx.db, id);
    if (!asked || !office) continue;
    const message = answerReminder({
      ente: office.name,
      comune: asked.name,
      modulo: rules.modulo.words.it.title,
      url: ctx.env.publicUrl + routes.service.card.href({ ente, service }),
    });
    const key = `answer-reminder:${service}:${id}:${at}`;
    const people = await personsWith(ctx.db, id, rules.policy.roles ?? [], today);
    await transaction(ctx.db, async (tx) => {
      for (const person of people) {
        const to = await addressFor(tx, person.id, "promemoria");
        await tell(ctx, tx, { ente, istanza: null, person: person.id, key, message, to });
      }
    });
  }
};
