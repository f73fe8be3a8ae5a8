// Who asked is told two weeks before the content is erased, in the area and by mail.
import { exec } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { personById } from "#identity/people.ts";
import { day, showDate } from "#kit/time.ts";
import { erasureNotice } from "#words/retention.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { numberOrDraft } from "./istanza.ts";
import { allDue, type Due, planned, warningDays } from "./retention.ts";
import type { Rules } from "./rules.ts";
import { tell } from "./tell.ts";

const warn = async (ctx: Context, due: Due, modulo: string): Promise<void> => {
  const person = await personById(ctx.db, due.person);
  const now = ctx.clock.now();
  const message = erasureNotice({
    modulo,
    number: numberOrDraft(due),
    draft: due.draft,
    on: showDate(new Date(now.getTime() + warningDays * day)),
    url: ctx.env.publicUrl + routes.istanza.page.href({ ente: due.ente, id: due.id }),
  });
  const key = `erasure:${due.since.getTime()}:${due.id}`;
  await transaction(ctx.db, async (tx) => {
    await tell(ctx, tx, { ente: due.ente, istanza: due.id, person: due.person, key, message, to: person?.email });
    await exec(tx, "update istanza set erasure_warned_at = $3 where ente = $1 and id = $2", [due.ente, due.id, now]);
  });
};

/** Safe to run twice. */
export const warnOfErasure = async (ctx: Context, services: readonly Rules[]): Promise<number> => {
  let told = 0;
  for (const { id, retention } of planned(services)) {
    const title = services.find((service) => service.id === id)?.modulo.words.it.title ?? id;
    const asked = { service: id, retention, now: ctx.clock.now(), stage: "toWarn" } as const;
    for await (const due of allDue(ctx.db, asked)) {
      await warn(ctx, due, title);
      told += 1;
    }
  }
  return told;
};
