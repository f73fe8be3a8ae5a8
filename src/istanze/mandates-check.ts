// Capability 7: every January whoever represents an ente is asked whether its mandates still hold. And every night the
// cases of operators whose mandate ran out go back to the queue.
import { many } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { operates } from "#identity/clerks.ts";
import { type Ente, enteById } from "#identity/enti.ts";
import { personById } from "#identity/people.ts";
import { type HeldMandate, heads, isHead, isInForce, isToConfirm, mandatesFor } from "#identity/register.ts";
import { romeDate, romeYear, showDate } from "#kit/time.ts";
import { yearlyMail, yearlyMessage } from "#words/mandate-letters.it.ts";
import { mandateSaid } from "#words/mandates.it.ts";
import type { Context } from "../context.ts";
import { routes } from "../routes.ts";
import { leaveOffices } from "./return-cases.ts";
import { tell } from "./tell.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** The nightly look at the mandates. */
    mandates: Record<string, never>;
  }
}

const lineOf = (mandate: HeldMandate): string =>
  `${mandate.cognome} ${mandate.nome}: ${mandateSaid(mandate)}, dal ${showDate(mandate.validFrom)}`;

const askHead = (ctx: Context, ente: Ente, head: HeldMandate, lines: string[]): Promise<void> =>
  transaction(ctx.db, async (tx) => {
    const year = romeYear(ctx.clock.now());
    await tell(ctx, tx, {
      ente: ente.id,
      istanza: null,
      person: head.person,
      key: `mandates-${year}:${ente.id}`,
      message: yearlyMessage({ ente: ente.name, year, lines }),
      mail: yearlyMail({ ente: ente.name, year, url: ctx.env.publicUrl + routes.mandates.page.href() }),
      to: (await personById(tx, head.person))?.email,
    });
  });

/** Once a year and head; safe to run every day of January. */
const askYearly = async (ctx: Context): Promise<void> => {
  const today = romeDate(ctx.clock.now());
  const enti = await many<{ ente: string }>(
    ctx.db,
    `select distinct ente from mandate where role = any($1) and revoked_at is null order by ente`,
    [heads],
  );
  for (const { ente: id } of enti) {
    const held = await mandatesFor(ctx.db, id);
    const toConfirm = held.filter((mandate) => isToConfirm(mandate, today));
    const ente = await enteById(ctx.db, id);
    if (!ente || toConfirm.length === 0) continue;
    for (const head of held.filter((each) => isHead(each) && isInForce(each, today))) {
      await askHead(ctx, ente, head, toConfirm.map(lineOf));
    }
  }
};

const ranOut = (ctx: Context, today: string): Promise<{ ente: string; person: string }[]> =>
  many(
    ctx.db,
    `select distinct m.ente, m.person from mandate m join office_member o on o.ente = m.ente and o.person = m.person
      where ${operates("m")} and m.revoked_at is null and m.valid_to < $1`,
    [today],
  );

const returnCasesOfEnded = async (ctx: Context): Promise<void> => {
  const now = ctx.clock.now();
  const today = romeDate(now);
  for (const leaving of await ranOut(ctx, today)) {
    await transaction(ctx.db, (tx) => leaveOffices(tx, { ...leaving, today }, { by: null, now }));
  }
};

/** Not on the first days, when offices are closed. */
export const lookAtMandates = async (ctx: Context): Promise<void> => {
  await returnCasesOfEnded(ctx);
  const [, month = "", day = ""] = romeDate(ctx.clock.now()).split("-");
  if (month === "01" && day >= "10") await askYearly(ctx);
};
