// The demo's offices have work on their desks from the first start.
import { exec, maybeOne } from "#db/connect.ts";
import { demoPeople } from "#db/seed/demo-data.ts";
import { transaction } from "#db/transaction.ts";
import { printMissingDays } from "#istanze/protocol-days.ts";
import { storeTemplate } from "#istanze/templates.ts";
import type { Context } from "../context.ts";
import { rulesOf } from "../prepare.ts";
import { makeCase } from "./case.ts";
import { genericCases } from "./generiche.ts";
import { seedPeople } from "./people.ts";
import { serv06Cases } from "./serv06.ts";
import { templates } from "./templates.ts";

/** The first process takes it on; the others, and every later start, find it done. */
const isMine = (ctx: Context): Promise<boolean> =>
  transaction(ctx.db, async (tx) => {
    await exec(tx, "select pg_advisory_xact_lock(hashtext('sportello demo cases'))");
    if (await maybeOne(tx, "select 1 from template limit 1")) return false;
    for (const { ente, ...template } of templates) await storeTemplate(tx, ente, template);
    return true;
  });

export const seedDemoCases = async (ctx: Context): Promise<void> => {
  if (!ctx.env.demo || !(await isMine(ctx))) return;
  const people = await seedPeople(ctx.db, ctx.clock.now());
  const cases = [...serv06Cases, ...genericCases].sort((one, other) => other.daysAgo - one.daysAgo);
  for (const each of cases) {
    const clerk = demoPeople.find(({ part }) => part === each.clerk)?.codiceFiscale ?? "";
    await makeCase(ctx, rulesOf(each.service), each, { person: people.get(each.who) ?? "", clerk });
  }
  // the nights of those days have passed too
  await printMissingDays(ctx);
};
