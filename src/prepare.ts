// What must stand in the database before the first request: the published moduli and, in the demo, its people.
import { catalogue, demoOffers } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { offer, seedDemo } from "#db/seed/demo.ts";
import { publishModulo } from "#istanze/moduli.ts";

/** Safe to run again, and from several processes. */
export const prepare = async (ctx: Context): Promise<void> => {
  const now = ctx.clock.now();
  for (const service of catalogue.all) await publishModulo(ctx.db, service.modulo, now);
  if (!ctx.env.demo) return;
  await seedDemo(ctx.db, now);
  for (const { ente, service } of demoOffers) {
    await offer(ctx.db, ente, service);
    await catalogue.byId(service)?.seedDemo?.(ctx.db, ente);
  }
};

export const rulesOf = (service: string) => {
  const found = catalogue.byId(service);
  if (!found) throw new Error(`no service ${service} in the catalogue`);
  return found;
};
