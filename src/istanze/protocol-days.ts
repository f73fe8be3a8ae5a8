// Registro giornaliero di protocollo: every night the day before is printed, and with it every day that was missed.
import { exec, many, maybeOne } from "#db/connect.ts";
import { transaction } from "#db/transaction.ts";
import { enteById } from "#identity/enti.ts";
import { systemOf } from "#kit/protocol-systems.ts";
import { endOfDay, romeDate, startOfDay } from "#kit/time.ts";
import { registerPdf } from "#platform/pdf/draw.ts";
import type { RegisterLine } from "#platform/pdf/register.ts";
import type { Context } from "../context.ts";

declare module "#platform/jobs.ts" {
  interface JobData {
    /** Looks for days whose register was not printed. */
    "protocol-days": Record<string, never>;
    /** Prints the register of one day. */
    "protocol-day": Day;
  }
}

type Day = { ente: string; day: string };

const isPrinted = async (ctx: Context, { ente, day }: Day): Promise<boolean> =>
  (await maybeOne(ctx.db, "select 1 from protocol_day where ente = $1 and day = $2", [ente, day])) !== undefined;

const linesOf = (ctx: Context, { ente, day }: Day): Promise<(RegisterLine & { n: number })[]> =>
  many(
    ctx.db,
    `select n, number, registered_at as "registeredAt", direction, subject, correspondent, fingerprint
       from protocol_entry where ente = $1 and registered_at >= $2 and registered_at < $3 order by year, n`,
    [ente, startOfDay(day), endOfDay(day)],
  );

const draw = async (ctx: Context, key: Day, provisional: boolean) => {
  const [ente, lines] = await Promise.all([enteById(ctx.db, key.ente), linesOf(ctx, key)]);
  if (!ente) throw new Error(`no ente ${key.ente}`);
  const now = ctx.clock.now();
  return { lines, now, pdf: await registerPdf({ ente: ente.name, day: key.day, lines, provisional, createdAt: now }) };
};

/** What was registered today so far; it is not kept. Undefined where another system keeps the register. */
export const provisionalDay = async (
  ctx: Context,
  ente: string,
): Promise<{ name: string; pdf: Buffer } | undefined> => {
  if (systemOf(ctx.env, ente)) return undefined;
  const day = romeDate(ctx.clock.now());
  const { pdf } = await draw(ctx, { ente, day }, true);
  return { name: `registro-protocollo-${day}-provvisorio.pdf`, pdf };
};

/** Safe to run twice: the first print stays. */
export const printDay = async (ctx: Context, key: Day): Promise<void> => {
  if (await isPrinted(ctx, key)) return;
  const { lines, now, pdf } = await draw(ctx, key, false);
  const { sha256, bytes } = await ctx.files.put(pdf);
  await exec(
    ctx.db,
    `insert into protocol_day (ente, day, first_n, last_n, entries, name, bytes, sha256, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      key.ente,
      key.day,
      lines[0]?.n ?? null,
      lines.at(-1)?.n ?? null,
      lines.length,
      `registro-protocollo-${key.day}.pdf`,
      bytes,
      sha256,
      now,
    ],
  );
};

/** Of each ente every day from the first entry to yesterday, days without entries too, that has no print. */
const missingDays = (ctx: Context): Promise<Day[]> =>
  many<Day>(
    ctx.db,
    `select e.id as ente, d.day::date as day
       from ente e
       cross join lateral (select min(registered_at) as first from protocol_entry p where p.ente = e.id) p
       cross join lateral generate_series((first at time zone 'Europe/Rome')::date::timestamp,
                                          $1::date::timestamp - interval '1 day', interval '1 day') d (day)
      where not exists (select from protocol_day t where t.ente = e.id and t.day = d.day::date)
      order by 1, 2`,
    [romeDate(ctx.clock.now())],
  );

/** A day whose print failed is made up for the next night. The register of an outside system is printed by that system. */
export const printMissingDays = async (ctx: Context): Promise<void> => {
  const missing = (await missingDays(ctx)).filter(({ ente }) => !systemOf(ctx.env, ente));
  await transaction(ctx.db, async (tx) => {
    for (const each of missing) await ctx.jobs.enqueue(tx, "protocol-day", each);
  });
};
